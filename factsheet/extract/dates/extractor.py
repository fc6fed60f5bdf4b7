"""A document's temporal expressions as mentions, their anchor open."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.annotate.document import Document
from factsheet.extract.dates.deed import deed
from factsheet.extract.dates.happened import happened
from factsheet.kinds.date import DateMention


def extract(document: Document) -> Iterator[DateMention]:
    """Every temporal expression outside boilerplate, left to right, each with what happened then."""
    for (start, end), when in sorted(document.whens.items()):
        clause, passage = happened(document, start, end, when.reading)
        words = document.doc.over(start, end)
        yield DateMention(
            source=document.source.id,
            spans=(when.span,),
            text=when.text,
            passage=passage,
            when=when,
            clause=clause,
            deed=deed(words) if len(words) and not document.in_quotation(start) else None,
        )
