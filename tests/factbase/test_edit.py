"""The small commands change the lines concerned and no other byte, in a file as tough as they come."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factsheet.errors import ChangedError, FactBaseError
from factsheet.factbase import edit, sidecar, store, undo
from factsheet.factbase.check import check
from factsheet.factbase.final import blockers
from factsheet.factbase.load import load, read
from factsheet.factbase.show import show
from factsheet.model.fact import FactBase
from factsheet.model.review import review, seen_digest

TEXT = """\
At least twelve people were killed in Aurora, Colo., in July, the police said.
"They are where the rubber hits the road," Chief J. Thomas Manger said.
Thirteen people have died by now, a hospital said. The café stayed closed.
"""

TOUGH = """\
# Checked by the desk; ask before you change anything.

event:   shooting     # the main one
title: 'It''s a "title": with # and more'
sources:
    # the wire
    ap: {publisher: "The Associated Press", published: 2013-01-28, text: sources/ap.txt}   # by phone
facts:

# --- the event ---
  - kind: event
    id: shooting
    cites: [{source: ap, quote: "people were killed in Aurora, Colo., in July"}]   # one will do
    statement: "People were killed in Aurora, Colo., in July."     # odd quotes


  # I doubt this.
  # So does Jo.
  - id: killed   # the toll
    statement: >-   # folded
      At least twelve people were killed
      in Aurora.
    kind: casualties
    value:    12      # twelve!
    outcome: 'killed'
    precision: at least
    event: shooting
    who: [ "a", 'b, c',   d ]   # in brackets
    suggests:
      # the machine's
      statement: Thirteen people died.
      value: 13
      cites:
      - source: ap
        says: 13
        quote: |-
          Thirteen people have died by now
    cites:
    # from the wire
    -   quote: >-   # exact

          At least twelve people were killed
        source: ap
      # about the passage
    # about the list

  # to be dropped
  - id: closed
    kind: other
    statement: The café stayed closed.   # sad
    cites:
      - source: ap
        quote: The café stayed closed
    # still of `closed`

  - {id: manger, kind: person, value: J. Thomas Manger, statement: J. Thomas Manger is a chief., cites: [CITE]}  # flow
