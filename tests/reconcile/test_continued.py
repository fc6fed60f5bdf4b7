"""Quotations of one speaker that follow each other in an article."""

from __future__ import annotations

import pytest

from factsheet.model.fact import Citation, Fact
from factsheet.model.passage import Folded
from factsheet.reconcile.continued import joined

FIRST, THEN = "We heard a bang", "Then the lights went out"
TEXT = f'"{FIRST}," Rosa Lund said. The mill stands by the river. "{THEN}," she added.'


def quote(words: str, **keys: object) -> Fact:
    base = {"id": "x", "kind": "quote", "statement": f'Rosa Lund: "{words}"', "value": words, "by": "Rosa Lund"}
    cites = [Citation(source="a", quote=f'"{words},"')]
    return Fact.model_validate({**base, "cites": cites, **keys})


def values(*facts: Fact, text: str = TEXT) -> list[object]:
    return [one.value for one in joined(facts, {"a": Folded(text), "b": Folded(text)})]


@pytest.mark.parametrize("facts", [(quote(FIRST), quote(THEN)), (quote(THEN), quote(FIRST))], ids=["as said", "turned"])
def test_what_somebody_goes_on_to_say_is_one_quotation(facts: tuple[Fact, Fact]) -> None:
    (one,) = joined(facts, {"a": Folded(TEXT)})
    assert one.value == [FIRST, THEN]
    assert one.statement == f'Rosa Lund: "{FIRST}" … "{THEN}"'
    assert [cite.quote for cite in one.cites] == [TEXT.removesuffix(" she added.")]


def test_of_three_one_is_made() -> None:
    last = "Nobody was there"
    text = f'{TEXT} "{last}," she said.'
    assert values(quote(FIRST), quote(THEN), quote(last), text=text) == [[FIRST, THEN, last]]


@pytest.mark.parametrize(
    "then",
    [
        quote(THEN, by="Carl Boone", statement=f'Carl Boone: "{THEN}"'),
        quote(THEN, statement=f'Rosa Lund said "{THEN}".'),
        quote(THEN, ask="Who says this?"),
        quote(THEN, hold="one unnamed source"),
        quote(THEN, cites=[Citation(source="a", quote=THEN), Citation(source="b", quote=THEN)]),
        quote(THEN, cites=[Citation(source="a", quote=THEN, says="The lights went")]),
        quote(THEN, cites=[Citation(source="b", quote=THEN)]),
        quote(THEN, kind="claim"),
    ],
    ids=["another speaker", "in a sentence", "asks", "held", "two sources", "other words", "another source", "claim"],
)
def test_what_is_told_otherwise_stays_two(then: Fact) -> None:
    assert values(quote(FIRST), then) == [FIRST, THEN]


def test_far_apart_long_or_with_somebody_between_they_stay_two() -> None:
    far = TEXT.replace("by the river", "by the river " * 30)
    assert values(quote(FIRST), quote(THEN), text=far) == [FIRST, THEN]
    long = "bang " * 78
    assert len(values(quote(long.strip()), quote(THEN), text=TEXT.replace(FIRST, long.strip()))) == 2
    between = quote(
        "No", by="Carl Boone", statement='Carl Boone: "No"', cites=[Citation(source="a", quote="mill stands")]
    )
    assert values(quote(FIRST), quote(THEN), between) == [FIRST, THEN, "No"]


@pytest.mark.parametrize("led", ["In a talk show interview she said: ", "She later said: ", "In 2014 she had said: "])
def test_what_was_said_on_another_occasion_stays_two(led: str) -> None:
    text = f'"{FIRST}," Rosa Lund said on Monday at a hearing. {led}"{THEN}," as you see.'
    assert values(quote(FIRST), quote(THEN), text=text) == [FIRST, THEN]
    assert values(quote(FIRST), quote(THEN), text=text.replace(led, "She said: ")) == [[FIRST, THEN]]
    assert values(quote(FIRST), quote(THEN), text=f'"{FIRST}," Rosa Lund said. "{THEN}," she said in 2014.') == [
        FIRST,
        THEN,
    ]
