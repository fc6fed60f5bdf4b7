"""What a source without a name says stays off the sheet, whatever its kind."""

from __future__ import annotations

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.holds import spread

PASSAGE = "The buyer flew to Lisbon last week to sign the papers, according to a person close to the talks"


def fact(kind: str, *quotes: str, hold: str | None = None) -> Fact:
    cites = [Citation(source="a", quote=quote) for quote in quotes]
    return Fact(id="x", kind=kind, statement="A sentence.", hold=hold, cites=cites)


def test_a_date_in_a_held_passage_is_held() -> None:
    facts = spread([fact("claim", PASSAGE, hold="one unnamed source"), fact("date", PASSAGE)])
    assert facts[1].hold == "one unnamed source"


def test_a_fact_that_another_passage_carries_is_not() -> None:
    facts = spread([fact("claim", PASSAGE, hold="one unnamed source"), fact("date", PASSAGE, "He flew on Monday.")])
    assert facts[1].hold is None


def test_a_place_in_a_held_passage_is_not() -> None:
    assert spread([fact("claim", PASSAGE, hold="one unnamed source"), fact("place", "Lisbon")])[1].hold is None


def test_a_date_beside_words_of_nobody_is_not() -> None:
    facts = spread([fact("quote", PASSAGE, hold="its speaker is not named"), fact("date", PASSAGE)])
    assert facts[1].hold is None
