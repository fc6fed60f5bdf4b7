"""How much two phrases share: their content words, brought to a common stem."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from factsheet.model.passage import fold
from factsheet.model.slug import stopwords
from factsheet.model.spelled_numbers import spelled

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_STEMMER = snowballstemmer.stemmer("english")
_FIGURES = {spelled(number): str(number) for number in range(2, 20)} | {
    spelled(tens): str(tens) for tens in range(20, 100, 10)
}
"""Numbers that one source spells out and another one prints in figures; "one" is also "somebody"."""


@lru_cache(maxsize=20_000)
def content(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry meaning."""
    found = (word.removesuffix("'s") for word in _WORD.findall(fold(text).lower()))
    return frozenset(stem(word) for word in found if word not in stopwords())


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of the lower-case `word` (Snowball's English stemmer): "banned" and "bans" give "ban"."""
    return _FIGURES.get(word) or str(_STEMMER.stemWord(word))


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that also stands in the other, 0 to 1; 0 where one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words that both have, 0 to 1."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0
