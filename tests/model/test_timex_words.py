"""TIMEX3 values as a briefing prints them."""

from __future__ import annotations

import pytest

from factsheet.model.timex_words import in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2013-01-28", "January 28, 2013"),
        ("2013-01-28T15:30", "January 28, 2013, 3:30 p.m."),
        ("2013-01-28T00:15", "January 28, 2013, 12:15 a.m."),
        ("2013-01-28T12:00", "January 28, 2013, noon"),
        ("2013-01-28T24:00", "January 28, 2013, midnight"),
        ("2013-01-28TNI", "January 28, 2013, night"),
        ("2013-W04", "the week of January 21, 2013"),
        ("2013-W04-WE", "the weekend of January 26, 2013"),
        ("2012-07", "July 2012"),
        ("2012-Q4", "the fourth quarter of 2012"),
        ("2012-H2", "the second half of 2012"),
        ("2012-SU", "the summer of 2012"),
        ("2012-WI", "the winter of 2012"),
        ("2012", "2012"),
        ("199", "the 1990s"),
        ("19", "the 20th century"),
        ("20", "the 21st century"),
        ("P2Y", None),
        ("PRESENT_REF", None),
        ("XXXX-WXX-2", None),
        ("2013-02-30", None),
    ],
)
def test_words(value: str, words: str | None) -> None:
    assert in_words(value) == words
