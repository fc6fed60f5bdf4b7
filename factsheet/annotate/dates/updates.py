"""Dates below an update line ("Update, Tues. Jan. 29: …") count from the update, not from the first publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factsheet.annotate.dates.grammar import Match
from factsheet.model.source import Block, BlockKind, Source
from factsheet.model.timex import Reading, counted_from

HEAD = 40
"""Code points at the start of an update in which its own date stands."""


def below_updates(source: Source, found: Sequence[tuple[Match, Reading]]) -> Iterator[tuple[Match, Reading]]:
    """The readings in `found`, those below an update line counted from its date.

    An update below the article holds to its end or to the next one; one above the article is only its own block.
    """
    paragraphs = 0
    update: Reading | None = None
    lasting = False
    block: Block | None = None
    places = iter(source.blocks)
    following = next(places, None)
    for match, reading in found:
        while following is not None and following.start <= match.start:
            block, following = following, next(places, None)
            paragraphs += block.kind is BlockKind.PARAGRAPH
            if block.kind is BlockKind.UPDATE or not lasting:
                update, lasting = None, False
        if block is not None and block.kind is BlockKind.UPDATE and update is None:
            if match.start < block.start + HEAD and reading.unit == "day":
                update, lasting = reading, paragraphs > 0
            yield match, reading
        else:
            yield match, counted_from(reading, update) if update is not None else reading
