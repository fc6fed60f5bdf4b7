"""Readings of expressions that count from the publication date or from another date."""

from __future__ import annotations

from typing import Any

from factsheet.extract.dates.calendar_dates import day_number as printed_day
from factsheet.extract.dates.calendar_dates import day_of_year, full_date, relative_year, step
from factsheet.extract.dates.grammar import Match
from factsheet.extract.dates.numbers import amount, year_in
from factsheet.extract.dates.surroundings import Surroundings
from factsheet.model.timex import Named, Reading, Shifted, Timed
from factsheet.model.timex_period import Unit
from factsheet.model.timex_recurrence import Direction, Recurrence

CALENDAR: tuple[Unit, ...] = ("day", "week", "month", "quarter", "season", "half", "year")
SHORT = frozenset({"second", "minute", "hour"})
SATURDAY, SUNDAY = 5, 6


def today(match: Match, around: Surroundings) -> Reading | None:
    """Today, yesterday, tomorrow, the day before yesterday."""
    count = -1 if match.has("yesterday") else 1 if match.has("tomorrow") else 0
    if match.has("before", "after"):
        count *= 2
    return Shifted("DATE", match.rule, by="day", count=count)


def weekday(match: Match, around: Surroundings) -> Reading | None:
    """Monday: the latest one, the day of publication included, unless the clause looks ahead."""
    if around.history:
        return Reading("DATE", match.rule)
    name = Recurrence("weekday", match.value("WEEKDAY") or 0)
    direction: Direction = "next" if around.direction(match) > 0 else "latest"
    return Named("DATE", match.rule, None, name, direction)


def relative_weekday(match: Match, around: Surroundings) -> Reading | None:
    """Last Monday, next Monday, Monday of last week, the day before Monday."""
    name = Recurrence("weekday", match.value("WEEKDAY") or 0)
    if match.has("week"):
        if match.has("a"):
            base = Named("DATE", match.rule, None, name, "latest" if match.has("ago") else "next")
            return Shifted("DATE", match.rule, by="day", count=-7 if match.has("ago") else 7, base=base)
        week = Shifted("DATE", match.rule, by="week", count=step(match))
        return Named("DATE", match.rule, None, name, "within", base=week)
    if match.has("previous", "following", "preceding"):
        base_day = around.last(match, "day", near=False)
        if base_day is None:
            return Reading("DATE", match.rule)
        return Named("DATE", match.rule, None, name, "after" if match.has("following") else "before", base=base_day)
    way = {-1: "before", 1: "after"}.get(step(match)) or ("latest" if around.direction(match) < 0 else "next")
    base = Named("DATE", match.rule, None, name, way)  # type: ignore[arg-type]
    if match.has("before", "after"):
        return Shifted("DATE", match.rule, by="day", count=1 if match.has("after") else -1, base=base)
    return base


def part_of_a_day(match: Match, around: Surroundings) -> Reading | None:
    """This morning, last night, Monday night, tonight."""
    return Timed("TIME", match.rule, None, _part(match), base=_day_of_part(match, around))


def _part(match: Match) -> str:
    part = match.text("DAYPART") or "NI"
    return "T12:00" if part == "MI" else "T" + part


def _day_of_part(match: Match, around: Surroundings) -> Reading | None:
    if match.token("WEEKDAY") or match.token("MONTH"):
        return day_in(match, around)
    count = -1 if match.has("yesterday", "last") else 1 if match.has("tomorrow") else 0
    return Shifted("DATE", match.rule, by="day", count=count)


def part_of_that_day(match: Match, around: Surroundings) -> Reading | None:
    """The next morning, overnight, in the afternoon: on the day spoken of, open where there is none."""
    day = around.last(match, "day", near=not match.has("the"))
    if day is None:
        return Reading("TIME", match.rule)
    count = -1 if match.has("previous") else 1 if match.has("next", "following") else 0
    return Timed(
        "TIME", match.rule, None, _part(match), base=Shifted("DATE", match.rule, by="day", count=count, base=day)
    )


def day_in(match: Match, around: Surroundings) -> Reading | None:
    """The day that the match prints besides a time, or None."""
    day = printed_day(match)
    if match.token("MONTH") and day is not None:
        return full_date(match, around) if year_in(match.tokens) else day_of_year(match, around, day)
    if match.token("WEEKDAY"):
        relative = match.has("last", "next", "previous", "following", "coming")
        return relative_weekday(match, around) if relative else weekday(match, around)
    if match.has("today", "yesterday", "tomorrow", "this"):
        return today(match, around)
    return None


