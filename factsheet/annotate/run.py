"""Sources to annotated documents: what the rest of factsheet asks about a text is understood here, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factsheet.annotate.dates.read import read as read_dates
from factsheet.annotate.document import Document
from factsheet.annotate.meant.story import of_another_event
from factsheet.annotate.names.read import read as read_names
from factsheet.annotate.sentences import long_sentences
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.annotate.sentences.nlp import load
from factsheet.annotate.tree import Doc
from factsheet.limits import SENTENCE_WORDS
from factsheet.model.source import Source


def parse(sources: Iterable[Source], model: str = DEFAULT_MODEL) -> Iterator[Document]:
    """Each source with its parse and nothing else yet, in the order given."""
    nlp = load(model)
    pairs = ((source.text, source) for source in sources)
    for doc, source in nlp.pipe(pairs, as_tuples=True, batch_size=16):
        yield Document(source, Doc(doc))


def annotate(document: Document) -> Document:
    """`document` with its dates and names, and with what tells of another event."""
    document.whens = read_dates(document)
    document.names = read_names(document)
    document.elsewhere = of_another_event(document)
    return document


def notes(document: Document) -> list[str]:
    """What a person should hear about how `document` was read."""
    cut = long_sentences.cuts(document.doc)
    if not cut:
        return []
    return [
        f"sentences of more than {SENTENCE_WORDS} words are read in pieces ({cut} cuts). "
        "Look at what is cited from them"
    ]
