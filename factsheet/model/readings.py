"""When two readings of one key agree, when one only says more or less than the other, and when they contradict.

`agree`: a source that prints one of them says what the other says. `differ in degree`: both can be true, and a reader
who wants to know finds the second one as "also printed as". `contradict`: one of the two is wrong, or was overtaken.
The same table serves the check, the page, Word and Markdown.

| key | agree | differ in degree | contradict |
|---|---|---|---|
| figures | 59, at least 59 | more than 50, 59; 19.8 and 20 million | 2, 3; at least 59, more than 100 |
| approximations | about 50, 50 | about 50, 53 | about 50, 60; about 146, 149 |
| ranges | 5–7, 5–7 | 5–7, 6; 5–7, 6–9 | 5–7, 9; 5–7, 8–9 |
| ages | 43, 43 | 43, 44 in reports a year apart | 43, 44 |
| dates | January 28 twice | January 28, January 2013; an hour of it | January 28, January 29; 11 p.m., 11:30 p.m. |
| names | DelGiudice, Del Giudice; José, Jose | John Roe, John A. Roe | Manger, Menger |
| places | U.S., US | Georgia; Marietta, Georgia | Dover, Calais |
| words | one in another house style | a part of the other | other words |
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import floor, inf, isclose, log10
from typing import Any, Literal

from factsheet.model.calendar import days
from factsheet.model.excerpt import is_excerpt
from factsheet.model.fact import Value
from factsheet.model.figure import bounds
from factsheet.model.house_style import in_one_style
from factsheet.model.letters import without_accents
from factsheet.model.passage import fold
from factsheet.model.person_name import compatible

Relation = Literal["agree", "degree", "contradict"]

_UP = ("at least", "more than")
_DOWN = ("at most", "fewer than")
_STRICT = ("more than", "fewer than")
_ROOM = 1.5
"""How far beyond an open bound an exact figure may lie and still be what the bound speaks of."""
_BOUNDS = 1.1
"""How far two bounds may lie apart: "at least 59" and "more than 60" speak of one figure."""
_ROUNDED = 1000
"""From here on a figure with fewer digits may be the rounding of one with more; people hurt are not rounded."""
_EXACT = 2
"""Digits of an approximation from which it leaves room for no more than its last one."""
_YEAR = 366
_NAME = 6
"""Words of a name at most ..."""
_GIVEN_AND_FAMILY = 2
_NAME_WORD = 4
"""... and letters from which each must have a capital ("Bank of the West")."""
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_PARTS = {"TMO": (4, 12), "TAF": (12, 18), "TEV": (17, 24), "TNI": (18, 30), "TDT": (6, 20), "TMI": (11, 13)}
"""The hours of a day's parts, as news speaks of them."""
_NO_LETTER = re.compile(r"[\W_]+")
_ACQUITTED = frozenset({"acquitted"})
_GUILTY = frozenset({"convicted", "sentenced", "pleaded guilty", "pardoned", "overturned"})
"""What excludes that somebody was acquitted. Else one status of a person follows on another: arrested, then charged."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value as one source gives it: how exactly, and on which day (None: unknown)."""

    value: Value
    precision: str | None = None
    day: date | None = None


def relation(key: str, one: Given, other: Given) -> Relation:
    """How two readings of `key` stand to each other; the same whichever comes first."""
    if form(one.value) == form(other.value) and one.precision == other.precision:
        return "agree"
    return _RULES.get(key, _words)(one, other)


def form(value: Any) -> str:
    """A value in the form in which two equal ones are the same: case, marks and house style do not count."""
    if isinstance(value, list):
        return "\n".join(form(part) for part in value)
    if isinstance(value, int | float):
        return repr(float(value))
    return " ".join(word.strip(".,;:!?\"'()[]") for word in in_one_style(fold(value)).casefold().split())


def _value(one: Given, other: Given) -> Relation:
    if bounds(one.value) and bounds(other.value):
        return _figures(one, other)
    if _dated(one) and _dated(other):
        return _dates(one, other)
    return _words(one, other)


def _figures(one: Given, other: Given) -> Relation:
    a, b = _ends(one), _ends(other)
    if a == b:
        strict = {one.precision, other.precision} & {*_STRICT}
        return "degree" if strict else "agree"
    if _both_open(one, other):
        low, high = sorted((abs(a[0]), abs(b[0])))
        return "degree" if low and high / low <= _BOUNDS else "contradict"
    (low, high), (other_low, other_high) = _room(one), _room(other)
    if low <= other_high and other_low <= high:
        return "degree"
    round_ = any(_is_rounding(x, y) or _is_rounding(y, x) for x in a for y in b)
    return "degree" if round_ else "contradict"


def _ends(given: Given) -> tuple[float, float]:
    ends = bounds(given.value)
    assert ends is not None
    return ends


def _number(given: Given) -> float:
    return _ends(given)[0]


def _both_open(one: Given, other: Given) -> bool:
    return any(one.precision in bounds and other.precision in bounds for bounds in (_UP, _DOWN))