def clock_time(match: Match, around: Surroundings) -> Reading | None:
    """9 a.m. Tuesday; without a day in it, on the last day of the paragraph, open where there is none."""
    clock = _clock(match)
    if clock is None:
        return None
    day = day_in(match, around) or around.last(match, "day")
    if day is None:
        return Reading("TIME", match.rule)
    return Timed("TIME", match.rule, None, clock, base=day)


def _clock(match: Match) -> str | None:
    if match.has("noon"):
        return "T12:00"
    if match.has("midnight"):
        return "T24:00"
    token = match.token("CLOCK")
    if token:
        hour, minute = token.classes["CLOCK"]
    else:
        hour, minute = match.value("HOUR") or match.value("CARDINAL"), 0
    half = match.value("MERIDIEM")
    if match.has("afternoon", "evening", "night", "morning") and half is None and hour and hour <= 12:
        half = 0 if match.has("morning") else 12
    if hour is None or hour > (24 if half is None else 12):
        return None
    if half is not None:
        hour = hour % 12 + half
    return f"T{hour:02d}:{minute:02d}"


def relative_period(match: Match, around: Surroundings) -> Reading | None:
    """Last week, this year, the following month, the end of the year; "last months" has lost its apostrophe."""
    token = match.token("UNIT") or match.token("UNITS")
    unit: Any = (token.classes.get("UNIT") or token.classes["UNITS"]) if token else "year"
    if unit in SHORT or unit == "fortnight":
        return None
    if unit == "weekend":
        return _weekend(match, around)
    count = step(match)
    if around.history or match.has("following", "previous", "preceding", "same", "that"):
        base = around.last(match, *CALENDAR, near=False)
        if base is None:
            return Reading("DATE", match.rule)
        count = 0 if match.has("same", "that") else count
        return Shifted("DATE", match.rule, by=unit, count=count, base=base)
    if unit == "day" and (match.has("the") or count):
        base = around.last(match, "day", near=False)
        return Shifted("DATE", match.rule, by="day", count=count, base=base) if base else Reading("DATE", match.rule)
    return Shifted("DATE", match.rule, by=unit, count=count)


def _weekend(match: Match, around: Surroundings) -> Reading:
    if match.has("that", "same", "following", "previous"):
        day = around.last(match, "day", near=False)
        count = 0 if match.has("that", "same") else step(match)
        return Shifted("DATE", match.rule, by="weekend", count=count, base=day) if day else Reading("DATE", match.rule)
    ahead = 1 if match.has("next", "coming") else -1 if match.has("last", "past") else around.direction(match)
    if ahead > 0:
        name, direction = Recurrence("weekday", SATURDAY), "next"
    elif match.has("last"):
        name, direction = Recurrence("weekday", SUNDAY), "before"
    else:
        name, direction = Recurrence("weekday", SATURDAY), "latest"
    base = Named("DATE", match.rule, None, name, direction)  # type: ignore[arg-type]
    return Shifted("DATE", match.rule, by="weekend", base=base)


def years_end(match: Match, around: Surroundings) -> Reading | None:
    """Year-end: the year."""
    return Shifted("DATE", match.rule, by="month" if match.has("month") else "year")


def fiscal_year(match: Match, around: Surroundings) -> Reading | None:
    """This fiscal year: the calendar year of that name."""
    return Shifted("DATE", match.rule, by="year", count=step(match))


def days_before(match: Match, around: Surroundings) -> Reading | None:
    """Two weeks ago counts from publication; "a year earlier", "the day before" from the date they lean on."""
    token = match.token("UNITS") or match.token("UNIT")
    assert token is not None
    unit: str = token.classes.get("UNITS") or token.classes["UNIT"]
    later = match.has("later", "after", "from", "hence")
    number = 1 if match.tokens[0].word == "the" else amount(match.tokens)
    if unit in SHORT or isinstance(number, float):
        return Reading("DURATION", match.rule, duration_value(number, unit)) if number else None
    if not isinstance(number, int) or number > 5000:
        return Reading("DATE", match.rule, "FUTURE_REF" if later else "PAST_REF")
    if unit in ("fortnight", "decade", "century"):
        unit, factor = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}[unit]
        number *= factor
    base, grain = _leant_on(match, around, unit)
    if base is None and (around.history or not match.has("ago", "from", "hence")):
        return Reading("DATE", match.rule)
    count = number if later else -number
    return Shifted("DATE", match.rule, None, unit, count, grain, base=base)  # type: ignore[arg-type]


