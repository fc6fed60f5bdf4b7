"""Numbers in temporal expressions: "two", "twenty-four", "2 1/2", "a hundred", "several"."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.annotate.dates.lexicon import Token
from factsheet.limits import LARGEST_FIGURE

_LATEST = 30
"""The last of the years of this century that '30 may be."""


def amount(tokens: Sequence[Token]) -> float | str | None:
    """How many the tokens say; X where they are vague, None where there is no number. "A couple" is 2."""
    total: float | None = None
    for index, token in enumerate(tokens):
        classes = token.classes
        if "VAGUE" in classes:
            return str(classes["VAGUE"]) if total is None else total
        for name in ("NUMBER", "DIGITS", "TENS", "CARDINAL"):
            if name in classes:
                total = (total or 0) + classes[name]
                break
        if "SCALE" in classes:
            total = (total or 1) * classes["SCALE"]
            if total > LARGEST_FIGURE:
                return None
        elif "FRACTION" in classes:
            total = (total or 0) + classes["FRACTION"]
        elif token.word == "half" and total is not None and index >= 2 and tokens[index - 2].word == "and":
            total += 0.5
        elif token.word in ("to", "or") and total is not None:
            break
    if total is not None:
        return int(total) if total == int(total) else total
    if any(token.word in ("a", "an", "another") for token in tokens):
        return 1
    return None


def _of_our_time(short: int) -> int:
    """The year of which the last two digits are printed."""
    return short + (1900 if short > _LATEST else 2000)


def year_in(tokens: Sequence[Token]) -> int | None:
    """The year that the tokens spell or print: 1996, '98, "nineteen ninety-six", "twenty thirteen", "two thousand"."""
    for token in tokens:
        if "SHORTYEAR" in token.classes:
            return _of_our_time(int(token.classes["SHORTYEAR"][1:]))
        if "YEAR" in token.classes:
            return int(token.classes["YEAR"])
    words = [token.word for token in tokens]
    for index, word in enumerate(words):
        if word in ("nineteen", "twenty", "eighteen"):
            rest = amount([token for token in tokens[index + 1 :] if {"TENS", "CARDINAL"} & token.classes.keys()])
            if isinstance(rest, int) and 10 <= rest < 100:
                return {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[word] + rest
        if word == "two" and words[index + 1 : index + 2] == ["thousand"]:
            return 2000
    return None
