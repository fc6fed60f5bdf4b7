from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from factsheet.annotate.document import Document
from factsheet.kinds.detail import DetailMention

Extract = Callable[..., Document]
HOUR, DAY, YEAR = 3600, 86_400, 31_536_000

TERMS = [
    "Carl Roe was sentenced to {} in prison.",
    "A judge sentenced Carl Roe to {} in prison.",
    "Carl Roe got {} in prison.",
    "The judge gave Carl Roe a sentence of {}.",
    "Carl Roe must serve {} behind bars.",
]
TIMES = [("six years", 6 * YEAR), ("18 months", 1.5 * YEAR), ("a year and a half", 1.5 * YEAR)]
LASTED = {
    "burn fire": [
        "The fire burned for {}.",
        "It took firefighters {} to put out the fire.",
        "Crews needed {} to control the blaze.",
        "The fire was brought under control after {}.",
    ],
    "deliberate": [
        "The jury deliberated for {}.",
        "Jurors needed {} to reach a verdict.",
        "The verdict came after {} of deliberations.",
    ],
    "closed road": ["The highway was closed for {}.", "The highway reopened after {}."],
    "shake": ["The quake lasted {}.", "Buildings shook for {}."],
    "trapped": ["The boy was trapped for {}.", "The boy was rescued after {}."],
}
SPANS = [("three hours", 3 * HOUR), ("90 minutes", 1.5 * HOUR), ("two days", 2 * DAY)]
PLACED = [
    ("The fire began on the third floor.", "began on floor", 3),
    ("The blaze broke out on the building's 12th floor.", "began on floor", 12),
    ("Roe was charged with second-degree murder.", "charged with murder", 2),
    ("Roe is held on one count of first-degree murder.", "charged with murder", 1),
    ("Roe faces a charge of second degree assault.", "charged with assault", 2),
    ("Roe, who was charged last year, was convicted of second-degree murder.", "convicted of murder", 2),
    ("The jury found Roe guilty of theft in the third degree.", "convicted of theft", 3),
    ("Roe pleaded guilty to first-degree arson.", "admitted arson", 1),
    ("Tim Kolb scored in the 78th minute.", "scored in minute", 78),
    ("Tim Kolb crashed on the 13th lap.", "crashed on lap", 13),
]
NONE = [
    "Carl Roe could be sentenced to six years in prison.",
    "Carl Roe faces six years in prison.",
    "Carl Roe was a teller for six years.",
    "The maximum sentence is six years in prison.",
    "Roe was not charged with second-degree murder.",
    "Roe was acquitted of second-degree murder.",
    "A woman was rescued from the third floor.",
    "A man lives on the third floor.",
    "The jury may deliberate for three hours.",
    "The trip takes three hours.",
    "In 1988 the fire burned for three hours.",
    "Tim Kolb left the field in the 78th minute.",
    "He said: “Carl Roe was sentenced to six years in prison.”",
]


def details(extract: Extract, text: str) -> list[tuple[str, float]]:
    found = extract(f"Headline\n\nIt was a long day. {text}").mentions
    return [(mention.slot, mention.value) for mention in found if isinstance(mention, DetailMention)]


@pytest.mark.parametrize(("frame", "time"), list(product(TERMS, TIMES)))
def test_a_term_of_imprisonment(extract: Extract, frame: str, time: tuple[str, float]) -> None:
    assert details(extract, frame.format(time[0])) == [("term", time[1])]


@pytest.mark.parametrize(
    ("slot", "frame", "time"),
    [(slot, frame, time) for slot, frames in LASTED.items() for frame in frames for time in SPANS],
)
def test_how_long_something_took(extract: Extract, slot: str, frame: str, time: tuple[str, float]) -> None:
    assert details(extract, frame.format(time[0])) == [(slot, time[1])]


@pytest.mark.parametrize(("text", "slot", "value"), PLACED)
def test_which_one_of_an_order(extract: Extract, text: str, slot: str, value: float) -> None:
    assert details(extract, text) == [(slot, value)]


@pytest.mark.parametrize("text", NONE)
def test_what_may_be_or_is_of_something_else_is_none(extract: Extract, text: str) -> None:
    assert details(extract, text) == []


def test_a_charge_is_of_whoever_is_named_on_either_side_of_it(extract: Extract) -> None:
    found = extract("Headline\n\nPolice filed charges of second-degree murder against Carl Roe.").mentions
    assert [mention.named for mention in found if isinstance(mention, DetailMention)] == [frozenset({"carl", "roe"})]
