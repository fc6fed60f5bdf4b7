"""Dates that share the year printed behind them: "from May 15 to August 16, 1988", "in April and June 1955",
"the July 7 bombings of 2005"."""

from __future__ import annotations

from dataclasses import replace

from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.annotate.dates.times_of_day import clock_in, day_in
from factsheet.model.timex import Agreed, Named, Reading, Shifted, Timed
from factsheet.model.timex_period import Period
from factsheet.model.timex_recurrence import Recurrence

LISTED = frozenset({"and", "or", ",", "/"})
"""What stands between two dates of one year."""

RANGES = frozenset({"to", "through", "until", "till", "-", "–", "—"})
"""What stands between the two ends of a range, the first of which may lie in the year before."""


IN_A_ROW = 3
"""Days from one weekday to another at most that are named in their order; "Friday and Thursday" go back."""

QUARTER_ENDS = 26
"""The first day of March, June, September or December on which books that close on a weekday end a quarter."""


def share_year(around: Surroundings) -> None:
    """Gives the year of the last reading in `around` to those directly before it that are joined to it without one."""
    last = len(around.read) - 1
    period = _dated(around.read[last][1]) if last > 0 else None
    while period is not None and last > 0:
        (match, reading), (behind, _) = around.read[last - 1], around.read[last]
        between = around.text[match.end : behind.start].strip()
        reading = reading.one if isinstance(reading, Agreed) else reading
        joined = period.unit != "year" and between in LISTED | RANGES
        full = match.rule not in ("month", "month and day", "season") or match.has("year")
        if full or not isinstance(reading, Named):
            return
        if not joined and not around.of_one_noun(match, behind):
            return
        shared = _in_year(reading, period.start.year)
        found = Period.parse(shared.close(None) or "")
        if found is not None and found.start > period.start and between in RANGES:
            shared = _in_year(reading, period.start.year - 1)
            found = Period.parse(shared.close(None) or "")
        around.read[last - 1] = (match, shared)
        last, period = last - 1, found


def share_month(around: Surroundings) -> None:
    """Gives the last reading's month to the day before it that is printed without one: "from 15 to 22 February"."""
    (first, opening), (last, closing) = _last_two(around)
    between = around.text[first.end : last.start].strip()
    if opening.rule == "first day" and closing.unit == "day" and between in LISTED | RANGES:
        name = Recurrence("day of the month", day=first.number("DAY"))
        around.read[-2] = (first, Named("DATE", first.rule, None, name, "within", base=closing))


def share_day(around: Surroundings) -> None:
    """Gives the day of the last reading to the time before it that is printed without one: "from 6 a.m. to 9 a.m.
    Thursday", "10 p.m. Friday" in "from 10 p.m. to 2 a.m. Saturday"."""
    (first, _), (last, closing) = _last_two(around)
    if {first.rule, last.rule} != {"clock time"} or not isinstance(closing, Timed) or day_in(last, around) is None:
        return
    between = around.text[first.end : last.start].strip()
    if between not in LISTED | RANGES or day_in(first, around) is not None:
        return
    clock = clock_in(first)
    if clock is not None:
        count = -1 if clock > closing.clock else 0
        day = Shifted("DATE", first.rule, by="day", count=count, base=closing.base)
        around.read[-2] = (first, Timed("TIME", first.rule, None, clock, base=day))


def read_period_that_ended(around: Surroundings) -> None:
    """Reads "the quarter ended Sept. 30", the last two readings of `around`, where that day ends a calendar quarter,
    and "the week to March 16".

    "The second quarter ended Oct. 31" is one of the year of that day, with "the year-ago quarter," before it.
    """
    (first, opening), (last, closing) = _last_two(around)
    words = around.text[first.end : last.start].split()
    of_week = [token.word for token in first.tokens] == ["the", "week"] and closing.unit == "day"
    if of_week and words in (["to"], ["through"], ["ended"], ["ending"], ["that", "ended"]):
        around.read[-2] = (first, Shifted("DATE", first.rule, by="week", base=closing))
        return
    if words[-1:] not in (["ended"], ["ending"]) or len(words) > 2 or closing.unit != "day":
        return
    if opening.rule == "period of an event" and first.has("quarter"):
        if last.number("MONTH") % 3 == 0 and last.number("DAY") >= QUARTER_ENDS:
            rule = "the quarter" if around.quarter_told(first) is None else first.rule
            around.read[-2] = (first, Shifted("DATE", rule, by="quarter", base=closing))
    elif isinstance(opening, Named) and opening.rule == "quarter":
        year = Shifted("DATE", first.rule, by="year", base=closing)
        around.read[-2] = (first, replace(opening, direction="within", base=year))
        _share_quarter(around)


def _share_quarter(around: Surroundings) -> None:
    """Gives "the year-ago quarter" the value of the quarter behind its comma, the last but one reading."""
    if len(around.read) < 3:
        return
    (first, opening), (last, named) = around.read[-3:-1]
    if opening.rule == "quarter a year before" and around.text[first.end : last.start].strip() == ",":
        around.read[-3] = (first, replace(named, rule=opening.rule))


def put_in_order(around: Surroundings) -> None:
    """The ends of "Monday to Friday" and "Monday and Friday", the last two readings of `around`: the first before the
    last.

    Where the tense does not tell a stretch of days from opening hours, both stay open.
    """
    (first, opening), (last, closing) = _last_two(around)
    between = around.text[first.end : last.start].strip()
    if {first.rule, last.rule} != {"weekday"} or not (isinstance(opening, Named) and isinstance(closing, Named)):
        return
    if between not in RANGES | {"and"}:
        return
    ahead = around.direction(last)
    apart = (last.number("WEEKDAY") - first.number("WEEKDAY")) % 7
    if between == "and" and (not ahead or apart > IN_A_ROW):
        return
    if ahead > 0:
        around.read[-1] = (last, replace(closing, direction="after", base=opening))
    elif ahead < 0:
        around.read[-2] = (first, replace(opening, direction="before", base=closing))
    else:
        around.read[-2:] = [(match, Reading("DATE", match.rule)) for match in (first, last)]


def open_hours(around: Surroundings) -> None:
    """Leaves "9 a.m. to 5 p.m. Monday to Friday" open, the last readings of `around`, but where it is over."""
    (first, _), (last, closing) = _last_two(around)
    if first.rule != "clock time" or not first.token("WEEKDAY") or last.rule != "weekday":
        return
    between = around.text[first.end : last.start].strip()
    if not isinstance(closing, Named) or between not in RANGES or around.direction(first) < 0:
        return
    around.read[-3:-1] = [
        (match, Reading("TIME", match.rule) if match.rule == "clock time" else reading)
        for match, reading in around.read[-3:-1]
    ]
    around.read[-1] = (last, Reading("DATE", last.rule))


def _last_two(around: Surroundings) -> list[tuple[Match, Reading]]:
    """The last two readings; the only one twice, which nothing joins to itself."""
    return around.read[-2:] if len(around.read) > 1 else around.read * 2


def _in_year(reading: Named, year: int) -> Named:
    base = Reading("DATE", reading.rule, f"{year:04d}")
    return Named("DATE", reading.rule, None, reading.name, "within", base=base)


def _dated(reading: Reading) -> Period | None:
    """The period of a reading that has its year from its own words."""
    if reading.leans or reading.type != "DATE" or not reading.value:
        return None
    period = Period.parse(reading.value)
    return period if period is not None and period.unit in ("day", "month", "season", "year") else None
