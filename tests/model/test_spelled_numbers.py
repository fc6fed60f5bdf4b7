"""Whole numbers in words."""

from __future__ import annotations

import pytest

from factsheet.model.spelled_numbers import spelled


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "zero"), (12, "twelve"), (19, "nineteen"), (20, "twenty"), (34, "thirty-four"), (90, "ninety")],
)
def test_numbers_below_a_hundred_in_words(value: int, words: str) -> None:
    assert spelled(value) == words
