"""The table of the fact base's contract, case by case."""

from __future__ import annotations

from typing import Any

import pytest

from factsheet.factbase import merge as merging
from factsheet.factbase import merge_cites, merge_fact, write
from factsheet.factbase.load import loads
from factsheet.factbase.merge import Report, first_base, merge
from factsheet.factbase.sidecar import Base
from factsheet.factbase.splice import SpliceError
from factsheet.model.fact import FactBase
from tests.factbase.scenes import PATH

AP = "Aurora, Colo., where twelve moviegoers were killed in July"
ABC = "the mass shooting in a crowded theater that took twelve lives"
NBC = "thirteen victims have died since the attack, the hospital said"


def killed(**keys: Any) -> dict[str, Any]:
    fact = {"id": "killed", "kind": "casualties", "outcome": "killed", "value": 12}
    cites = [{"source": "ap", "quote": AP}, {"source": "abc", "quote": ABC}]
    return {**fact, "statement": "Twelve people were killed.", "cites": cites, **keys}


def thirteen() -> dict[str, Any]:
    cites = [
        {"source": "nbc", "quote": NBC},
        {"source": "ap", "says": 12, "quote": AP},
        {"source": "abc", "says": 12, "quote": ABC},
    ]
    return killed(statement="Thirteen people were killed.", value=13, cites=cites)


def made(*facts: dict[str, Any], **head: Any) -> FactBase:
    sources = {name: {"publisher": name.upper()} for name in ("ap", "abc", "nbc")}
    return FactBase.model_validate({"title": "T", "sources": sources, "facts": facts, **head})


class Sheet:
    """A fact base in memory: the machine runs over it, a person edits its text."""

    def __init__(self, first: FactBase) -> None:
        self.text = write.dump(first)
        self.base: Base | None = first_base(first)

    def edit(self, old: str, new: str) -> None:
        assert self.text.count(old) == 1, old
        self.text = self.text.replace(old, new)

    def run(self, new: FactBase) -> Report:
        self.text, self.base, report = merge(loads(self.text, PATH), self.base, new)
        return report

    @property
    def facts(self) -> dict[str, dict[str, Any]]:
        return {fact.id: fact.as_written() for fact in loads(self.text, PATH).base.facts}


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(made(killed()))


def test_what_was_left_alone_is_updated(sheet: Sheet) -> None:
    report = sheet.run(made(thirteen()))
    fact = sheet.facts["killed"]
    assert (fact["value"], fact["statement"]) == (13, "Thirteen people were killed.")
    assert [(cite["source"], cite.get("says")) for cite in fact["cites"]] == [("nbc", None), ("ap", 12), ("abc", 12)]
    assert (report.updated, report.messages) == (1, ["killed: updated (statement, value, cites)"])


def test_what_was_changed_gets_suggestions_and_citations_with_their_own_reading(sheet: Sheet) -> None:
    sheet.edit("Twelve people were killed.", "Twelve moviegoers died.")
    report = sheet.run(made(thirteen()))
    fact = sheet.facts["killed"]
    assert (fact["value"], fact["statement"]) == (12, "Twelve moviegoers died.")
    assert fact["suggests"] == {"statement": "Thirteen people were killed.", "value": 13}
    assert [(cite["source"], cite.get("says")) for cite in fact["cites"]] == [("nbc", 13), ("ap", None), ("abc", None)]
    assert report.suggested == 1


def credited() -> dict[str, Any]:
    """The toll as a run reads it that tells which keys each passage carries."""
    cites = [{"source": "ap", "quote": AP}, {"source": "abc", "for": ["value"], "quote": ABC}]
    return killed(cites=cites)


def test_a_file_of_before_gains_for_and_no_other_byte(sheet: Sheet) -> None:
    before = sheet.text
    sheet.run(made(credited()))
    added = [line for line in sheet.text.splitlines() if line not in before.splitlines()]
    assert len(added) == 1
    assert "for:" in added[0]
    assert [line for line in sheet.text.splitlines() if line != added[0]] == before.splitlines()
    again = sheet.text
    sheet.run(made(credited()))
    assert sheet.text == again


def test_a_fact_that_a_person_changed_gains_for_too_but_not_a_signed_one(sheet: Sheet) -> None:
    sheet.edit("Twelve people were killed.", "Twelve people died.")
    sheet.run(made(credited()))
    assert sheet.facts["killed"]["cites"][1]["for"] == ["value"]
    signed = Sheet(made(killed(checked="MR 2013-01-29")))
    signed.run(made(credited()))
    assert "for" not in signed.facts["killed"]["cites"][1]


