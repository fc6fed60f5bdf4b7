"""TIMEX3 values in words, as a briefing prints them: "January 28, 2013", "the week of January 21, 2013"."""

from __future__ import annotations

from datetime import date

from factsheet.model.timex_period import Period

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "midday"}
_SEASONS = {"WI": "winter", "SP": "spring", "SU": "summer", "FA": "fall"}
_ORDINALS = ("first", "second", "third", "fourth")


def in_words(value: str) -> str | None:
    """A calendar value in words, or None for a duration, a set, a reference and what is no value."""
    period = Period.parse(value)
    if period is None:
        return None
    start = period.start
    match period.unit:
        case "day":
            return _day(start) + _time(value[11:])
        case "week":
            return f"the week of {_day(start)}"
        case "weekend":
            return f"the weekend of {_day(start)}"
        case "month":
            return f"{MONTHS[start.month - 1]} {start.year}"
        case "quarter":
            return f"the {_ORDINALS[start.month // 3]} quarter of {start.year}"
        case "half":
            return f"the {_ORDINALS[start.month // 7]} half of {start.year}"
        case "season":
            return f"the {_SEASONS[value[5:]]} of {start.year}"
        case "year":
            return str(start.year)
        case "decade":
            return f"the {start.year}s"
        case "century":
            return f"the {_nth(start.year // 100 + 1)} century"


def _day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _time(clock: str) -> str:
    """The time of day after a date: ", 3:30 p.m.", ", morning"; empty where there is none."""
    if clock in _PARTS:
        return f", {_PARTS[clock]}"
    hour, _, minute = clock.partition(":")
    if not (hour.isdecimal() and minute[:2].isdecimal()):
        return ""
    number = int(hour)
    if minute[:2] == "00" and number in (0, 12, 24):
        return ", noon" if number == 12 else ", midnight"
    half = "p.m." if 12 <= number < 24 else "a.m."
    return f", {number % 12 or 12}:{minute[:2]} {half}"


def _nth(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
