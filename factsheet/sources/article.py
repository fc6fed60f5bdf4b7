"""One decoded text to a Source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factsheet.model.digest import digest
from factsheet.model.source import Block, BlockKind, Source
from factsheet.sources import blocks as classify
from factsheet.sources import metadata, publication
from factsheet.sources.broken import broken
from factsheet.sources.cues import stands_alone
from factsheet.sources.language import parted
from factsheet.sources.layout import Layout, repair
from factsheet.sources.lines import lines

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")


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
    retrieved: str | None = None,
    outlet: str | None = None,
    file: Path | None = None,
    data: bytes | None = None,
    zones: Sequence[tuple[int, int, BlockKind]] = (),
) -> Source:
    """The source that `text` (decoded, newlines untouched) makes: layout repaired, blocks and languages told
    apart, metadata read.

    What is passed (`title` … `wire`; ISO dates) counts more than what the text prints; `published_basis` is
    `given` unless said otherwise, `retrieved` when the text was fetched. `outlet` is who published it if the text names
    nobody but an agency. `data` are the bytes of the file, for the digest (default: `text` in UTF-8); `zones` are
    stretches of `text` of which its form tells the kind.
    """
    found = lines(text)
    layout = repair(found, [stands_alone(line.words) for line in found])
    texts = [layout.text[start:end] for start, end in layout.spans]
    kinds = classify.kinds(texts, _told(layout, zones))
    read = [metadata.Block(kind, words) for kind, words in zip(kinds, texts, strict=True)]
    names = metadata.names(read, outlet=outlet, publisher=publisher)
    dates = publication.dates(read)
    writers = [name.strip() for name in (byline or names.byline or "").replace(" and ", ";").split(";")]
    kinds = classify.without_lives(texts, kinds, writers)
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
        retrieved=retrieved,
        broken=broken(layout, kinds),
        moments=_moments(layout, kinds, texts),
        parted=layout.parted,
    )
    if published:
        stated = replace(stated, published=published, published_basis=published_basis or "given")
    return parted(stated)


def _told(layout: Layout, zones: Sequence[tuple[int, int, BlockKind]]) -> list[BlockKind | None]:
    """The kinds of the blocks that the layout or a zone tells: a zone those that lie in it, but for what the layout
    parts from a caption."""
    kinds = list(layout.kinds)
    for at, span in enumerate(layout.spans):
        place = layout.offsets.original(*span)
        inside = bisect_right(zones, place.start, key=lambda zone: zone[0]) - 1
        if inside < 0 or place.end > zones[inside][1]:
            continue
        if kinds[at] is None or zones[inside][2] is not BlockKind.CAPTION:
            kinds[at] = zones[inside][2]
    return kinds


def _moments(layout: Layout, kinds: Sequence[BlockKind], texts: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Where the entries of a live blog begin, and the moments that stand over them."""
    stamped = (at for at, kind in enumerate(kinds) if kind is BlockKind.TIMESTAMP and _MOMENT.fullmatch(texts[at]))
    found = [(layout.offsets.original(*layout.spans[at]).start, texts[at]) for at in stamped]
    return tuple(found) if len(found) > 1 else ()
