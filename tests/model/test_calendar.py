from __future__ import annotations

from datetime import date

import pytest

from factsheet.model.calendar import days, is_date, written


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2013", "2013-01-01", "2013-12-31"),
        ("2013-02", "2013-02-01", "2013-02-28"),
        ("2012-12", "2012-12-01", "2012-12-31"),
        ("2013-01-28", "2013-01-28", "2013-01-28"),
        ("2013-01-28T15:00", "2013-01-28", "2013-01-28"),
        ("2013-W04", "2013-01-21", "2013-01-27"),
        ("2013-W04-WE", "2013-01-26", "2013-01-27"),
        ("2013-Q3", "2013-07-01", "2013-09-30"),
        ("2013-H2", "2013-07-01", "2013-12-31"),
        ("2012-SU", "2012-06-01", "2012-08-31"),
        ("2012-WI", "2012-12-01", "2013-02-28"),
        ("2012-07/2012-12", "2012-07-01", "2012-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_values_cover_days(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", [None, "", "P2Y", "PRESENT_REF", "2013-02-30", "2013-13", "2013-W60", "0000", "2013/2012", "2013/", "x"]
)
def test_what_is_no_date_covers_none(value: str | None) -> None:
    assert days(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *((reference, None) for reference in ("PAST_REF", "PRESENT_REF", "FUTURE_REF", "BC0044", "Monday", "", None)),
        ("198", "1980/1989"),
        ("198X", "1980/1989"),
        ("19", "1900/1999"),
        ("19XX", "1900/1999"),
        ("00", None),
        *((value, value) for value in ("2013-01-28", "2013-W04", "2012-SU", "2012", "1980/1989", "2013-01-28T09:00")),
        *((value, value) for value in ("P2Y", "PXD", "PT3H", "XXXX-WXX-2")),
    ],
)
def test_a_fact_base_has_what_the_calendar_has(value: str | None, expected: str | None) -> None:
    assert written(value) == expected
    assert expected is None or is_date(expected)
