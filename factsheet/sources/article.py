"""One decoded text to a Source."""

from __future__ import annotations

import hashlib
import re

from factsheet.model.source import Block, BlockKind, OffsetMap, Source


def from_text(text: str, *, id: str, published: str | None = None) -> Source:  # noqa: A002
    """The source that `text` (decoded, newlines untouched) makes."""
    blocks = [
        Block(BlockKind.PARAGRAPH, match.start(), match.end())
        for match in re.finditer(r"\S(?:.*\S)?", text)
    ]
    return Source(
        id=id,
        original=text,
        text=text,
        offsets=OffsetMap([(0, 0, len(text))]),
        blocks=tuple(blocks),
        digest="sha256-" + hashlib.sha256(text.encode()).hexdigest(),
        published=published,
        published_basis="given" if published else None,
    )