def _leant_on(match: Match, around: Surroundings, unit: str) -> tuple[Reading | None, Unit | None]:
    """The date that the expression counts from, None for publication, and the unit of the result."""
    if match.has("ago", "from", "hence"):
        quarter = around.last(match, "quarter", near=False) if unit == "year" and match.has("a") else None
        return (quarter, "quarter") if quarter else (None, None)
    base = around.last(match, *CALENDAR, near=False)
    return base, "quarter" if base and base.unit == "quarter" and unit == "year" else None


def quarter_of_a_year(match: Match, around: Surroundings) -> Reading | None:
    """The third quarter of 1989, this year's third quarter, the 1989 quarter."""
    number = match.value("ORDINAL") or match.value("ORDNUM")
    year = match.value("YEAR")
    if number is None:
        last = around.last(match, "quarter", near=False)
        if not isinstance(last, Named) or year is None:
            return Reading("DATE", match.rule, f"{year:04d}") if year else None
        number = last.name.number
    if not 1 <= number <= 4:
        return None
    if year:
        return Reading("DATE", match.rule, f"{year:04d}-Q{number}")
    return Named("DATE", match.rule, None, Recurrence("quarter", number), "within", base=relative_year(match, around))


def quarter(match: Match, around: Surroundings) -> Reading | None:
    """Third quarter: the nearest one that is not wholly to come, unless the clause looks ahead."""
    number = match.value("ORDINAL") or match.value("ORDNUM") or 0
    if not 1 <= number <= 4:
        return None
    direction: Direction = "latest" if around.direction(match) < 0 else "nearest"
    return Named("DATE", match.rule, None, Recurrence("quarter", number), direction)


def the_quarter(match: Match, around: Surroundings) -> Reading | None:
    """The latest quarter is the last that has ended; the quarter, the period, the one last named."""
    if match.has("quarter") and match.has("latest", "recent"):
        return Shifted("DATE", match.rule, by="quarter", count=-1)
    if match.has("current") and match.has("quarter"):
        return Shifted("DATE", match.rule, by="quarter")
    last = around.last(match, "quarter", near=False)
    if last is not None:
        return Shifted("DATE", match.rule, by="quarter", base=last)
    return Reading("DATE", match.rule)


def quarter_a_year_before(match: Match, around: Surroundings) -> Reading | None:
    """The year-earlier quarter: the same quarter of the year before."""
    number = match.value("ORDINAL")
    if number and 1 <= number <= 4:
        year = Shifted("DATE", match.rule, by="year", count=-1)
        return Named("DATE", match.rule, None, Recurrence("quarter", number), "within", base=year)
    last = around.last(match, "quarter", near=False)
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


def duration_value(number: float | str, unit: str) -> str:
    """The TIMEX3 value of so many units, X where they are not counted."""
    letters = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q"}
    time = "T" if unit in SHORT else ""
    factor = {"fortnight": 2, "decade": 10, "century": 100}.get(unit, 1)
    letter = {"fortnight": "W", "weekend": "W", "year": "Y", "decade": "Y", "century": "Y"} | letters
    if isinstance(number, str):
        vague = {"decade": "DE", "century": "CE"}.get(unit, letter[unit])
        return f"P{time}{number}{vague}"
    number *= factor
    if number == int(number):
        number = int(number)
        return f"P{time}{number}{letter[unit]}" if unit != "weekend" or number > 1 else "P1WE"
    return f"P{time}{_split(number, unit)}"


def _split(number: float, unit: str) -> str:
    """Two and a half years as 2Y6M, hours as 5H30M; other fractions as decimals."""
    whole, rest = int(number), number - int(number)
    parts = {"year": ("Y", 12, "M"), "hour": ("H", 60, "M"), "minute": ("M", 60, "S"), "decade": ("Y", 1, "Y")}
    if unit not in parts:
        letter = {"day": "D", "week": "W", "month": "M", "second": "S", "quarter": "Q"}.get(unit, "Y")
        return f"{number:g}{letter}"
    letter, factor, smaller = parts[unit]
    return (f"{whole}{letter}" if whole else "") + f"{round(rest * factor)}{smaller}"
