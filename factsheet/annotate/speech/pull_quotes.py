"""Quotations that layout pulls out of the text: a line of their own in marks, whose words stand in the text as well."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factsheet.annotate.marks.marks import Marked

_WORD = re.compile(r"[^\W_]+")
_OPENING = 8
"""Words by which a line is known again."""


def pulled_out(text: str, stretches: Sequence[Marked]) -> frozenset[int]:
    """Where those of `stretches` begin that are a line by themselves and repeat what stands elsewhere in `text`.

    Who speaks them, if anybody does, is told there: a sentence of the reporter may be pulled out, too.
    """
    alone = {stretch.start: words for stretch in stretches if (words := _opening(text, stretch))}
    if not alone:
        return frozenset()
    wanted = set(alone.values())
    places: dict[tuple[str, ...], int] = {}
    found = [(match.group().lower(), match.start()) for match in _WORD.finditer(text)]
    for index in range(len(found) - _OPENING + 1):
        words = tuple(word for word, _ in found[index : index + _OPENING])
        if words in wanted:
            places[words] = places.get(words, 0) + 1
    lines = Counter(alone.values())
    return frozenset(start for start, words in alone.items() if places.get(words, 0) > lines[words])


def _opening(text: str, stretch: Marked) -> tuple[str, ...] | None:
    """The first words of a stretch that is a line by itself; None where it is not, or has too few."""
    line = text.rfind("\n", 0, stretch.start) + 1
    end = text.find("\n", stretch.end)
    beside = text[line : stretch.start] + text[stretch.end : end if end >= 0 else len(text)]
    if beside.strip():
        return None
    words = [word.lower() for word in _WORD.findall(text, stretch.inner_start, stretch.inner_end)]
    return tuple(words[:_OPENING]) if len(words) >= _OPENING else None
