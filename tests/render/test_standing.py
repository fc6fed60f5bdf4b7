from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.model.agreement import Reading
from factsheet.model.fact import Citation, FactBase
from factsheet.render.standing import leading, printing, standing


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [
        ("They are where the rubber hits the road.", "They're where rubber hits the road", False),
        ("We lost 12 good people on that day.", "We lost 13 good people on that day.", True),
        ("We will pay for all of the damage.", "We will not pay for all of the damage.", True),
    ],
)
def test_other_words_are_a_contradiction_only_where_they_turn_the_sense(
    make: Callable[..., FactBase], one: str, other: str, disputed: bool
) -> None:
    cites = [{"source": "a", "quote": f'"{one}"'}, {"source": "b", "quote": f'"{other}"', "says": other}]
    base = make({"kind": "quote", "statement": f'Jo: "{one}"', "value": one, "by": "Jo", "cites": cites})
    found = standing(base.facts[0], base.sources)
    assert ("value" in found.disputed, "value" in found.otherwise) == (disputed, not disputed)


def test_a_figure_is_credited_to_those_who_give_it(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "two people were killed", "for": ["value", "outcome"]},
        {"source": "b", "quote": "three people were killed", "says": 3, "for": ["value", "outcome"]},
    ]
    base = make({"kind": "casualties", "outcome": "killed", "value": 2, "statement": "Two died.", "cites": cites})
    found = standing(base.facts[0], base.sources)
    assert [cite.source for cite in found.carrying("statement")] == ["a"]
    assert [[cite.source for cite in reading.cites] for reading in found.disputed["value"]] == [["a"], ["b"]]


def test_who_prints_words_is_seen_in_the_passage(make: Callable[..., FactBase]) -> None:
    cites = [{"source": "a", "quote": "“No Group is more important,” he said"}, {"source": "b", "quote": "no groups"}]
    base = make({"cites": cites})
    assert [cite.source for cite in printing("No group is more important.", base.facts[0].cites)] == ["a"]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["ab", "c"], "in 2 of 3 reports"),
        (["ab", "b"], "in both reports"),
        (["abc", "b"], "in all 3 reports"),
        (["a"], ""),
        (["a", "a"], ""),
    ],
)
def test_what_the_leading_reading_has_on_its_side(given: list[str], words: str) -> None:
    cites = [tuple(Citation(source=source, quote="x") for source in sources) for sources in given]
    assert leading([Reading(1, None, own, None, "disputed", 1) for own in cites]) == words
    days = ["2024-05-02", "2024-05-01"]
    dated = [Reading(1, None, own, day, "disputed", 1) for own, day in zip(cites, days, strict=False)]
    assert leading(dated) == (f"{words}, the later ones" if words else "")
