"""Whether one printing of somebody's words only leaves out some of what another prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from factsheet.model.passage import fold

_FEWEST = 4
"""Words at least of an excerpt: fewer may be another name, another sum."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LEFT_OUT = re.compile(r"(?:\.\s?){3,}|\u2026|[\[(]\s?(?:\.\s?){3,}[\])]")


def is_excerpt(part: object, whole: object) -> bool:
    """Whether all words of `part` stand in `whole` in order; each is a text or a list of texts.

    Between the texts of a list, and at an ellipsis, words may be left out; elsewhere none may. Marks, capitals and
    blanks do not count ("on to", "onto"). False for anything but texts, and for a part of few words.
    """
    stretches = [found for text in _texts(part) for piece in _LEFT_OUT.split(text) if (found := _words(piece))]
    words = [word for text in _texts(whole) for word in _words(text)]
    if sum(map(len, stretches)) < _FEWEST:
        return False
    letters, at = "".join(words), 0
    bounds = {0, *accumulate(map(len, words))}
    for stretch in stretches:
        sought = "".join(stretch)
        at = letters.find(sought, at)
        while at >= 0 and not (at in bounds and at + len(sought) in bounds):
            at = letters.find(sought, at + 1)
        if at < 0:
            return False
        at += len(sought)
    return True


def _texts(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Sequence) and all(isinstance(text, str) for text in value):
        return value
    return []


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).casefold())
