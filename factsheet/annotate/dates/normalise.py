"""Which reading each rule of the grammar makes."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.dates import amounts_of_time as amounts
from factsheet.annotate.dates import calendar_dates as calendar
from factsheet.annotate.dates import quarters
from factsheet.annotate.dates import relative_dates as relative
from factsheet.annotate.dates import times_of_day as times
from factsheet.annotate.dates.day_of_speech import count_from_speech
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.joined import (
    open_hours,
    put_in_order,
    read_period_that_ended,
    share_day,
    share_month,
    share_year,
)
from factsheet.annotate.dates.part_of_a_name import is_part_of_a_name
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.model.timex import Reading

Normaliser = Callable[[Match, Surroundings], Reading | None]

NORMALISERS: dict[str, Normaliser] = {
    "iso date": calendar.iso_date,
    "numeric date": calendar.numeric_date,
    "full date": calendar.full_date,
    "month and day": calendar.month_and_day,
    "first day": calendar.left_open,
    "second day": calendar.second_day,
    "day of that month": calendar.day_of_that_month,
    "month and year": calendar.month_and_year,
    "month of a relative year": calendar.month_of_relative_year,
    "relative month": calendar.relative_month,
    "month": calendar.month,
    "week of a day": calendar.week_of_a_day,
    "year": calendar.year,
    "spelled year": calendar.year,
    "year before our era": calendar.year_before_our_era,
    "end of a range of years": calendar.end_of_years,
    "decade": calendar.decade,
    "century": calendar.century,
    "season and year": calendar.season_and_year,
    "relative season": calendar.relative_season,
    "season": calendar.season,
    "holiday": calendar.holiday,
    "holiday week": calendar.holiday_week,
    "quarter of a year": quarters.quarter_of_a_year,
    "quarter": quarters.quarter,
    "quarter a year before": quarters.quarter_a_year_before,
    "the quarter": quarters.the_quarter,
    "half of a year": quarters.half_of_a_year,
    "fiscal year": relative.fiscal_year,
    "today": relative.today,
    "part of a day": times.part_of_a_day,
    "part of that day": times.part_of_that_day,
    "weekday": relative.weekday,
    "weekday of a month": calendar.weekday_of_a_month,
    "weekday of a year": relative.weekday_of_a_year,
    "relative weekday": relative.relative_weekday,
    "clock time": times.clock_time,
    "relative period": relative.relative_period,
    "turn of a century": calendar.left_open,
    "day of a year": calendar.left_open,
    "the one before": relative.the_one_before,
    "period of an event": relative.period_of_an_event,
    "year's end": relative.years_end,
    "so long ago": relative.so_long_ago,
    "days before": relative.days_before,
    "duration": amounts.duration,
    "duration in the past": amounts.up_to_now,
    "duration to come": amounts.from_now,
    "set": amounts.every,
    "reference": amounts.reference,
}


_PLAIN = {"relative weekday": "weekday", "relative month": "month", "relative season": "season"}
"""The rules of what a "that" makes relative."""


def readings(matches: list[Match], around: Surroundings) -> list[tuple[Match, Reading]]:
    """What each expression means, in the order of the text; what turns out to be none is left out."""
    for match in matches:
        if match.tokens[0].word == "that" and around.opens_clause(match):
            match = match.part(1, rule=_PLAIN.get(match.rule))
        if match.rule == "duration in the past" and around.is_verb(match):
            match = match.part(1, rule="duration")
        reading = None if is_part_of_a_name(match, around) else NORMALISERS[match.rule](match, around)
        if reading is not None:
            around.read.append((match, reading))
            share_year(around)
            share_month(around)
            share_day(around)
            read_period_that_ended(around)
            open_hours(around)
            put_in_order(around)
    count_from_speech(around)
    return around.read
