"""Dates in numerals and dates that people type: what stands there or nothing, never the clock's guess."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from factsheet.model.timex_period import Period

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LONGEST = 60
"""Characters beyond which nothing is a date that somebody typed."""

_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})", re.ASCII)


def numeric(text: str, day_first: bool | None = None) -> str | None:
    """The day that a date in numerals names (31/12/2012, 12-31-2012, 2012/12/31), ISO, or None.

    `day_first` decides where both the first and the second number could be the month; without it such a date is
    ambiguous and gives None, as does a day that is not in the calendar.
    """
    match = _NUMERIC.fullmatch(text)
    if not match:
        return None
    first, second, third = (match[index] for index in (1, 3, 4))
    if len(first) == 4:
        return _iso(int(first), int(second), int(third)) if len(third) <= 2 else None
    if len(first) > 2 or len(third) not in (2, 4):
        return None
    year = int(third) if len(third) == 4 else int(third) + (1900 if int(third) > 50 else 2000)
    month_first = _iso(year, int(first), int(second))
    other = _iso(year, int(second), int(first))
    if month_first and other and month_first != other:
        return None if day_first is None else other if day_first else month_first
    return month_first or other


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def typed(text: str) -> str | None:
    """The ISO day, or TIMEX3 value of a longer period, that a person typed as a date, or None.

    A value that is one already passes through. Everything else needs its day, month and year in the text: dateparser
    reads the odd formats ("28th of Jan 2013", "Mon 28 January, 2013 10:15 GMT"), and completes nothing.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return None
    period = Period.parse(text)
    if period and period.unit not in ("decade", "century"):
        return text if period.unit != "day" else period.value
    if _NUMERIC.fullmatch(text):
        return numeric(text)
    if not re.search(r"(?<!\d)\d{4}(?!\d)", text) or not text.isascii():
        return None
    found = _parser().get_date_data(text).date_obj
    return found.date().isoformat() if isinstance(found, datetime) else None


@lru_cache(maxsize=1)
def _parser() -> DateDataParser:
    """dateparser, imported when first needed (it takes a second), told to guess nothing."""
    from dateparser.date import DateDataParser

    settings = {
        "REQUIRE_PARTS": ["day", "month", "year"],
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
        "RELATIVE_BASE": datetime(2000, 1, 1),
    }
    return DateDataParser(languages=["en"], settings=settings)
