"""Dates that share the year printed behind them: "from May 15 to August 16, 1988", "in April and June 1955",
"the July 7 bombings of 2005"."""

from __future__ import annotations

from dataclasses import replace

from factsheet.extract.dates.grammar import Match
from factsheet.extract.dates.surroundings import Surroundings
from factsheet.model.timex import Named, Reading
from factsheet.model.timex_period import Period

LISTED = frozenset({"and", "or", ",", "/"})
"""What stands between two dates of one year."""

RANGES = frozenset({"to", "through", "until", "till", "-", "–", "—"})
"""What stands between the two ends of a range, the first of which may lie in the year before."""


def share_year(around: Surroundings) -> None:
    """Gives the year of the last reading in `around` to those directly before it that are joined to it without one."""
    last = len(around.read) - 1
    period = _dated(around.read[last][1]) if last > 0 else None
    while period is not None and last > 0:
        (match, reading), (behind, _) = around.read[last - 1], around.read[last]
        between = around.text[match.end : behind.start].strip()
        joined = period.unit != "year" and between in LISTED | RANGES
        if not isinstance(reading, Named) or not _lacks_year(match):
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


def put_in_order(around: Surroundings) -> None:
    """The ends of "Monday to Friday", the last two readings of `around`: the first before the last.

    Where the tense does not tell a stretch of days from opening hours, both stay open.
    """
    (first, opening), (last, closing) = around.read[-2:] if len(around.read) > 1 else around.read * 2
    if not (isinstance(opening, Named) and isinstance(closing, Named)) or {first.rule, last.rule} != {"weekday"}:
        return
    if around.text[first.end : last.start].strip() not in RANGES:
        return
    ahead = around.direction(last)
    if ahead > 0:
        around.read[-1] = (last, replace(closing, direction="after", base=opening))
    elif ahead < 0:
        around.read[-2] = (first, replace(opening, direction="before", base=closing))
    else:
        around.read[-2:] = [(match, Reading("DATE", match.rule)) for match in (first, last)]


def _in_year(reading: Named, year: int) -> Named:
    base = Reading("DATE", reading.rule, f"{year:04d}")
    return Named("DATE", reading.rule, None, reading.name, "within", base=base)


def _dated(reading: Reading) -> Period | None:
    """The period of a reading that has its year from its own words."""
    if reading.leans or reading.type != "DATE" or not reading.value:
        return None
    period = Period.parse(reading.value)
    return period if period is not None and period.unit in ("day", "month", "season", "year") else None


def _lacks_year(match: Match) -> bool:
    return match.rule in ("month", "month and day", "season") and not match.has("year")
