"""Statements that a fact above them tells already."""

from __future__ import annotations

import pytest

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.retold import without


def fact(name: str, kind: str, statement: str, source: str = "b", **keys: object) -> Fact:
    cites = [Citation(source=source, quote=statement.rstrip("."))]
    return Fact.model_validate({"id": name, "kind": kind, "statement": statement, "cites": cites, **keys})


EVENT = fact("event", "event", "A ferry with 40 passengers ran aground off the island of Tarn on Friday.", "a")
ALSO = fact("also", "person", "Rosa Lund is a captain.", "b", value="Rosa Lund")
AGAIN = "Forty passengers were on the ferry, which ran aground on rocks."


def kept(*facts: Fact) -> list[str]:
    return [one.id for one in without(facts, "event")]


@pytest.mark.parametrize("kind", ["claim", "other"])
def test_what_stands_above_is_not_told_again(kind: str) -> None:
    assert kept(EVENT, ALSO, fact("again", kind, AGAIN)) == ["event", "also"]


def test_a_value_of_its_own_stays_but_where_nearly_all_of_it_stands_above() -> None:
    assert kept(EVENT, ALSO, fact("again", "quantity", AGAIN, value=40)) == ["event", "also"]
    more = "Forty passengers of the ferry slept on benches."
    assert kept(EVENT, ALSO, fact("more", "quantity", more, value=40)) == ["event", "also", "more"]
    assert kept(EVENT, ALSO, fact("more", "other", more)) == ["event", "also"]


@pytest.mark.parametrize(
    ("statement", "keys"),
    [
        ("The ferry ran aground off the island with 45 passengers.", {}),
        ("The ferry had not run aground off the island, a passenger said.", {}),
        ("The captain of the ferry was dismissed on Monday.", {}),
        (AGAIN, {"when": "2021-03-01"}),
        (AGAIN, {"ask": "How many passengers?"}),
        (AGAIN, {"hold": "one unnamed source"}),
        (AGAIN, {"section": "background"}),
        (AGAIN, {"source": "c"}),
    ],
    ids=["figure", "denied", "another thing", "day", "asks", "held", "another section", "all of a source"],
)
def test_what_says_more_stays(statement: str, keys: dict[str, str]) -> None:
    again = fact("again", "other", statement, **keys)  # type: ignore[arg-type]
    assert kept(EVENT, ALSO, again) == ["event", "also", "again"]


def test_two_speakers_are_two_facts() -> None:
    one = fact("one", "claim", "Rosa Lund said the ferry ran aground in fog.", by="Rosa Lund")
    other = fact("other", "claim", "Carl Boone said the ferry ran aground in thick fog.", by="Carl Boone")
    nobody = fact("nobody", "other", "In thick fog, the ferry ran aground.")
    assert kept(one, other, nobody, ALSO) == ["one", "other", "also"]


def test_the_event_of_the_sheet_and_those_above_stay() -> None:
    again = fact("again", "other", AGAIN)
    assert kept(again, EVENT, ALSO) == ["again", "event", "also"]


def sheet(*facts: Fact) -> list[str]:
    """What is kept behind facts that have the words of the topic: the ferry, the island, Tarn."""
    known = [
        fact(f"known{at}", "quantity", f"The ferry at the island of Tarn {rest}.", "b", value=at)
        for at, rest in enumerate(
            ("carried 3 cars", "was 9 metres wide", "left at 8", "cost 5 dollars", "sailed daily")
        )
    ]
    return [name for name in kept(EVENT, *known, *facts) if not name.startswith(("event", "known"))]


ARREST = fact("arrest", "claim", "Local police said two sailors were arrested after the wreck.", by="Local police")


@pytest.mark.parametrize(
    ("statement", "by"),
    [
        (
            "Two sailors have been arrested over the ferry at the island of Tarn, harbour officials said.",
            "harbour officials",
        ),
        ("Two sailors were arrested at Tarn.", None),
        ("Officials said two sailors, who steered the boat to the island in the night, were arrested.", "Officials"),
    ],
    ids=["unnamed", "nobody", "an aside"],
)
def test_the_same_news_is_told_once_whatever_else_is_said_of_the_topic(statement: str, by: str | None) -> None:
    keys = {"by": by} if by else {}
    assert sheet(ARREST, fact("again", "claim" if by else "other", statement, **keys)) == ["arrest"]


@pytest.mark.parametrize(
    ("statement", "keys"),
    [
        ("Two sailors have been arrested over the ferry at the island of Tarn, Rosa Lund said.", {"by": "Rosa Lund"}),
        ("Officials said two sailors of the ferry at the island of Tarn were fined.", {"by": "Officials"}),
        ("Officials said the ferry at the island of Tarn was towed away.", {"by": "Officials"}),
        ("Officials said two sailors, who were arrested, had slept.", {"by": "Officials"}),
    ],
    ids=["a person's word", "another thing befell them", "words of the topic alone", "said besides"],
)
def test_other_news_of_the_same_topic_stays(statement: str, keys: dict[str, object]) -> None:
    assert sheet(ARREST, fact("again", "claim", statement, **keys)) == ["arrest", "again"]


def test_what_more_sources_tell_stays() -> None:
    again = fact("again", "claim", "Officials said two sailors were arrested.", by="Officials")
    more = again.model_copy(update={"cites": [*again.cites, Citation(source="a", quote="two sailors were arrested")]})
    assert sheet(ARREST, more) == ["arrest", "again"]


TOLL = fact("toll", "casualties", "Three people were killed.", "a", value=3, outcome="killed").model_copy(
    update={"cites": [Citation(source="a", quote="Three people died"), Citation(source="b", quote="two died", says=2)]}
)


@pytest.mark.parametrize(
    ("statement", "by"),
    [
        ("At least two people were killed when a ferry ran aground off the island of Tarn, police said.", "police"),
        ("The death toll from the wreck of a ferry off the island of Tarn rose to three on Friday.", None),
    ],
    ids=["an earlier state", "nobody's"],
)
def test_the_event_with_its_toll_is_told_by_both(statement: str, by: str | None) -> None:
    again = fact("again", "claim" if by else "other", statement, **({"by": by} if by else {}))
    assert "again" not in sheet(TOLL, again)


@pytest.mark.parametrize(
    ("statement", "keys"),
    [
        ("Four people were killed when a ferry ran aground off the island of Tarn, police said.", {"by": "police"}),
        ("Three people were killed when a ferry ran aground off the island, Rosa Lund said.", {"by": "Rosa Lund"}),
        ("Nobody was killed when a ferry ran aground off the island of Tarn, police said.", {"by": "police"}),
        (
            "Three people were killed, and divers searched the flooded engine room at dawn, police said.",
            {"by": "police"},
        ),
        ("The toll of the ferry off the island of Tarn rose to three people.", {"when": "2021-03-01"}),
    ],
    ids=["another figure", "a person's word", "denied", "more is told", "another day"],
)
def test_what_says_more_than_event_and_toll_stays(statement: str, keys: dict[str, object]) -> None:
    assert "again" in sheet(TOLL, fact("again", "claim", statement, **keys))
