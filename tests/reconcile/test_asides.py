"""Reports besides that tell the story, and those that decorate."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.reconcile.run import reconcile

TEXT = (
    "Flood destroys Ashford mill\n\nASHFORD, Ohio, March 4, 2021 — A flood destroyed the Lund paper mill in Ashford"
    " on Wednesday, fire chief Rosa Lind said.\n\n{}\n\n"
    + "The town lies on a slow river between low hills, and its streets are quiet at this time of the year.\n\n" * 12
    + "{}\n\n"
)


def _others(extract: Callable[..., Document], early: str, late: str) -> list[str]:
    document = extract(TEXT.format(early, late), id="courier")
    facts = reconcile([document.source], document.mentions).base.facts
    return [fact.statement for fact in facts if fact.kind == "other"]


def test_clauses_without_a_name_that_stand_early_are_told(extract: Callable[..., Document]) -> None:
    early = "The brown water tore the roof off the boiler house. The court extended the inquiry by another two weeks."
    told = " ".join(_others(extract, early, ""))
    assert "tore the roof off" in told
    assert "extended the inquiry" in told


def test_late_ones_are_told_where_they_are_about_what_the_sources_lead_with(extract: Callable[..., Document]) -> None:
    closed = "Firefighters closed the road from the Ashford paper mill to the river."
    late = f"{closed} A grocer painted the door of his shop green."
    told = " ".join(_others(extract, "", late))
    assert "closed the road" in told
    assert "painted" not in told


def test_questions_and_words_to_the_reader_are_no_reports(extract: Callable[..., Document]) -> None:
    early = (
        "Did the flood tear the roof off the boiler house? We visited the flooded mill with our own boat on Friday."
        " In that flood a nurse lost her house near Dover."
    )
    assert _others(extract, early, "") == []


def _is_told(extract: Callable[..., Document], late: str) -> bool:
    far = "The hills are green and low, and nobody has counted the birds of the valley.\n\n" * 20
    document = extract(TEXT.format("", f"{far}Carl Boone, a baker, was there. {late}"), id="courier")
    facts = reconcile([document.source], document.mentions).base.facts
    return any(fact.kind == "claim" and fact.by == "Carl Boone" for fact in facts)


def test_what_is_said_late_and_about_something_else_decorates(extract: Callable[..., Document]) -> None:
    assert not _is_told(extract, "Boone said that he painted the door of his shop green.")


def test_what_is_said_late_of_the_story_or_to_answer_stays(extract: Callable[..., Document]) -> None:
    for late in (
        "Boone said that firefighters closed the road to the Ashford paper mill.",
        'Boone said that he "painted the door" of his shop green.',
        "Boone said that the charges against his brother were false.",
        "Boone said that the shops would open again on March 9.",
        "Boone said the shops had closed because of the loud engines.",
    ):
        assert _is_told(extract, late), late


def test_that_somebody_spoke_is_no_fact_without_what_was_said(extract: Callable[..., Document]) -> None:
    def told(text: str) -> str:
        document = extract(TEXT.format(text, ""), id="courier")
        facts = reconcile([document.source], document.mentions).base.facts
        return " ".join(fact.statement for fact in facts if fact.kind in ("date", "other"))

    for empty in ("issued a written statement", "gave a long radio interview", "released a statement on the Lund mill"):
        assert empty not in told(f"The mayor of Ashford {empty} on March 5.")
    assert "issued a statement" in told("On March 5 the mayor of Ashford issued a statement that closed the Lund mill.")
