"""The same words in print twice: how alike two quotations are, and how their parts answer to each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from factsheet.model.passage import fold

ALIKE = 85.0
"""Ratio (0 to 100, normalised Indel similarity of letters) from which two wordings are one quotation."""
_WITHIN = 92.0
_FEWEST = 6
"""Words at least of a part that counts as printed within a longer quotation."""
_NEARLY, _GOOD_PART = 0.8, 1 / 3
"""Share of the words of two sentences that make them one, and of a quotation that such a sentence is at least."""
_STOP = re.compile(r"(?<=[.?!])[\"'\u201d\u2019]?\s+|\n+")
_PLAIN = re.compile(r"[^\w\s']+")
_PAUSE = re.compile(r"(?<=[.?!,;:\u2014-])[\"'\u201d\u2019]?\s+")
_MOST_PAUSES = 60


@lru_cache(maxsize=4096)
def plain_words(words: str) -> str:
    """`words` in the form in which two printings are compared: no case, no marks, folded."""
    return " ".join(_PLAIN.sub(" ", fold(words).lower()).split())


def alike(one: str, other: str) -> bool:
    """Whether the two are one quotation, give or take a few words."""
    return fuzz.ratio(plain_words(one), plain_words(other), score_cutoff=ALIKE) >= ALIKE


def shares_sentence(one: str, other: str) -> bool:
    """Whether both print one sentence, give or take a word, that is a good part of the shorter of the two."""
    least = min(len(plain_words(one).split()), len(plain_words(other).split())) * _GOOD_PART
    first, second = (_sentences(words) for words in (one, other))
    return any(
        len(mine) >= least and min(len(mine), len(its)) >= _FEWEST and _in_order(mine, its) >= _NEARLY
        for mine in first
        for its in second
        if len(set(mine) & set(its)) >= _NEARLY * max(len(mine), len(its)) - 1
    )


@lru_cache(maxsize=4096)
def _sentences(words: str) -> list[list[str]]:
    """The words of each sentence of a quotation."""
    return [plain_words(one).split() for one in _STOP.split(words)]


def _in_order(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the longer sentence's words that stand in both in one order."""
    return float(LCSseq.normalized_similarity(one, other))


def part_of(short: str, long: str) -> bool:
    """Whether `short` is printed within `long`, give or take a word."""
    part, whole = plain_words(short), plain_words(long)
    if len(part.split()) < _FEWEST or len(part) > len(whole):
        return False
    return fuzz.partial_ratio(part, whole, score_cutoff=_WITHIN) >= _WITHIN


def cut(words: str, parts: Sequence[str]) -> list[str] | None:
    """`words` cut at its marks into as many stretches as `parts`, each beside the part it is likest.

    None where there are too few marks, or too many to try. Every stretch is verbatim.
    """
    starts = [0, *(pause.end() for pause in _PAUSE.finditer(words) if pause.end() < len(words)), len(words)]
    count = len(starts) - 1
    if not len(parts) <= count <= _MOST_PAUSES or not parts:
        return None
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for index, part in enumerate(parts):
        best = _step(words, starts, best, part, last=index == len(parts) - 1)
        if not best:
            return None
    cuts = best[count][1] if count in best else None
    if cuts is None:
        return None
    bounds = [0, *cuts]
    return [words[starts[a] : starts[b]].strip() for a, b in pairwise(bounds)]


def _step(
    words: str, starts: Sequence[int], best: dict[int, tuple[float, list[int]]], part: str, last: bool
) -> dict[int, tuple[float, list[int]]]:
    """The best scores by sentence number after one part more."""
    count = len(starts) - 1
    found: dict[int, tuple[float, list[int]]] = {}
    for first, (score, cuts) in best.items():
        for end in [count] if last else range(first + 1, count + 1):
            if end <= first:
                continue
            stretch = plain_words(words[starts[first] : starts[end]])
            total = score + fuzz.ratio(stretch, plain_words(part))
            if end not in found or total > found[end][0]:
                found[end] = (total, [*cuts, end])
    return found