def test_for_that_a_person_wrote_stays() -> None:
    sheet = Sheet(made(credited()))
    sheet.edit(
        "[value]" if "[value]" in sheet.text else "- value", "[outcome]" if "[value]" in sheet.text else "- outcome"
    )
    sheet.run(
        made(
            killed(cites=[{"source": "ap", "quote": AP}, {"source": "abc", "for": ["value", "outcome"], "quote": ABC}])
        )
    )
    assert sheet.facts["killed"]["cites"][1]["for"] == ["outcome"]


@pytest.mark.parametrize("says", ["", "    says: 13\n"])
def test_a_citation_that_a_person_added_and_the_machine_finds_too_is_settled_in_one_run(
    sheet: Sheet, says: str
) -> None:
    sheet.edit("  - source: abc\n", f"  - source: nbc\n{says}    quote: {NBC}\n  - source: abc\n")
    sheet.run(made(thirteen()))
    once, kept = sheet.text, sheet.base
    assert (sheet.facts["killed"]["value"], sheet.facts["killed"].get("suggests")) == (13, None)
    assert all("says" not in cite for cite in sheet.facts["killed"]["cites"] if cite["source"] == "nbc")
    sheet.run(made(thirteen()))
    assert (sheet.text, sheet.base) == (once, kept)


def test_an_added_citation_keeps_its_reading_where_the_fact_follows_the_machine(sheet: Sheet) -> None:
    sheet.edit("  - source: abc\n", f"  - source: nbc\n    quote: {NBC}\n  - source: abc\n")
    reading = thirteen()
    reading["cites"][0] |= {"says": 12}
    sheet.run(made(reading))
    assert {cite["source"]: cite["says"] for cite in sheet.facts["killed"]["cites"]} == dict.fromkeys(
        ("ap", "nbc", "abc"), 12
    )


def test_a_suggestion_that_was_declined_does_not_come_back(sheet: Sheet) -> None:
    sheet.edit("Twelve people were killed.", "Twelve moviegoers died.")
    sheet.run(made(thirteen()))
    sheet.edit("  suggests:\n    statement: Thirteen people were killed.\n    value: 13\n", "")
    declined = sheet.text
    sheet.run(made(thirteen()))
    assert sheet.text == declined


def test_a_suggestion_that_came_true_goes(sheet: Sheet) -> None:
    sheet.edit("Twelve people were killed.", "Twelve moviegoers died.")
    sheet.run(made(thirteen()))
    sheet.edit("  statement: Twelve moviegoers died.", "  statement: Thirteen people were killed.")
    sheet.edit("  value: 12", "  value: 13")
    sheet.run(made(thirteen()))
    assert "suggests" not in sheet.facts["killed"]


def test_a_signed_fact_gets_nothing_but_suggestions(sheet: Sheet) -> None:
    sheet.edit("  value: 12\n", "  value: 12\n  checked: MR 2013-01-29\n")
    signed = sheet.text
    sheet.run(made(thirteen()))
    fact = sheet.facts["killed"]
    assert fact["suggests"]["value"] == 13
    assert fact["suggests"]["cites"] == [{"source": "nbc", "says": 13, "quote": NBC}]
    assert fact["cites"] == killed()["cites"]
    before, after = signed.split("  cites:\n", 1)
    assert sheet.text.startswith(before)
    assert sheet.text.endswith(after)


def test_without_its_signature_a_fact_follows_again(sheet: Sheet) -> None:
    sheet.edit("  value: 12\n", "  value: 12\n  checked: MR 2013-01-29\n")
    sheet.run(made(thirteen()))
    sheet.edit("  checked: MR 2013-01-29\n", "")
    sheet.run(made(thirteen()))
    fact = sheet.facts["killed"]
    assert (fact["value"], len(fact["cites"])) == (13, 3)
    assert "suggests" not in fact


def test_a_fact_that_was_removed_stays_removed_under_any_id(sheet: Sheet) -> None:
    sheet.text = write.dump(made())
    for name in ("killed", "dead", "aurora-killed"):
        again = killed(id=name, statement="Twelve were killed in a cinema.")
        sheet.run(made(again))
        assert sheet.facts == {}
        sheet.run(made())


def test_a_citation_that_was_removed_stays_removed_when_it_was_lost_in_between(sheet: Sheet) -> None:
    sheet.edit(f"  - source: abc\n    quote: >-\n      {ABC}\n", "")
    alone = killed(cites=killed()["cites"][:1])
    for run in (killed(), alone, killed(), alone, killed()):
        sheet.run(made(run))
        assert [cite["source"] for cite in sheet.facts["killed"]["cites"]] == ["ap"]


