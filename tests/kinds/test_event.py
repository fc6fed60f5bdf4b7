"""The sentence of an event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factsheet.kinds.event import EventKind, EventMention, sentence
from factsheet.model.mention import When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading


@pytest.mark.parametrize(
    ("statement", "said", "expected"),
    [
        ("A bridge fell on Monday.", None, "A bridge fell on Monday."),
        ("A bridge fell on Monday.", "police said", "A bridge fell on Monday, police said."),
        ("The clerk was shot at 9:17 p.m.", "police said", "The clerk was shot at 9:17 p.m., police said."),
        ("A bridge fell at 9 p.m.", None, "A bridge fell at 9 p.m."),
    ],
)
def test_one_full_stop_where_the_sentence_ends(statement: str, said: str | None, expected: str) -> None:
    span = Span(0, len(statement))
    mention = EventMention(
        source="a",
        spans=(span,),
        text=statement,
        passage=Passage(span, statement),
        trigger="fall",
        statement=statement,
        said=said,
    )
    assert sentence(mention) == expected


def told(source: str, when: str, quote: str = "A bridge fell in Dover", lead: bool = False) -> EventMention:
    span = Span(0, len(quote))
    return EventMention(
        source=source,
        spans=(span,),
        text=quote,
        passage=Passage(span, quote),
        trigger="fall",
        statement=f"{quote}.",
        when=When(when, span, Reading("DATE", "day", when), when),
        event="fall",
        lead=lead,
    )


def test_the_day_is_the_one_that_most_sources_give() -> None:
    fact = EventKind().fact([told("a", "2024-05-02", lead=True), told("b", "2024-05-01"), told("c", "2024-05-01")])
    assert fact is not None
    assert (fact.when, [cite.when for cite in fact.cites]) == ("2024-05-01", ["2024-05-02", None, None])


def test_who_denies_it_does_not_report_it() -> None:
    plain = told("a", "2024-05-02", "A bomb killed 12 people in Dover", lead=True)
    again = told("b", "2024-05-02", "A bomb killed 12 people in a Dover market")
    denial = told("c", "2024-05-02", "The army denied that a bomb killed 12 people in Dover")
    fact = EventKind().fact([plain])
    assert fact is not None
    assert [EventKind().tells(fact, one, [plain]) for one in (again, denial)] == [True, False]


def test_another_hour_of_the_day_is_another_reading() -> None:
    fact = EventKind().fact([told("a", "2024-05-01T01:30", lead=True), told("b", "2024-05-01T01:00")])
    assert fact is not None
    assert [cite.when for cite in fact.cites] == [None, "2024-05-01T01:00"]


def test_another_week_is_another_reading_of_what_the_clause_tells() -> None:
    lead = told("a", "2024-W18-WE", lead=True)
    others = [
        told("b", "2024-W16"),
        told("c", "2024-W18"),
        told("d", "2024-03"),
        told("a", "2024-W16", "It fell in Dover"),
    ]
    others.append(replace(told("e", "2024-W16", "The mayor met engineers"), trigger="meet"))
    fact = EventKind().fact([lead, *others])
    assert fact is not None
    assert [(cite.source, cite.when) for cite in fact.cites if cite.when] == [("b", "2024-W16"), ("a", "2024-W16")]


def test_only_clauses_that_tell_the_same_tell_the_event() -> None:
    leading, other = told("a", "2024-05-01", lead=True), told("b", "2024-05-01", "A bridge fell down in Dover at noon")
    place = replace(told("c", "2024-05-01", "Dover mourns its mayor"), trigger="mourn")
    fact = EventKind().fact([leading, other, place])
    assert fact is not None
    assert [EventKind().tells(fact, one, [leading, other, place]) for one in (leading, other, place)] == [
        True,
        True,
        False,
    ]
