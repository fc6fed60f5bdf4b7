"""The days that a TIMEX3 value covers."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of the week in lower case, as `date.weekday` counts them."""
_VALUE = re.compile(r"(\d{4})(?:-(?:W(\d{2})(-WE)?|(SP|SU|FA|AU|WI)|Q([1-4])|H([12])|(\d{2})(?:-(\d{2}))?))?(?:T.*)?")
_YEARS = re.compile(r"(\d{3})X?|(\d{2})(?:XX)?", re.ASCII)
_LASTING = re.compile(r"P[\dXT].*|X.*")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}


class Days(NamedTuple):
    """The first and the last day of a stretch of time, both in it."""

    first: date
    last: date


def days(value: str | None) -> Days | None:
    """The days that `value` covers, or None where it is no date (a duration, a set, "PAST_REF", a day that is none).

    `value` is 2013, 2013-01, 2013-01-28, 2013-W04, 2013-W04-WE, 2013-Q1, 2013-H1, 2012-SU, any of them with a time
    of day, or an interval A/B. A season is its three months, on the northern half of the earth; a winter begins in
    the December of the year that is named.
    """
    if value is None:
        return None
    if "/" in value:
        ends = [days(end) for end in value.split("/", 1)]
        if ends[0] is None or ends[1] is None or ends[1].last < ends[0].first:
            return None
        return Days(ends[0].first, ends[1].last)
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _days(*match.groups())
    except (ValueError, OverflowError):
        return None


def written(value: str | None) -> str | None:
    """The TIMEX3 `value` as a fact base has it: a decade (198) as 1980/1989, a century (19) as 1900/1999.

    None for what says nothing without its sentence (PAST_REF, PRESENT_REF, FUTURE_REF) and for what is no date here.
    """
    if value is None or is_date(value):
        return value
    years = _YEARS.fullmatch(value)
    if not years:
        return None
    decade, century = years.groups()
    return written(f"{decade}0/{decade}9" if decade else f"{century}00/{century}99")


def is_date(value: str) -> bool:
    """Whether a fact base takes `value` for a `when`: what covers days, a duration (P2Y) or a set (XXXX-WXX-2)."""
    return days(value) is not None or _LASTING.fullmatch(value) is not None


def _days(
    year: str,
    week: str | None,
    weekend: str | None,
    season: str | None,
    quarter: str | None,
    half: str | None,
    month: str | None,
    day: str | None,
) -> Days:
    if week:
        monday = date.fromisocalendar(int(year), int(week), 1)
        return Days(monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6))
    if season:
        return _months(int(year), _SEASONS[season], 3)
    if quarter:
        return _months(int(year), 3 * int(quarter) - 2, 3)
    if half:
        return _months(int(year), 6 * int(half) - 5, 6)
    if not month:
        return _months(int(year), 1, 12)
    if not day:
        return _months(int(year), int(month), 1)
    only = date(int(year), int(month), int(day))
    return Days(only, only)


def _months(year: int, month: int, count: int) -> Days:
    """`count` whole months from `month` of `year` on."""
    after = year * 12 + month - 1 + count
    last = date.max if after // 12 > date.max.year else date(after // 12, after % 12 + 1, 1) - timedelta(days=1)
    return Days(date(year, month, 1), last)
