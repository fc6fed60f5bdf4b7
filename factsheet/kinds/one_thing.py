"""Whether two figures of two sources are of one thing, though their clauses differ: "its $38 billion bid for Marsh" and
"the $47 billion purchase of Marsh" are."""

from __future__ import annotations

from functools import cache

from factsheet.kinds.tables import table
from factsheet.model.figure import bounds
from factsheet.model.overlap import content, stem

SUMS = frozenset({"money", "distance", "area", "weight", "speed", "volume", "energy"})
"""Measures of which a thing has one figure; counts of people and shares are of too many things."""
_CLOSE, _NEAR = 1.1, 1.6
"""How far apart two figures of one thing may lie whose sentences have few words in common, and how far others."""
_FEW, _MORE = 2, 3
"""Content words that the sentences share then besides the thing, its unit and the numbers."""
_DIMENSIONS = content(
    "deep high long wide tall thick broad north south east west northeast northwest southeast southwest"
)
_FAR = 2.5
"""How far apart two figures of one dimension of a thing may lie: "the well is 40 metres deep", "an 80m-deep well"."""
_SCALES = content("hundred thousand million billion trillion")
_ALONE = 2.5
"""How far apart two figures may lie of a thing of which there is but one."""
_HAVING = "have>to"
"""What tells how many there are, whatever is done to some: by that two figures are not of one thing."""
_DONE = 2
"""And two of which the same deed is told."""


def one_thing(
    measure: str, values: tuple[object, object], things: tuple[frozenset[str], ...], around: tuple[frozenset[str], ...]
) -> bool:
    """Whether `values` of one measure and unit are of one thing.

    `things` are the stems of what each is a figure of, `around` those of the sentences in which they stand.
    """
    ends = [bounds(value) for value in values]
    if measure not in SUMS or None in ends:
        return False
    low, high = sorted(max(map(abs, end)) for end in ends if end is not None)
    named = [_one_word(stems) for stems in things]
    both = named[0] & named[1]
    if len(both) > 1 and both & _DIMENSIONS and low:
        return high <= low * _FAR
    if not both or not low:
        return False
    if both & content(" ".join(table("one_thing")["singles"])) and high <= low * _ALONE:
        return True
    if high > low * _NEAR:
        return False
    shared = {word for word in around[0] & around[1] if word.isalpha()} - _SCALES
    return len({canonical(word) for word in shared} - both) >= (_FEW if high <= low * _CLOSE else _MORE)


def one_deed(measure: str, values: tuple[object, object], deeds: tuple[frozenset[str], ...]) -> bool:
    """Whether the same is told of two figures (`extract.figure_things.deeds`), which lie near each other.

    Of sums only what the table names, or what costs so much: "a $40 million bridge".
    """
    both = _named(deeds[0]) & _named(deeds[1]) - {_HAVING}
    if measure == "money":
        both = {deed for deed in both if deed.endswith("<") or deed in _deeds()}
    return bool(both) and alike(*values, _DONE)


def other_deeds(deeds: tuple[frozenset[str], ...]) -> bool:
    """Whether the table knows what is told of both figures, and nothing of it is the same."""
    known = [{deed for deed in each if deed in _deeds() or deed in table("one_thing")["apart"]} for each in deeds]
    return all(known) and not _named(deeds[0]) & _named(deeds[1])


def alike(one: object, other: object, times: float) -> bool:
    """Whether the larger figure is at most so many times the smaller one."""
    ends = bounds(one), bounds(other)
    low, high = sorted(max(map(abs, end)) for end in ends if end is not None) if None not in ends else (0, 0)
    return 0 < high <= low * times


def has_owner(things: frozenset[str]) -> bool:
    """Whether one of `things` is what each firm has of its own, as its profit; a deal is several firms'."""
    owned = {stem(row["words"][0]) for row in table("one_thing")["rows"] if row.get("owned")}
    return bool(owned & _one_word(things))


@cache
def other_ones() -> frozenset[str]:
    """Stems of adjectives that tell one thing from another of its sort."""
    return content(" ".join(table("one_thing")["others"]))


@cache
def attributes() -> frozenset[str]:
    """Stems (canonical) of what many things have: a cost, a depth."""
    return frozenset(map(canonical, content(" ".join(table("one_thing")["attributes"]))))


@cache
def everyone() -> frozenset[str]:
    """Words (singular) for people that may be used for the same people."""
    return frozenset(table("one_thing")["everyone"])


def _named(deeds: frozenset[str]) -> set[str]:
    """`deeds` by the first one of each of their rows; those of no row as they are."""
    return {name for deed in deeds for name in _deeds().get(deed, (deed,))}


@cache
def _deeds() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in table("one_thing")["deeds"]:
        for deed in row["words"]:
            found.setdefault(deed, []).append(row["words"][0])
    return found


def _one_word(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(map(canonical, stems))


def canonical(word: str) -> str:
    """The stem of the first noun in its row for that of a noun of the table."""
    return _names().get(word, word)


@cache
def _names() -> dict[str, str]:
    """For the stem of each noun of the table that of the first one of its row."""
    return {stem(word): stem(row["words"][0]) for row in table("one_thing")["rows"] for word in row["words"]}
