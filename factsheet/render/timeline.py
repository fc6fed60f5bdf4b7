"""The timeline as a chart: where each date stands on a line, and which labels fit beside it.

The line is not to scale: a gap between two dates is drawn with the logarithm of its days, so that minutes of one day
and decades of background share a page. Positions are in the chart's own units (`WIDTH` across).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from factsheet.model.calendar import Days

WIDTH = 680.0
MARGIN = 34.0
_ROWS = 4
_ROW_HEIGHT = 15.0
_LETTER = 5.1
"""Rough width of a letter of a label."""


@dataclass(frozen=True, slots=True)
class Point:
    """One date on the line. `row` is where its label stands: 1, 2 above, -1, -2 below, 0 for no room."""

    x: float
    label: str
    count: int
    main: bool
    row: int
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart `width` by `height`, its line at `line_y`, its points from left to right."""

    width: float
    height: float
    line_y: float
    left: float
    right: float
    points: tuple[Point, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class Dated:
    """What the chart is made from: days, label, how many facts, whether the sheet's own event is among them."""

    days: Days
    label: str
    count: int
    main: bool


def chart(dates: Sequence[Dated]) -> Chart | None:
    """The chart of `dates`, which come in order, each label once; None for fewer than two."""
    if len(dates) < 2:
        return None
    xs = _positions(dates)
    rows = _rows(dates, xs)
    above = max((row for row in rows if row > 0), default=0)
    below = max((-row for row in rows if row < 0), default=0)
    line_y = 12.0 + above * _ROW_HEIGHT
    points = tuple(
        Point(
            x=round(x, 1),
            label=dated.label,
            count=dated.count,
            main=dated.main,
            row=row,
            label_y=round(line_y - row * _ROW_HEIGHT + (3.5 if row < 0 else 3.0), 1),
            anchor=_anchor(dated.label, x),
        )
        for dated, x, row in zip(dates, xs, rows, strict=True)
    )
    return Chart(
        width=WIDTH,
        height=line_y + 12.0 + below * _ROW_HEIGHT,
        line_y=line_y,
        left=10.0,
        right=WIDTH - 10.0,
        points=points,
        summary=f"{len(dates)} dates from {dates[0].label} to {dates[-1].label}",
    )


def _positions(dates: Sequence[Dated]) -> list[float]:
    gaps = [1.0 + log2(1 + max(0, (later.days.first - earlier.days.first).days)) for earlier, later in pairwise(dates)]
    scale = (WIDTH - 2 * MARGIN) / sum(gaps)
    xs = [MARGIN]
    for gap in gaps:
        xs.append(xs[-1] + gap * scale)
    return xs


def _rows(dates: Sequence[Dated], xs: Sequence[float]) -> list[int]:
    """A row for each label such that none overlap; the sheet's event first, then dates with many facts."""
    order = sorted(range(len(dates)), key=lambda i: (not dates[i].main, -dates[i].count, i))
    taken: dict[int, list[tuple[float, float]]] = {}
    rows = [0] * len(dates)
    for index in order:
        left, right = _extent(dates[index].label, xs[index])
        for row in (1, -1, 2, -2)[:_ROWS]:
            if all(right + 6 <= start or end + 6 <= left for start, end in taken.get(row, [])):
                taken.setdefault(row, []).append((left, right))
                rows[index] = row
                break
    return rows


def _extent(label: str, x: float) -> tuple[float, float]:
    width = len(label) * _LETTER
    anchor = _anchor(label, x)
    if anchor == "start":
        return x - 4, x - 4 + width
    if anchor == "end":
        return x + 4 - width, x + 4
    return x - width / 2, x + width / 2


def _anchor(label: str, x: float) -> str:
    half = len(label) * _LETTER / 2
    if x - half < 4:
        return "start"
    return "end" if x + half > WIDTH - 4 else "middle"
