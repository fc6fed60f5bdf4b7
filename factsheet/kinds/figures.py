"""How figures stand in statements and ids: AP style at the start of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.model.spelled_numbers import spelled

_IN_DIGITS = 10
"""From here on numbers stand in digits within a sentence."""
_COMMAS = range(4, 19)
"""Digits of a number that has commas in print."""


def sentence_number(printed: str, precision: str | None) -> str:
    """A number as a sentence begins with it.

    The source's own words stay, with its cue before them ("More than 50"); AP style allows no digits at the start of a
    sentence, so that small numbers in digits are spelled out there, and others follow "A total of"; it wants commas in
    those of four digits and more.
    """
    if printed.isascii() and printed.isdecimal() and len(printed) in _COMMAS:
        printed = f"{int(printed):,}"
    if precision:
        return f"{precision[0].upper()}{precision[1:]} {printed[0].lower()}{printed[1:]}"
    if printed.isdecimal():
        return spelled(int(printed)).capitalize() if int(printed) < 100 else f"A total of {printed}"
    if printed[:1].isdecimal():
        return f"A total of {printed}"
    return printed[:1].upper() + printed[1:]


def within_sentence(value: int, precision: str | None, opens: bool) -> str:
    """A count as a sentence has it, with its cue: "three", "at least 12"; `opens` where the sentence begins with it."""
    number = spelled(value) if value < _IN_DIGITS else f"{value:,}"
    if opens:
        return sentence_number(number if value < _IN_DIGITS else str(value), precision)
    return f"{precision} {number}" if precision else number


_CUES = "at least|at most|more than|fewer than|less than|about|around|some|nearly|almost|roughly|up to|over|under"


def after_number(statement: str, value: int | float | Sequence[int | float], precision: str | None) -> str:
    """What follows the number that `statement` begins with: "Thirteen officials came." gives "officials came".

    Empty where it begins otherwise, or with a cue ("Nearly") that `precision` does not hold.
    """
    ends = value if isinstance(value, Sequence) else (value,)
    number = r"(?:\s?[-–]\s?|\sto\s)".join(f"(?:{_forms(end)})" for end in ends)
    found = re.match(rf"(?:(?P<cue>{_CUES}) |a total of )?(?:{number}) (?P<rest>\w.*)", statement, re.IGNORECASE)
    if found is None or (found["cue"] and not precision):
        return ""
    return found["rest"].rstrip(".")


def _forms(value: int | float) -> str:
    forms = [f"{value:,}", str(value)]
    if isinstance(value, int) and 0 <= value < 100:
        forms.append(spelled(value))
    return "|".join(re.escape(form) for form in forms)


def number_words(value: int) -> str:
    """A whole number as part of an id: small ones in words, others in digits."""
    return spelled(value) if 0 <= value < 100 else str(value)
