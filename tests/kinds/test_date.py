"""Dates as facts."""

from __future__ import annotations

from factsheet.kinds.date import DateKind, DateMention
from factsheet.model.mention import When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading

KIND = DateKind()


def mention(source: str, value: str | None, clause: str | None, start: int = 0) -> DateMention:
    span = Span(start, start + 6)
    when = When("Monday", span, Reading("DATE", "weekday", value), value)
    return DateMention(
        source=source, spans=(span,), text="Monday", passage=Passage(span, f"{clause}."), when=when, clause=clause
    )


def test_the_same_thing_on_the_same_day_is_one_fact() -> None:
    one = mention("a", "2013-01-28", "The mayor met farmers in the old town hall on Monday")
    other = mention("b", "2013-01-28", "On Monday the mayor met farmers")
    assert KIND.key(one) == KIND.key(other)
    assert KIND.same(one, other)
    fact = KIND.fact([one, other])
    assert fact is not None
    assert fact.value == "2013-01-28"
    assert fact.statement == "January 28, 2013: On Monday the mayor met farmers."
    assert [cite.source for cite in fact.cites] == ["b", "a"]


def test_other_days_and_other_things_are_other_facts() -> None:
    met = mention("a", "2013-01-28", "The mayor met farmers on Monday")
    assert KIND.key(met) != KIND.key(mention("a", "2013-01-29", "The mayor met farmers on Monday"))
    assert not KIND.same(met, mention("b", "2013-01-28", "A bridge collapsed in heavy rain on Monday"))


def test_the_hour_does_not_make_another_day() -> None:
    assert KIND.key(mention("a", "2013-01-28T09:00", "The mayor met farmers")) == "2013-01-28"


def test_no_fact_without_a_calendar_date_or_a_clause() -> None:
    for value, clause in (
        ("P2Y", "It took two years"),
        ("PRESENT_REF", "It rains now"),
        (None, "It rained"),
        ("2013", None),
    ):
        assert KIND.key(mention("a", value, clause)) is None


def test_a_decade_and_a_century_are_intervals_of_the_calendar() -> None:
    decade = KIND.fact([mention("a", "198", "The mill stood empty")])
    century = KIND.fact([mention("a", "19", "The mill was built")])
    assert decade is not None
    assert century is not None
    assert (decade.value, decade.statement) == ("1980/1989", "The 1980s: The mill stood empty.")
    assert (century.value, century.statement) == ("1900/1999", "The 20th century: The mill was built.")
    assert KIND.weight(decade) == KIND.weight(century) > 0


def test_days_weigh_more_than_months_and_years() -> None:
    facts = [
        KIND.fact([mention("a", value, "The mayor met farmers")]) for value in ("2013-01-28", "2013-01", "2013", "201")
    ]
    weights = [KIND.weight(fact) for fact in facts if fact is not None]
    assert len(weights) == 4
    assert weights[0] > weights[1] > weights[2] >= weights[3] > 0


def test_a_printed_mention_says_how_it_was_read() -> None:
    span = Span(10, 16)
    when = When("Monday", span, Reading("DATE", "weekday"), "2013-01-28", "2013-01-29")
    one = DateMention(source="a", spans=(span,), text="Monday", passage=Passage(span, "Monday"), when=when)
    expected = {"start": 10, "end": 16, "text": "Monday", "type": "DATE", "value": "2013-01-28", "anchor": "2013-01-29"}
    assert one.row() == expected | {"rule": "weekday"}


def test_a_clause_that_ends_in_a_quotation_gets_no_second_full_stop() -> None:
    fact = KIND.fact([mention("a", "2013-01-28", 'The judge found "legitimate interests."')])
    assert fact is not None
    assert fact.statement == 'January 28, 2013: The judge found "legitimate interests."'
