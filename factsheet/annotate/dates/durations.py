"""Amounts of time as TIMEX3 values."""

from __future__ import annotations

SHORT = frozenset({"second", "minute", "hour"})
"""Units of less than a day."""


def duration_value(number: float | str, unit: str) -> str:
    """The TIMEX3 value of so many units, X where they are not counted."""
    letters = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q"}
    time = "T" if unit in SHORT else ""
    factor = {"fortnight": 2, "decade": 10, "century": 100}.get(unit, 1)
    letter = {"fortnight": "W", "weekend": "W", "year": "Y", "decade": "Y", "century": "Y"} | letters
    if isinstance(number, str):
        vague = {"decade": "DE", "century": "CE"}.get(unit, letter[unit])
        return f"P{time}{number}{vague}"
    number *= factor
    if number == int(number):
        number = int(number)
        return f"P{time}{number}{letter[unit]}" if unit != "weekend" or number > 1 else "P1WE"
    return f"P{time}{_split(number, unit)}"


def _split(number: float, unit: str) -> str:
    """Two and a half years as 2Y6M, hours as 5H30M; other fractions as decimals."""
    whole, rest = int(number), number - int(number)
    parts = {"year": ("Y", 12, "M"), "hour": ("H", 60, "M"), "minute": ("M", 60, "S"), "decade": ("Y", 1, "Y")}
    if unit not in parts:
        letter = {"day": "D", "week": "W", "month": "M", "second": "S", "quarter": "Q"}.get(unit, "Y")
        return f"{number:g}{letter}"
    letter, factor, smaller = parts[unit]
    return (f"{whole}{letter}" if whole else "") + f"{round(rest * factor)}{smaller}"
