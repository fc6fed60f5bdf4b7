"""Every temporal expression of a document, read as far as the document alone tells."""

from __future__ import annotations

from factsheet.annotate.dates.genre import is_history
from factsheet.annotate.dates.grammar import grammar
from factsheet.annotate.dates.normalise import readings
from factsheet.annotate.dates.numeric_order import day_first
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.annotate.dates.updates import below_updates
from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.model.mention import When
from factsheet.model.source import BlockKind

SHOWN = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION})
"""Blocks whose present tense tells what has happened."""


def read(document: Document) -> dict[tuple[int, int], When]:
    """Every temporal expression outside boilerplate by its repaired offsets, its anchor open."""
    text = document.source.text
    matches = [match for match in grammar().matches(text) if not _boilerplate(document, match.start)]
    around = Surroundings(
        document.doc,
        text,
        [block.start for block in document.source.blocks],
        frozenset(number for number, block in enumerate(document.source.blocks, 1) if block.kind in SHOWN),
        history=is_history(matches, quoted_in(document.doc)),
        day_first=day_first(matches),
    )
    found: dict[tuple[int, int], When] = {}
    for match, reading in below_updates(document.source, readings(matches, around)):
        span = document.span(match.start, match.end)
        found[match.start, match.end] = When(document.words(span), span, reading)
    return found


def _boilerplate(document: Document, start: int) -> bool:
    block = document.source.block_at(start)
    return block is not None and block.kind is BlockKind.BOILERPLATE
