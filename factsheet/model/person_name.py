"""The shape of people's names, and whether two names can belong to one person."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from factsheet.model.letters import unaccented

PARTICLES = frozenset(
    {
        "de",
        "la",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "bint",
        "al",
        "el",
        "da",
        "di",
        "del",
        "dos",
        "du",
        "ibn",
        "ter",
        "le",
        "arap",
        "ould",
    }
)
"""Words that stand in lower case inside a surname."""

_LEADING = frozenset({"de", "del", "da", "dos", "du", "von", "der", "den", "bin", "ibn", "la", "el"})
"""Particles that are no given names: with them a name can begin."""

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})

_INITIAL = re.compile(r"(?:[A-Z]\.?){1,2}")


_QUOTED = re.compile(r" ?[\"“'‘](\w[\w.-]*)[\"”'’](?= )")


def nickname_in(name: str) -> tuple[str, str] | None:
    """The nickname printed inside `name`, and the name without it: Margaret "Peg" Roe gives Peg and Margaret Roe."""
    found = _QUOTED.search(name)
    return (found[1], name.replace(found[0], "", 1).strip()) if found else None


def without_particle(word: str) -> str:
    """`word` without a particle that a hyphen joins to it: Rashid of "al-Rashid"."""
    particle, _, rest = word.partition("-")
    return rest if rest and particle in PARTICLES else word


def is_initial(word: str) -> bool:
    """Whether `word` is one or two initials ("J.", "JT")."""
    return bool(_INITIAL.fullmatch(word))


def parts(full: str) -> tuple[list[str], str, str]:
    """The given names, the surname (with its particles) and the suffix of `full`."""
    words = full.replace(",", " ").split()
    suffix = ""
    if len(words) > 1 and words[-1].lower() in SUFFIXES:
        suffix = words.pop().lower().rstrip(".")
    if not words:
        return [], full, suffix
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in PARTICLES:
        first -= 1
    if first == 1 and words[0].lower() in _LEADING:
        first = 0
    return words[:first], " ".join(words[first:]), suffix


def surname(full: str) -> str:
    """The last part of `full`, with its particles, without a suffix."""
    return parts(full)[1]


def without_suffix(full: str) -> str:
    """`full` without its suffix."""
    given, last, _ = parts(full)
    return " ".join([*given, last])


def compatible(one: str, other: str) -> bool:
    """Whether two full names can be forms of one person's name, judged by their words alone.

    Surnames and suffixes must be equal; given names may be short, initials or left out, never different.
    """
    given, last, suffix = parts(one)
    other_given, other_last, other_suffix = parts(other)
    if _joined(last) != _joined(other_last) or suffix != other_suffix:
        return False
    if not given or not other_given:
        return True
    short, long = sorted([given, other_given], key=len)
    if _agree(short[0], long[0]):
        return _middles(short[1:], long[1:])
    # "Thomas Manger" and "J. Thomas Manger": the first name is often the initial that a source leaves out.
    return (
        len(long) > len(short) and is_initial(long[0]) and _agree(short[0], long[1]) and _middles(short[1:], long[2:])
    )


def _joined(last: str) -> str:
    """A family name as one word without accents: "Del Orto", "DelOrto"; "O'Hale", "OHale"; "Pérez", "Perez";
    "al-Rashid", "Al Rashid"."""
    return re.sub(r"[\s'’-]", "", unaccented(last)).casefold()


def _middles(short: list[str], long: list[str]) -> bool:
    return not short or all(any(_agree(one, other) for other in long) for one in short)


def _agree(one: str, other: str) -> bool:
    one, other = unaccented(one).rstrip("."), unaccented(other).rstrip(".")
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one in _full_forms().get(other, ()) or other in _full_forms().get(one, ())


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """The full given names for each short form."""
    forms: dict[str, set[str]] = {}
    for full, *short in nicknames():
        for name in short:
            forms.setdefault(name, set()).add(full)
    return {name: frozenset(full) for name, full in forms.items()}


@cache
def nicknames() -> tuple[tuple[str, ...], ...]:
    """Given names with the short forms that the same person goes by, full form first, lower case."""
    text = (files("factsheet.model") / "nicknames.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split()) for line in text.split("\n") if line and not line.startswith("#"))
