"""One decoded text to a Source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factsheet.model.digest import digest
from factsheet.model.source import Block, Source
from factsheet.sources import blocks as classify
from factsheet.sources import metadata, publication
from factsheet.sources.broken import broken
from factsheet.sources.cues import stands_alone
from factsheet.sources.language import parted
from factsheet.sources.layout import repair
from factsheet.sources.lines import lines


def from_text(
    text: str,
    *,
    id: str,  # noqa: A002
    published: str | None = None,
    published_basis: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    url: str | None = None,
    updated: str | None = None,
    wire: str | None = None,
    outlet: str | None = None,
    file: Path | None = None,
    data: bytes | None = None,
) -> Source:
    """The source that `text` (decoded, newlines untouched) makes: layout repaired, blocks and languages told
    apart, metadata read.

    What is passed (`title` … `wire`; ISO dates) counts more than what the text prints; `published_basis` is
    `given` unless said otherwise. `outlet` is who published it if the text names nobody but an agency. `data` are the
    bytes of the file, for the digest (default: `text` in UTF-8).
    """
    found = lines(text)
    layout = repair(found, [stands_alone(line.words) for line in found])
    texts = [layout.text[start:end] for start, end in layout.spans]
    kinds = classify.kinds(texts, layout.kinds)
    read = [metadata.Block(kind, words) for kind, words in zip(kinds, texts, strict=True)]
    names = metadata.names(read, outlet=outlet, publisher=publisher)
    dates = publication.dates(read)
    stated = Source(
        id=id,
        original=text,
        text=layout.text,
        offsets=layout.offsets,
        blocks=tuple(Block(kind, *span) for kind, span in zip(kinds, layout.spans, strict=True)),
        digest=digest(text.encode("utf-8", "surrogatepass") if data is None else data),
        file=file,
        title=title or names.title,
        publisher=names.publisher,
        byline=byline or names.byline,
        url=url or names.url,
        published=dates.published,
        published_basis=dates.basis,
        updated=updated or dates.updated,
        wire=wire or names.wire,
        broken=broken(layout, kinds),
        parted=layout.parted,
    )
    if published:
        stated = replace(stated, published=published, published_basis=published_basis or "given")
    return parted(stated)