def test_a_citation_that_was_removed_makes_no_fact_of_its_own(sheet: Sheet) -> None:
    sheet.edit(f"  - source: abc\n    quote: >-\n      {ABC}\n", "")
    split = killed(id="lives", statement="A shooting took lives.", cites=killed()["cites"][1:])
    report = sheet.run(made(killed(cites=killed()["cites"][:1]), split))
    assert list(sheet.facts) == ["killed"]
    assert "lives: not added, its citations were removed by hand" in report.messages


def test_a_field_that_was_removed_stays_removed(sheet: Sheet) -> None:
    first = Sheet(made(killed(unit="people", hold="one unnamed source")))
    first.edit("  hold: one unnamed source\n", "")
    first.edit("  unit: people\n", "")
    for run in (killed(), killed(unit="people", hold="one unnamed source"), killed(unit="moviegoers", hold="two")):
        first.run(made(run))
        assert not {"unit", "hold", "suggests"} & first.facts["killed"].keys()


def test_taking_the_hold_away_is_no_edit_of_the_fact(sheet: Sheet) -> None:
    first = Sheet(made(killed(hold="one unnamed source")))
    first.edit("  hold: one unnamed source\n", "")
    first.run(made({**thirteen(), "hold": "one unnamed source"}))
    assert first.facts["killed"]["value"] == 13
    assert "hold" not in first.facts["killed"]


def test_a_fact_that_is_not_found_is_marked_once_and_found_again(sheet: Sheet) -> None:
    assert sheet.run(made()).gone == 1
    assert sheet.facts["killed"]["gone"] == merge_fact.GONE
    sheet.edit(f"  gone: {merge_fact.GONE}\n", "")
    kept = sheet.text
    assert sheet.run(made()).unchanged == 1
    assert sheet.text == kept
    sheet.run(made(killed()))
    assert sheet.text == kept


def test_the_mark_goes_when_the_fact_is_found_again(sheet: Sheet) -> None:
    before = sheet.text
    sheet.run(made())
    sheet.run(made(killed()))
    assert sheet.text == before


def test_a_lost_citation_goes_if_nobody_touched_it(sheet: Sheet) -> None:
    sheet.run(made(killed(cites=killed()["cites"][:1])))
    assert [cite["source"] for cite in sheet.facts["killed"]["cites"]] == ["ap"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - source: abc\n", "  - source: abc\n    says: 11\n"),
        ("  - source: abc\n", "  # I doubt this one\n  - source: abc\n"),
        ("  - source: abc\n", "  - source: abc   # really?\n"),
        ("  value: 12\n", "  value: 12\n  checked: MR 2013-01-29\n"),
    ],
)
def test_a_lost_citation_that_somebody_touched_or_signed_is_marked(sheet: Sheet, old: str, new: str) -> None:
    sheet.edit(old, new)
    sheet.run(made(killed(cites=killed()["cites"][:1])))
    assert [cite.get("gone") for cite in sheet.facts["killed"]["cites"]] == [None, merge_cites.GONE]


def test_the_last_citation_stays_and_is_marked(sheet: Sheet) -> None:
    sheet.edit("  value: 12\n", "  value: 12\n  replaces: [other]\n")
    sheet.run(made(killed(cites=[{"source": "nbc", "quote": NBC}])))
    assert [cite["source"] for cite in sheet.facts["killed"]["cites"]] == ["nbc"]
    again = killed(cites=[{"source": "nbc", "quote": NBC}])
    sheet.edit("  - source: nbc\n", "  - source: nbc   # mine\n")
    sheet.run(made(again | {"cites": [{"source": "ap", "quote": AP}]}))
    assert [cite.get("gone") for cite in sheet.facts["killed"]["cites"]] == [merge_cites.GONE, None]


def test_a_new_fact_stands_behind_its_neighbour_in_the_machine_s_order(sheet: Sheet) -> None:
    def other(name: str) -> dict[str, Any]:
        quote = f"{name} went to the {name} house with {name}son"
        return {"id": name, "kind": "other", "statement": f"{name}.", "cites": [{"source": "ap", "quote": quote}]}

    sheet = Sheet(made(other("b"), other("d")))
    sheet.text = sheet.text.replace("- id: b", "# on b\n- id: b").replace("- id: d", "# on d\n- id: d")
    sheet.run(made(*map(other, "abcde")))
    assert list(sheet.facts) == list("abcde")
    lines = sheet.text.splitlines()
    assert lines[lines.index("- id: b") - 1] == "# on b"
    assert lines[lines.index("- id: d") - 1] == "# on d"
    assert "\n\n\n" not in sheet.text


