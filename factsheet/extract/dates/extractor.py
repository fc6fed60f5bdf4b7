"""A document's temporal expressions as mentions, their anchor open."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.extract.dates.clause import clause_of
from factsheet.extract.dates.grammar import grammar
from factsheet.extract.dates.normalise import readings
from factsheet.extract.dates.surroundings import Surroundings
from factsheet.extract.document import Document
from factsheet.kinds.date import DateMention
from factsheet.model.mention import When
from factsheet.model.source import BlockKind


FROM_PUBLICATION = frozenset({"today", "weekday", "relative weekday", "relative month"})
"""Rules of expressions that only a text of its day uses."""


def extract(document: Document) -> Iterator[DateMention]:
    """Every temporal expression outside boilerplate, left to right; `document.whens` is filled on the way."""
    text = document.doc.text
    matches = [match for match in grammar().matches(text) if not _boilerplate(document, match.start)]
    news = any(match.rule in FROM_PUBLICATION for match in matches)
    around = Surroundings(document.doc, [block.start for block in document.source.blocks], news)
    found = readings(matches, around)
    for match, reading in found:
        span = document.span(match.start, match.end)
        document.whens[match.start, match.end] = When(document.words(span), span, reading)
    for match, reading in found:
        when = document.whens[match.start, match.end]
        clause, passage = clause_of(document, match.start, match.end, reading)
        yield DateMention(
            source=document.source.id, spans=(when.span,), text=when.text, passage=passage, when=when, clause=clause
        )


def _boilerplate(document: Document, start: int) -> bool:
    block = document.source.block_at(start)
    return block is not None and block.kind is BlockKind.BOILERPLATE
