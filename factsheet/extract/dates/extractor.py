"""A document's temporal expressions as mentions, their anchor open."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.extract.dates.genre import is_history
from factsheet.extract.dates.grammar import grammar
from factsheet.extract.dates.happened import happened
from factsheet.extract.dates.normalise import readings
from factsheet.extract.dates.numeric_order import day_first
from factsheet.extract.dates.surroundings import Surroundings
from factsheet.extract.dates.updates import below_updates
from factsheet.extract.document import Document
from factsheet.extract.speech.quoted import quoted_in
from factsheet.kinds.date import DateMention
from factsheet.model.mention import When
from factsheet.model.source import BlockKind

SHOWN = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION})
"""Blocks whose present tense tells what has happened."""


def extract(document: Document) -> Iterator[DateMention]:
    """Every temporal expression outside boilerplate, left to right, each with what happened then.

    Runs before all other extractors: they attach the dates in `document.whens` to what they find.
    """
    _mark(document)
    for (start, end), when in sorted(document.whens.items()):
        clause, passage = happened(document, start, end, when.reading)
        yield DateMention(
            source=document.source.id, spans=(when.span,), text=when.text, passage=passage, when=when, clause=clause
        )


def _mark(document: Document) -> None:
    """Reads every temporal expression into `document.whens`."""
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
    for match, reading in below_updates(document.source, readings(matches, around)):
        span = document.span(match.start, match.end)
        document.whens[match.start, match.end] = When(document.words(span), span, reading)


def _boilerplate(document: Document, start: int) -> bool:
    block = document.source.block_at(start)
    return block is not None and block.kind is BlockKind.BOILERPLATE
