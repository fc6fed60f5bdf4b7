"""Places of a sentence that are where its deed happened, and those that belong to something else in it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.event import EventMention
from factsheet.reconcile.run import reconcile

Extract = Callable[..., Document]

DEEDS = (
    ("a fire", "destroyed a warehouse"),
    ("Max Poe", "was sentenced to six years in prison"),
    ("an explosion", "ripped through a bakery"),
    ("Ostra Group", "sued Velm Corp."),
    ("thousands of people", "marched against the tax"),
    ("Gov. Otto Lund", "met Prime Minister Ida Kern"),
)
FRAMES = (
    "{S} {v} in Dover on Tuesday, according to officials in Lyon.",
    "{S} {v} in Dover on Tuesday, days after the council of Lyon met on Sunday.",
    "{S} {v} in Dover on Tuesday, a year after the riots of 2015 in Lyon.",
    "{S} {v} in Dover on Tuesday in connection with last year's riots in Lyon.",
    "{S} {v} in Dover on Tuesday in a case that began in Lyon in 2012.",
    "{S} {v} in Dover on Tuesday, prompting calls for new rules in Lyon.",
    "Two days after a strike began in Lyon, {s} {v} in Dover on Tuesday.",
    "As hundreds of guests gathered in Lyon for a concert, {s} {v} in Dover on Tuesday.",
    "While leaders met in Lyon, {s} {v} in Dover on Tuesday.",
    "In a bid to calm people in Lyon, {s} {v} in Dover on Tuesday.",
    "Officials said on Wednesday that {s} {v} in Dover on Tuesday.",
    "According to officials, {s} {v} in Dover on Tuesday.",
)
REST = "Nobody had expected it.\n\nThe mayor of the city, Nora Vance, said people had called her all day."


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("elsewhere", [False, True])
def test_an_event_is_where_its_own_deed_was_done(extract: Extract, frame: str, elsewhere: bool) -> None:
    for doer, did in DEEDS:
        lead = frame.format(S=doer[0].upper() + doer[1:], s=doer, v=did)
        lead = lead.replace(" in Dover", "") if elsewhere else lead
        document = extract(f"{lead} {REST}", published="2016-08-18")
        base = reconcile([document.source], document.mentions).base
        event = next(fact for fact in base.facts if fact.id == base.event)
        assert (event.kind, event.when) == ("event", "2016-08-16"), lead
        assert event.where == (None if elsewhere else "Dover"), lead


@pytest.mark.parametrize(
    ("sentence", "away"),
    [
        ("A man was shot on Monday while he walked home in Troy.", []),
        ("A bomb went off on Monday, killing four people in Troy.", []),
        ("Otto Lund quit on Monday, telling supporters in Troy that he was tired.", []),
        ("Two people died after a crash in Troy.", []),
        ("Ada Moss came from behind to win the race in Troy.", []),
        ("Otto Lund resigned two years after a crash in Troy.", ["Troy"]),
        ("Otto Lund resigned over a spill in Troy.", ["Troy"]),
        ("Otto Lund, who was born in Troy, resigned on Monday.", ["Troy"]),
        ("Otto Lund resigned on Monday and a judge in Troy fined his firm.", []),
    ],
)
def test_what_has_a_place_of_its_own_is_elsewhere(extract: Extract, sentence: str, away: list[str]) -> None:
    document = extract(sentence)
    first = next(mention for mention in document.mentions if isinstance(mention, EventMention))
    assert [document.source.original[span.start : span.end] for span in first.away] == away


@pytest.mark.parametrize(
    ("doer", "who"),
    [
        ("the council", "council"),
        ("the court", "court"),
        ("tens of thousands of people", "tens of thousands of people"),
        ("hundreds of bus drivers", "hundreds of bus drivers"),
        ("dozens of cars", None),
        ("a storm", None),
    ],
)
def test_bodies_and_crowds_take_part(extract: Extract, doer: str, who: str | None) -> None:
    for frame, did in product(("{} {} on Tuesday", "On Tuesday, {} {}"), ("blocked the bridge", "shut the port")):
        document = extract(frame.format(doer, did) + ", an hour before dawn.")
        first = next(mention for mention in document.mentions if isinstance(mention, EventMention))
        assert [name.shown for name in first.who] == ([who] if who else []), (doer, did)


@pytest.mark.parametrize(
    ("sentence", "who", "when"),
    [
        ("Mayor Ada Moss will meet Jan Roe in Dover, officials said Wednesday.", ["Ada Moss", "Jan Roe"], None),
        ("Velm Corp. will close its plant in May, the company said on Wednesday.", ["Velm Corp."], "2017-05"),
        ("There were no survivors when a plane crashed near Dover on Tuesday, officials said.", None, "2016-08-16"),
    ],
)
def test_who_only_says_it_afterwards_takes_no_part(
    extract: Extract, sentence: str, who: list[str] | None, when: str | None
) -> None:
    document = extract(f"{sentence} {REST}", published="2016-08-18")
    base = reconcile([document.source], document.mentions).base
    event = next(fact for fact in base.facts if fact.id == base.event)
    assert (event.who or None, event.when) == (who, when)


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("A second man has been arrested over the riots last year, police said.", None),
        ("Max Poe has been arrested over the fire in Dover in 2012, police said.", None),
        ("Max Poe was arrested in Dover in 2012.", "2012"),
        ("Sales at Velm Corp. have fallen 20 percent in 2016, the company said.", "2016"),
    ],
)
def test_what_has_happened_was_in_no_year_gone_by(extract: Extract, sentence: str, when: str | None) -> None:
    document = extract(f"{sentence} {REST}", published="2016-08-18")
    base = reconcile([document.source], document.mentions).base
    assert next(fact for fact in base.facts if fact.id == base.event).when == when


@pytest.mark.parametrize("place", ["Kenya", "Nairobi", "Velm"])
@pytest.mark.parametrize(
    ("news", "there"),
    [
        ("A bomb exploded outside the U.S. embassy in {0} on Monday.", True),
        ("A bomb exploded at a U.K. consulate in {0} on Monday, killing two people.", True),
        ("Three people were killed at a U.S. base in {0} on Monday.", True),
        ("Doctors praised the law at a rally in {0} on Monday.", True),
        ("Two bombs exploded near U.S. embassies on Monday, and 40 people were hurt.", False),
        ("The Cyprian government on Monday condemned two bomb attacks in {0} on Sunday.", False),
        ("Ostra on Monday deplored the bombing of U.S. embassies in {0}.", False),
        ("The minister mourned the death of nine miners in {0} on Monday.", False),
    ],
)
def test_an_embassy_stands_where_it_is_and_an_answer_is_given_elsewhere(
    extract: Extract, news: str, there: bool, place: str
) -> None:
    document = extract(f"{news.format(place)}\n\nIt was the second such case this year, officials said.")
    base = reconcile([document.source], document.mentions).base
    where = next(fact.where for fact in base.facts if fact.id == base.event)
    assert where == (place if there else None)


def test_a_country_in_letters_may_be_struck_itself(extract: Extract) -> None:
    document = extract("A tornado struck the U.S. on Monday.\n\nIt was the second such case this year, officials said.")
    base = reconcile([document.source], document.mentions).base
    assert next(fact.where for fact in base.facts if fact.id == base.event) in ("U.S.", "United States")
