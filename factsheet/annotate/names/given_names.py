"""Which words are given names and surnames: by the US census, and by lists of some sixty countries."""

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
    return word.lower() in words("surnames") or word.lower() in words("surnames_world")


@cache
def _given() -> dict[str, str]:
    known = {name: sex for lines in ("given_names", "given_names_world") for name, sex in map(str.split, words(lines))}
    for full, *short in nicknames():
        for name in (full, *short):
            known.setdefault(name, "mf")
        for name in short:  # "Jess" is Jessica, too, and "Alex" Alexandra
            known[name] = "mf" if {known[full], known[name]} == {"m", "f"} else known[name]
    return known
