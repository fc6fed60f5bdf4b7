"""Readings close with the publication date, and stay open without it."""

from __future__ import annotations

from datetime import date

import pytest

from factsheet.model.timex import Named, Reading, Shifted, Timed, counted_from
from factsheet.model.timex_recurrence import Recurrence

PUBLISHED = date(2013, 1, 29)
MONDAY = Named("DATE", "weekday", name=Recurrence("weekday", 0))
JULY_2012 = Reading("DATE", "month and year", "2012-07")
THIRD_QUARTER = Reading("DATE", "quarter", "2012-Q3")

OPEN = [
    (Shifted("DATE", "today"), "2013-01-29"),
    (Shifted("DATE", "days before", by="day", count=-10), "2013-01-19"),
    (Shifted("DATE", "relative period", by="week", count=-1), "2013-W04"),
    (Shifted("DATE", "relative period", by="year", count=1), "2014"),
    (MONDAY, "2013-01-28"),
    (Shifted("DATE", "relative weekday", by="day", count=-1, base=MONDAY), "2013-01-27"),
    (Timed("TIME", "clock time", clock="T15:30", base=MONDAY), "2013-01-28T15:30"),
    (Timed("TIME", "part of a day", clock="TNI"), "2013-01-29TNI"),
    (
        Named(
            "DATE",
            "month of a relative year",
            name=Recurrence("month", 7),
            direction="within",
            base=Shifted("DATE", "", by="year", count=-1),
        ),
        "2012-07",
    ),
]
CLOSED = [
    (JULY_2012, "2012-07"),
    (Shifted("DATE", "days before", by="month", count=-2, base=JULY_2012), "2012-05"),
    (Shifted("DATE", "days before", by="year", count=-1, base=THIRD_QUARTER, grain="quarter"), "2011-Q3"),
    (Reading("DURATION", "duration", "P2Y"), "P2Y"),
    (Reading("DATE", "numeric date"), None),
]


@pytest.mark.parametrize(("reading", "value"), OPEN)
def test_what_leans_on_publication(reading: Reading, value: str) -> None:
    assert reading.leans
    assert reading.close(PUBLISHED) == value
    assert reading.close(None) is None


@pytest.mark.parametrize(("reading", "value"), CLOSED)
def test_what_stands_by_itself(reading: Reading, value: str | None) -> None:
    assert not reading.leans
    assert reading.close(None) == reading.close(PUBLISHED) == value


def test_the_anchor_is_what_the_value_counts_from() -> None:
    assert MONDAY.anchor(PUBLISHED) == "2013-01-29"
    assert MONDAY.anchor(None) is None
    assert JULY_2012.anchor(PUBLISHED) is None
    assert Shifted("DATE", "days before", by="month", count=-2, base=JULY_2012).anchor(None) == "2012-07"


def test_another_date_in_the_place_of_publication() -> None:
    update = Reading("DATE", "full date", "2013-02-05")
    night = Timed("TIME", "part of a day", clock="TNI", base=MONDAY)
    assert counted_from(night, update).close(PUBLISHED) == "2013-02-04TNI"
    assert counted_from(JULY_2012, update) is JULY_2012


def test_units() -> None:
    assert MONDAY.unit == "day"
    assert JULY_2012.unit == "month"
    assert Reading("DURATION", "duration", "P2Y").unit is None
    assert Reading("DATE", "reference", "PRESENT_REF").unit is None


def test_what_leans_on_an_open_date_stays_open() -> None:
    unknown = Reading("DATE", "numeric date")
    assert Shifted("DATE", "days before", by="day", count=-1, base=unknown).close(PUBLISHED) is None
    assert Timed("TIME", "clock time", clock="T09:00", base=JULY_2012).close(PUBLISHED) is None


def test_beyond_the_calendar() -> None:
    assert Shifted("DATE", "days before", by="year", count=-5000).close(PUBLISHED) is None
    assert Shifted("DATE", "days before", by="day", count=10**9).close(PUBLISHED) is None
