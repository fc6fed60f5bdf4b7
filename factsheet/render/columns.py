"""How the two columns of the sheet come out even: what stands below the questions, and what goes across the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factsheet.render.front import Line, Quotation, Unclear

FILLING = ("next", "quotes", "timeline", "background")
"""The places that may stand below what is not clear."""
_HEADING = 1.6
_GAP = 0.3
_MARK = 20
"""Letters of "Sources differ"."""
_SLACK = 2.0
"""Rows by which the right column may be the longer one."""
_COLUMN = 50
"""Letters in a row of a column."""


def filling(
    lines: Mapping[str, Sequence[Line]], unclear: Sequence[Unclear], quotes: Sequence[Quotation]
) -> tuple[str, ...]:
    """The places that fill the right column up to the height of the left one, by a count of letters."""
    heights = {
        "next": [_height(line) for line in lines["next"]],
        "quotes": [_rows(len(one.words)) + 1 for one in quotes],
        "timeline": [_height(line) for line in lines["moments"]],
        "background": [_height(line) for line in lines["background"]],
    }
    room = sum(_height(line) for line in lines["established"]) - sum(_asked(one) for one in unclear)
    chosen = []
    for name in FILLING:
        height = sum(heights[name]) + _HEADING
        if heights[name] and height <= room + _SLACK:
            room -= height
            chosen.append(name)
    return tuple(chosen)


def _asked(one: Unclear) -> float:
    """A question with its mark, and below it the readings."""
    readings = sum(len(reading.shown) + len(reading.lead) + 8 for reading in one.readings)
    asked = sum(len(run.words) for run in one.line.runs) + (_MARK if readings else 4)
    return _rows(asked) + (_rows(readings) - _GAP if readings else 0)


def _height(line: Line) -> float:
    """About how many rows of a column a line takes."""
    return _rows(sum(len(run.words) + 4 for run in line.runs) + len(line.day))


def _rows(letters: int) -> float:
    return -(-letters // _COLUMN) + _GAP
