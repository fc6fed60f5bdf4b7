"""Which way a figure went."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.numbers.direction import direction

Parse = Callable[..., Document]


def way(parse: Parse, text: str, figure: str) -> str | None:
    doc = parse(text).doc
    start = text.index(figure)
    return direction(doc.over(start, start + len(figure)))


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        ("Shares of the bank fell 7.3 percent on Monday.", "7.3 percent", "down"),
        ("The fare rose by more than 12 percent in May.", "12 percent", "up"),
        ("The mill cut its prices by 12 percent.", "12 percent", "down"),
        ("Wheat was up 19 cents at noon.", "19 cents", "up"),
        ("The index ended down 2 percent.", "2 percent", "down"),
        ("The town saw a drop of 3 percent in rents.", "3 percent", "down"),
        ("It was a 3 percent drop.", "3 percent", "down"),
        ("Rents saw a 40 percent annual increase.", "40 percent", "up"),
        ("The fund lost almost 11 percent.", "11 percent", "down"),
        ("Shares of the bank fell to 40 dollars.", "40 dollars", "down"),
        ("The index fell 7.3 percent to 8,579 points.", "8,579 points", "down"),
        ("Shares of the mill slid 4.8 percent.", "4.8 percent", "down"),
        ("The fare jumped to 4 dollars.", "4 dollars", "up"),
        ("The firm grew its sales by 35 percent.", "35 percent", "up"),
        ("The forecast was revised upward by 3 percent.", "3 percent", "up"),
        ("The mill was down 2 percent, the bank by 3 percent.", "3 percent", "down"),
        ("The dollar gained 2 percent against the yen.", "2 percent", "up"),
    ],
)
def test_the_words_beside_a_figure_tell_which_way_it_went(
    parse: Parse, text: str, figure: str, expected: str | None
) -> None:
    assert way(parse, text, figure) == expected


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Sales were 3 million dollars, up from 2 million dollars.", "2 million dollars"),
        ("The shares fell from 40 dollars.", "40 dollars"),
        ("The roof of the hall fell on cars worth 12 million dollars.", "12 million dollars"),
        ("The mill is owned by 12 percent of the town.", "12 percent"),
        ("He drove up the hill to a hut of 12 square meters.", "12 square meters"),
        ("The fare did not rise 12 percent.", "12 percent"),
        ("Profit fell 12 percent short of the forecast.", "12 percent"),
        ("The tax is 12 percent.", "12 percent"),
        ("Farmers make up 12 percent of the council.", "12 percent"),
        ("The club gave up 12 percent of its land.", "12 percent"),
        ("He owns 12 percent, and prices rose.", "12 percent"),
        ("When the roof fell, 12 percent of the seats were empty.", "12 percent"),
    ],
)
def test_what_only_stands_somewhere_has_no_direction(parse: Parse, text: str, figure: str) -> None:
    assert way(parse, text, figure) is None
