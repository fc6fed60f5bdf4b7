"""Fractions in words, and the number that a share is of one: "two thirds" is 0.666667."""

from __future__ import annotations

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


def share_of(some: float, every: float) -> float:
    """`some` of `every` as a number of one, in the digits that a fact base has."""
    return round(some / every, _DIGITS)
