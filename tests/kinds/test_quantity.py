from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factsheet.kinds.quantity import QuantityKind, QuantityMention
from factsheet.model.agreement import agreement
from factsheet.model.fact import SourceEntry
from factsheet.model.mention import When
from factsheet.model.overlap import content
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading

KIND = QuantityKind()


def figure(source: str, value: int, clause: str, **given: Any) -> QuantityMention:
    span = Span(0, 5)
    fields: dict[str, Any] = {"unit": "acres", "measure": "area", **given}
    return QuantityMention(
        source=source, spans=(span,), text="words", passage=Passage(span, clause), value=value, printed=str(value),
        clause=clause, topic=content(clause), **fields,
    )  # fmt: skip


def test_one_figure_of_two_sources_is_one_fact() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres")
    other = figure("b", 900, "The Marlow fire has burned 900 acres since Monday")
    assert KIND.key(one) == KIND.key(other)
    assert KIND.same(one, other)


def test_another_figure_for_the_same_thing_stands_on_its_citation() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres of pine forest")
    other = figure("b", 700, "The fire in Marlow County burned 700 acres of pine forest")
    assert KIND.same(one, other)
    fact = KIND.fact([one, other])
    assert fact is not None
    assert (fact.value, [citation.says for citation in fact.cites]) == (900, [None, 700])


def test_the_sentence_that_is_printed_has_its_passage() -> None:
    long = figure("a", 900, "The fire that broke out in Marlow County last week burned 900 acres of pine forest")
    short = figure("a", 900, "The fire in Marlow County burned 900 acres of pine")
    fact = KIND.fact([long, short])
    assert fact is not None
    assert fact.statement.startswith("The fire in Marlow County burned")
    assert [citation.quote for citation in fact.cites] == [short.passage.quote]


def test_a_small_round_figure_needs_more_than_its_unit_in_common() -> None:
    given = {"unit": "percent", "measure": "percent"}
    offer = figure("a", 5, "The district has offered 5 percent over three years", **given)
    limit = figure("b", 5, "A raise of 5 percent would force her to take over the district", **given)
    again = figure("c", 5, "Teachers say the district offered them 5 percent", **given)
    assert not KIND.same(offer, limit)
    assert KIND.same(offer, again)


def test_a_share_that_went_the_same_way_is_not_of_the_same_thing() -> None:
    given: dict[str, Any] = {"unit": "share", "measure": "share"}
    profit = figure("a", 1, "The mill closed after profits fell by words", **given)
    assert not KIND.same(profit, figure("b", 1, "The stock of the port fell by words", **given))
    assert KIND.same(profit, figure("b", 1, "The mill said profits fell by words", **given))


def test_two_tallies_of_as_many_votes_are_of_one_vote() -> None:
    def vote(source: str, tally: str, clause: str) -> QuantityMention:
        return replace(figure(source, 0, clause, unit="votes", measure="vote"), value=tally)

    one, other = vote("a", "6-3", "The board voted 6-3 for it"), vote("b", "7-2", "The members split 7-2")
    assert KIND.same(one, other)
    fact = KIND.fact([one, other])
    assert fact is not None
    assert fact.ask is not None
    assert not KIND.same(one, vote("b", "50-40", "The house voted 50-40"))
    assert not KIND.same(replace(one, rivals=frozenset({"6-3", "218-206"})), other)
    abstained = vote("b", "6-2", "The board passed the bridge 6-2, with one abstention")
    assert KIND.same(vote("a", "6-3", "The board passed the bridge in Brill 6-3"), abstained)
    assert not KIND.same(one, vote("b", "6-2", "The members split 6-2"))


def test_figures_for_different_things_stay_apart() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres")
    other = figure("b", 20, "The new park covers 20 acres near the river")
    assert not KIND.same(one, other)


def test_two_figures_of_one_source_stay_apart() -> None:
    one = figure("a", 900, "The fire in Marlow County burned 900 acres of pine forest")
    other = figure("a", 700, "The fire in Marlow County burned 700 acres of pine forest")
    assert not KIND.same(one, other)


def test_parts_of_a_sum_are_no_other_reading_of_it() -> None:
    one = figure("a", 90, "Halden's new offer for Marsh is worth $90 a share", unit="dollars", measure="money")
    clause = "Halden's new offer for Marsh is $60 a share in cash and $30 a share in stock"
    others = [figure("b", value, clause, unit="dollars", measure="money") for value in (60, 30)]
    kept = KIND.apart([one, *others])
    assert [m.value for m in kept if not m.beside] == [90, 60]
    assert not KIND.same(kept[0], kept[1])


