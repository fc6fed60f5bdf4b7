"""At what hour it happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.model.fact import Fact
from factsheet.reconcile.run import reconcile

Extract = Callable[..., Document]

HAPPENED = "Ten people were shot in Brill on Sunday, June 15, 2025, police said. "


def hours(extract: Extract, *told: str) -> list[Fact]:
    texts = {f"s{number}": f"Ten shot in Brill\n\n{HAPPENED}{one}" for number, one in enumerate(told)}
    documents = [extract(text, id=name, published="2025-06-16") for name, text in texts.items()]
    made = reconcile([one.source for one in documents], [m for one in documents for m in one.mentions])
    return [fact for fact in made.base.facts if "T" in str(fact.value)]


FIRED = "Shots were fired at around 1:30 a.m. on Mill Street."


def test_two_hours_of_one_shooting_stand_on_one_fact_led_by_the_majority(extract: Extract) -> None:
    relative = "Ada Moss said the shooting, which occurred about 1:30 a.m. Sunday, was a shock."
    (fact,) = hours(extract, "The shooting happened around 1 a.m. Sunday.", FIRED, relative)
    assert fact.value == "2025-06-15T01:30"
    assert fact.statement.startswith("June 15, 2025: ")
    assert "1:30 a.m." in fact.statement
    assert {cite.source: cite.says for cite in fact.cites} == {"s0": "2025-06-15T01:00", "s1": None, "s2": None}
    assert fact.ask is not None
    assert "around 1 a.m. Sunday ({s0})".replace("{s0}", "s0") in fact.ask


@pytest.mark.parametrize(
    "other",
    [
        "The shooting happened around 1:30 a.m. Sunday.",
        "The shooting happened shortly after 1 a.m. Sunday.",
        "The fire began around 5 a.m. Sunday.",
        "The shooting happened around 1 a.m. Monday.",
        "Moss was arrested around 1 a.m. Sunday.",
        "Moss left the bar around 1 a.m., before the shooting.",
        "It was loud.",
    ],
)
def test_one_hour_and_those_of_other_things_are_no_difference(extract: Extract, other: str) -> None:
    assert hours(extract, FIRED, other) == []


LEFT = "The ferry Elsa Quint left the harbour of Brill at 7:40 a.m. with 212 people."


def test_the_hour_of_anything_that_two_sources_tell_in_like_words_is_compared(extract: Extract) -> None:
    (fact,) = hours(extract, LEFT, "On Sunday the Elsa Quint left the harbour at 7:50 a.m. in fog.")
    assert {fact.value, *(cite.says for cite in fact.cites)} == {"2025-06-15T07:40", "2025-06-15T07:50", None}
    assert "7:40 a.m." in str(fact.ask)
    assert "7:50 a.m." in str(fact.ask)


@pytest.mark.parametrize(
    "other",
    [
        "The ferry Elsa Quint left the harbour of Brill at 7:40 a.m.",
        "A second ferry left the harbour of Brill at 7:50 a.m.",
        "The ferry Elsa Quint left the harbour of Brill at 11:50 a.m.",
        "The ferry Elsa Quint reached the harbour of Brill at 7:50 a.m.",
        "An ambulance left at 7:50 a.m.",
        "The ferry Elsa Quint left the harbour of Brill at 7:50 a.m. on Saturday.",
        "On Saturday the ferry Elsa Quint left the harbour of Brill at 7:50 a.m.",
    ],
)
def test_the_hours_of_other_things_are_not(extract: Extract, other: str) -> None:
    assert [fact for fact in hours(extract, LEFT, other) if fact.ask] == []
