"""The main event among the clauses of several articles of our own, and what else reports it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.model.fact import Fact
from factsheet.reconcile.run import reconcile

Extract = Callable[..., Document]

QUAKE = {
    "courier": (
        "Quake shakes Norvale\n\nA strong earthquake struck Norvale province on Tuesday, killing two people.\n\n"
        "The earthquake also brought down a bridge.\n\nIn 2009 an earthquake in Norvale killed 40 people."
    ),
    "globe": (
        "Norvale quake\n\nAn earthquake struck the province of Norvale on Tuesday, the geological survey said.\n\n"
        "Survivors queued for water. Rebuilding goes on to this day.\n\nAn earthquake killed 40 people in the province"
        " of Norvale in 2009."
    ),
    "post": "Earthquake in Norvale\n\nAn earthquake struck Norvale on Tuesday and damaged 30 houses.\n\nHelp arrived.",
}

POLICE = {
    "courier": (
        "Ashford police name victims\n\nThe Ashford Police Department has released the names of the victims of"
        " Saturday's shooting.\n\nTwo women were shot in Ashford on Saturday."
    ),
    "globe": (
        "Shooting in Ashford\n\nAshford police have released the names of the victims of the shooting.\n\n"
        "Two women were shot on Saturday in a house in Ashford."
    ),
}

FLOOD = {
    "courier": (
        "Flood kills four in Birch Falls\n\nBIRCH FALLS, Ore. — Four people were killed and nine more were missing"
        " Tuesday after water swept through the town.\n\nThe flood began shortly after 3 a.m. when the old dam"
        " overflowed.\n\nThe town is quiet."
    ),
    "globe": (
        "Flood in Oregon town kills five\n\nBIRCH FALLS, Ore. — Rescuers recovered another body on Wednesday from a"
        " flood that has killed five people.\n\nThe flood struck at about 3 a.m. Tuesday."
    ),
}

DEAL = {
    "courier": (
        "Norwind to buy Lund Paper for $2 billion\n\nNorwind Energy said on Monday it would buy Lund Paper for $2"
        " billion in cash.\n\nShares of Lund Paper rose 12 percent on Monday."
    ),
    "globe": (
        "Workers fear for jobs at Lund Paper\n\nWorkers at a Lund Paper mill walked out on Tuesday to protest the sale"
        " to Norwind Energy.\n\nThe deal is worth $2 billion."
    ),
    "post": "Norwind to acquire Lund Paper\n\nNorwind Energy said it would buy Lund Paper for $2 billion.",
}


def event(extract: Extract, texts: dict[str, str]) -> Fact:
    documents = [extract(text, id=name, published="2021-03-04") for name, text in texts.items()]
    mentions = [mention for document in documents for mention in document.mentions]
    base = reconcile([document.source for document in documents], mentions).base
    return next(fact for fact in base.facts if fact.id == base.event)


def test_an_event_of_another_year_is_not_cited_for_this_one(extract: Extract) -> None:
    quotes = [cite.quote for cite in event(extract, QUAKE).cites]
    assert quotes
    assert not any("2009" in quote or "this day" in quote for quote in quotes)


def test_what_lies_long_back_does_not_lead(extract: Extract) -> None:
    worst = (
        "A quake damaged houses in Norvale on Tuesday. It was the worst since a quake killed 340 people in March 2009."
    )
    again = "Houses fell in Norvale on Tuesday. In March 2009 a quake killed 340 people there."
    assert event(extract, {"a": f"Quake in Norvale\n\n{worst}", "b": f"Norvale quake\n\n{again}"}).when == "2021-03-02"


def test_every_source_is_cited_for_the_event(extract: Extract) -> None:
    assert {cite.source for cite in event(extract, QUAKE).cites} == set(QUAKE)


def test_no_source_is_cited_twice_for_the_same(extract: Extract) -> None:
    for name in QUAKE:
        keys = [key for cite in event(extract, QUAKE).cites if cite.source == name for key in cite.for_ or ()]
        assert len(keys) == len(set(keys))


def test_the_event_stands_in_words_that_do_not_judge_where_a_source_has_such(extract: Extract) -> None:
    judged = "Savage thugs shot Ada Moss, a baker, in Ashford on Saturday."
    texts = {"globe": f"Baker Ada Moss shot in Ashford\n\n{judged}\n\nThe town is quiet."}
    assert event(extract, texts).statement.startswith("Savage thugs")
    plain = "Masked men shot Ada Moss, a baker, in Ashford on Saturday. Neighbours called for help."
    found = event(extract, texts | {"post": f"Ashford baker shot\n\n{plain}"})
    assert found.statement.startswith("Masked men")
    assert {cite.source for cite in found.cites} == {"globe", "post"}


def test_what_the_police_did_afterwards_is_not_the_event(extract: Extract) -> None:
    found = event(extract, POLICE)
    assert found.statement.startswith("Two women were shot")
    assert found.when == "2021-02-27"


def test_the_flood_itself_is_the_event_with_day_and_town(extract: Extract) -> None:
    found = event(extract, FLOOD)
    assert found.statement.startswith("The flood ")
    assert found.when == "2021-03-02"
    assert found.where == "Birch Falls, Oregon"


def test_what_is_announced_is_the_event(extract: Extract) -> None:
    found = event(extract, DEAL)
    assert found.statement == "Norwind Energy said on Monday it would buy Lund Paper for $2 billion in cash."
    assert "Norwind Energy" in (found.who or ())


STANDING = {
    "courier": (
        "Norwind expects charge from levy law\n\nNorwind Energy expects to take a $2 billion charge because of the levy"
        " law.\n\nThe levy law signed this month spreads benefits across a wide array of companies."
    ),
    "globe": (
        "Norwind sees $2 billion charge from levy law\n\nThe new levy law imposes a tax on money held abroad.\n\n"
        "Norwind Energy expects to take a $2 billion charge."
    ),
}

GIRL = {
    "courier": "Court charges girl\n\nA court charged a 16-year-old girl with assault on Monday in Ashford.\n\nRain.",
    "globe": ("Girl charged\n\nAda Moss, 16, was charged with assault on Monday.\n\nHer father, Carl Moss, 51, wept."),
}


def test_what_a_law_does_always_is_not_the_event(extract: Extract) -> None:
    assert event(extract, STANDING).statement.startswith("Norwind Energy expects to take a $2 billion charge")


def test_somebody_described_by_age_is_named_with_the_passage_that_says_so(extract: Extract) -> None:
    found = event(extract, GIRL)
    assert found.who is not None
    assert "Ada Moss" in found.who
    assert any("Ada Moss" in cite.quote for cite in found.cites)


def test_the_place_that_the_clause_speaks_of_is_where_it_happened(extract: Extract) -> None:
    texts = {
        "courier": "Boy falls into well\n\nA boy fell into a well on Sunday while playing in Norway.\n\nRain fell.",
        "globe": "Boy in well\n\nA boy fell into a well on Sunday.\n\nThe farmer from Denmark helped.",
    }
    assert event(extract, texts).where == "Norway"


def test_a_place_beside_another_name_is_not_where_it_happened(extract: Extract) -> None:
    text = "Roe signs\n\nThe Dover goalkeeper Jan Roe signed a contract on Sunday.\n\nDover fans cheered.\n\n"
    assert event(extract, {"courier": text + "Dover lost."}).where is None
    assert event(extract, {"courier": text.replace("contract", "contract in Dover")}).where is not None


def test_a_picture_is_not_the_main_event(extract: Extract) -> None:
    text = (
        "Fire in Corley mill\n\nA fire destroyed a mill in Corley on Friday.\n\nHank Mowbray, seen here on a trip, ran"
        " the mill in Corley until Friday. (Family photo)"
    )
    document = extract(text, id="courier")
    base = reconcile([document.source], document.mentions).base
    main = next(fact for fact in base.facts if fact.id == base.event)
    assert main.statement == "A fire destroyed a mill in Corley on Friday."


MEETING = {
    "courier": "Roe met Poe\n\nMinister Ada Roe met Governor Jan Poe in Dover on March 3, 2024 to talk about the dam.",
    "globe": "Secret talks on the dam\n\nMinister Ada Roe met Governor Jan Poe in Dover on March 6, 2024.\n\nRain.",
    "post": "Poe and Roe\n\nMinister Ada Roe met Governor Jan Poe in Dover on March 3, 2024 in secret.\n\nRain.",
}


def test_another_day_of_what_is_told_in_the_same_words_is_a_reading(extract: Extract) -> None:
    fact = event(extract, MEETING)
    assert (fact.when, [cite.when for cite in fact.cites if cite.source == "globe"]) == ("2024-03-03", ["2024-03-06"])


def test_the_same_words_weeks_later_are_another_event(extract: Extract) -> None:
    later = {**MEETING, "globe": MEETING["globe"].replace("March 6", "May 6")}
    assert not any(cite.when for cite in event(extract, later).cites)


@pytest.mark.parametrize("dangling", ["It sank within the hour.", "That’s why they left the ship on Tuesday."])
def test_what_a_pronoun_does_is_not_the_event(extract: Extract, dangling: str) -> None:
    text = f"Ferry sinks\n\n{dangling}\n\nThis week the ferry Grey Sea hit a rock off Norvale."
    assert event(extract, {"courier": text}).statement.startswith("This week the ferry")


@pytest.mark.parametrize(
    "text",
    [
        "Lena Holt opened the museum on Monday by ringing a large bell from an old church in Norvale.",
        "Members of the caucus held a conference on Monday, after Brandt said he believes Holt was born in Norvale.",
    ],
)
def test_a_place_of_something_else_is_not_where_it_happened(extract: Extract, text: str) -> None:
    assert event(extract, {"courier": f"Museum opens\n\n{text}"}).where is None


CRASH = {
    "courier": (
        "Fifth victim of Dover bus crash dies\n\nA girl who was hurt when a bus overturned in Dover has died, raising"
        " the death toll to five.\n\nAda Moss died on Tuesday at a hospital in Lund.\n\nThe bus overturned in Dover on"
        " Sunday. Four people died at the scene."
    ),
    "globe": "Four die in Dover\n\nFour people were killed on Sunday when a bus overturned in Dover.",
}

TOWNS = {
    "courier": (
        "Floods kill 17 in Norvale\n\nFlash floods killed at least 17 people in Norvale on Sunday.\n\nNine people died"
        " in the town of Velm, five in Brill and three in Sarn."
    ),
    "globe": (
        "Norvale flood toll climbs to 21\n\nThe toll from the floods in Norvale climbed to 21 on Tuesday.\n\nThirteen"
        " people died in Velm, where the dam gave way."
    ),
}


def test_one_victim_of_many_is_not_the_event(extract: Extract) -> None:
    found = event(extract, CRASH)
    assert "bus" in found.statement
    assert "Moss" not in found.statement
    assert (found.where, found.when) == ("Dover", "2021-02-28")


def test_the_dead_of_one_town_are_not_the_event(extract: Extract) -> None:
    assert "Velm" not in event(extract, TOWNS).statement


def test_the_dead_of_a_winter_are_not_the_event_and_the_first_toll_may_be(extract: Extract) -> None:
    slide = (
        "Four skiers killed in avalanche\n\nFour skiers were killed in an avalanche in Norvale on Sunday.\n\n"
        "A woman died of her injuries later, which brought the death toll to five.\n\n"
        "Twenty-one people have died in avalanches in Norvale this winter."
    )
    found = event(extract, {"courier": slide})
    assert found.statement.startswith("Four skiers were killed")


BEHIND = "\n\nLund Paper sold its old mill in 2019 and opened a larger mill near the river.\n\nLund Paper makes boxes."


@pytest.mark.parametrize(
    "news",
    [
        "Lund Paper reported a third-quarter loss of $35 million.",
        "Lund Paper said it expects its profit to fall below last year's.",
        "Mayor Tom Birch praised the crew of the ferry Mira at a dinner in Corley on Monday.",
        "Ada Moss is not sure that she will vote for the harbor plan.",
        "Ada Moss, a harbor pilot, has told the council that she will leave her post.",
        "Lund Paper sold its mill on the coast, which has lost money for years.",
        "Ada Moss has been jailed for 20 years.",
        "Lund Paper Inc. said it hired a bank to look for a buyer of its mills.",
        "Months after she threw him off the board, Mayor Ada Moss tells Tom Birch that he should come back.",
        "Mayor Ada Moss praised US sailors at a dinner in Corley on Monday.",
    ],
)
def test_what_a_lone_article_begins_with_is_its_event(extract: Extract, news: str) -> None:
    assert event(extract, {"courier": f"News from Corley\n\n{news}{BEHIND}"}).statement == news


@pytest.mark.parametrize(
    "opening",
    [
        "Norvale has struggled with a wave of thefts in recent years.",
        "For nearly two decades, reporters have dug into the affairs of Lund Paper.",
        "Floods can force families to leave their homes for good.",
        "Millions of people are familiar with the boxes of Lund Paper.",
        "Ada Moss is widely regarded as the best pilot on the river.",
        "There is no doubt that paper is dear.",
        "What do we know about the price of paper?",
        "Lund Paper closed its mill in Corley, which had been open since the 1920s and whose...",
        "You may remember that Lund Paper began in a barn.",
    ],
)
def test_what_has_long_been_so_or_can_be_is_not_the_event(extract: Extract, opening: str) -> None:
    news = "Lund Paper closed its mill in Corley on Monday."
    found = event(extract, {"courier": f"Lund Paper closes mill\n\n{opening}\n\n{news}{BEHIND}"})
    assert found.statement == news


@pytest.mark.parametrize(
    "beside",
    [
        "The Dover-based firm praised it.",
        "A rival based in Dover praised it.",
        "Shares rose in early trading in Dover.",
    ],
)
def test_a_town_elsewhere_in_a_lone_article_is_not_where_it_happened(extract: Extract, beside: str) -> None:
    text = f"Lund Paper cuts price\n\nLund Paper cut the price of its boxes on Monday.\n\n{beside}"
    assert event(extract, {"courier": text}).where is None


@pytest.mark.parametrize(
    "other", ["An earlier plane crash near Corley killed ten people.", "Another plane crash killed ten people."]
)
def test_another_crash_is_not_cited_for_this_one(extract: Extract, other: str) -> None:
    texts = {
        "courier": "Plane crash kills ten\n\nA plane crash near Corley killed ten people, the state said.\n\nRain.",
        "globe": "Plane crash\n\nA plane crash near Corley killed ten people.\n\nRain fell.",
        "post": f"Crash in the hills\n\nRescuers reached the hills near Corley at noon.\n\n{other}",
    }
    found = event(extract, texts)
    assert found.statement.startswith("A plane crash near Corley killed ten people")
    assert not any(other.startswith(cite.quote) for cite in found.cites)
