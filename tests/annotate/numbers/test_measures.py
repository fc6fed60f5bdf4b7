"""Sums of money, scores, shares, ranges and what a number counts, as a text prints them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.numbers.counted import counted
from factsheet.annotate.numbers.measures import glued, money, tallies
from factsheet.annotate.numbers.numbers import moved, numbers
from factsheet.annotate.numbers.ranges import joined
from factsheet.annotate.numbers.shares import shares
from factsheet.annotate.run import annotate

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed"),
    [
        ("paid $12 in May", 12, "dollars", "$12"),
        ("paid US$4bn", 4_000_000_000, "dollars", "US$4bn"),
        ("paid £20m", 20_000_000, "pounds", "£20m"),
        ("paid €1,200", 1200, "euros", "€1,200"),
        ("paid A$40", 40, "Australian dollars", "A$40"),
        ("paid $42.875", 42.875, "dollars", "$42.875"),
        ("paid more than $2 trillion", 2_000_000_000_000, "dollars", "more than $2 trillion"),
    ],
)
def test_sums_of_money(text: str, value: int, unit: str, printed: str) -> None:
    (found,) = money(text)
    assert (found.value, found.unit, text[found.start : found.end]) == (value, unit, printed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The House voted 218-206.", [("218-206", "votes")]),
        ("They beat Arden 2–0.", [("2-0", "points")]),
        ("Hale won 6-4, 6-2.", [("6-4, 6-2", "sets")]),
        ("See pages 12-14.", []),
        ("The team is 10-4.", []),
        ("They won in 2012-13.", []),
    ],
)
def test_votes_and_scores(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.value, one.unit) for one in tallies(text)] == found


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("two-thirds of voters", 0.666667, None),
        ("nearly half the homes", 0.5, "about"),
        ("1 in 4 adults", 0.25, None),
        ("three out of ten", 0.3, None),
        ("a 3-to-1 ratio", 3, None),
    ],
)
def test_shares_and_ratios(text: str, value: float, precision: str | None) -> None:
    assert [(one.value, one.precision) for one in shares(text)] == [(value, precision)]


@pytest.mark.parametrize(
    ("text", "values"), [("a 640bhp car", [640]), ("fell 118.5p", [118.5]), ("a 1080p screen", []), ("5G", [])]
)
def test_units_right_behind_a_number(text: str, values: list[float]) -> None:
    assert [one.value for one in glued(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "unit", "origin"),
    [
        ("Between 10 and 15 homes burned.", (10, 15), "homes", None),
        ("Growth of 2.5 to 3 percent is likely.", (2.5, 3), "percent", None),
        ("The bank has 10-15 branches.", (10, 15), "branches", None),
        ("It took $5 million to $7 million.", (5_000_000, 7_000_000), "dollars", None),
        ("It had a loss of $17 million to $19 million.", (17_000_000, 19_000_000), "dollars", None),
        ("The price fell from $7 to $5.", 5, "dollars", 7),
        ("The road is 65 miles long.", 65, "miles", None),
        ("Winds reached 70 miles an hour.", 70, "miles an hour", None),
        ("It has 1,200 square feet.", 1200, "square feet", None),
        ("Interest was 2 percentage points higher.", 2, "percentage points", None),
        ("They cut 300 of its 900 jobs.", 300, "jobs", None),
    ],
)
def test_what_a_number_counts_and_its_other_end(
    parse: Parse, text: str, value: object, unit: str, origin: int | None
) -> None:
    assert (value, unit, origin) in figures(parse, text)


@pytest.mark.parametrize(
    "text", ["Flight 370 left.", "Room 12 burned.", "He lives at 12 Elm Street.", "Highway 12 is closed."]
)
def test_labels_count_nothing(parse: Parse, text: str) -> None:
    assert figures(parse, text) == []


def figures(parse: Parse, text: str) -> list[tuple[object, str | None, object]]:
    document = annotate(parse(text))
    (sentence,) = document.doc.sents
    sums, counts = joined(sentence, money(text), numbers(text))
    alone = (counted(document, sentence, moved(one, sentence.start_char)) for one in counts)
    return [(one.value, one.unit, one.origin) for one in (*sums, *alone) if one is not None]
