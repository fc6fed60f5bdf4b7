from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.kinds.belonging import Scene, day_of
from factsheet.model.fact import FactBase

CRASH = {
    "id": "crash",
    "kind": "event",
    "statement": "A tram left the rails in Dover on Monday.",
    "when": "2024-05-06",
    "who": ["Jo Reed"],
    "cites": [{"source": "a", "quote": "A tram left the rails in Dover, where the Harbor Authority met"}],
}


@pytest.fixture
def scene(make: Callable[..., FactBase]) -> Callable[..., tuple[Scene, list]]:  # type: ignore[type-arg]
    def of(*facts: dict[str, object]) -> tuple[Scene, list]:  # type: ignore[type-arg]
        base = make(CRASH, *facts, event="crash", as_of="2024-05-07")
        return Scene(base, base.facts), base.facts[1:]

    return of


def test_the_sheet_s_own_event_is_the_one_that_the_fact_base_names(make: Callable[..., FactBase]) -> None:
    other = CRASH | {"id": "other"}
    assert Scene(make(other, CRASH, event="crash"), make(other, CRASH).facts).main.id == "crash"  # type: ignore[union-attr]
    assert Scene(make(other, CRASH), make(other, CRASH).facts).main.id == "other"  # type: ignore[union-attr]
    assert Scene(make({}), make({}).facts).main is None


@pytest.mark.parametrize(
    ("fact", "elsewhere"),
    [
        ({"kind": "casualties", "event": "fire", "value": 3}, True),
        ({"kind": "casualties", "event": "crash", "value": 3}, False),
        ({"kind": "date", "value": "1959"}, True),
        ({"kind": "date", "value": "2024-04-30"}, False),
        ({"kind": "claim", "when": "2024-05-06"}, False),
        ({"kind": "claim"}, False),
    ],
)
def test_what_belongs_to_another_event_or_time(
    scene: Callable[..., object], fact: dict[str, object], elsewhere: bool
) -> None:
    seen, facts = scene(fact)  # type: ignore[misc]
    assert seen.elsewhere(facts[0]) is elsewhere


def test_an_event_that_others_belong_to_is_not_the_sheet_s(scene: Callable[..., object]) -> None:
    seen, (fire, toll) = scene(  # type: ignore[misc]
        {"id": "fire", "kind": "event"}, {"kind": "casualties", "event": "fire", "value": 3}
    )
    assert seen.elsewhere(fire)
    assert seen.elsewhere(toll)


@pytest.mark.parametrize(
    ("fact", "ahead"),
    [
        ({"kind": "date", "value": "2024-06-01", "statement": "June 1, 2024: The hearing begins."}, True),
        ({"kind": "date", "value": "2024-05-07", "statement": "May 7, 2024: The hearing begins."}, False),
        ({"kind": "claim", "statement": "Jo Reed said she would review the plan."}, True),
        ({"kind": "claim", "statement": "The council said it will meet on Friday."}, True),
        ({"kind": "claim", "statement": "Jo Reed said he will never come back."}, False),
        ({"kind": "claim", "statement": "Jo Reed said it would be wise only if she will pay."}, False),
        ({"kind": "claim", "statement": "Jo Reed said the dam would have held."}, False),
        ({"kind": "quantity", "value": 3, "when": "2025"}, False),
    ],
)
def test_what_is_still_to_come(scene: Callable[..., object], fact: dict[str, object], ahead: bool) -> None:
    seen, facts = scene(fact)  # type: ignore[misc]
    assert seen.ahead(facts[0]) is ahead


def test_what_shares_passage_day_or_people_is_its_own(scene: Callable[..., object]) -> None:
    far = [{"source": "a", "quote": "a long way off"}]
    seen, facts = scene(  # type: ignore[misc]
        {"cites": [{"source": "a", "quote": "A tram left the rails"}]},
        {"when": "2024-05-06", "cites": far},
        {"statement": "Jo Reed came.", "cites": far},
        {"statement": "Somebody came.", "cites": far},
    )
    assert [seen.own(fact) for fact in facts] == [True, True, True, False]
    assert seen.names("Harbor Authority")
    assert not seen.names("Port Authority")


def test_the_day_of_a_date_is_its_value(make: Callable[..., FactBase]) -> None:
    facts = make({"kind": "date", "value": "2024"}, {"kind": "quantity", "value": 2024}, {"when": "2023"}).facts
    assert [day_of(fact) for fact in facts] == ["2024", None, "2023"]
