from __future__ import annotations

import pytest

from factsheet.kinds.detail import DetailMention
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile.details import told

DAY = 86_400


def detail(source: str, value: float, printed: str, **given: object) -> DetailMention:
    span, clause = Span(0, 5), f"The fire burned for {printed}"
    fields: dict[str, object] = {"slot": "burn fire", "clause": clause, **given}
    return DetailMention(
        source=source,
        spans=(span,),
        text=printed,
        passage=Passage(span, clause),
        value=value,
        printed=printed,
        **fields,
    )  # type: ignore[arg-type]


def test_two_readings_stand_on_one_fact_with_their_sources() -> None:
    (fact,) = told([detail("a", 3, "three hours"), detail("b", 5, "five hours"), detail("c", 3, "three hours")], [])
    assert fact.value == "three hours"
    assert [(cite.source, cite.says) for cite in fact.cites] == [("a", None), ("b", "five hours"), ("c", None)]
    assert fact.ask == "Sources differ: three hours ({a} and {c}), five hours ({b}). Which is right?"


@pytest.mark.parametrize(
    "two",
    [
        [detail("a", 3, "three hours"), detail("b", 3, "180 minutes")],
        [detail("a", 3, "about three hours", loose=True), detail("b", 3.5, "three and a half hours")],
        [detail("a", 30 * DAY, "30 days"), detail("b", 30.4 * DAY, "a month")],
        [detail("a", 3, "three hours"), detail("b", 30, "30 hours")],
        [detail("a", 3, "three hours"), detail("b", 5, "five hours"), detail("b", 3, "three hours")],
        [detail("a", 3, "three hours"), detail("b", 5, "five hours", slot="closed road")],
        [detail("a", 3, "3", named=frozenset({"roe"})), detail("b", 5, "5", named=frozenset({"poe"}))],
        [detail("a", 3, "3", named=frozenset({"roe"}), personal=True), detail("b", 5, "5", personal=True)],
        [detail("a", 3, "three hours", clause=None), detail("b", 5, "five hours", clause=None)],
    ],
)
def test_what_agrees_or_is_of_another_thing_is_no_difference(two: list[DetailMention]) -> None:
    assert told(two, []) == []


def test_of_one_name_a_personal_value_differs() -> None:
    roe = {"named": frozenset({"roe"}), "personal": True}
    assert told([detail("a", 3, "3", **roe), detail("b", 5, "5", **roe)], [])
