"""Dates, figures and names of keys as a reader of the sheet's language expects them."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from factsheet.model.calendar import days
from factsheet.model.figure import bounds, is_range, unit_and_base, value_words
from factsheet.model.review import Review

LOCALE = "en_US"
_TIME = re.compile(r"T(\d{2}):(\d{2})")
_DECADE = re.compile(r"(?P<decade>\d{3})0/(?P=decade)9")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "fall", "AU": "fall", "WI": "winter"}
_PARTS = {"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night"}
_MONEY = {"dollars": "$", "euros": "€", "pounds": "£"}
_FINEST = 1000
"""What a share is printed as at most: thousandths."""
KEYS = {
    "value": "As printed",
    "who": "Who",
    "when": "When",
    "where": "Where",
    "why": "Why",
    "how": "How",
    "by": "Who said so",
    "of": "Of",
    "role": "Role",
    "age": "Age",
    "part": "Part in the event",
    "status": "Status",
    "outcome": "Outcome",
    "unit": "What is counted",
    "precision": "How exact",
}
"""What the sheet calls the typed keys."""


@cache
def date_words(value: str | None, locale: str = LOCALE) -> str:
    """A TIMEX3 value in words: "January 28, 2013", "week of January 21, 2013", "summer 2012"; else as it stands."""
    covered = days(value)
    if value is None or covered is None:
        return value or ""
    if decade := _DECADE.fullmatch(value):
        return f"{decade[1]}0s"
    if "/" in value:
        first, last = value.split("/", 1)
        return f"{date_words(first, locale)} to {date_words(last, locale)}"
    tail = value[4:].split("T", 1)[0]
    if not tail:
        return value[:4]
    if tail.startswith("-W") and tail[2:4].isdecimal():
        start = format_date(covered.first, "long", locale)
        return f"weekend of {start}" if tail.endswith("-WE") else f"week of {start}"
    if tail[1:] in _SEASONS:
        return f"{_SEASONS[tail[1:]]} {value[:4]}"
    if tail[1] in "QH":
        return f"{'quarter' if tail[1] == 'Q' else 'half'} {tail[2]} of {value[:4]}"
    if len(tail) == 3:
        return format_skeleton("yMMMM", covered.first, locale=locale)
    day = format_date(covered.first, "long", locale)
    if clock := _TIME.search(value):
        return f"{day}, {clock[1]}:{clock[2]}"
    part = _PARTS.get(value.rpartition("T")[2]) if "T" in value else None
    return f"{day}, {part}" if part else day


def short_date(value: str | None, locale: str = LOCALE) -> str:
    """A TIMEX3 value for a narrow place: "Jan 28, 2013", "Jul 2012", "2012"; weeks and the rest as `date_words`."""
    covered = days(value)
    if value is None or covered is None or "/" in value or not re.fullmatch(r"\d{4}-\d\d(-\d\d(T.*)?)?", value):
        return date_words(value, locale)
    return format_skeleton("yMMM" if len(value) == 7 else "yMMMd", covered.first, locale=locale)


def number_words(value: float, unit: str | None = None, locale: str = LOCALE) -> str:
    """A figure with the sign of its unit where it has one: "1,250", "3.5 million", "$12", "7%", "2/3"."""
    unit = unit_and_base(unit)[0]
    if unit in ("percent", "%"):
        return format_percent(value / 100, locale=locale, decimal_quantization=False)
    if unit == "share":
        return str(Fraction(value).limit_denominator(_FINEST))
    sign = _MONEY.get(unit, "")
    if abs(value) >= 1_000_000 and round(value / 10_000) * 10_000 == value:
        return sign + format_compact_decimal(value, format_type="long", locale=locale, fraction_digits=2)
    return sign + format_decimal(value, locale=locale, decimal_quantization=False)


def figure_words(value: object, precision: str | None, unit: str | None, locale: str = LOCALE) -> str:
    """A reading as it is shown: figures with their precision, dates and words as they are."""
    if (ends := bounds(value)) is None:
        return value_words(value)
    shown = range_words(*ends, unit, locale) if is_range(value) else number_words(ends[0], unit, locale)
    return f"{precision} {shown}" if precision else shown


def range_words(low: float, high: float, unit: str | None = None, locale: str = LOCALE) -> str:
    """A range of figures; the sign stands once before it, percent and scale once behind it: "$5–7 trillion"."""
    first, last = number_words(low, unit, locale), number_words(high, unit, locale)
    sign = _MONEY.get(unit_and_base(unit)[0], "")
    same = first.removeprefix(sign).lstrip("0123456789.,\xa0"), last.removeprefix(sign).lstrip("0123456789.,\xa0")
    if same[0] == same[1]:
        return f"{first.removesuffix(same[0])}–{last.removeprefix(sign)}"
    return f"{first}–{last}"


def unit_words(value: object, unit: str | None) -> str:
    """The unit to print beside a figure: nothing where the figure carries its sign, or is no figure."""
    measured, base = unit_and_base(unit)
    if bounds(value) is None or not unit:
        return ""
    return base if measured in _MONEY or measured in ("percent", "%", "share") else unit


def review_words(state: Review, locale: str = LOCALE) -> str:
    """The state of review as a sheet prints it: "Unreviewed: 0 of 38 facts checked", "Signed off by MR, …"."""
    if state.state == "signed off":
        return f"Signed off by {state.by}, {date_words(state.on, locale)}"
    counts = f"{state.checked} of {state.facts} facts checked"
    since = f"; changed since {state.by} signed it off, {date_words(state.on, locale)}" if state.changed else ""
    return f"{state.state.capitalize()}: {counts}{since}"


def language(locale: str = LOCALE) -> str:
    """The BCP 47 tag of the sheet's language."""
    return Locale.parse(locale).language
