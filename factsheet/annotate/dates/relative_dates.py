"""Readings of expressions that count from the publication date or from another date."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

from factsheet.annotate.dates.calendar_dates import TWO_BACK, step
from factsheet.annotate.dates.durations import SHORT, duration_value
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.numbers import amount
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.model.timex import Named, Reading, Shifted
from factsheet.model.timex_period import Unit
from factsheet.model.timex_recurrence import Direction, Recurrence

CALENDAR: tuple[Unit, ...] = ("day", "week", "month", "quarter", "season", "half", "year")
SATURDAY, SUNDAY = 5, 6


def today(match: Match, around: Surroundings) -> Reading | None:
    """Today, yesterday, tomorrow, the day before yesterday; the cars of tomorrow are those of the future."""
    if around.is_a_title(match):
        return None
    if len(match.tokens) == 1 and match.has("today", "tomorrow") and around.is_an_age(match):
        return Reading("DATE", match.rule, "FUTURE_REF" if match.has("tomorrow") else "PRESENT_REF")
    count = -1 if match.has("yesterday") else 1 if match.has("tomorrow") else 0
    if match.has("before", "after"):
        count *= 2
    return Shifted("DATE", match.rule, by="day", count=count)


def any_weekday(match: Match, part: str = "") -> Reading:
    """A weekday that is one of many, or a part of it (TNI): "a Monday night"."""
    return Reading("SET", match.rule, f"XXXX-WXX-{(match.value('WEEKDAY') or 0) + 1}{part}")


def weekday(match: Match, around: Surroundings) -> Reading | None:
    """Monday: the latest one, the day of publication included, unless the clause looks ahead; "a Monday" is any.

    Where somebody "was to" do something on Monday, nothing tells whether that Monday has been. What a report of Sunday
    tells as done "on Monday" is not six days old: the report is younger than its date, or from where it is Monday.
    """
    if around.history:
        return Reading("DATE", match.rule)
    if around.any_such(match):
        return any_weekday(match)
    name = Recurrence("weekday", match.number("WEEKDAY"))
    week, first = around.week_beside(match), around.weekday_beside(match)
    if week is not None or first is not None:
        return Named("DATE", match.rule, None, name, "within" if week is not None else "after", base=week or first)
    if around.is_overtaken(match):
        return Reading("DATE", match.rule)
    ahead = around.direction(match)
    if not ahead and around.dates_event(match):
        return Named("DATE", match.rule, None, name, "nearest")
    past: Direction = "latest" if around.follows(match, "since") else "clearly latest"
    return Named("DATE", match.rule, None, name, "next" if ahead > 0 else past)


def weekday_of_a_year(match: Match, around: Surroundings) -> Reading | None:
    """The Sunday of "one Sunday in 1965": which one is not told."""
    return any_weekday(match) if around.any_such(match) else Reading("DATE", match.rule)


def relative_weekday(match: Match, around: Surroundings) -> Reading | None:
    """Last Monday, next Monday, Monday of last week, the day before Monday, Monday week."""
    name = Recurrence("weekday", match.number("WEEKDAY"))
    if step(match) == TWO_BACK:
        return Shifted("DATE", match.rule, by="day", count=-7, base=Named("DATE", match.rule, None, name, "before"))
    if match.token("WEEKDAYS"):
        weeks, name = amount(match.tokens), Recurrence("weekday", match.number("WEEKDAYS"))
        base = Named("DATE", match.rule, None, name, "before")
        return Shifted("DATE", match.rule, by="day", count=7 - 7 * weeks, base=base) if isinstance(weeks, int) else None
    if match.has("week"):
        if match.tokens[-1].word == "week" and len(match.tokens) == 2:
            return Shifted("DATE", match.rule, by="day", count=7, base=Named("DATE", match.rule, None, name, "next"))
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
    way = {-1: "before", 1: "one further" if match.has("next") else "after"}.get(step(match)) or (
        "latest" if around.direction(match) < 0 else "next"
    )
    base = Named("DATE", match.rule, None, name, way)  # type: ignore[arg-type]
    if match.has("before", "after"):
        return Shifted("DATE", match.rule, by="day", count=1 if match.has("after") else -1, base=base)
    return base


def relative_period(match: Match, around: Surroundings) -> Reading | None:
    """Last week, this year, the following month, the end of the year; "last months" has lost its apostrophe."""
    unit: Any = match.unit or "year"
    if unit in SHORT or unit == "fortnight" or around.is_a_title(match):
        return None
    if unit == "day" and match.has("end") and around.follows(match, "at"):
        return None  # "at the end of the day, it is the law"
    if match.tokens[0].word == "the" and len(match.tokens) == 2 and around.is_told_by_clause(match):
        return Reading("DATE", "period of an event")
    if unit == "weekend":
        if match.has("the") and match.has("last", "final", "first") and around.precedes(match, "of"):
            return Reading("DATE", match.rule)  # "the last weekend of the fair" is the fair's
        return _weekend(match, around)
    count = step(match)
    quarter = around.compares_quarter(match) if unit == "year" and count < 0 else None
    if quarter is not None:
        return Shifted("DATE", "quarter a year before", by="quarter", count=-4, base=quarter)
    if [token.word for token in match.tokens] == ["the", "week"] and around.direction(match) < 0:
        return Shifted("DATE", match.rule, by="week", base=around.last(match, "day"))
    leans = any((one.word, other.word) == ("the", "next") for one, other in pairwise(match.tokens))
    if around.history or leans or match.has("following", "previous", "preceding", "same", "that"):
        base = around.spoken_of(match, *_as_fine_as(unit))
        if base is None:
            return Reading("DATE", match.rule)
        count = 0 if match.has("same", "that") else count
        return Shifted("DATE", match.rule, by=unit, count=count, base=base)
    if unit == "day" and (match.has("the") or count):
        base = around.last(match, "day", near=False)
        return Shifted("DATE", match.rule, by="day", count=count, base=base) if base else Reading("DATE", match.rule)
    return Shifted("DATE", match.rule, by=unit, count=count)


def the_one_before(match: Match, around: Surroundings) -> Reading | None:
    """The "last" of "more this year than last", "this spring as last"."""
    this = around.read[-1][1] if around.read else None
    if isinstance(this, Shifted):
        return Shifted("DATE", match.rule, by=this.by, count=this.count - 1, base=this.base)
    if isinstance(this, Named):
        year = Shifted("DATE", match.rule, by="year", count=-1)
        return Named("DATE", match.rule, None, this.name, "within", base=year)
    return None


def period_of_an_event(match: Match, around: Surroundings) -> Reading | None:
    """The week before the vote, the quarter ended Sept. 30: what follows says which, and is not read.

    But "he noted over the weekend that …" has its weekend.
    """
    if around.opens_clause_of_another(match):
        return relative_period(replace(match, rule="relative period"), around)
    return Reading("DATE", match.rule)


def _weekend(match: Match, around: Surroundings) -> Reading:
    if match.has("that", "same", "following", "previous"):
        day = around.spoken_of(match, "day")
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
    return Shifted("DATE", match.rule, by="weekend", count=-1 if step(match) == TWO_BACK else 0, base=base)


def years_end(match: Match, around: Surroundings) -> Reading | None:
    """Year-end: the year."""
    return Shifted("DATE", match.rule, by="month" if match.has("month") else "year")


def fiscal_year(match: Match, around: Surroundings) -> Reading | None:
    """This fiscal year: the calendar year of that name."""
    return Shifted("DATE", match.rule, by="year", count=step(match))


def days_before(match: Match, around: Surroundings) -> Reading | None:
    """Two weeks ago counts from publication; "a year earlier", "the day before" from the date they lean on.

    Behind a date, "October 2014, just eight months later" says once more when that was.
    """
    unit = match.unit
    assert unit is not None
    later = match.has("later", "after", "from", "hence")
    number = 1 if match.tokens[0].word == "the" else amount(match.tokens)
    if unit in SHORT or isinstance(number, float):
        return Reading("DURATION", match.rule, duration_value("X" if number is None else number, unit))
    if not isinstance(number, int) or number > 5000:
        if match.has("earlier", "later", "before", "after"):
            return Reading("DURATION", match.rule, duration_value("X", unit))
        return Reading("DATE", match.rule, "FUTURE_REF" if later else "PAST_REF")
    if unit in ("fortnight", "decade", "century"):
        unit, factor = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}[unit]
        number *= factor
    if around.restates(match):
        return Reading("DATE", match.rule)
    base, grain = _leant_on(match, around, unit)
    if base is not None and (around.is_counted_from(base) or (later and around.is_supposed(match))):
        return Reading("DATE", match.rule)
    if base is None and (around.history or not match.has("ago", "from", "hence")):
        return Reading("DATE", match.rule)
    if base is not None and later and base.leans and base.unit == "day" and unit in ("month", "year"):
        return Reading("DATE", match.rule)  # months after a day of this week lie ahead: that is not the day meant
    count = number if later else -number
    return Shifted("DATE", match.rule, None, unit, count, grain, base=base)  # type: ignore[arg-type]


def so_long_ago(match: Match, around: Surroundings) -> Reading | None:
    """Five years ago today, a year ago this week, two weeks ago on Monday, a week from today: counted from the date
    behind "ago"."""
    place = next(index for index, token in enumerate(match.tokens) if token.word in ("ago", "from", "after"))
    long, since = match.part(0, place), match.part(place + 1)
    unit: Any = long.unit
    number = amount(long.tokens)
    if unit == "decade" and isinstance(number, int):
        unit, number = "year", number * 10
    if not isinstance(number, int) or unit not in ("day", "week", "month", "year"):
        return Reading("DATE", match.rule)
    if since.token("MONTH"):
        year = Shifted("DATE", match.rule, by=unit, count=-number, grain="year")
        return Named("DATE", match.rule, None, Recurrence("month", since.number("MONTH")), "within", base=year)
    if since.token("WEEKDAY"):
        base: Reading | None = weekday(since, around)
    else:
        base = relative_period(since, around) if since.token("UNIT") else today(since, around)
    if base is None or base.unit is None:
        return Reading("DATE", match.rule)
    count = -number if match.has("ago") else number
    return Shifted("DATE", match.rule, None, unit, count, base.unit, base=base)


def _as_fine_as(unit: str) -> tuple[Unit, ...]:
    """The units of dates from which `unit` can be counted: "two days later" needs a day, "that year" any date."""
    return CALENDAR[: [*CALENDAR].index(unit) + 1] if unit in CALENDAR else CALENDAR


def _leant_on(match: Match, around: Surroundings, unit: str) -> tuple[Reading | None, Unit | None]:
    """The date that the expression counts from, None for publication, and the unit of the result."""
    quarter = around.quarter_told(match) if unit == "year" else None
    grain: Unit | None = None if quarter is None or around.sums_months(match) else "quarter"
    if match.has("ago", "from", "hence"):
        return (quarter, grain) if grain and match.has("a") and around.tells_results(match) else (None, None)
    base = around.last(match, *_as_fine_as(unit), near=False)
    of_quarter = base is not None and (base.unit == "quarter" or around.ends_quarter(base))
    return (quarter, grain) if of_quarter and quarter is not None else (base, None)
