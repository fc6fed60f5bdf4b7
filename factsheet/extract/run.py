"""Sources to parsed documents with all their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factsheet.extract import long_sentences
from factsheet.extract.document import Document
from factsheet.extract.nlp import DEFAULT_MODEL, load
from factsheet.extract.registry import extractors
from factsheet.limits import SENTENCE_WORDS
from factsheet.model.source import Source


def parse(sources: Iterable[Source], model: str = DEFAULT_MODEL) -> Iterator[Document]:
    """Each source with its parse and no mentions yet, in the order given."""
    nlp = load(model)
    pairs = ((source.text, source) for source in sources)
    for doc, source in nlp.pipe(pairs, as_tuples=True, batch_size=16):
        yield Document(source, doc)


def read(document: Document) -> Document:
    """Runs every extractor on `document`; its mentions stand in it afterwards."""
    for extractor in extractors():
        document.mentions.extend(extractor(document))
    return document


def notes(document: Document) -> list[str]:
    """What a person should hear about how `document` was read."""
    cut = long_sentences.cuts(document.doc)
    if not cut:
        return []
    where = document.source.file or document.source.id
    return [
        f"{where}: sentences of more than {SENTENCE_WORDS} words are read in pieces ({cut} cuts). "
        "Look at what is cited from them"
    ]


def extract(sources: Iterable[Source], model: str = DEFAULT_MODEL) -> Iterator[Document]:
    """Each source, parsed and read, in the order given."""
    return (read(document) for document in parse(sources, model))
