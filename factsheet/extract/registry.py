"""The extractors in the order in which they run: later ones use what earlier ones leave in the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from factsheet.extract import casualties, claims, dates, names, quantities, quotes
from factsheet.extract.document import Document
from factsheet.model.mention import Mention

Extractor = Callable[[Document], Iterable[Mention]]


def extractors() -> list[Extractor]:
    """Every extractor, in running order."""
    return [
        dates.extract,
        names.extract,
        quotes.extract,
        claims.extract,
        casualties.extract,
        quantities.extract,
    ]
