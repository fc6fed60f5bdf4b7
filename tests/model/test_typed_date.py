"""Dates in numerals, and dates that people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.timex_period import Period
from factsheet.model.typed_date import numeric, typed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("31/12/2012", "2012-12-31"),
        ("12-31-2012", "2012-12-31"),
        ("31.12.2012", "2012-12-31"),
        ("2012/12/31", "2012-12-31"),
        ("12/31/99", "1999-12-31"),
        ("5/5/2013", "2013-05-05"),
        ("1/2/2013", None),
        ("31-06-2013", None),
        ("29/02/2013", None),
        ("99/99/99", None),
        ("00/00/0000", None),
        ("0000-01-01", None),
        ("1/2.2013", None),
    ],
)
def test_numerals(text: str, value: str | None) -> None:
    assert numeric(text) == value


def test_the_order_decides_where_it_is_known() -> None:
    assert numeric("1/2/2013", day_first=True) == "2013-02-01"
    assert numeric("1/2/2013", day_first=False) == "2013-01-02"
    assert numeric("31/1/2013", day_first=False) == "2013-01-31"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2013-01-28", "2013-01-28"),
        ("2013-W04", "2013-W04"),
        ("2012-07", "2012-07"),
        ("28th of Jan 2013", "2013-01-28"),
        ("Mon 28 January, 2013 10:15 GMT", "2013-01-28"),
        ("29 February 2013", None),
        ("31 June 2013", None),
        ("January 2013", None),
        ("28", None),
        ("yesterday", None),
        ("Monday", None),
        ("year 0", None),
        ("", None),
        ("٢٨ يناير ٢٠١٣", None),
    ],
)
def test_typed(text: str, value: str | None) -> None:
    assert typed(text) == value


@given(st.text(max_size=80))
def test_anything_typed_gives_a_period_or_nothing(text: str) -> None:
    value = typed(text)
    assert value is None or Period.parse(value) is not None
