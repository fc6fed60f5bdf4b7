"""Which words are given names and surnames, by the US census."""

from __future__ import annotations

from functools import cache

from factsheet.annotate.data import words
from factsheet.model.person_name import nicknames


def sex(given: str) -> str | None:
    """`m`, `f`, `mf`, or None where `given` is no known given name."""
    return _given().get(given.lower())


def is_given(word: str) -> bool:
    """Whether `word` is a known given name."""
    return word.lower() in _given()


def is_surname(word: str) -> bool:
    """Whether `word` is a frequent surname."""
    return word.lower() in words("surnames")


@cache
def _given() -> dict[str, str]:
    known = dict(line.split() for line in words("given_names"))
    for group in nicknames():
        for name in group:
            known.setdefault(name, "mf")
    return known
