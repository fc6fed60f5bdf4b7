"""Names that come round: a weekday, a month, a day of the year, a season, a quarter, a holiday."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from factsheet.model.timex_period import Period

Form = Literal["weekday", "month", "quarter", "season", "half", "day", "day of the month", "nth weekday", "easter"]
Direction = Literal[
    "latest",
    "clearly latest",
    "rather latest",
    "before",
    "well before",
    "next",
    "rather next",
    "after",
    "one further",
    "nearest",
    "clearly nearest",
    "in its year",
    "within",
]

NEAR = 60
"""Days within which a day of the year is taken for the nearest one, whatever the tense of its clause says. A longer
period is so near if it begins next month."""

SOON = 92
"""Days before a holiday within which the one of the year before is not told without its year."""

CLOSE = 1
"""Months back at which a month of the same year is not yet called "last October": in November that is another year's.
One month further back it may be either."""

NEXT = 2
"""Days ahead at which a weekday is not yet called "next Wednesday": on Tuesday that is the one of the week after."""

_FIRST_MONTH = {"month": lambda n: n, "quarter": lambda n: 3 * n - 2, "half": lambda n: 6 * n - 5}
_SEASON_MONTH = (12, 3, 6, 9)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A calendar name without its year or week.

    `number` is the weekday from Monday = 0, the month, the quarter, the half or the season from winter = 0. A `day`
    has its month in `number` and its `day`; a `day of the month` has no month; an `nth weekday` (the fourth Thursday
    of November) has the month in `number`, the weekday in `day` and the count in `nth`, negative from the month's end,
    and lies `plus` days later; `easter` counts `day` days from Easter Sunday. `weekday`, where a day of the year is
    printed with one, chooses among the years around.
    """

    form: Form
    number: int = 0
    day: int = 0
    nth: int = 0
    plus: int = 0
    weekday: int | None = None

    def in_year(self, year: int) -> Period | None:
        """Its period in `year`; None where that year has none (29 February). Not for weekdays and days of months."""
        try:
            return self._in_year(year)
        except ValueError:
            return None

    def _in_year(self, year: int) -> Period | None:
        match self.form:
            case "day":
                return Period("day", date(year, self.number, self.day))
            case "nth weekday":
                found = _nth_weekday(year, self.number, self.day, self.nth)
                return Period("day", found + timedelta(days=self.plus))
            case "easter":
                return Period("day", easter(year) + timedelta(days=self.day))
            case "season":
                return Period("season", date(year, _SEASON_MONTH[self.number], 1))
            case "month" | "quarter" | "half":
                return Period(self.form, date(year, _FIRST_MONTH[self.form](self.number), 1))
            case "weekday" | "day of the month":
                return None

    def pick(self, base: Period, direction: Direction) -> Period | None:
        """The one that `direction` names as seen from `base`.

        `latest` and `next` allow the one that holds the base's first day, `before` and `after` do not. A weekday `one
        further` is not the one so near that it needs no "next" (NEXT), a month `well before` not one of the same year
        so near that it needs no "last" (CLOSE). `nearest` is the one with the smallest distance, and so are `rather
        latest` and `rather next` if it is near. The `clearly latest` is none where another one is soon to come, the
        `clearly nearest` none where it was in another year and long ago. The one `in its year` is that of the base's
        year, or the nearest one that is not far.
        `within` is the one inside the base (the year, the week). None where the calendar has none, or where it may be
        either of two.
        """
        try:
            if self.form == "weekday":
                return self._weekday(base, direction)
            if self.form == "day of the month":
                return self._monthly(base, direction)
            return self._yearly(base, direction)
        except (ValueError, OverflowError):
            return None

    def _weekday(self, base: Period, direction: Direction) -> Period | None:
        day = base.start
        back = (day.weekday() - self.number) % 7
        ahead = (self.number - day.weekday()) % 7
        if direction == "clearly latest" and ahead == 1:
            return None
        match direction:
            case "latest" | "clearly latest":
                shift = -back
            case "before" | "well before":
                shift = -(back or 7)
            case "next":
                shift = ahead
            case "after":
                shift = ahead or 7
            case "one further":
                shift = ahead if ahead > NEXT else ahead + 7
            case "nearest" | "clearly nearest" | "in its year" | "rather latest" | "rather next":
                shift = -back if back <= ahead else ahead
            case "within":
                shift = self.number - day.weekday()
        return Period("day", day + timedelta(days=shift))

    def _is_soon(self, coming: date, day: date) -> bool:
        """Whether one of the past would not go by its name alone, with the `coming` one so near."""
        if self.form == "month":
            return coming <= Period.around("month", day).shift(1).start and coming.year == day.year
        return (coming - day).days <= SOON

    def _monthly(self, base: Period, direction: Direction) -> Period | None:
        """The day in the month of the base's first day, or the `nearest` one of the months around."""
        months = [Period.around("month", base.start).shift(count) for count in (0, -1, 1)]
        days = [month.start + timedelta(days=self.day - 1) for month in months if month.last.day >= self.day]
        if direction == "within":
            days = [day for day in days if months[0].holds(day)]
        nearest = min(days, key=lambda day: abs(day - base.start), default=None)
        return Period("day", nearest) if nearest else None

    def _yearly(self, base: Period, direction: Direction) -> Period | None:
        day = base.start
        if direction == "within":
            return self.in_year(day.year)
        years = range(max(1, day.year - 8), min(9999, day.year + 9))
        periods = [found for year in years if (found := self.in_year(year))]
        on_weekday = [p for p in periods if p.start.weekday() == self.weekday and abs(p.start.year - day.year) < 2]
        nearest = min(on_weekday or periods, key=lambda p: _distance(p, day), default=None)
        if on_weekday or direction == "nearest" or nearest is None:
            return nearest
        if direction in ("in its year", "clearly nearest"):
            if _distance(nearest, day) <= SOON or nearest.start.year == day.year:
                return nearest
            return self.in_year(day.year) if direction == "in its year" else None
        next_month = Period.around("month", day).shift(1)
        is_near = _distance(nearest, day) <= NEAR if self.form == "day" else nearest.start <= next_month.start
        if direction.startswith("rather") and is_near:
            return nearest
        if direction == "clearly latest" and nearest.start > day and self._is_soon(nearest.start, day):
            return None
        if direction.endswith(("latest", "before")):
            past = [p for p in periods if p.start <= day and not (direction.endswith("before") and p.holds(day))]
            if direction == "well before" and past and past[-1].start.year == day.year:
                return _well_before(past, day)
            return past[-1] if past else None
        coming = [p for p in periods if p.last >= day and not (direction == "after" and p.holds(day))]
        return coming[0] if coming else None


def _well_before(past: Sequence[Period], day: date) -> Period | None:
    """The last of the `past` months, or the one a year before where that has just been; None between (CLOSE)."""
    back = day.month - past[-1].start.month
    if back <= CLOSE:
        return past[-2] if past[1:] else None
    return past[-1] if back > CLOSE + 1 else None


def _distance(period: Period, day: date) -> int:
    """Days between `day` and the period, 0 inside it."""
    if period.holds(day):
        return 0
    return (period.start - day).days if period.start > day else (day - period.last).days


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    if nth > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = Period("month", first).last
    return last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Nature 13, p. 487)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    correction, remainder = divmod(century, 4)
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - correction - skipped + 15) % 30
    leap, odd = divmod(rest, 4)
    offset = (32 + 2 * remainder + 2 * leap - epact - odd) % 7
    late = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * late + 114, 31)
    return date(year, month, day + 1)
