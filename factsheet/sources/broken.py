"""Sentences that a text cuts off: the file lost words, and an editor should look."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.model.source import BlockKind
from factsheet.model.span import Span
from factsheet.sources.joins import cut, stops_short
from factsheet.sources.layout import Layout
from factsheet.sources.lines import starts_fragment

_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.UPDATE))
_STOPS = (". ", "? ", "! ", ".” ", '." ', "?” ", '?" ')


def broken(layout: Layout, kinds: Sequence[BlockKind]) -> tuple[Span, ...]:
    """The original spans of cut sentences: from the start of the sentence that breaks off, and, where what follows
    the gap is a fragment too, to the end of that."""
    found: list[Span] = []
    for here, kind in enumerate(kinds):
        if kind not in _PROSE:
            continue
        start, end = layout.spans[here]
        text = layout.text[start:end]
        if here + 1 < len(kinds) and kinds[here + 1] in _PROSE:
            left, right = layout.spans[here + 1]
            after = layout.text[left:right]
            if not cut(text, after, layout.blanks[here + 1], layout.habits):
                continue
            if starts_fragment(after):
                end = left + _first_stop(after)
        elif any(other in _PROSE for other in kinds[here + 1 :]) or not stops_short(text):
            continue
        found.append(layout.offsets.original(start + _last_start(text), end))
    return tuple(found)


def _last_start(text: str) -> int:
    """Where the last sentence of `text` begins."""
    return max((text.rfind(stop) + len(stop) for stop in _STOPS if stop in text), default=0)


def _first_stop(text: str) -> int:
    """Where the first sentence of `text` ends."""
    return min((at + len(stop) - 1 for stop in _STOPS if (at := text.find(stop)) >= 0), default=len(text))
