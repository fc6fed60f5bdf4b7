"""A date that only repeats an event."""

from __future__ import annotations

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.repeats import without

EVENT = Fact(
    id="fire",
    kind="event",
    statement="The mill burned.",
    when="2021-03-03",
    cites=[Citation.model_validate({"source": "a", "quote": "The mill burned", "for": ["statement", "when"]})],
)


def date(value: str, quote: str) -> Fact:
    cites = [Citation(source="a", quote=quote)]
    return Fact(id="d", kind="date", statement="The mill burned.", value=value, cites=cites)


def test_the_events_own_clause_is_left_out() -> None:
    assert without([EVENT, date("2021-03-03", "The mill burned")]) == [EVENT]


def test_another_day_and_another_clause_stay() -> None:
    other = [date("2021-03-02", "The mill burned"), date("2021-03-03", "The mayor came")]
    assert without([EVENT, *other]) == [EVENT, *other]
