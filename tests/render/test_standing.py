from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.model.fact import FactBase
from factsheet.render.standing import printing, standing


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
