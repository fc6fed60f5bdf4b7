"""Where a caption or link that is run into prose ends: it has no full stop, and the next sentence follows at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from factsheet.model.source import BlockKind
from factsheet.sources.lines import ends_sentence
from factsheet.sources.words import table, words

_STOP = re.compile(r"[.!?…][\"”’')\]]*(?=\s)(?!\s[a-z])")
_LOOK_BACK = 40
_WORD = re.compile(r"\S+")
_LEAST_CAPTION = 2
_SURE_CAPTION = 12  # words: one caption; more may be several
_LONGEST_CAPTION = 22
_LONGEST_TITLE = 3
_LONGEST_SUBJECT = 16


def stops(text: str) -> list[int]:
    """Where sentences of `text` end: the offsets behind their closing marks."""
    found = (match.end() for match in _STOP.finditer(text))
    return [at for at in found if ends_sentence(text[max(0, at - _LOOK_BACK) : at])]


def balanced(text: str) -> bool:
    """Whether every quotation mark that opens in `text` closes in it."""
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")


def end(
    text: str, start: int, limit: int, kind: BlockKind, ends: list[int], known: frozenset[str]
) -> tuple[BlockKind, int]:
    """What the words from `start` are, and where they end: at `limit` (the next inset) at the latest.

    They are of `kind` where their end can be told: where the next inset follows without a full stop, or a word begins
    a sentence beyond doubt. Otherwise they go on to the next full stop outside quotation marks and are boilerplate,
    since a sentence of the article may be part of them.
    """
    first = next(_from(ends, start + 1), len(text))
    told = _prose(text, start, min(first, limit), known)
    if told is not None or first >= limit:
        at = limit if told is None else told
        return (kind if text.count(" ", start, at) <= _LONGEST_CAPTION else BlockKind.BOILERPLATE), at
    last = _outside_quotation(text, start, first, limit, ends)
    sure = kind is BlockKind.CAPTION and last == first and text.count(" ", start, last) <= _SURE_CAPTION
    return (kind if sure else BlockKind.BOILERPLATE), last


def list_end(text: str, start: int, limit: int, ends: list[int]) -> int:
    """Where a list of headlines ends, some of them questions: at a full stop, or at `limit`."""
    found = (stop for stop in _from(ends, start + 1) if "?" not in text[stop - 2 : stop])
    return min(next(found, limit), limit)


def _from(ends: list[int], offset: int) -> Iterator[int]:
    """The full stops from `offset` on."""
    return (ends[at] for at in range(bisect_left(ends, offset), len(ends)))


def _outside_quotation(text: str, start: int, first: int, limit: int, ends: list[int]) -> int:
    """The first full stop from `first` on where no quotation that began behind `start` is open."""
    last = first
    straight = curly = 0
    seen = start
    for stop in _from(ends, first):
        if stop > limit:
            break
        straight += text.count('"', seen, stop)
        curly += text.count("“", seen, stop) - text.count("”", seen, stop)
        last = seen = stop
        if (straight % 2 == 0 and curly == 0) or text[stop + 1 : stop + 2] in ('"', "“"):
            break
    return last


def _prose(text: str, start: int, limit: int, known: frozenset[str]) -> int | None:
    """Where a sentence of the article begins between `start` and `limit`; None where nothing tells."""
    tokens = list(_WORD.finditer(text, start, limit))
    subject: int | None = None
    verb = False
    for index in range(len(tokens) - 1):
        word = tokens[index].group()
        if index >= _LEAST_CAPTION:
            before, after = tokens[index - 1].group(), tokens[index + 1].group()
            if subject is not None and _reports(word, before) and index - subject <= _LONGEST_SUBJECT:
                return tokens[subject].start()
            if word[0].isupper() and _may_end(before):
                if after[0].islower() and _opens(word.casefold(), before, known):
                    return tokens[index].start()
                if verb and (before[0].islower() or before[-1] in '"”'):
                    titled = subject is not None and before in _words("roles") and index - subject <= _LONGEST_TITLE
                    subject = subject if titled else index
        verb = verb or word in _words("finite")
    return None


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("insets")[key])


def _may_end(word: str) -> bool:
    """Whether a caption can end with `word`: with no comma, and no word that another must follow."""
    folded = word.casefold()
    return word[-1] not in ",:;—–-(" and folded not in words("continuations") and folded not in _words("prepositions")


def _opens(word: str, before: str, known: frozenset[str]) -> bool:
    """Whether a capitalised word that is no name begins a sentence behind `before`."""
    if word in _words("openers"):
        return True
    return before[0].islower() and word in known and word not in words("continuations")


def _reports(word: str, before: str) -> bool:
    """Whether `word` is the reporting verb of a main clause."""
    return word.rstrip(":,") in _words("reporting") and before.casefold() not in _words("relatives")
