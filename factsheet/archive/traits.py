"""What an article is known by in a pile: its names and its words, as numbers, the early ones weighing more.

No parser is needed: a name is what stands in capitals within a sentence, and nowhere in the article without.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import blake2b

from factsheet.model.overlap import stem
from factsheet.model.slug import stopwords

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d,.]*\d|\d")
_END = re.compile(r"(?<=[.!?:”\"])\s+|\n+")
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
)
_READ = 400
"""Words of an article that are looked at: news tells first what it is about."""
_EARLY = ((60, 3.0), (200, 1.5), (_READ, 1.0))
"""How much words weigh, by how early they stand: the headline and the lead most."""
_NAME, _FIGURE = 2.0, 0.5
"""How much names and figures weigh, against words."""
_CAPITALS = 0.6
"""The share of capitals from which a line is a headline, whose capitals tell nothing."""
_SHORTEST = 3

Traits = dict[int, float]
"""Weights by trait. A trait is a number of 63 bits; an odd one is a name."""


def is_name(trait: int) -> bool:
    """Whether a trait is a name."""
    return trait % 2 == 1


def traits(text: str) -> Traits:
    """What the article `text` is known by."""
    seen = _Seen()
    number = 0
    for sentence in _sentences(text):
        number = seen.take(sentence, number)
        if number > _READ:
            break
    return seen.weighed()


def _sentences(text: str) -> Iterator[list[str]]:
    for sentence in _END.split(text[: _READ * 40]):
        if tokens := _TOKEN.findall(sentence):
            yield tokens


class _Seen:
    """The names and words of an article so far; `open` are capitals that tell nothing by themselves."""

    def __init__(self) -> None:
        self.names: dict[str, float] = defaultdict(float)
        self.words: dict[str, float] = defaultdict(float)
        self.open: dict[str, float] = defaultdict(float)

    def take(self, tokens: list[str], number: int) -> int:
        """Takes a sentence that begins at the word `number`; gives the number behind it."""
        capitals = sum(token[0].isupper() for token in tokens)
        headline = tokens[0][0].isupper() and capitals > _CAPITALS * len(tokens)
        before = ""
        for at, token in enumerate(tokens):
            weight = next((weight for until, weight in _EARLY if number + at <= until), 1.0)
            capital = token[0].isupper()
            word = _stem(token)
            if not word:
                before = before if capital else ""
            elif token[0].isdigit():
                self.words[word] += weight * _FIGURE
                before = ""
            elif capital and at and not headline:
                self.names[word] += weight
                if before:
                    self.names[f"{before} {word}"] += weight
                before = word
            else:
                (self.open if capital else self.words)[word] += weight
                before = word if capital and not headline else ""
        return number + len(tokens)

    def weighed(self) -> Traits:
        """The traits: what stands without a capital anywhere is a word, and so is what was no name anywhere."""
        for word, weight in self.open.items():
            (self.names if word in self.names else self.words)[word] += weight
        for word in self.names.keys() & self.words.keys():
            self.words[word] += self.names.pop(word)
        found = {_trait(word, name=False): _damped(weight) for word, weight in self.words.items()}
        return found | {_trait(word, name=True): _NAME * _damped(weight) for word, weight in self.names.items()}


def _damped(weight: float) -> float:
    return 1 + math.log(weight) if weight > 1 else weight


@cache
def _calendar() -> frozenset[str]:
    return frozenset(_CALENDAR.split())


@lru_cache(maxsize=50_000)
def _stem(token: str) -> str:
    """What a token counts as; nothing for what tells nothing."""
    word = token.lower().replace("’", "'").removesuffix("'s")
    if word[0].isdigit():
        return word if len(word) > 1 else ""
    return "" if len(word) < _SHORTEST or word in stopwords() or word in _calendar() else stem(word)


@lru_cache(maxsize=100_000)
def _trait(word: str, *, name: bool) -> int:
    number = int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")
    return number >> 2 << 1 | name