def _room(given: Given) -> tuple[float, float]:
    """The true figures for which somebody may give `given`, a range its own.

    "About" leaves a tenth either way, but one of its last digit where that shows how exact it is: "some 146 million".
    """
    low, high = _ends(given)
    if given.precision == "about":
        below, above = (min(abs(end) / 10, _last_digit(end) if _is_exact(end) else inf) for end in (low, high))
        return low - below, high + above
    if given.precision in _UP:
        return low, high * _ROOM if high > 0 else inf
    if given.precision in _DOWN:
        return low / _ROOM if low > 0 else -inf, high
    return low, high


def _is_rounding(coarse: float, fine: float) -> bool:
    """Whether `coarse` is `fine` with fewer digits: 20 million for 19.8 million."""
    if abs(fine) < _ROUNDED or abs(coarse) < _ROUNDED:
        return False
    step = _last_digit(coarse)
    return _digits(coarse) < _digits(fine) and isclose(round(fine / step) * step, coarse, rel_tol=1e-9)


def _last_digit(value: float) -> float:
    """What one of the last digit that is not zero stands for: 1,000 in 146,000."""
    return float(10.0 ** (floor(log10(abs(value))) - _digits(value) + 1))


def _is_exact(value: float) -> bool:
    """Whether a figure has so many digits that it is rounded to the last one; 5 is none of those."""
    return _digits(value) >= _EXACT and not _digits_of(value).endswith("5")


def _digits(value: float) -> int:
    """How many digits a figure has up to its last one that is not zero."""
    return len(_digits_of(value)) or 1


def _digits_of(value: float) -> str:
    return f"{value:.12g}".replace(".", "").replace("-", "").split("e")[0].strip("0")


def _ages(one: Given, other: Given) -> Relation:
    if one.day is None or other.day is None:
        return "contradict"
    younger, older = sorted((one, other), key=_number)
    assert younger.day is not None
    assert older.day is not None
    passed = (older.day - younger.day).days
    years = _number(older) - _number(younger)
    return (
        "degree" if passed > 0 and (years - 1) * _YEAR < passed < (years + 1) * _YEAR and passed > 30 else "contradict"
    )


def _dated(given: Given) -> bool:
    return isinstance(given.value, str) and days(given.value) is not None


def _dates(one: Given, other: Given) -> Relation:
    first, second = str(one.value), str(other.value)
    a, b = days(first), days(second)
    if a is None or b is None:
        return "degree"
    if a.last < b.first or b.last < a.first:
        return "contradict"
    if a == b and a.first == a.last:
        return _hours(first, second)
    inside = (b.first <= a.first and a.last <= b.last) or (a.first <= b.first and b.last <= a.last)
    return "degree" if inside else "contradict"


def _hours(one: str, other: str) -> Relation:
    """How two times of one day stand to each other; a day without an hour only says less."""
    first, second = _minutes(one), _minutes(other)
    if first is None or second is None:
        return "agree" if "T" not in one and "T" not in other else "degree"
    if first[1] <= second[0] or second[1] <= first[0]:
        return "contradict"
    return "agree" if first == second else "degree"


def _minutes(value: str) -> tuple[int, int] | None:
    """The minutes of a day that a value's time covers, end exclusive."""
    clock = _CLOCK.search(value)
    if clock:
        at = int(clock[1]) * 60 + int(clock[2])
        return at, at + 1
    part = _PARTS.get(f"T{value.rpartition('T')[2]}") if "T" in value else None
    return (part[0] * 60, part[1] * 60) if part else None


def _names(one: Given, other: Given) -> Relation:
    a, b = _letters(one.value), _letters(other.value)
    if a == b:
        return "agree"
    words, others = (form(_plain(given.value)) for given in (one, other))
    within = f" {words} " in f" {others} " or f" {others} " in f" {words} "
    return "degree" if within or _may_be_one(str(one.value), str(other.value)) else "contradict"


def _may_be_one(one: str, other: str) -> bool:
    """Whether two forms can be one person's name; in the name of a body a word more makes another one."""
    short, long = sorted((len(one.split()), len(other.split())))
    return (short <= _GIVEN_AND_FAMILY or short == long) and compatible(one, other)


def _is_name(value: Value) -> bool:
    """Whether a value is written like a name: few words, the long ones with a capital."""
    found = str(value).split() if isinstance(value, str) else []
    return 0 < len(found) <= _NAME and all(word[0].isupper() for word in found if len(word) >= _NAME_WORD)


def _plain(value: Value) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return without_accents(text)


def _letters(value: Value) -> str:
    return _NO_LETTER.sub("", _plain(value).casefold())


def _descriptions(one: Given, other: Given) -> Relation:
    """Roles, places and the like: sources say more or less, or the same in other words."""
    return "agree" if _letters(one.value) == _letters(other.value) else "degree"


def _course(one: Given, other: Given) -> Relation:
    """One status of a person follows on another, but for what a verdict excludes."""
    both = {str(one.value), str(other.value)}
    return "contradict" if both & _ACQUITTED and both & _GUILTY else "degree"


def _words(one: Given, other: Given) -> Relation:
    if _is_name(one.value) and _is_name(other.value):
        return _names(one, other)
    if is_excerpt(one.value, other.value) or is_excerpt(other.value, one.value):
        return "degree"
    return "contradict"


_RULES: dict[str, Callable[[Given, Given], Relation]] = {
    "value": _value,
    "age": _ages,
    "when": _dates,
    "status": _course,
    **dict.fromkeys(("role", "of", "who", "why", "how", "unit", "part", "where"), _descriptions),
}
