"""Sources to annotated documents with all their mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate, notes, parse
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.extract.registry import extractors
from factsheet.garbage import rarely_collected
from factsheet.model.mention import Mention
from factsheet.model.source import Source


def read(document: Document) -> Document:
    """Annotates `document` and runs every extractor on it; its mentions stand in it afterwards, those of sentences
    about another event marked.
    """
    annotate(document)
    for extractor in extractors():
        document.mentions.extend(extractor(document))
    other = [
        document.span(sentence.start_char, sentence.end_char)
        for sentence in document.doc.sents
        if sentence.start_char in document.elsewhere
    ]
    if other:
        document.mentions[:] = [
            replace(mention, elsewhere=any(mention.spans[0].within(span) for span in other))
            for mention in document.mentions
        ]
    return document


@rarely_collected()
def seen_in(source: Source, model: str = DEFAULT_MODEL) -> tuple[list[Mention], list[str]]:
    """What the extractors see in `source`, in the order of the text, and what a person should hear about it."""
    document = next(extract([source], model))
    return sorted(document.mentions, key=lambda mention: (mention.start, mention.kind)), notes(document)


def extract(sources: Iterable[Source], model: str = DEFAULT_MODEL) -> Iterator[Document]:
    """Each source, parsed and read, in the order given."""
    with rarely_collected():
        for document in parse(sources, model):
            yield read(document)
