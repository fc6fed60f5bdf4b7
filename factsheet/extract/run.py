"""Sources to annotated documents with all their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate, parse
from factsheet.annotate.sentences.nlp import DEFAULT_MODEL
from factsheet.extract.registry import extractors
from factsheet.model.source import Source


def read(document: Document) -> Document:
    """Annotates `document` and runs every extractor on it; its mentions stand in it afterwards."""
    annotate(document)
    for extractor in extractors():
        document.mentions.extend(extractor(document))
    return document


def extract(sources: Iterable[Source], model: str = DEFAULT_MODEL) -> Iterator[Document]:
    """Each source, parsed and read, in the order given."""
    return (read(document) for document in parse(sources, model))
