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


def test_a_value_of_its_own_stays() -> None:
    assert kept(EVENT, ALSO, fact("again", "quantity", AGAIN, value=40)) == ["event", "also", "again"]


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
