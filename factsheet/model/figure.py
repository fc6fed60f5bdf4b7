"""Figures as a fact has them: a number, or a range of two, the lower one first."""

from __future__ import annotations

import re
from typing import TypeGuard

_BASE = re.compile(r"\s(per\s.+|each)$")


def is_range(value: object) -> TypeGuard[list[int | float] | tuple[int | float, int | float]]:
    """Whether `value` is a range: two numbers, and nothing else."""
    return isinstance(value, list | tuple) and len(value) == 2 and all(_is_number(end) for end in value)


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def bounds(value: object) -> tuple[float, float] | None:
    """The lowest and the highest figure that `value` gives, the same one twice for a number; None for a text."""
    if _is_number(value):
        return float(value), float(value)
    return (float(value[0]), float(value[1])) if is_range(value) else None


def unit_and_base(unit: str | None) -> tuple[str, str]:
    """What a figure is measured in, and what it is told for each of: "dollars" and "per share", "flights" and ""."""
    words = _BASE.search(unit or "")
    return ((unit or "")[: words.start()], words[1]) if words else (unit or "", "")


def value_words(value: object) -> str:
    """A value on one line, as lists and messages show it: "5–7", a cut quotation with an ellipsis between its spans."""
    if not isinstance(value, list | tuple):
        return str(value)
    return ("–" if is_range(value) else " … ").join(map(str, value))
