"""What changed since the version before stands on every form of a sheet; what did not change does not."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader

from factsheet.factbase.load import loads
from factsheet.factbase.releases import BEFORE, Before, Release, before_of
from factsheet.model.fact import FactBase
from factsheet.render.changes import Changed, Turn
from factsheet.render.forms import chosen
from factsheet.render.html import make_html
from factsheet.render.proof import prove
from factsheet.render.sheet import Sheet
from tests.render.forging import FACTS, TEXT

AP = {"source": "ap", "quote": "words"}
TOLL: dict[str, Any] = {
    "id": "toll",
    "kind": "casualties",
    "outcome": "killed",
    "value": 9,
    "statement": "Nine people were killed.",
    "cites": [AP],
}
ROSE = {**TOLL, "value": 12, "statement": "Twelve people were killed.", "cites": [{**AP, "source": "cbs"}]}


def other(name: str, statement: str, **keys: Any) -> dict[str, Any]:
    return {"id": name, "kind": "other", "statement": statement, "cites": [AP], **keys}


def made(*facts: dict[str, Any], more: bool = False) -> FactBase:
    sources = {"ap": {"publisher": "The AP"}, **({"cbs": {"publisher": "CBS", "title": "Rising"}} if more else {})}
    return FactBase.model_validate({"sources": sources, "facts": list(facts)})


def sheet(old: FactBase, new: FactBase) -> Sheet:
    return Sheet(new, before=Before(Release(1, "2024-03-04", "MR"), old))


def told(old: FactBase, new: FactBase) -> list[Changed]:
    found = sheet(old, new).changes
    return [*found.told, *found.rest] if found else []


def test_every_change_is_told_once_and_what_moved_first() -> None:
    stays = other("stays", "The harbor is closed.")
    old = made(TOLL, stays, other("went", "The captain fled."), other("held", "He slept."), other("said", "It rained."))
    new = made(
        ROSE,
        {**stays, "cites": [AP, {**AP, "source": "cbs"}]},
        other("held", "He slept.", hold="one source"),
        other("said", "It snowed.", decided="JO 2024-03-05"),
        other("new", "An inquiry opens."),
        more=True,
    )
    found = told(old, new)
    assert [(one.what, one.words, one.was, one.by) for one in sorted(found, key=lambda one: one.words)] == [
        ("New", "An inquiry opens.", "", ""),
        ("New source", "CBS [2]", "", ""),
        ("Withdrawn", "He slept.", "", "held: one source"),
        ("Corrected", "It snowed.", "It rained.", "decided by JO, Mar 5, 2024"),
        ("Withdrawn", "The captain fled.", "", "taken out"),
        ("Figure", "Twelve people were killed.", "", "according to CBS"),
    ]
    assert found[0].turns == (Turn("", "9", "12"),)


@pytest.mark.parametrize(
    ("keys", "was", "now"),
    [
        ({"precision": "at least"}, "9", "at least 9"),
        ({"value": [9, 11]}, "9", "9–11"),
        ({"value": 9, "unit": "percent"}, "9", "9%"),
    ],
)
def test_a_figure_moves_with_all_that_is_printed_of_it(keys: dict[str, Any], was: str, now: str) -> None:
    assert [one.turns for one in told(made(TOLL), made({**TOLL, **keys}))] == [(Turn("", was, now),)]


@pytest.mark.parametrize(
    "keys",
    [
        {"cites": [AP, {**AP, "quote": "other words"}]},
        {"checked": "MR 2024-03-05"},
        {"suggests": {"value": 10}},
        {"section": "front"},
        {"aliases": ["the dead"]},
        {"statement": "Nine  people were killed."},
    ],
)
def test_what_says_the_same_is_no_change(keys: dict[str, Any]) -> None:
    assert told(made(TOLL), made({**TOLL, **keys})) == []


def test_a_key_that_no_sentence_says_is_told_by_its_name() -> None:
    found = told(made(other("a", "He left.")), made(other("a", "He left.", when="2024-03-05", note="By phone.")))
    assert [one.turns for one in found] == [
        (Turn("When", "nothing", "March 5, 2024"), Turn("Note", "nothing", "By phone."))
    ]


def test_what_becomes_unclear_and_what_is_settled() -> None:
    differs = [AP, {**AP, "quote": "others", "says": 12}]
    clear, unclear = made(TOLL), made({**TOLL, "cites": differs})
    decided = made({**TOLL, "cites": differs, "decided": "MR 2024-03-05"})
    asked = made({**TOLL, "ask": "Is it?"})
    for old, new, what in ((clear, unclear, "Not clear"), (unclear, decided, "Settled"), (clear, asked, "Not clear")):
        assert [one.what for one in told(old, new)] == [what]
    assert told(unclear, decided)[0].by == "decided by MR, Mar 5, 2024"
    assert told(unclear, unclear) == []


def test_a_fact_is_compared_with_the_one_that_it_replaces() -> None:
    found = told(
        made(TOLL, other("b", "It is so.")), made({**ROSE, "id": "dead", "replaces": ["toll", "b"]}, more=True)
    )
    assert [one.what for one in found] == ["Figure", "New source"]


def test_every_form_tells_it_and_no_form_what_is_the_same() -> None:
    new = made(ROSE, other("x", "It is <b>so</b>."), more=True)
    one = sheet(made(TOLL, other("gone", "*It* was not.")), new)
    words = "Changed since version 1 (MR, March 4, 2024)"
    pages = {name: chosen([name])[0].make(one) for name in ("html", "md", "word", "pdf", "onepager")}
    assert words in pages["html"].decode()
    assert '<a href="#changes">4 changes since version 1</a>' in pages["html"].decode()
    assert "9 → <b>12</b>" in pages["html"].decode()
    assert "It is &lt;b&gt;so&lt;/b&gt;." in pages["html"].decode()
    assert f"## {words}" in pages["md"].decode()
    assert r"~~\*It\* was not.~~ — taken out" in pages["md"].decode()
    assert words in [paragraph.text for paragraph in Document(io.BytesIO(pages["word"])).paragraphs]
    for name in ("pdf", "onepager"):
        printed = " ".join(PdfReader(io.BytesIO(pages[name])).pages[0].extract_text().split())
        assert "4 changes since version 1 · " in printed
        assert f"{words} F1 Figure 9 → 12 · Twelve people were killed." in printed
    assert words in make_html(Sheet(new, template="full", before=one.before), "print")
    same = sheet(new, new)
    for name in ("html", "md", "word"):
        assert chosen([name])[0].make(same) == chosen([name])[0].make(Sheet(new))


def test_a_sheet_carries_the_version_that_it_is_compared_with(tmp_path: Path) -> None:
    new = loads(FACTS, tmp_path / "facts.yaml").base
    one = sheet(made(TOLL), new)
    one.texts, one.files = {"a": TEXT}, {"facts.yaml": FACTS.encode()}
    (tmp_path / "briefing.pdf").write_bytes(one.pdf)
    assert prove(tmp_path / "briefing.pdf").identical
    assert one.before
    assert before_of(one.before.dumps()) == one.before
    assert BEFORE in PdfReader(tmp_path / "briefing.pdf").attachments


def test_a_long_list_of_changes_is_counted_on_paper_and_whole_on_the_screen() -> None:
    facts = [other(f"f{at}", f"Fact {at} is so.") for at in range(30)]
    one = sheet(made(TOLL), made(TOLL, *facts))
    printed, screen = make_html(one, "print"), make_html(one, "screen")
    assert "more changes in the web page." in printed
    section = screen[screen.index('id="changes"') :]
    section = section[: section.index("</section>")]
    assert all(f"Fact {at} is so." in section for at in range(30))


def test_new_facts_that_the_sheet_does_not_print_are_counted_in_forms_that_list_them_below() -> None:
    person = {"kind": "person", "cites": [{**AP, "quote": "Jo Reed"}]}
    people = [
        {"id": f"p{at}", "value": f"Jo Reed{at}", "statement": f"Jo Reed{at} is a baker.", **person} for at in range(40)
    ]
    one = sheet(made(TOLL), made(TOLL, *people))
    assert one.changes
    assert one.changes.new > 0
    assert f"below under Everything else: {one.changes.new} facts" in chosen(["md"])[0].make(one).decode()
    told = [paragraph.text for paragraph in Document(io.BytesIO(chosen(["word"])[0].make(one))).paragraphs]
    assert f"New, below under Everything else: {one.changes.new} facts" in told
