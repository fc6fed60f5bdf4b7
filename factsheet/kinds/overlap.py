"""How much two phrases share: their content words, brought to a common stem."""

from __future__ import annotations

import re

from factsheet.model.passage import fold
from factsheet.model.slug import stopwords

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ers", "er", "ed", "es", "s", "e")
_STEM = 4


def content(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry meaning."""
    found = (word.removesuffix("'s") for word in _WORD.findall(fold(text).lower()))
    return frozenset(stem(word) for word in found if word not in stopwords())


def stem(word: str) -> str:
    """`word` without its inflection, roughly: enough to match "ban" with "banned", "shooting" with "shootings"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM - 1:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > _STEM and word[-1] == word[-2] else word


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that also stands in the other, 0 to 1; 0 where one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all words that both have, 0 to 1."""
    union = len(one | other)
    return len(one & other) / union if union else 0.0