def test_a_source_that_gives_both_figures_tells_them_apart() -> None:
    clause = "The fire in Marlow County burned {} acres of pine forest on {}"
    one = figure("a", 900, clause.format(900, "Monday"))
    others = [figure("b", 700, clause.format(700, "Sunday")), figure("b", 900, clause.format(900, "Monday"))]
    first, early, late = KIND.apart([one, *others])
    assert not KIND.same(first, early)
    assert KIND.same(first, late)


def test_scores_of_one_game_are_no_readings_of_each_other() -> None:
    given = {"unit": "points", "measure": "score"}
    one = figure("a", 2, "Ann Lee's home run in the eighth tied the game", **given)
    other = figure("b", 3, "Ann Lee's home run in the eighth tied the game", **given)
    assert not KIND.same(one, other)


def test_a_sentence_is_printed_for_one_of_its_figures() -> None:
    clause = "The town of 8,300 people lost 12 percent of its jobs"
    mentions = [figure("a", 8300, clause, measure="count", unit="people"), figure("a", 12, clause, measure="percent")]
    assert [m.value for m in KIND.apart(mentions) if not m.beside] == [12]


def test_a_unit_in_two_spellings_is_one() -> None:
    one, other = figure("a", 10, "It is 10 km away", unit="km"), figure("b", 10, "10 kilometres off", unit="kilometres")
    assert KIND.key(one) == KIND.key(other)


def test_a_clause_that_goes_on_behind_another_figure_is_not_printed_again() -> None:
    clause = "Sales of the mill fell by 7 percent"
    longer = f"{clause}, while the rest of the trade grew by 16 percent"
    given = {"unit": "percent", "measure": "percent"}
    kept = KIND.apart([figure("a", 16, longer, **given), figure("a", 7, clause, **given)])
    assert [m.value for m in kept if not m.beside] == [7]


def test_an_age_under_a_family_name_is_no_fact() -> None:
    given = {"unit": "years old", "measure": "age"}
    assert KIND.key(figure("a", 32, "Lee is 32", of="Lee", **given)) is None
    assert KIND.key(figure("a", 32, "Ann Lee is 32", of="Ann Lee", **given)) is not None


def test_two_counts_of_one_sort_of_thing_are_readings_of_one() -> None:
    one = figure("a", 60, "Some 60 excavators are at work in the valley", unit="excavators", measure="count")
    rescuers = figure("b", 500, "More than 500 rescuers and 100 excavators came", unit="rescuers", measure="count")
    other = figure("b", 100, "More than 500 rescuers and 100 excavators came", unit="excavators", measure="count")
    first, _, third = KIND.apart([one, rescuers, other])
    assert third.beside
    assert KIND.same(first, third)
    told = KIND.fact([first, third])
    assert told is not None
    assert (told.value, [cite.says for cite in told.cites]) == (60, [None, 100])
    assert KIND.fact([third]) is None


@pytest.mark.parametrize(
    ("unit", "other", "one"),
    [
        ("soldiers", "troops", True),
        ("soldiers", "servicemen", True),
        ("police officers", "policemen", True),
        ("firefighters", "firemen", True),
        ("students", "pupils", True),
        ("demonstrators", "protesters", True),
        ("homes", "houses", True),
        ("excavators", "diggers", True),
        ("trucks", "lorries", True),
        ("planes", "aircraft", True),
        ("planes", "airplanes", True),
        ("planes", "jets", True),
        ("shots", "bullets", True),
        ("soldiers", "officers", False),
        ("planes", "trucks", False),
        ("students", "teachers", False),
    ],
)
def test_counts_under_two_words_for_one_thing_are_readings_of_one(unit: str, other: str, one: bool) -> None:
    made = [
        figure("a", 60, "Some sixty are at work in Sarn", unit=unit, measure="count", rivals=frozenset({60})),
        figure("b", 80, "The army sent them on Monday", unit=other, measure="count", rivals=frozenset({80})),
    ]
    assert (KIND.key(made[0]) == KIND.key(made[1]) and KIND.same(*made)) == one


@pytest.mark.parametrize(
    ("value", "other", "unit"), [(12, 14, "people"), (2, 3, "excavators"), (6, 60, "excavators"), (12, 14, "years")]
)
def test_counts_that_may_be_of_other_things_are_not(value: int, other: int, unit: str) -> None:
    one, two = (
        figure("a", value, "x runs", unit=unit, measure="count"),
        figure("b", other, "y stands", unit=unit, measure="count"),
    )
    first, second = KIND.apart([one, two])
    assert not KIND.same(first, second)


def test_a_figure_within_a_range_stands_beside_it() -> None:
    clause = "The fire in Marlow County burned {} acres of pine forest"
    one = figure("a", 0, clause.format("800 to 900"))
    one = replace(one, value=(800, 900))
    fact = KIND.fact([one, figure("b", 850, clause.format(850))])
    assert fact is not None
    assert (fact.id, fact.value, [cite.says for cite in fact.cites]) == ("800-900-acres", [800, 900], [None, 850])
    sources = {"a": SourceEntry(), "b": SourceEntry()}
    assert not agreement(fact, sources).keys["value"].disputed


