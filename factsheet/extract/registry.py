"""The extractors in the order in which they run: later ones may ask for the mentions of earlier ones.

Other packages add theirs through the entry point `factsheet.extractors`; those run last, in the order of their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import entry_points

from factsheet.annotate.document import Document
from factsheet.extract import (
    casualties,
    claims,
    dates,
    deeds,
    details,
    events,
    organizations,
    people,
    places,
    proposals,
    quantities,
    quotes,
)
from factsheet.model.mention import Mention

Extractor = Callable[[Document], Iterable[Mention]]


@cache
def extractors() -> tuple[Extractor, ...]:
    """Every extractor, in running order."""
    points = sorted(entry_points(group="factsheet.extractors"), key=lambda point: point.name)
    return (
        dates.extract,
        people.extract,
        organizations.extract,
        places.extract,
        quotes.extract,
        claims.extract,
        casualties.extract,
        quantities.extract,
        events.extract,
        proposals.extract,
        deeds.extract,
        details.extract,
        *(point.load() for point in points),
    )
