"""Sentences that a text cuts off: the file lost words, and an editor should look."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.model.source import BlockKind
from factsheet.model.span import Span
from factsheet.sources.joins import cut
from factsheet.sources.layout import Layout
from factsheet.sources.lines import ends_open, starts_fragment

_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.UPDATE))
_STOPS = (". ", "? ", "! ", ".” ", '." ', "?” ", '?" ')


def broken(layout: Layout, kinds: Sequence[BlockKind]) -> tuple[Span, ...]:
    """The original spans of cut sentences: from the start of the sentence that breaks off, and, where what follows
    the gap is a fragment too, to the end of that."""
    found: list[Span] = []
    prose = [index for index, kind in enumerate(kinds) if kind in _PROSE]
    for here, following in zip(prose, [*prose[1:], None], strict=True):
        start, end = layout.spans[here]
        text = layout.text[start:end]
        tail = start + max((text.rfind(stop) + len(stop) for stop in _STOPS if stop in text), default=0)
        if following is None:
            if ends_open(text) and not text.endswith((".", "--", "—", "–", " -")) and len(text) > 40:
                found.append(layout.offsets.original(tail, end))
            continue
        left, right = layout.spans[following]
        after = layout.text[left:right]
        if following != here + 1 or not cut(text, after, layout.groups[following].blanks, layout.habits):
            continue
        if starts_fragment(after):
            end = left + min(
                (at + len(stop) - 1 for stop in _STOPS if (at := after.find(stop)) >= 0), default=len(after)
            )
        found.append(layout.offsets.original(tail, end))
    return tuple(found)