def test_a_range_that_begins_its_statement_is_a_key_figure() -> None:
    one = replace(figure("a", 0, "200 to 300 guests came to the hall"), value=(200, 300), unit="guests")
    fact = KIND.fact([one])
    assert fact is not None
    assert KIND.label(fact) == "guests came to the hall"


def test_what_a_figure_went_from_stands_in_its_fact() -> None:
    fact = KIND.fact([figure("a", 7, "Rents rose from 5 to 7 percent", change="up", origin=5)])
    assert fact is not None
    assert {key: fact.as_written()[key] for key in ("value", "change", "from")} == {
        "value": 7,
        "change": "up",
        "from": 5,
    }


def level(source: str, value: int, day: str, of: str = "shares of Acme", sort: str = "close") -> QuantityMention:
    when = When(day, Span(0, 1), Reading("DATE", "test", day), day)
    return figure(source, value, f"Shares of Acme closed at ${value}", unit="dollars", when=when, of=of, level=sort)


def test_one_measure_of_several_days_is_one_series() -> None:
    tuesday, monday, same = level("b", 45, "2025-06-17"), level("a", 43, "2025-06-16"), level("c", 45, "2025-06-17")
    assert KIND.same(tuesday, monday)
    assert KIND.same(tuesday, replace(monday, source="b", of="Acme shares"))
    fact = KIND.fact([monday, replace(monday, source="d"), tuesday, same])
    assert fact is not None
    assert (fact.value, fact.when, fact.of, fact.unit) == (45, "2025-06-17", "shares of Acme", "dollars")
    assert [(c.source, c.says, c.when) for c in fact.cites] == [
        ("a", 43, "2025-06-16"), ("d", 43, "2025-06-16"), ("b", None, None), ("c", None, None),
    ]  # fmt: skip
    found = agreement(fact, {name: SourceEntry(published="2025-06-18") for name in "abcd"})
    assert [reading.state for reading in found.keys["value"].readings] == ["current", "superseded"]
    assert not any(key.disputed for key in found.keys.values())
    assert found.keys["value"].supporting == 2


def test_a_series_of_one_source_is_whole_and_no_difference() -> None:
    days = [level("a", value, f"2025-06-{day}") for value, day in ((43, 16), (45, 17), (47, 18))]
    fact = KIND.fact(days)
    assert fact is not None
    assert (fact.value, fact.when, fact.ask) == (47, "2025-06-18", None)
    assert [(c.says, c.when) for c in fact.cites] == [(43, "2025-06-16"), (45, "2025-06-17"), (None, None)]


def test_two_sources_of_one_day_of_a_series_still_differ() -> None:
    fact = KIND.fact([level("a", 43, "2025-06-16"), level("a", 45, "2025-06-17"), level("b", 46, "2025-06-17")])
    assert fact is not None
    assert fact.ask is not None
    assert "43" not in fact.ask


@pytest.mark.parametrize(
    "other",
    [
        level("a", 43, "2025-06-16", of="shares of Bolt"),  # of another thing
        level("a", 43, "2025-06-16", sort="open"),  # at the other end of the day
        level("a", 43, "2025-06"),  # a month that holds the day
        replace(level("a", 43, "2025-06-16"), level=None),  # by how much, or what an act befell
    ],
)
def test_figures_of_several_days_may_be_of_other_things(other: QuantityMention) -> None:
    assert not KIND.same(level("b", 45, "2025-06-17"), other)


def test_the_same_deed_on_two_days_is_two() -> None:
    def arrested(source: str, value: int, day: str) -> QuantityMention:
        given = replace(level(source, value, day), unit="people", measure="count", of=None, level=None)
        return replace(given, deeds=frozenset({"arrest>to"}), topic=frozenset())

    one = arrested("a", 37, "2025-06-16")
    assert KIND.same(one, arrested("b", 43, "2025-06-16"))
    assert not KIND.same(one, arrested("b", 43, "2025-06-17"))


def test_a_figure_of_a_year_that_is_named_is_no_reading_of_one_of_now() -> None:
    told = "The fire in Marlow County burned {} acres of pine forest"
    year = When("2016", Span(0, 1), Reading("DATE", "test", "2016"), "2016")
    now, then = figure("a", 900, told.format(900)), figure("b", 700, told.format(700), when=year)
    assert not KIND.same(now, then)
    assert not KIND.same(then, now)
    assert KIND.same(then, figure("c", 800, told.format(800), when=year))