# the end
"""
TOUGH = TOUGH.replace("CITE", '{source: ap, quote: "Chief J. Thomas Manger"}')


@pytest.fixture(params=["plain", "crlf", "bom", "no last line end"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    text = TOUGH
    if request.param == "crlf":
        text = text.replace("\n", "\r\n")
    if request.param == "bom":
        text = "\ufeff" + text
    if request.param == "no last line end":
        text = text.removesuffix("\n# the end\n")
    path = tmp_path / "facts.yaml"
    path.write_bytes(text.encode())
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "ap.txt").write_text(TEXT, encoding="utf-8")
    return path


def changes(path: Path, act: Callable[[], str]) -> tuple[list[str], list[str]]:
    """The lines that `act` takes out and puts in, stripped; line ends and the BOM must stay."""
    before = read(path)
    act()
    after = read(path)
    ends = "\r\n" if "\r\n" in before else "\n"
    assert "\r\n" not in after if ends == "\n" else "\n" not in after.replace("\r\n", "")
    assert before.startswith("\ufeff") == after.startswith("\ufeff")
    old, new = before.split(ends), after.split(ends)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    out: list[str] = []
    into: list[str] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            out += [line.strip() for line in old[i:j]]
            into += [line.strip() for line in new[k:m]]
    return out, into


def test_the_tough_file_is_a_good_one(path: Path) -> None:
    levels = [finding.level for finding in check(path)]
    assert "error" not in levels


def test_sign(path: Path) -> None:
    out, into = changes(path, lambda: edit.sign(path, "killed", "MR", date(2013, 1, 29)))
    assert (out, into) == ([], ["checked: MR 2013-01-29"])
    out, into = changes(path, lambda: edit.sign(path, "killed", "JD", date(2013, 1, 30)))
    assert (out, into) == (["checked: MR 2013-01-29"], ["checked: JD 2013-01-30"])


def test_sign_in_brackets(path: Path) -> None:
    out, into = changes(path, lambda: edit.sign(path, "manger", "MR", date(2013, 1, 29)))
    assert len(out) == len(into) == 1
    assert into[0].replace(", checked: MR 2013-01-29", "") == out[0]


def test_hold(path: Path) -> None:
    out, into = changes(path, lambda: edit.hold(path, "closed", "one source: weak"))
    assert (out, into) == ([], ["hold: 'one source: weak'"])


def test_set(path: Path) -> None:
    out, into = changes(path, lambda: edit.set(path, "killed", ["value=14", "precision=", "who=[a, d]", "note=so"]))
    assert sorted(out) == [
        "precision: at least",
        "value:    12      # twelve!",
        "who: [ \"a\", 'b, c',   d ]   # in brackets",
    ]
    assert sorted(into) == ["note: so", "value:    14      # twelve!", 'who: [ "a", d ]   # in brackets']


def test_set_tells_when_the_statement_does_not_hold_the_value(path: Path) -> None:
    assert "does not hold the value 14" in edit.set(path, "killed", ["value=14"])


def test_accept(path: Path) -> None:
    out, into = changes(path, lambda: edit.accept(path, "killed"))
    fact = load(path).base.facts[1]
    assert (fact.value, fact.statement, fact.suggests) == (13, "Thirteen people died.", None)
    assert [(cite.says, cite.quote[:8]) for cite in fact.cites] == [(12, "At least"), (None, "Thirteen")]
    assert "value:    12      # twelve!" in out
    assert "value:    13      # twelve!" in into
    assert "# the machine's" in into or "# the machine's" not in out
    assert not any("shooting" in line or "closed" in line for line in out)


def test_accept_one_key(path: Path) -> None:
    edit.accept(path, "killed", ["statement"])
    fact = load(path).base.facts[1]
    assert (fact.statement, fact.value) == ("Thirteen people died.", 12)
    assert fact.suggests is not None
    assert list(fact.suggests) == ["value", "cites"]


def test_drop(path: Path) -> None:
    out, into = changes(path, lambda: edit.drop(path, "closed"))
    assert into == []
    assert [line for line in out if line] == [
        "# to be dropped",
        "- id: closed",
        "kind: other",
        "statement: The café stayed closed.   # sad",
        "cites:",
        "- source: ap",
        "quote: The café stayed closed",
        "# still of `closed`",
    ]


def test_drop_the_first_and_the_last(path: Path) -> None:
    out, _ = changes(path, lambda: edit.drop(path, "manger"))
    assert [line for line in out if line] == [out[0] or out[1]]
    edit.set(path, "killed", ["event="])
    path.write_bytes(
        path.read_bytes()
        .replace(b"event:   shooting     # the main one\r\n", b"")
        .replace(b"event:   shooting     # the main one\n", b"")
    )
    edit.drop(path, "shooting")
    text = read(path)
    assert "# I doubt this." in text
    assert "# about the list" in text


def test_drop_frees_what_pointed_to_it_but_not_the_sheet_s_event(path: Path) -> None:
    with pytest.raises(FactBaseError, match="is the event that the sheet is about"):
        edit.drop(path, "shooting")


def test_drop_every_fact(path: Path) -> None:
    for name in ("manger", "closed", "killed"):
        edit.drop(path, name)
    text = read(path)
    path.write_bytes(text.replace("event:   shooting", "# event").encode())
    edit.drop(path, "shooting")
    assert load(path).base.facts == []


def test_merge(path: Path) -> None:
    edit.set(path, "closed", ["kind=casualties", "value=11"])
    message = edit.merge(path, "killed", "closed")
    base = load(path).base
    assert [fact.id for fact in base.facts] == ["shooting", "killed", "manger"]
    assert base.facts[1].replaces == ["closed"]
    assert [(cite.says, cite.quote) for cite in base.facts[1].cites][1] == (11, "The café stayed closed")
    assert message == "killed: replaces closed, with 1 more citation"


def test_merge_points_the_others_to_what_is_left(path: Path) -> None:
    edit.set(path, "closed", ["kind=event"])
    edit.merge(path, "closed", "shooting")
    base = load(path).base
    assert base.event == "closed"
    assert next(fact for fact in base.facts if fact.id == "killed").event == "closed"


def test_show(path: Path) -> None:
    shown = show(path, "killed")
    assert "value: 12" in shown
    assert "[1] ap (The Associated Press, 2013-01-28)" in shown
    assert ">>> At least twelve people were killed <<< in Aurora" in shown


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda path: edit.sign(path, "kiled", "MR"), "Did you mean `killed`?"),
        (lambda path: show(path, "kiled"), "Did you mean `killed`?"),
        (lambda path: edit.sign(path, "killed", "M R!"), "no initials"),
        (lambda path: edit.accept(path, "closed"), "nothing is suggested"),
        (lambda path: edit.accept(path, "killed", ["unit"]), "nothing is suggested for unit"),
        (lambda path: edit.hold(path, "killed", "  "), "a reason is wanted"),
        (lambda path: edit.set(path, "killed", ["valu=3"]), "Did you mean `value`?"),
        (lambda path: edit.set(path, "killed", ["value"]), "no assignment"),
        (lambda path: edit.set(path, "killed", ["id=x"]), "cannot be set"),
        (lambda path: edit.set(path, "killed", ["statement="]), "cannot be taken out"),
        (lambda path: edit.set(path, "killed", ["outcome=kiled"]), "Did you mean `killed`?"),
        (lambda path: edit.set(path, "killed", ["age=old"]), "a whole number is wanted"),
        (lambda path: edit.merge(path, "killed", "killed"), "cannot replace itself"),
        (lambda path: edit.merge(path, "killed", "closed"), "cannot be merged"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    path: Path, act: Callable[[Path], str], message: str
) -> None:
    before = path.read_bytes()
    with pytest.raises(FactBaseError) as caught:
        act(path)
    assert message in str(caught.value)
    assert path.read_bytes() == before


def test_a_run_over_the_tough_file_touches_nothing_else(path: Path) -> None:
    new = {"id": "road", "kind": "quote", "statement": 'Manger: "They are where the rubber hits the road."'}
    new["value"] = "They are where the rubber hits the road"
    fact = {**new, "cites": [{"source": "ap", "quote": "They are where the rubber hits the road"}]}
    base = FactBase.model_validate({"sources": load(path).base.as_written()["sources"], "facts": [fact]})
    out, into = changes(path, lambda: str(store.merge_into(path, base)))
    assert [line for line in out if line] in ([], ["quote: The café stayed closed"])
    assert into[:3] == ["", "- id: road", "kind: quote"] or into[0] == "- id: road"
    again = path.read_bytes()
    store.merge_into(path, base)
    assert path.read_bytes() == again


def differing(folder: Path) -> Path:
    """A fact base whose two sources give a toll as two and as three, with a question; sidecar and texts beside it."""
    cites = [{"source": "a", "quote": "Two people were hurt"}, {"source": "b", "says": 3, "quote": "Three were hurt"}]
    fact = {"id": "hurt", "kind": "casualties", "outcome": "injured", "value": 2, "statement": "Two people were hurt."}
    other = {"id": "open", "kind": "other", "statement": "The road is open.", "ask": "Which road?"}
    other["cites"] = [{"source": "a", "quote": "The road is open"}]
    sources = {name: {"publisher": name.upper(), "text": f"sources/{name}.txt"} for name in "ab"}
    base = FactBase.model_validate({"title": "T", "sources": sources, "facts": [{**fact, "cites": cites}, other]})
    (folder / "sources").mkdir()
    (folder / "sources" / "a.txt").write_text("Two people were hurt. The road is open.", encoding="utf-8")
    (folder / "sources" / "b.txt").write_text("Three were hurt.", encoding="utf-8")
    store.merge_into(folder / "facts.yaml", base)
    return folder / "facts.yaml"


def test_decide_settles_a_difference_and_keeps_the_readings(tmp_path: Path) -> None:
    path = differing(tmp_path)
    assert "value is 3, decided by MR 2013-01-29" in edit.decide(path, "hurt", "3", "MR", date(2013, 1, 29))
    fact = load(path).base.facts[0].as_written()
    assert (fact["value"], fact["statement"], fact["decided"]) == (3, "Three people were hurt.", "MR 2013-01-29")
    assert [(cite["source"], cite.get("says")) for cite in fact["cites"]] == [("a", 2), ("b", None)]
    assert {finding.level for finding in check(path) if finding.rule == "sources-differ"} <= {"note"}


def test_decide_asks_which_key_and_refuses_where_nothing_differs(tmp_path: Path) -> None:
    path = differing(tmp_path)
    with pytest.raises(FactBaseError, match="do not differ"):
        edit.decide(path, "open", "x", "MR")
    with pytest.raises(FactBaseError, match="initials"):
        edit.decide(path, "hurt", "3", "")


def aged(folder: Path) -> Path:
    """A fact base whose two sources give another age, and one of them another word for the office."""
    own = {"source": "a", "quote": "Ann Roe, 54, a captain"}
    cites = [own, {"source": "b", "age": 55, "role": "skipper", "quote": "the skipper, Ann Roe, 55"}]
    roe = {"id": "roe", "kind": "person", "value": "Ann Roe", "statement": "Ann Roe, 54, is a captain.", "age": 54}
    sources = {name: {"publisher": name.upper()} for name in "ab"}
    base = FactBase.model_validate(
        {"title": "T", "sources": sources, "facts": [{**roe, "role": "captain", "cites": cites}]}
    )
    store.merge_into(folder / "facts.yaml", base)
    return folder / "facts.yaml"


def test_decide_is_about_what_is_disputed_not_about_other_words(tmp_path: Path) -> None:
    assert "age is 55, decided by MR" in edit.decide(aged(tmp_path), "roe", "55", "MR", date(2013, 1, 29))


def test_some_words_of_a_long_reading_are_enough_where_it_alone_has_them(tmp_path: Path) -> None:
    words = [f"The old {what} over the Orr will be closed" for what in ("bridge", "ferry")]
    cites = [{"source": "a", "quote": words[0]}, {"source": "b", "says": words[1], "quote": words[1]}]
    quote = {"id": "orr", "kind": "quote", "value": words[0], "by": "Ann Roe", "statement": f'Ann Roe: "{words[0]}"'}
    sources = {name: {"publisher": name.upper()} for name in "ab"}
    base = FactBase.model_validate({"title": "T", "sources": sources, "facts": [{**quote, "cites": cites}]})
    store.merge_into(tmp_path / "facts.yaml", base)
    path = tmp_path / "facts.yaml"
    for typed, value in (("Ferry", words[1]), ("the old bridge", words[0]), ("The old", "The old")):
        edit.decide(path, "orr", typed, "MR", date(2013, 1, 29), "value")
        assert load(path).base.facts[0].value == value
        edit.undo.undo(path)


def test_a_reading_that_is_taken_out_decides_nothing(tmp_path: Path) -> None:
    path = aged(tmp_path)
    path.write_text("".join(line for line in read(path).splitlines(True) if "  age: 55" not in line), encoding="utf-8")
    assert "1 difference undecided (roe)" in "\n".join(blockers(load(path)))
    edit.decide(path, "roe", "54", "MR", date(2013, 1, 29), "age")
    assert "undecided" not in "\n".join(blockers(load(path)))


def test_an_answer_takes_the_question_out_for_good(tmp_path: Path) -> None:
    path = differing(tmp_path)
    said = edit.answer(path, "open", "MR", date(2013, 1, 29))
    assert "answered by MR 2013-01-29, it stands as it is" in said
    fact = load(path).base.facts[1].as_written()
    assert (fact.get("ask"), fact["decided"], fact["statement"]) == (None, "MR 2013-01-29", "The road is open.")
    assert not [line for line in blockers(load(path)) if "question" in line]
    with pytest.raises(FactBaseError, match="asks nothing"):
        edit.answer(path, "open", "MR")


def test_an_answer_can_correct_the_fact_and_takes_its_signature_along(tmp_path: Path) -> None:
    path = differing(tmp_path)
    edit.sign(path, "open", "JD", date(2013, 1, 28))
    said = edit.answer(path, "open", "MR", date(2013, 1, 29), ["statement=The road to Dover is open."])
    assert "corrected; `checked: JD 2013-01-28` was for what it said before" in said
    fact = load(path).base.facts[1].as_written()
    assert (fact["statement"], fact["decided"]) == ("The road to Dover is open.", "MR 2013-01-29")
    assert not {"ask", "checked"} & set(fact)


@pytest.mark.parametrize(
    "change",
    [
        lambda path, seen: edit.sign(path, "open", "MR", seen=seen),
        lambda path, seen: edit.hold(path, "open", "weak", seen=seen),
        lambda path, seen: edit.set(path, "open", ["note=x"], seen=seen),
        lambda path, seen: edit.drop(path, "open", seen=seen),
        lambda path, seen: edit.answer(path, "open", "MR", seen=seen),
    ],
)
def test_with_what_was_seen_nothing_else_is_changed(tmp_path: Path, change: Callable[[Path, str], str]) -> None:
    path = differing(tmp_path)
    seen = seen_digest(load(path).base.facts[1])
    path.write_text(read(path).replace("The road is open.", "The road is shut."), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(ChangedError, match="changed meanwhile"):
        change(path, seen)
    assert path.read_bytes() == before
    assert change(path, seen_digest(load(path).base.facts[1]))
    assert path.read_bytes() != before


def test_a_signature_of_the_sheet_holds_until_something_changes(tmp_path: Path) -> None:
    path = differing(tmp_path)
    said = edit.sign_all(path, "MR", date(2013, 1, 29))
    assert "hurt: Two people were hurt." in said
    assert "1 difference undecided (hurt)" in said
    assert review(load(path).base).state == "signed off"
    edit.sign(path, "open", "MR", date(2013, 1, 29))
    assert review(load(path).base).state == "signed off"
    edit.set(path, "open", ["statement=The road is shut."])
    state = review(load(path).base)
    assert (state.state, state.changed, state.by) == ("in review", True, "MR")
    assert any("changed since MR signed it on 2013-01-29: open" in line for line in blockers(load(path)))
    edit.sign_all(path, "MR", date(2013, 1, 30))
    assert edit.unsign(path) == "the signature is taken back"
    assert review(load(path).base).state != "signed off"


def test_a_final_print_cannot_be_had_by_deleting_lines(tmp_path: Path) -> None:
    path = differing(tmp_path)

    def left() -> str:
        edit.sign_all(path, "MR", date(2013, 1, 29))
        return "\n".join(blockers(load(path)))

    assert "1 question open (open)" in left()
    path.write_text("".join(line for line in read(path).splitlines(True) if "ask:" not in line), encoding="utf-8")
    assert "1 question open (open)" in left()
    path.write_text("".join(line for line in read(path).splitlines(True) if "says:" not in line), encoding="utf-8")
    assert "1 errors" in left()
    edit.set(path, "open", ["statement=The road to Dover is open."])
    edit.drop(path, "hurt")
    assert left() == ""


def test_undo_takes_commands_back_one_by_one(path: Path) -> None:
    before = path.read_bytes()
    edit.hold(path, "closed", "weak")
    edit.set(path, "manger", ["role=chief"])
    edit.drop(path, "closed")
    assert "dropped" in undo.undo(path)
    assert "set role" in undo.undo(path)
    assert "held" in undo.undo(path)
    assert path.read_bytes() == before
    with pytest.raises(FactBaseError, match="nothing to take back"):
        undo.undo(path)


def test_undo_tells_what_it_would_take_back_and_takes_back_what_was_seen(path: Path) -> None:
    assert undo.last(path, read(path)) is None
    edit.hold(path, "closed", "weak")
    seen = sidecar.digest(read(path))
    assert "held" in str(undo.last(path, read(path)))
    edit.set(path, "manger", ["role=chief"])
    before = path.read_bytes()
    with pytest.raises(ChangedError):
        undo.undo(path, seen=seen)
    assert path.read_bytes() == before
    undo.undo(path, seen=sidecar.digest(read(path)))
    assert sidecar.digest(read(path)) == seen


def test_undo_does_not_touch_a_file_that_somebody_edited(path: Path) -> None:
    edit.hold(path, "closed", "weak")
    path.write_bytes(path.read_bytes() + b"# mine\n")
    with pytest.raises(FactBaseError, match="edited since"):
        undo.undo(path)
    undo.beside(path).write_text("{", encoding="utf-8")
    with pytest.raises(FactBaseError, match="is broken"):
        undo.undo(path)