def test_a_new_fact_stands_behind_its_neighbour_where_people_changed_the_order() -> None:
    def other(name: str) -> dict[str, Any]:
        quote = f"{name} went to the {name} house with {name}son"
        return {"id": name, "kind": "other", "statement": f"{name}.", "cites": [{"source": "ap", "quote": quote}]}

    sheet = Sheet(made(other("b"), other("c")))
    first, second = sheet.text.index("- id: b"), sheet.text.index("- id: c")
    sheet.text = sheet.text[:first] + sheet.text[second:].rstrip() + "\n\n" + sheet.text[first:second].rstrip() + "\n"
    sheet.run(made(*map(other, "abcd")))
    assert list(sheet.facts) == list("cdab")


def test_an_id_stays_where_the_machine_gives_another(sheet: Sheet) -> None:
    sheet.run(made(thirteen() | {"id": "aurora-dead"}))
    assert list(sheet.facts) == ["killed"]
    assert sheet.facts["killed"]["value"] == 13


def test_an_id_that_another_fact_has_gets_a_number(sheet: Sheet) -> None:
    other = {
        "id": "killed",
        "kind": "person",
        "statement": "Kill Ed sang.",
        "cites": [{"source": "ap", "quote": "Kill Ed"}],
    }
    sheet.run(made(killed(), other))
    assert list(sheet.facts) == ["killed", "killed-2"]


def test_references_follow_ids_and_vanish_with_what_was_removed() -> None:
    event = {
        "id": "shooting",
        "kind": "event",
        "statement": "A man shot.",
        "cites": [{"source": "ap", "quote": "a man shot"}],
    }
    sheet = Sheet(made(event, killed(event="shooting"), event="shooting"))
    sheet.run(made(event | {"id": "attack"}, killed(event="attack"), event="attack"))
    assert sheet.facts["killed"]["event"] == "shooting"
    assert loads(sheet.text, PATH).base.event == "shooting"
    start, end = sheet.text.index("- id: shooting"), sheet.text.index("- id: killed")
    sheet.text = sheet.text[:start] + sheet.text[end:]
    sheet.run(made(event, killed(event="shooting"), event="shooting"))
    assert "event" not in sheet.facts["killed"]


def test_a_replaced_fact_never_comes_back_and_its_new_citations_come_here(sheet: Sheet) -> None:
    dead = killed(id="dead", statement="Some died.", value=11, cites=[{"source": "nbc", "quote": NBC}])
    sheet = Sheet(made(killed(), dead))
    sheet.text = sheet.text[: sheet.text.index("\n- id: dead")]
    sheet.edit("  value: 12\n", "  value: 12\n  replaces: [dead]\n")
    more = "eleven of the wounded died in the night, doctors told reporters"
    again = dead | {"cites": [*dead["cites"], {"source": "ap", "quote": more}]}
    for _ in range(3):
        sheet.run(made(killed(), again))
        assert list(sheet.facts) == ["killed"]
        cites = sheet.facts["killed"]["cites"]
        assert [cite["quote"] for cite in cites] == [AP, ABC, more], "known ones do not come, new ones do"
        assert cites[2]["says"] == 11


def test_without_the_last_output_a_run_only_adds(sheet: Sheet) -> None:
    sheet.base = None
    before = sheet.facts["killed"]
    extra = {
        "id": "x",
        "kind": "other",
        "statement": "X.",
        "cites": [{"source": "nbc", "quote": "something else again"}],
    }
    sheet.run(made(thirteen(), extra))
    after = sheet.facts["killed"]
    assert {key: after[key] for key in before if key != "cites"} == {
        key: before[key] for key in before if key != "cites"
    }
    assert [cite for cite in after["cites"] if cite["source"] != "nbc"] == before["cites"]
    assert after["suggests"]["value"] == 13
    assert "x" in sheet.facts
    sheet.base = None
    sheet.run(made())
    assert not any("gone" in fact for fact in sheet.facts.values())


def test_after_a_run_without_the_last_output_facts_follow_again(sheet: Sheet) -> None:
    sheet.base = None
    sheet.run(made(killed()))
    sheet.run(made(thirteen()))
    assert sheet.facts["killed"]["value"] == 13


