"""Why a fact was read from its passages: their clauses, and the rules with their reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factsheet.annotate.document import Document
from factsheet.annotate.frames.frame import frames
from factsheet.annotate.run import annotate, parse
from factsheet.extract.rules.engine import reason
from factsheet.extract.run import read
from factsheet.model.passage import Folded
from factsheet.model.source import Source
from factsheet.model.span import Span


def frames_in(source: Source, model: str) -> list[dict[str, object]]:
    """A row for each clause of `source`, in the order of the text."""
    document = annotate(next(iter(parse([source], model))))
    return [frame.row() for frame in frames(document)]


def reasons(source: Source, kind: str, quotes: Sequence[str]) -> list[str]:
    """For each of the passages `quotes` of `source`: its clauses, how far they are told as so, and the rules of `kind`.

    The text is read again; passages that it does not hold give nothing.
    """
    document, folded = read(next(iter(parse([source])))), Folded(source.original)
    places = [(quote, place) for quote in quotes for place in folded.find(quote)]
    return [line for quote, place in places for line in _of_passage(document, kind, quote, place)]


def _of_passage(document: Document, kind: str, quote: str, place: Span) -> Iterator[str]:
    yield f"  {document.source.id}: “{quote}”"
    offsets = document.source.offsets
    for frame in frames(document, offsets.repaired(place.start), offsets.repaired(place.end)):
        parties = [f"{name} {phrase}" for name, phrase in (("of", frame.subject), ("by", frame.agent)) if phrase]
        yield f"    “{' '.join([frame.predicate, *parties])}” {frame.told}"
    found = (mention for mention in document.mentions if mention.kind == kind and mention.passage.span == place)
    for rule in sorted({rule for mention in found for rule in mention.rules}):
        yield f"    rule {rule}: {reason(rule)}"
