"""Dates as news pages print them in timestamp lines, datelines and captions. Nothing relative: no clock is needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from factsheet.sources.words import table

_LONGEST_TIMESTAMP = 120
_PIVOT = 70  # "99" is 1999, "13" is 2013


@dataclass(frozen=True, slots=True)
class Printed:
    """A date at code points `start` to `end` of a text; `year` is None where only month and day are printed."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def iso(self, year: int | None = None) -> str | None:
        """The ISO date, the year given where none is printed; None without a year or where no such day exists."""
        year = self.year or year
        if year is None:
            return None
        try:
            return date(year, self.month, self.day).isoformat()
        except ValueError:
            return None


@cache
def _numbers(key: str) -> dict[str, int]:
    return {name: number for number, names in table("timestamps")[key].items() for name in names}


def _either(names: object) -> str:
    return "|".join(sorted((re.escape(str(name)) for name in names), key=lambda name: (-len(name), name)))  # type: ignore[attr-defined]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{_either(_numbers('months'))})\b\.?"
    weekday = rf"(?:\b(?P<weekday>{_either(_numbers('weekdays'))})\b\.?,? ?)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<year>(?:19|20)\d\d)"
    any_year = r"(?:19|20)\d\d|\d\d"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"{weekday}\b{month} {day}(?:[, ] ?{year})?(?![\d/])",
            rf"{weekday}(?<![\d/.-])\b{day} ?(?:of )?\b{month},? {year}(?!\d)",
            rf"{weekday}(?<![\d/.-]){year}-(?P<monthnumber>\d\d)-(?P<day>\d\d)(?!\d)",
            rf"{weekday}(?<![\d/.-])(?P<first>\d\d?) ?[/.] ?(?P<second>\d\d?) ?[/.] ?(?P<anyyear>{any_year})(?![\d/])",
        )
    )


def printed(text: str) -> list[Printed]:
    """Every calendar date in `text` that says month and day, in order; one whose weekday contradicts it is left out.

    Of 03/04/2013 nobody knows which is the month: such dates are left out too, unless the weekday tells.
    """
    found: list[Printed] = []
    taken = bytearray(len(text))
    for pattern in _patterns():
        for match in pattern.finditer(text):
            reading = _reading(match)
            if reading and not any(taken[reading.start : reading.end]):
                taken[reading.start : reading.end] = b"\1" * (reading.end - reading.start)
                found.append(reading)
    return sorted(found, key=lambda reading: reading.start)


def _reading(match: re.Match[str]) -> Printed | None:
    parts = match.groupdict()
    year = _year(parts.get("year") or parts.get("anyyear"))
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        options = [(first, second), (second, first)]
    elif parts.get("monthnumber"):
        options = [(int(parts["monthnumber"]), int(parts["day"]))]
    else:
        options = [(_numbers("months")[parts["month"].casefold()], int(parts["day"]))]
    weekday = _numbers("weekdays")[parts["weekday"].casefold()] if parts.get("weekday") else None
    readings = [
        Printed(year, month, day, match.start(), match.end())
        for month, day in dict.fromkeys(options)
        if _possible(year, month, day, weekday)
    ]
    return readings[0] if len(readings) == 1 else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text)
    return number if number > 99 else number + (2000 if number < _PIVOT else 1900)


def _possible(year: int | None, month: int, day: int, weekday: int | None) -> bool:
    try:
        found = date(year or 2000, month, day)  # 2000 had a 29 February
    except ValueError:
        return False
    return year is None or weekday is None or found.weekday() == weekday


_TIME = re.compile(r":|\d\.\d\d ?[ap]\.?m\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)?")


@cache
def _known() -> frozenset[str]:
    stamps = table("timestamps")
    phrases = [*stamps["published"], *stamps["updated"], *stamps["zones"], *stamps["filler"]]
    return frozenset(word for phrase in phrases for word in str(phrase).split()) | {"am", "pm", "t", "z"}


@cache
def _cue(role: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(table('timestamps')[role])})\b", re.IGNORECASE)


def is_timestamp(text: str) -> bool:
    """Whether a line says when the article appeared, and nothing else."""
    if len(text) > _LONGEST_TIMESTAMP or not any(char.isdecimal() for char in text):
        return False
    dates = printed(text)
    edges = [0, *(edge for found in dates for edge in (found.start, found.end)), len(text)]
    rest = " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    if any(word.casefold() not in _known() for word in _WORD.findall(rest)):
        return False
    cued = bool(_cue("published").search(rest) or _cue("updated").search(rest))
    return (
        any(d.year for d in dates)
        or (cued and (bool(dates) or _TIME.search(rest) is not None))
        or rest.casefold().endswith("ago")
    )


def unstamped(text: str) -> str:
    """`text` up to where its timestamp begins: "By Ann Lee | Updated Jan. 28, 2013, 8:10 AM" ends after "Lee"."""
    starts = [reading.start for reading in printed(text)]
    starts += [found.start() for role in ("published", "updated") if (found := _cue(role).search(text))]
    clock = _CLOCK.search(text)
    return text[: min([*starts, clock.start() if clock else len(text)])].removesuffix(" on ").removesuffix(" at ")


def stamped(text: str) -> list[tuple[str, Printed]]:
    """The dates of a timestamp or byline with what they say: `published` or `updated` (by the nearest cue before)."""
    cues = sorted((match.start(), role) for role in ("published", "updated") for match in _cue(role).finditer(text))
    found: list[tuple[str, Printed]] = []
    for reading in printed(text):
        before = [role for start, role in cues if start < reading.start]
        after = [role for start, role in cues if start > reading.start]
        found.append((before[-1] if before else after[0] if after and not found else "published", reading))
    return found
