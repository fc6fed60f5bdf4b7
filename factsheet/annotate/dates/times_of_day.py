"""Readings of times of day: by the clock, or a part of a day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factsheet.annotate.dates.calendar_dates import day_number, day_of_year, full_date, holiday, step
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.lexicon import Token
from factsheet.annotate.dates.numbers import amount, year_in
from factsheet.annotate.dates.relative_dates import any_weekday, relative_weekday, today, weekday
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.model.timex import Reading, Shifted, Timed


def part_of_a_day(match: Match, around: Surroundings) -> Reading | None:
    """This morning, last night, Monday night, Halloween night, tonight; "a Monday night" is any."""
    if match.token("WEEKDAY") and around.any_such(match):
        return any_weekday(match, _part(match))
    return Timed("TIME", match.rule, None, _part(match), base=_day_of_part(match, around))


def _part(match: Match) -> str:
    part = match.text("DAYPART") or match.text("DAYPARTS") or "NI"
    return "T12:00" if part == "MI" else "T" + part


def _day_of_part(match: Match, around: Surroundings) -> Reading | None:
    if match.token("HOLIDAY"):
        return holiday(match, around)
    if match.token("WEEKDAY") or match.token("MONTH"):
        return day_in(match, around)
    if match.has("that"):
        return around.spoken_of(match, "day") or Reading("DATE", match.rule)
    if match.has("ago"):
        number = amount(match.tokens)
        return Shifted("DATE", match.rule, by="day", count=-number) if isinstance(number, int) else None
    count = -1 if match.has("yesterday", "last") else 1 if match.has("tomorrow") else 0
    return Shifted("DATE", match.rule, by="day", count=count)


def part_of_that_day(match: Match, around: Surroundings) -> Reading | None:
    """The next morning, overnight, in the afternoon: on the day spoken of, open where there is none."""
    told = match.has("next", "following", "previous")
    day = around.last(match, "day", near=False) if told else around.last_day_beside(match, near=not match.has("the"))
    if day is None:
        return Reading("TIME", match.rule)
    count = -1 if match.has("previous") else 1 if match.has("next", "following") else 0
    return Timed(
        "TIME", match.rule, None, _part(match), base=Shifted("DATE", match.rule, by="day", count=count, base=day)
    )


def day_in(match: Match, around: Surroundings) -> Reading | None:
    """The day that the match prints besides a time, or None."""
    day = day_number(match)
    if match.token("MONTH") and day is not None:
        return full_date(match, around) if year_in(match.tokens) else day_of_year(match, around, day)
    if match.token("WEEKDAY"):
        relative = match.has("last", "next", "previous", "following", "coming")
        return relative_weekday(match, around) if relative else weekday(match, around)
    if match.has("today", "yesterday", "tomorrow", "tonight", "this"):
        return today(match, around)
    return None


def clock_time(match: Match, around: Surroundings) -> Reading | None:
    """9 a.m. Tuesday, 3 a.m. the next day.

    Without a day in it, on the day of its sentence or the one before, open where there is none.
    """
    clock = clock_in(match)
    if clock is None:
        return None
    if match.token("OCLOCK") and not match.token("DAYPART"):
        return day_in(match, around) or Reading("TIME", match.rule)  # in the morning or in the afternoon
    if match.has("that") and match.token("DAYPART"):
        day: Reading | None = around.spoken_of(match, "day")
    elif match.has("next", "following", "previous", "same") and not match.token("WEEKDAY"):
        before = around.last(match, "day", near=False)
        day = before and Shifted("DATE", match.rule, by="day", count=step(match), base=before)
    else:
        day = day_in(match, around) or around.last_day_beside(match)
    if day is None:
        return Reading("TIME", match.rule)
    return Timed("TIME", match.rule, None, clock, base=day)


def _hour(tokens: Sequence[Token]) -> Token:
    """The one of `tokens` that prints the hour: a number may be the day's beside it, "March 21 at 11 p.m."."""
    for token, behind in pairwise(tokens):
        if "MERIDIEM" in behind.classes or "OCLOCK" in behind.classes or behind.word == "in":
            return token
        if behind.word == "at" and tokens[-1].word == "night":
            return token
    for name in ("CLOCK", "MILITARY"):
        for token in tokens:
            if name in token.classes:
                return token
    return tokens[0]


def clock_in(match: Match) -> str | None:
    """The time of day that the match prints, as TIMEX3 has it (T15:00), or None."""
    if match.has("noon"):
        return "T12:00"
    if match.has("midnight"):
        return "T24:00"
    classes = _hour(match.tokens).classes
    alone = (classes.get("HOUR") or classes.get("CARDINAL"), 0)
    hour, minute = classes.get("CLOCK") or classes.get("MILITARY") or alone
    half = match.value("MERIDIEM")
    if match.has("afternoon", "evening", "night", "morning", "tonight") and half is None and hour and hour <= 12:
        half = 0 if match.has("morning") else 12
    if hour is None or hour > (24 if half is None else 12):
        return None
    if half is not None:
        hour = hour % 12 + half
    return f"T{hour:02d}:{minute:02d}"
