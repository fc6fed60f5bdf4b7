from __future__ import annotations

import pytest

from factsheet.render.fitness import fits, passes, stretches


@pytest.mark.parametrize(
    "sentence",
    [
        "Thirteen officials met the governor.",
        "Both Orr and Lund are held without bail.",
        "“We will pay,” said the mayor, who left.",
        "About 50 people were taken to two hospitals (31 to one of them).",
        "The mayor said that “this year” would be hard.",
        "Jo Reed said he was brought to the harbor.",
        "Jonas K. Weber denied that his campaign was paid for it.",
        "Li Wei holds that the vote was not free.",
    ],
)
def test_a_plain_whole_sentence_fits(sentence: str) -> None:
    assert fits(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They met the governor.",
        "However, the mayor left the room.",
        "The dam broke yesterday in the valley.",
        "The mayor left the race The crowd was stunned by it.",
        "Click here to read about the mayor.",
        "the mayor left the room.",
        "The mayor left the room",
        "The mayor said “we will pay and left.",
        "The mayor (who left the room.",
        "Dam broke.",
        "[The system] ran on its own for 17 miles.",
        "The mayor said others were hurt in the crash.",
        "The harbor lost a member of our family on the day.",
        "Officials said he was brought to the harbor.",
        "The visitors had seen a lead of three evaporate but.",
        "Jo Reed celebrates victory at the stadium in Dover.",
        "Police are at the stop at #Dover and say more soon.",
        "U.S. The harbor said the talks would be held soon.",
        "An earlier version gave another name for the mayor.",
        "word " * 40 + "end.",
        "A man who tried to escape wrested a gun f.",
    ],
)
def test_what_leans_on_its_article_or_is_no_sentence_does_not(sentence: str) -> None:
    assert not fits(sentence)


def test_what_happened_may_say_last_year() -> None:
    assert fits("The governor met chiefs of towns that were flooded last year.", days=True)


def test_where_all_articles_are_of_one_week_a_week_is_known() -> None:
    assert fits("The governor met chiefs of the flooded towns last week.", weeks=True)
    assert not fits("The governor met chiefs of the flooded towns last week.")
    assert not fits("The governor met chiefs of the flooded towns yesterday.", weeks=True)
    assert not fits("Both are held without bail in Dover.")


@pytest.mark.parametrize(
    ("spans", "left"),
    [
        (["We will rebuild all of the bridges."], ["We will rebuild all of the bridges."]),
        (["Yes, of course."], []),
        (["If we can agree on all of these steps", "The council will pay for it, I am sure."], []),
        (["We made a promise to rebuild the bridges", "and we kept it, every word of it."], []),
        (["We made a promise to rebuild the bridges.", "And we kept it, every word of it."], 2),
        (["word " * 40], []),
    ],
)
def test_only_a_stretch_that_can_stand_alone_is_quoted(spans: list[str], left: list[str] | int) -> None:
    assert stretches(spans) == (spans if isinstance(left, int) else left)


def test_a_body_may_call_itself_it() -> None:
    assert fits("The bank said it would pay the fine in full.", body=True)
    assert not fits("The bank said it would pay the fine in full.")
    assert not fits("The bank said it was no surprise to anybody.", body=True)
    assert fits("The government would hold a stake of 60 percent.")
    assert not fits("The mayor holds a banner on the stairs.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 60 diggers are being used at the quarry.",
        "Crews are still searching the river bed.",
        "Jo Reed, whose condition remains unknown, fell from the bridge.",
        "Two men remain at large, police say.",
        "The harbor has yet to say who was on board.",
        "Police are looking for a blue van.",
        "Four miners are trapped below the shaft.",
        "The road remains closed in both directions.",
        "Divers continue to look for the captain.",
        "Nobody has so far been charged: they have so far held one man.",
    ],
)
def test_what_holds_for_an_hour_passes(sentence: str) -> None:
    assert passes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Crews were digging when the wall fell.",
        "The mayor said “we are looking for a blue van” and left.",
        "The harbor is a building of two floors.",
        "The bank is going to pay 4 million dollars.",
        "Jo Reed remains the mayor of Dover.",
        "Jo Reed said the harbor would stay closed until Friday.",
        "The road is to remain shut all week, and crews will continue to dig.",
        "The court has found him guilty.",
    ],
)
def test_what_holds_for_good_does_not(sentence: str) -> None:
    assert not passes(sentence)
