"""Names that come round."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.timex_period import Period
from factsheet.model.timex_recurrence import Direction, Recurrence, easter

TUESDAY = Period("day", date(2013, 1, 29))


@pytest.mark.parametrize(
    ("name", "direction", "value"),
    [
        (Recurrence("weekday", 0), "latest", "2013-01-28"),
        (Recurrence("weekday", 1), "latest", "2013-01-29"),
        (Recurrence("weekday", 1), "before", "2013-01-22"),
        (Recurrence("weekday", 1), "next", "2013-01-29"),
        (Recurrence("weekday", 1), "after", "2013-02-05"),
        (Recurrence("weekday", 4), "within", "2013-02-01"),
        (Recurrence("month", 7), "before", "2012-07"),
        (Recurrence("month", 1), "before", "2012-01"),
        (Recurrence("month", 1), "latest", "2013-01"),
        (Recurrence("month", 12), "nearest", "2012-12"),
        (Recurrence("day", 12, 14), "nearest", "2012-12-14"),
        (Recurrence("day", 3, 1), "nearest", "2013-03-01"),
        (Recurrence("day", 6, 1), "rather latest", "2012-06-01"),
        (Recurrence("day", 2, 20), "rather latest", "2013-02-20"),
        (Recurrence("day", 1, 29, weekday=6), "latest", "2012-01-29"),
        (Recurrence("day", 2, 29), "latest", "2012-02-29"),
        (Recurrence("day", 2, 29), "within", None),
        (Recurrence("season", 2), "before", "2012-SU"),
        (Recurrence("season", 0), "latest", "2012-WI"),
        (Recurrence("quarter", 4), "nearest", "2012-Q4"),
        (Recurrence("nth weekday", 11, 3, 4), "latest", "2012-11-22"),
        (Recurrence("nth weekday", 5, 0, -1), "next", "2013-05-27"),
        (Recurrence("nth weekday", 11, 0, 1, plus=1), "latest", "2012-11-06"),
        (Recurrence("month", 12), "well before", "2012-12"),
        (Recurrence("month", 2), "rather latest", "2013-02"),
        (Recurrence("month", 3), "rather latest", "2012-03"),
        (Recurrence("month", 2), "clearly latest", None),
        (Recurrence("month", 3), "clearly latest", "2012-03"),
        (Recurrence("weekday", 2), "clearly latest", None),
        (Recurrence("weekday", 3), "clearly latest", "2013-01-24"),
        (Recurrence("weekday", 4), "nearest", "2013-02-01"),
        (Recurrence("nth weekday", 2, 0, 3), "clearly latest", None),
        (Recurrence("nth weekday", 5, 0, -1), "clearly latest", "2012-05-28"),
        (Recurrence("month", 9), "clearly nearest", None),
        (Recurrence("month", 12), "clearly nearest", "2012-12"),
        (Recurrence("month", 9), "in its year", "2013-09"),
        (Recurrence("day", 11, 8), "in its year", "2012-11-08"),
        (Recurrence("day", 10, 8), "in its year", "2013-10-08"),
        (Recurrence("day of the month", day=30), "nearest", "2013-01-30"),
        (Recurrence("day of the month", day=2), "nearest", "2013-02-02"),
        (Recurrence("day of the month", day=2), "within", "2013-01-02"),
        (Recurrence("day of the month", day=32), "nearest", None),
    ],
)
def test_which_one_is_meant(name: Recurrence, direction: Direction, value: str | None) -> None:
    found = name.pick(TUESDAY, direction)
    assert (found.value if found else None) == value


@given(st.integers(0, 6), st.dates(date(1600, 1, 1), date(2500, 1, 1)))
def test_a_weekday_is_that_weekday_and_on_its_side(number: int, day: date) -> None:
    name, base = Recurrence("weekday", number), Period("day", day)
    found = {way: name.pick(base, way) for way in ("latest", "before", "next", "after", "nearest")}  # type: ignore[arg-type]
    days = {way: period.start for way, period in found.items() if period}
    assert all(one.weekday() == number for one in days.values())
    assert days["before"] < day >= days["latest"]
    assert days["after"] > day <= days["next"]
    assert abs((days["nearest"] - day).days) <= 3


@given(st.integers(1, 12), st.dates(date(1600, 1, 1), date(2500, 1, 1)))
def test_the_nearest_month_is_within_half_a_year(number: int, day: date) -> None:
    found = Recurrence("month", number).pick(Period("day", day), "nearest")
    assert found is not None
    assert abs((found.start - day).days) <= 215


@pytest.mark.parametrize(
    ("month", "value"), [(6, "2013-06"), (7, "2013-07"), (8, None), (9, "2012-09"), (10, "2012-10"), (11, "2012-11")]
)
def test_a_month_of_the_last_weeks_needs_no_last(month: int, value: str | None) -> None:
    found = Recurrence("month", month).pick(Period("day", date(2013, 10, 5)), "well before")
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("year", "day"),
    [(1954, date(1954, 4, 18)), (2000, date(2000, 4, 23)), (2013, date(2013, 3, 31)), (2024, date(2024, 3, 31))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize("year", [1, 9999])
def test_at_the_edges_of_the_calendar(year: int) -> None:
    base = Period("day", date(year, 6, 1))
    for form in ("weekday", "month", "quarter", "season", "half"):
        for direction in ("latest", "next", "nearest", "within"):
            Recurrence(form, 1).pick(base, direction)  # type: ignore[arg-type]
