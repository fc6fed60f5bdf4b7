"""Fractions in words, and the number that a share is of one: "two thirds" is 0.666667."""

from __future__ import annotations

import re

_SINGLE = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
DENOMINATORS = {**_SINGLE, **{f"{name}s": number for name, number in _SINGLE.items()}}
"""What the words of a fraction divide by."""
_DIGITS = 6
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875, "⅓": 0.3333, "⅔": 0.6667}
_SIGN = f"[{''.join(_SIGNS)}]"
_PART = r"[1-9]\d?/(?:2|3|4|5|8|16|32|64)(?![\w/])"
BROKEN = f"(?:{_PART}|{_SIGN})"
"""A part of one in digits: "1/2", "¾"."""
MIXED = rf"\d{{1,3}}(?:(?:-|\s-?|\sand\s){_PART}|\s?{_SIGN})"
"""A whole number with a part behind it: "8 1/2", "8-1/2", "2½"."""
_MIXED = re.compile(rf"(?:(?P<whole>\d+)(?:(?:\s|-|and)+|(?={_SIGN})))?(?P<part>{BROKEN})")


def share_of(some: float, every: float) -> float:
    """`some` of `every` as a number of one, in the digits that a fact base has."""
    return round(some / every, _DIGITS)


def mixed(text: str) -> tuple[float, str] | None:
    """The number with a part of one that `text` begins with, "8 1/2" as 8.5, and what stands behind it."""
    found = _MIXED.match(text)
    if found is None:
        return None
    above, _, below = found["part"].partition("/")
    part = _SIGNS[above] if above in _SIGNS else int(above) / int(below)
    return (int(found["whole"] or 0) + part, text[found.end() :]) if part < 1 else None
