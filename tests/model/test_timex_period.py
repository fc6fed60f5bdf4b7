"""Calendar periods and their TIMEX3 values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.timex_period import Period, Unit, moved

DAYS = st.dates(date(1000, 1, 1), date(2900, 1, 1))
UNITS = st.sampled_from(get_args(Unit))


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("day", "2013-01-28"),
        ("week", "2013-W05"),
        ("weekend", "2013-W05-WE"),
        ("month", "2013-01"),
        ("quarter", "2013-Q1"),
        ("season", "2012-WI"),
        ("half", "2013-H1"),
        ("year", "2013"),
        ("decade", "201"),
        ("century", "20"),
    ],
)
def test_the_period_around_a_day(unit: Unit, value: str) -> None:
    assert Period.around(unit, date(2013, 1, 28)).value == value


@given(UNITS, DAYS)
def test_a_value_reads_back_as_its_period(unit: Unit, day: date) -> None:
    period = Period.around(unit, day)
    assert Period.parse(period.value) == period


@given(UNITS, DAYS, st.integers(-8, 8))
def test_shifting_there_and_back(unit: Unit, day: date, count: int) -> None:
    period = Period.around(unit, day)
    shifted = period.shift(count)
    assert shifted.shift(-count) == period
    assert (shifted.start > period.start) == (count > 0)


@given(UNITS.filter(lambda unit: unit != "weekend"), DAYS)
def test_periods_follow_one_another_without_a_gap(unit: Unit, day: date) -> None:
    period = Period.around(unit, day)
    assert period.holds(day)
    assert period.last + timedelta(days=1) == period.shift(1).start


@given(st.text(alphabet="0123456789-WQHSUPAIFET:", max_size=18))
def test_what_is_no_value_is_none(text: str) -> None:
    period = Period.parse(text)
    assert period is None or text.startswith(period.value)


@pytest.mark.parametrize("value", ["2013-02-30", "2013-13", "2013-W54", "0000", "2013-Q5", "P1Y", "XXXX-02", "", "١٢"])
def test_no_such_period(value: str) -> None:
    assert Period.parse(value) is None


def test_a_month_later_ends_with_the_month() -> None:
    assert moved(date(2013, 1, 31), "month", 1) == date(2013, 2, 28)
    assert moved(date(2012, 2, 29), "year", 1) == date(2013, 2, 28)


@pytest.mark.parametrize("count", [10**9, -(10**9)])
def test_beyond_the_calendar(count: int) -> None:
    for unit in get_args(Unit):
        with pytest.raises(ValueError, match="beyond the calendar"):
            Period.around(unit, date(2013, 1, 28)).shift(count)


@pytest.mark.parametrize("value", ["9999", "999", "99", "9999-12", "9999-12-31", "9999-Q4", "9999-WI", "9999-W52"])
def test_the_last_periods_end_with_the_calendar(value: str) -> None:
    period = Period.parse(value)
    assert period is not None
    assert period.last == date.max
