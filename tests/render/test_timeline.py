from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.calendar import days
from factsheet.render.labels import short_date
from factsheet.render.timeline import WIDTH, Dated, _extent, chart


def dated(*values: str, main: str = "") -> list[Dated]:
    found = []
    for value in values:
        covered = days(value)
        assert covered
        found.append(Dated(covered, short_date(value), 1, value == main))
    return found


def test_dates_stand_in_order_and_the_main_one_is_labelled() -> None:
    drawn = chart(dated("1994", "2012-07", "2013-01-28", "2013-01-29", main="2013-01-28"))
    assert drawn
    xs = [point.x for point in drawn.points]
    assert xs == sorted(xs)
    assert [point.row for point in drawn.points if point.main] == [1]
    assert drawn.summary == "4 dates from 1994 to Jan 29, 2013"


def test_fewer_than_two_dates_make_no_chart() -> None:
    assert chart(dated("2013")) is None


@given(st.lists(st.dates().map(str), min_size=2, max_size=80, unique=True))
def test_labels_stay_on_the_chart_and_off_each_other(values: list[str]) -> None:
    drawn = chart(dated(*sorted(values)))
    assert drawn
    rows: dict[int, list[tuple[float, float]]] = {}
    for point in drawn.points:
        assert 0 < point.x < WIDTH
        if point.row:
            rows.setdefault(point.row, []).append(_extent(point.label, point.x))
    for extents in rows.values():
        extents.sort()
        assert all(left[1] <= right[0] for left, right in pairwise(extents))
