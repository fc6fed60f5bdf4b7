"""Readings of quarters and halves of a year, and of the quarter a year before."""

from __future__ import annotations

from factsheet.extract.dates.calendar_dates import relative_year
from factsheet.extract.dates.grammar import Match
from factsheet.extract.dates.surroundings import Surroundings
from factsheet.model.timex import Named, Reading, Shifted
from factsheet.model.timex_recurrence import Direction, Recurrence


def quarter_of_a_year(match: Match, around: Surroundings) -> Reading | None:
    """The third quarter of 1989, this year's third quarter, the last quarter of 1989, the 1989 quarter, Q3 1989."""
    year = match.value("YEAR")
    number = 4 if year and match.has("last", "final") else match.value("ORDINAL") or match.value("ORDNUM")
    if number is None:
        last = around.quarter_told(match)
        if not isinstance(last, Named) or year is None:
            return Reading("DATE", match.rule, f"{year:04d}") if year else None
        number = last.name.number
    if not 1 <= number <= 4:
        return None
    if year:
        return Reading("DATE", match.rule, f"{year:04d}-Q{number}")
    return Named("DATE", match.rule, None, Recurrence("quarter", number), "within", base=relative_year(match, around))


def quarter(match: Match, around: Surroundings) -> Reading | None:
    """Third quarter: the nearest one that is not wholly to come, unless the clause looks ahead.

    None in a paragraph without business: games have quarters, too.
    """
    number = match.value("ORDINAL") or match.value("ORDNUM") or 0
    if not 1 <= number <= 4 or not around.has_quarters(match):
        return None
    direction: Direction = "latest" if around.direction(match) < 0 else "nearest"
    return Named("DATE", match.rule, None, Recurrence("quarter", number), direction)


def the_quarter(match: Match, around: Surroundings) -> Reading | None:
    """The latest quarter is the last that has ended; the quarter, the period, the one last named."""
    if match.has("quarter") and match.has("latest", "recent"):
        return Shifted("DATE", match.rule, by="quarter", count=-1)
    if match.has("current") and match.has("quarter"):
        return Shifted("DATE", match.rule, by="quarter")
    last = around.quarter_told(match)
    if last is not None:
        return Shifted("DATE", match.rule, by="quarter", base=last)
    return Reading("DATE", match.rule)


def quarter_a_year_before(match: Match, around: Surroundings) -> Reading | None:
    """The year-earlier quarter: the same quarter of the year before."""
    number = match.value("ORDINAL")
    if number and 1 <= number <= 4:
        year = Shifted("DATE", match.rule, by="year", count=-1)
        return Named("DATE", match.rule, None, Recurrence("quarter", number), "within", base=year)
    last = around.quarter_told(match)
    if last is not None:
        return Shifted("DATE", match.rule, by="quarter", count=-4, base=last)
    if match.has("quarter", "period"):
        return Reading("DATE", match.rule)
    return Shifted("DATE", match.rule, by="year", count=-1)


def half_of_a_year(match: Match, around: Surroundings) -> Reading | None:
    """The first half of 1989."""
    half = 1 if match.has("first") else 2
    year = match.value("YEAR")
    if year:
        return Reading("DATE", match.rule, f"{year:04d}-H{half}")
    return Named("DATE", match.rule, None, Recurrence("half", half), "within", base=relative_year(match, around))