def test_a_fact_by_hand_gets_citations_but_no_keys() -> None:
    sheet = Sheet(made())
    own = "facts:\n- id: mine\n  kind: casualties\n  statement: Twelve died.\n  value: 12\n"
    sheet.edit("facts: []\n", own + "  cites: [{source: ap, quote: '" + AP + "'}]\n")
    sheet.run(made(killed()))
    fact = sheet.facts["mine"]
    assert (fact["statement"], "outcome" in fact, len(fact["cites"])) == ("Twelve died.", False, 2)
    assert list(sheet.facts) == ["mine"]


def test_a_source_that_was_removed_stays_removed_with_what_it_says(sheet: Sheet) -> None:
    sheet.edit("  abc:\n    publisher: ABC\n", "")
    sheet.edit(f"  - source: abc\n    quote: >-\n      {ABC}\n", "")
    only_abc = {"id": "x", "kind": "other", "statement": "X.", "cites": [{"source": "abc", "quote": "something else"}]}
    for _ in range(2):
        sheet.run(made(killed(), only_abc))
        assert list(loads(sheet.text, PATH).base.sources) == ["ap", "nbc"]
        assert list(sheet.facts) == ["killed"]
        assert [cite["source"] for cite in sheet.facts["killed"]["cites"]] == ["ap"]


def test_a_source_that_is_left_out_is_not_cited_any_more(sheet: Sheet) -> None:
    sheet.edit("    publisher: ABC\n", "    publisher: ABC\n    left_out: a satire\n")
    sheet.run(made(killed()))
    assert loads(sheet.text, PATH).base.sources["abc"].left_out == "a satire"
    assert [cite["source"] for cite in sheet.facts["killed"]["cites"]] == ["ap"]


def test_what_was_not_read_is_not_lost(sheet: Sheet) -> None:
    part = made(killed(value=14, statement="Fourteen.", cites=[{"source": "ap", "says": 14, "quote": AP}]))
    part = part.model_copy(update={"sources": {"ap": part.sources["ap"]}})
    sheet.run(part)
    fact = sheet.facts["killed"]
    assert [cite["source"] for cite in fact["cites"]] == ["ap", "abc"]
    assert fact["value"] == 12
    nothing = part.model_copy(update={"facts": []})
    sheet.run(nothing)
    assert "gone" not in sheet.facts["killed"]


def test_the_head_and_the_sources_follow_key_by_key(sheet: Sheet) -> None:
    sheet.edit("title: T\n", "title: My title   # mine\n")
    sheet.edit("    publisher: ABC\n", "    publisher: ABC News\n")
    new = made(killed(), title="Other", as_of="2013-01-30")
    for source in new.sources.values():
        source.publisher, source.published = f"{source.publisher} (new)", "2013-01-30"
    sheet.run(new)
    base = loads(sheet.text, PATH).base
    assert (base.title, base.as_of) == ("My title", "2013-01-30")
    assert (base.sources["abc"].publisher, base.sources["abc"].published) == ("ABC News", "2013-01-30")
    assert base.sources["ap"].publisher == "AP (new)"
    assert "   # mine\n" in sheet.text


def test_brackets_over_lines_are_changed_with_their_comments() -> None:
    sheet = Sheet(made(killed(unit="people")))
    head = sheet.text[: sheet.text.index("- id: killed")]
    flow = (
        "- {id: killed, kind: casualties, outcome: killed, value: 12, statement: Twelve people were killed.,\n"
        "   unit: people,   # counted\n"
        f"   cites: [{{source: ap, quote: '{AP}'}}, {{source: abc, quote: '{ABC}'}}]}}\n"
    )
    sheet.text = head + flow
    sheet.run(made(killed()))
    assert sheet.text == head + flow.replace("unit: people,   # counted", "# counted")


def test_a_layout_that_allows_no_change_is_told_and_left(sheet: Sheet, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise SpliceError("odd")

    before = sheet.text
    with monkeypatch.context() as patch:
        patch.setattr(merging, "rewrite_fact", refused)
        report = sheet.run(made(thirteen()))
    assert sheet.text == before
    assert report.messages == ["killed: left as it is, its layout does not allow the change (odd)"]
    assert sheet.run(made(thirteen())).updated == 1


def test_a_person_moves_a_fact_by_one_word_and_its_figures_still_follow() -> None:
    first = Sheet(made(killed(section="background", story="outcome")))
    first.edit("  section: background\n", "  section: front\n")
    first.run(made({**thirteen(), "section": "background", "story": "outcome"}))
    fact = first.facts["killed"]
    assert (fact["section"], fact["story"], fact["value"]) == ("front", "outcome", thirteen()["value"])
    assert "suggests" not in fact
    first.edit("  section: front\n", "")
    first.run(made({**thirteen(), "section": "background", "story": "outcome"}))
    assert "section" not in first.facts["killed"]
