"""An article as it was read: its original text, and a repaired copy for the extractors with a map back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from pathlib import Path

from factsheet.model.span import Span


class BlockKind(StrEnum):
    """What a block of an article is. Facts come from headlines, captions, updates and paragraphs only."""

    HEADLINE = "headline"
    BYLINE = "byline"
    TIMESTAMP = "timestamp"
    CREDIT = "credit"
    CAPTION = "caption"
    UPDATE = "update"
    PARAGRAPH = "paragraph"
    BOX = "fact box"
    BOILERPLATE = "boilerplate"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, headline, caption … of the repaired text: code points `start` to `end` of `Source.text`."""

    kind: BlockKind
    start: int
    end: int


_start = attrgetter("start")


class OffsetMap:
    """Maps code points of a repaired text back to the original it was made from.

    `pieces` are `(repaired_start, original_start, length)` of the stretches that were copied unchanged, in order.
    What stands between two pieces in the repaired text (a blank for a line break) stands for what lies between
    them in the original.
    """

    def __init__(self, pieces: list[tuple[int, int, int]]) -> None:
        self.pieces = pieces
        self._starts = [piece[0] for piece in pieces]

    def original(self, start: int, end: int) -> Span:
        """The original span of the repaired code points `start` to `end`; edges in inserted text move inwards."""
        if not self.pieces:
            return Span(0, 0)
        first = max(0, bisect_right(self._starts, start) - 1)
        repaired, original, length = self.pieces[first]
        if repaired <= start < end <= repaired + length:
            return Span(original + start - repaired, original + end - repaired)
        if start >= repaired + length and first + 1 < len(self.pieces):
            left = self.pieces[first + 1][1]
        else:
            left = original + min(max(start - repaired, 0), length)
        last = max(0, bisect_right(self._starts, end - 1) - 1)
        repaired, original, length = self.pieces[last]
        right = original + min(max(end - repaired, 0), length)
        return Span(left, max(left, right))

    def repaired(self, offset: int) -> int:
        """The repaired offset of an original one; what was dropped maps to the next code point that was kept."""
        low = bisect_right(self.pieces, offset, key=lambda piece: piece[1])
        if not low:
            return 0
        repaired, original, length = self.pieces[low - 1]
        if offset < original + length or low == len(self.pieces):
            return repaired + min(offset - original, length)
        return self.pieces[low][0]


@dataclass(frozen=True, slots=True)
class Source:
    """One article.

    `original` is the decoded text of the file, newlines as they are: every span of every mention counts in it.
    `text` is the repaired copy that extractors read (soft line breaks mended, one blank line between blocks),
    `offsets` maps it back, `blocks` says what each block of it is. `published` is an ISO date that the text, its
    metadata or the user gives, else None; `published_basis` is `given`, `stated` or `metadata`.
    """

    id: str
    original: str
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    digest: str
    file: Path | None = None
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: str | None = None
    updated: str | None = None
    wire: str | None = None
    retrieved: str | None = None
    language: str | None = None
    """What its language is called where that is not English: then no facts are read from it."""
    reader: str | None = None
    """What read the file, with its version."""
    broken: tuple[Span, ...] = field(default=())
    """Original spans of sentences that the file cuts off."""
    moments: tuple[tuple[int, str], ...] = ()
    """Of a live blog: where each entry begins in the original, and its moment, "2014-05-06 09:15"."""
    parted: int = 0
    """At how many places a run of marks or a word without end was parted (see `limits`)."""

    def span(self, start: int, end: int) -> Span:
        """The original span of code points `start` to `end` of `text`."""
        return self.offsets.original(start, end)

    def moment_at(self, offset: int) -> str | None:
        """The moment of the live blog's entry that holds the original `offset`."""
        index = bisect_right(self.moments, offset, key=lambda entry: entry[0]) - 1
        return self.moments[index][1] if index >= 0 else None

    def block_at(self, offset: int) -> Block | None:
        """The block of `text` that holds the repaired `offset`."""
        index = bisect_right(self.blocks, offset, key=_start) - 1
        if index >= 0 and offset < self.blocks[index].end:
            return self.blocks[index]
        return None
