"""What was read of an article, for people: what it says about itself, which of its parts give facts, which do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factsheet.model.source import BlockKind, Source

_READ = (BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.UPDATE, BlockKind.CAPTION)
"""The kinds of blocks that give facts, in the order in which they are counted."""
_APART = tuple(kind for kind in BlockKind if kind not in _READ)
_NAMES = {
    BlockKind.FOREIGN: "in another language",
    BlockKind.BOILERPLATE: "boilerplate",
    BlockKind.BOX: "in fact boxes",
}


def account(source: Source) -> str:
    """A few lines on `source`."""
    lines = [f"{source.id}: {source.file}" if source.file else source.id, *_stated(source)]
    words = sum(len(source.text[block.start : block.end].split()) for block in source.blocks if block.kind in _READ)
    if source.language:
        lines.append(f"in {source.language}: only English is read, and no facts come from it")
    else:
        lines.append(f"read: {_counted(source, _READ)}, {words:,} words")
    if apart := _counted(source, _APART):
        lines.append(f"set apart: {apart}")
    if source.broken:
        lines.append(f"cut off: {len(source.broken)} {'sentence' if len(source.broken) == 1 else 'sentences'}")
    return "\n  ".join(lines)


def zones(source: Source) -> str:
    """The text of `source`, what each block of it is before it."""
    width = max((len(block.kind) for block in source.blocks), default=0)
    blocks = (
        f"{block.kind.value:<{width}}  {' '.join(source.text[block.start : block.end].split())}"
        for block in source.blocks
    )
    return "\n".join(blocks)


def _stated(source: Source) -> Iterator[str]:
    """What it says about itself, and where the day of publication is from."""
    if source.title:
        yield f"“{source.title}”"
    named = (source.publisher, f"by {source.byline}" if source.byline else None)
    wire = f"after {source.wire}" if source.wire else None
    published = (
        f"published {source.published} ({source.published_basis})" if source.published else "no day of publication"
    )
    updated = f"updated {source.updated}" if source.updated else None
    yield ", ".join(filter(None, (*named, wire, published, updated)))
    if source.url:
        yield source.url


def _counted(source: Source, kinds: tuple[BlockKind, ...]) -> str:
    counts = Counter(block.kind for block in source.blocks)
    return ", ".join(f"{counts[kind]} {_name(kind, counts[kind])}" for kind in kinds if counts[kind])


def _name(kind: BlockKind, count: int) -> str:
    return _NAMES.get(kind) or (kind.value if count == 1 else f"{kind.value}s")
