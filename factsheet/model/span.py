"""A stretch of a source's original text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` to `end` (exclusive, from 0) of a source's original, decoded text."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        """Whether this span lies inside `other` (or equals it)."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def to(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
