"""Readings of quarters and halves of a year, and of the quarter a year before."""

from __future__ import annotations

from factsheet.annotate.dates.calendar_dates import relative_year
from factsheet.annotate.dates.durations import duration_value
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.numbers import amount
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.model.timex import Named, Reading, Shifted
from factsheet.model.timex_recurrence import Direction, Recurrence


def quarter_of_a_year(match: Match, around: Surroundings) -> Reading | None:
    """The third quarter of 1989, this year's third quarter, the last quarter of 1989, the 1989 quarter, Q3 1989."""
    year = match.value("YEAR")
    number = match.value("ORDINAL") or match.value("ORDNUM")
    name, of_year = _halves(match)
    if name.has("last", "final") and not name.has("year"):
        match, number = of_year, 4
    if number is None:
        number = _number(around.quarter_told(match))
        if number is None or year is None:
            return Reading("DATE", match.rule, f"{year:04d}") if year else None
    if not 1 <= number <= 4:
        return None
    if year:
        return Reading("DATE", match.rule, f"{year:04d}-Q{number}")
    return Named("DATE", match.rule, None, Recurrence("quarter", number), "within", base=relative_year(match, around))


def _number(reading: Reading | None) -> int | None:
    """Which quarter of its year a reading names, itself or through the one that it leans on by whole years."""
    while isinstance(reading, Shifted) and reading.by == "quarter" and reading.count % 4 == 0:
        reading = reading.base
    return reading.name.number if isinstance(reading, Named) and reading.unit == "quarter" else None


def _halves(match: Match) -> tuple[Match, Match]:
    """The words up to "quarter", and those behind it."""
    words = [token.word for token in match.tokens]
    cut = words.index("quarter") + 1 if "quarter" in words else len(words)
    return match.part(0, cut), match.part(cut)


def quarter(match: Match, around: Surroundings) -> Reading | None:
    """Third quarter: the nearest one that is not wholly to come, unless the clause looks ahead.

    None in a paragraph without business: games have quarters, too.
    """
    number = match.value("ORDINAL") or match.number("ORDNUM")
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
    """The year-earlier quarter: the same quarter of the year before; behind a sum of months, that year."""
    if match.has("months"):
        return Reading("DURATION", match.rule, duration_value(amount(match.tokens) or "X", "month"))
    number = match.value("ORDINAL")
    if number and 1 <= number <= 4:
        year = Shifted("DATE", match.rule, by="year", count=-1)
        return Named("DATE", match.rule, None, Recurrence("quarter", number), "within", base=year)
    last = around.quarter_told(match)
    if around.sums_months(match) and not match.has("quarter"):
        return Shifted("DATE", match.rule, by="year", count=-1)
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
