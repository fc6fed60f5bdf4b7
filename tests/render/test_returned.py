"""A Word sheet that comes back: ten kinds of edits, and that nothing else changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from factsheet.errors import RenderError
from factsheet.factbase.load import load
from factsheet.render.forms import forms
from factsheet.render.pieces import Mark, key_of, words_key
from factsheet.render.returned import Proposal, pieces_of, proposals
from factsheet.render.returned_parts import changed
from factsheet.render.sheet import Sheet

SEEDS = Path(__file__).parent / "data" / "seeds.yaml"
TOLL = "Twelve people were killed in Aurora, Colo., in July 2012."


@pytest.fixture(scope="module")
def printed() -> bytes:
    return forms()["word"].make(Sheet(load(SEEDS).base))


@pytest.fixture
def back(tmp_path: Path, printed: bytes) -> Callable[..., list[Proposal]]:
    """Edits the Word sheet with a function of the document, and gives what is proposed."""
    facts = tmp_path / "facts.yaml"
    facts.write_bytes(SEEDS.read_bytes())

    def edited(change: Callable[[Any], object]) -> list[Proposal]:
        word = Document(io.BytesIO(printed))
        change(word)
        word.save(str(tmp_path / "sheet.docx"))
        return proposals(tmp_path / "sheet.docx", facts)

    return edited


def run_of(word: Any, text: str) -> Any:
    return next(run for paragraph in word.paragraphs for run in paragraph.runs if text in run.text)


def facts_of(tmp_path: Path) -> dict[str, Any]:
    return {fact.id: fact for fact in load(tmp_path / "facts.yaml").base.facts}


def test_an_untouched_sheet_gives_nothing(back: Callable[..., list[Proposal]]) -> None:
    assert back(lambda word: None) == []


def test_other_words_of_a_statement_are_shown_and_then_taken(
    back: Callable[..., list[Proposal]], tmp_path: Path
) -> None:
    before = facts_of(tmp_path) if (tmp_path / "facts.yaml").exists() else {}

    def change(word: Any) -> None:
        run_of(word, TOLL).text = "Twelve people died in Aurora, Colo., in July 2012."

    (one,) = back(change)
    assert one.told == f"statement\n  was: {TOLL}\n  now: Twelve people died in Aurora, Colo., in July 2012."
    assert one.take
    assert facts_of(tmp_path)["aurora-killed"].statement == TOLL
    one.take()
    after = facts_of(tmp_path)
    assert after["aurora-killed"].statement == "Twelve people died in Aurora, Colo., in July 2012."
    assert {id_ for id_, fact in after.items() if fact != before[id_]} == {"aurora-killed"}


def test_another_figure_in_a_statement_warns(back: Callable[..., list[Proposal]]) -> None:
    def change(word: Any) -> None:
        run_of(word, TOLL).text = TOLL.replace("Twelve", "Eleven")

    (one,) = back(change)
    assert "does not hold the value 12" in one.told


def test_words_in_several_runs_and_tracked_changes_count_as_accepted(back: Callable[..., list[Proposal]]) -> None:
    def change(word: Any) -> None:
        run = run_of(word, TOLL)
        run.text = "Twelve people "
        added, gone, rest = (OxmlElement(name) for name in ("w:ins", "w:del", "w:r"))
        for box, tag, text in ((added, "w:t", "died"), (gone, "w:delText", "were killed")):
            inner, words = OxmlElement("w:r"), OxmlElement(tag)
            words.text = text
            inner.append(words)
            box.append(inner)
        words = OxmlElement("w:t")
        words.text = " in Aurora, Colo., in July 2012."
        words.set(qn("xml:space"), "preserve")
        rest.append(words)
        for element in (rest, gone, added):
            run._r.addnext(element)

    (one,) = back(change)
    assert one.told.endswith("now: Twelve people died in Aurora, Colo., in July 2012.")


def bookmark_before(run: Any) -> Any:
    return next(one for one in run._r.itersiblings(preceding=True) if one.tag == qn("w:bookmarkStart"))


def typed(run: Any, text: str) -> Any:
    """A run like `run` with other words, as a program makes it that splits one."""
    new, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    new.append(words)
    return new


def test_a_letter_behind_the_end_of_its_mark_is_no_edit(back: Callable[..., list[Proposal]]) -> None:
    def change(word: Any) -> None:
        run = run_of(word, TOLL)
        end = next(one for one in run._r.itersiblings() if one.tag == qn("w:bookmarkEnd"))
        run.text = TOLL[:-1]
        end.addnext(typed(run, TOLL[-1]))

    assert back(change) == []


def test_what_is_typed_over_the_first_words_stands_before_the_mark(back: Callable[..., list[Proposal]]) -> None:
    def change(word: Any) -> None:
        run = run_of(word, TOLL)
        run.text = TOLL.removeprefix("Twelve people")
        bookmark_before(run).addprevious(typed(run, "Twelve visitors"))

    (one,) = back(change)
    assert one.told.endswith("now: Twelve visitors were killed in Aurora, Colo., in July 2012.")


def test_a_fact_crossed_out_is_taken_out(back: Callable[..., list[Proposal]], tmp_path: Path) -> None:
    def change(word: Any) -> None:
        run_of(word, "Six people died in a Sikh temple").font.strike = True

    (one,) = back(change)
    assert one.told.startswith("take it out: Six people died")
    assert one.take
    one.take()
    assert "oak-creek-killed" not in facts_of(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [("President Barack Obama met police chiefs", "the event that the sheet is about"), ("Joe Biden", "part")],
)
def test_what_cannot_be_taken_out_is_told(back: Callable[..., list[Proposal]], text: str, told: str) -> None:
    def change(word: Any) -> None:
        run_of(word, text).font.strike = True

    (one,) = back(change)
    assert told in one.told
    assert one.take is None


def test_a_comment_is_a_question(back: Callable[..., list[Proposal]], tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.add_comment([run_of(word, TOLL)], "Who says so?\nAnd when?", "Maria Roe", "MR")

    (one,) = back(change)
    assert one.told == "question: Who says so? And when? (MR)"
    assert one.take
    one.take()
    assert facts_of(tmp_path)["aurora-killed"].ask == "Who says so? And when? (MR)"


def test_a_comment_on_a_fact_with_a_question_is_told(back: Callable[..., list[Proposal]]) -> None:
    def change(word: Any) -> None:
        word.add_comment([run_of(word, "They are where the rubber hits the road")], "Ask them.", "Maria Roe", "MR")

    (one,) = back(change)
    assert "but the fact has a question: Ask them. (MR)" in one.told
    assert one.take is None


def test_words_that_are_no_statement_and_words_of_several_facts_are_told(
    back: Callable[..., list[Proposal]],
) -> None:
    def change(word: Any) -> None:
        run_of(word, "Barack Obama urged Congress to pass").text = "Barack Obama begged Congress"
        run_of(word, ", vice president").text = ", vice president, and others"

    found = back(change)
    assert [one.take for one in found] == [None, None]
    assert found[0].told.startswith("changed words of several facts: Barack Obama begged Congress")
    assert found[1].told.startswith("changed words that are not its statement: Joe Biden, vice president, and others")


def test_a_deleted_statement_is_told(back: Callable[..., list[Proposal]]) -> None:
    def change(word: Any) -> None:
        run_of(word, TOLL).text = ""

    (one,) = back(change)
    assert "its words are gone; cross them out" in one.told
    assert one.take is None


def test_what_changed_in_the_fact_base_too_is_told(back: Callable[..., list[Proposal]], tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(path.read_text("utf-8").replace(TOLL, "A dozen died in Aurora, Colo., in July 2012."), "utf-8")

    def change(word: Any) -> None:
        run_of(word, TOLL).text = "Twelve people died."

    (one,) = back(change)
    assert one.told.startswith("changed here and in the fact base")
    assert one.take is None


def test_what_we_crossed_out_ourselves_is_no_edit(tmp_path: Path) -> None:
    base = load(SEEDS).base
    (tmp_path / "sheet.docx").write_bytes(forms()["word"].make(Sheet(base, unsound={"aurora-killed": "not found"})))
    assert proposals(tmp_path / "sheet.docx", SEEDS) == []


def _packed(body: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        new.writestr("word/document.xml", body)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "damaged"),
        (b"PK\x03\x04", "damaged"),
        (_packed("<a"), "damaged"),
        (_packed('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "entities"),
        (_packed("<a/>"), "no words in it are marked"),
    ],
)
def test_what_is_no_sheet_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "sheet.docx").write_bytes(content)
    with pytest.raises(RenderError, match=told):
        proposals(tmp_path / "sheet.docx", SEEDS)


def test_every_statement_of_the_sheet_is_marked(tmp_path: Path, printed: bytes) -> None:
    (tmp_path / "sheet.docx").write_bytes(printed)
    found = pieces_of(tmp_path / "sheet.docx")
    assert not any(piece.changed for piece in found)
    assert len({piece.mark.key for piece in found}) > 30


def edited(word: Any, old: str, new: str) -> None:
    """The figure or the name `old`, or what stands so behind a name, is `new`."""
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    runs = [run for part in (*cells, word) for paragraph in part.paragraphs for run in paragraph.runs]
    run = next(run for run in runs if run.text == old or (old.startswith((",", " ")) and old in run.text))
    run.text = run.text.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "key", "value", "statement"),
    [
        ("13", "14", "value", 14, "Fourteen officials met"),
        ("13", "1,300", "value", 1300, "1,300 officials met"),
        ("Richard Stanek", "Richard Stanek-Lund", "value", "Richard Stanek-Lund", "Richard Stanek-Lund is"),
        (", sheriff of", ", deputy sheriff of", "role", "deputy sheriff", "is deputy sheriff of Henn"),
        (" of Hennepin County, Minn", " of Ramsey County, Minn", "of", "Ramsey County, Minnesota", "of Ramsey County"),
    ],
)
def test_figures_and_names_come_back(
    back: Callable[..., list[Proposal]], tmp_path: Path, old: str, new: str, key: str, value: object, statement: str
) -> None:
    before = facts_of(tmp_path)
    (one,) = back(lambda word: edited(word, old, new))
    assert one.take, one.told
    one.take()
    after = facts_of(tmp_path)
    assert [name for name, fact in after.items() if fact != before[name]] == [one.fact]
    assert getattr(after[one.fact], key) == value
    assert statement in after[one.fact].statement


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("13", "about 14"),
        ("13", "13 to 15"),
        ("Richard Stanek", "Richard Stanek, the brother"),
        (", sheriff of Hennepin County, Minnesota", ", mayor of Ramsey County"),
        (", president", ", president of Norland"),
        (", senator and the author", ", the author"),
    ],
)
def test_what_more_than_one_key_may_mean_is_told(back: Callable[..., list[Proposal]], old: str, new: str) -> None:
    (one,) = back(lambda word: edited(word, old, new))
    assert one.take is None
    assert "changed words that are not its statement" in one.told


def test_what_happened_on_a_day_keeps_its_day() -> None:
    base = load(SEEDS).base
    day = next(fact for fact in base.facts if fact.kind == "date")
    told = day.model_copy(update={"statement": "May 3, 2021: The bridge was opened."})
    mark = Mark("part", key_of(told.id), words_key("part", "The bridge was opened."))
    assert changed(mark, told, "The bridge was closed.", base) == {"statement": "May 3, 2021: The bridge was closed."}
    quote = told.model_copy(update={"kind": "quote", "statement": "Rosa Lund: The bridge was opened."})
    assert changed(mark, quote, "The bridge was closed.", base) == {}
