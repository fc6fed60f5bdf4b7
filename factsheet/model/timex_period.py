"""Calendar periods: a day, a week, a quarter …, their TIMEX3 values and the arithmetic on them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century"]

SEASONS = ("WI", "SP", "SU", "FA")
"""Seasons in the order of their first months; a winter belongs to the year in which it began."""

_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "week": 7, "weekend": 7}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T[0-9A-Z:+-]{1,16})?)?))?"
    r"|(?P<decade>\d{3})|(?P<century>\d\d)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar period: its unit and its first day."""

    unit: Unit
    start: date

    @classmethod
    def around(cls, unit: Unit, day: date) -> Period:
        """The period of `unit` that holds `day`; a weekend is the one of the ISO week."""
        if unit == "day":
            return cls(unit, day)
        if unit == "week":
            return cls(unit, day - timedelta(days=day.weekday()))
        if unit == "weekend":
            return cls(unit, day + timedelta(days=5 - day.weekday()))
        months = _MONTHS[unit]
        offset = 1 if unit == "season" else 0
        index = (day.year * 12 + day.month - 1 + offset) // months * months - offset
        return cls(unit, _first(index))

    @classmethod
    def parse(cls, value: str) -> Period | None:
        """The period that a TIMEX3 value names (a time of day is dropped), or None for any other value."""
        match = _VALUE.fullmatch(value)
        if not match:
            return None
        try:
            return _parsed(match)
        except (ValueError, OverflowError):
            return None

    def shift(self, count: int) -> Period:
        """The period `count` units later (earlier where negative). Raises ValueError beyond the calendar."""
        if self.unit in _DAYS:
            return Period(self.unit, _moved_days(self.start, count * _DAYS[self.unit]))
        return Period(self.unit, _first(self.start.year * 12 + self.start.month - 1 + count * _MONTHS[self.unit]))

    @property
    def last(self) -> date:
        """The last day of the period: the last one there is where the calendar ends before."""
        try:
            return _moved_days(self.start, 1) if self.unit == "weekend" else _moved_days(self.shift(1).start, -1)
        except ValueError:
            return date.max

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        start = self.start
        year = f"{start.year:04d}"
        match self.unit:
            case "day":
                return start.isoformat()
            case "week" | "weekend":
                iso = start.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit == "weekend" else "")
            case "month":
                return f"{year}-{start.month:02d}"
            case "quarter":
                return f"{year}-Q{(start.month + 2) // 3}"
            case "season":
                return f"{year}-{SEASONS[start.month % 12 // 3]}"
            case "half":
                return f"{year}-H{1 if start.month < 7 else 2}"
            case "year":
                return year
            case "decade":
                return year[:3]
            case "century":
                return year[:2]

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.start <= day <= self.last


def moved(day: date, unit: Unit, count: int) -> date:
    """`day`, `count` units later; the day of the month is cut to the month's length. Raises ValueError."""
    if unit in _DAYS:
        return _moved_days(day, count * _DAYS[unit])
    first = _first(day.year * 12 + day.month - 1 + count * _MONTHS[unit])
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def _first(index: int) -> date:
    """The first day of the month with this number, counted from January of the year 0."""
    year, month = divmod(index, 12)
    try:
        return date(year, month + 1, 1)
    except (ValueError, OverflowError) as error:
        raise ValueError("beyond the calendar") from error


def _moved_days(day: date, count: int) -> date:
    try:
        return day + timedelta(days=count)
    except (ValueError, OverflowError) as error:
        raise ValueError("beyond the calendar") from error


def _parsed(match: re.Match[str]) -> Period:
    part = match.groupdict()
    if part["century"]:
        return Period("century", date(int(part["century"]) * 100, 1, 1))
    if part["decade"]:
        return Period("decade", date(int(part["decade"]) * 10, 1, 1))
    year = int(part["year"])
    if part["week"]:
        monday = date.fromisocalendar(year, int(part["week"]), 1)
        return Period.around("weekend" if part["weekend"] else "week", monday)
    if part["quarter"]:
        return Period("quarter", date(year, int(part["quarter"]) * 3 - 2, 1))
    if part["half"]:
        return Period("half", date(year, int(part["half"]) * 6 - 5, 1))
    if part["season"]:
        return Period("season", date(year, SEASONS.index(part["season"]) * 3 or 12, 1))
    if part["day"]:
        return Period("day", date(year, int(part["month"]), int(part["day"])))
    if part["month"]:
        return Period("month", date(year, int(part["month"]), 1))
    return Period("year", date(year, 1, 1))
