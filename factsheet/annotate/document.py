"""An annotated source: spaCy's parse of the repaired text, what is understood of it, and a way back to the original."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.tree import Doc
from factsheet.annotate.tree import Span as Tokens
from factsheet.model.mention import Mention, Name, When
from factsheet.model.passage import Folded, Passage, plain
from factsheet.model.source import BlockKind, Source
from factsheet.model.span import Span

NARRATIVE = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.UPDATE, BlockKind.PARAGRAPH})


@dataclass
class Document:
    """One source, parsed. `doc.text` is `source.text` (code point for code point).

    `annotate.run` fills `whens` (dates) and `names` (people, organizations and places with the name in full), both by
    their repaired offsets and sorted by start, and `elsewhere`: where the sentences start that tell of another event.
    `mentions` holds all that the extractors have found so far.
    """

    source: Source
    doc: Doc
    whens: dict[tuple[int, int], When] = field(default_factory=dict)
    names: dict[tuple[int, int], Name] = field(default_factory=dict)
    elsewhere: frozenset[int] = frozenset()
    mentions: list[Mention] = field(default_factory=list)
    _ordered: dict[str, list[tuple[int, int, Any]]] = field(default_factory=dict, repr=False)
    _places: dict[str, list[int]] = field(default_factory=dict, repr=False)

    @cached_property
    def folded(self) -> Folded:
        """The original in the form in which passages are searched."""
        return Folded(self.source.original)

    def in_quotation(self, offset: int) -> bool:
        """Whether the code point at the repaired `offset` stands in quotation marks."""
        return quoted_in(self.doc).holds(offset)

    def span(self, start: int, end: int) -> Span:
        """The original span of code points `start` to `end` of `doc.text`."""
        return self.source.span(start, end)

    def words(self, span: Span) -> str:
        """The original's own words in `span`."""
        return self.source.original[span.start : span.end]

    def passage(self, start: int, end: int) -> Passage:
        """The passage at code points `start` to `end` of `doc.text`, as a citation needs it."""
        span = self.span(start, end)
        quote = plain(self.words(span))
        if quote not in self._places:
            self._places[quote] = [place.start for place in self.folded.find(quote)]
        places = self._places[quote]
        if len(places) < 2:
            return Passage(span, quote)
        return Passage(span, quote, occurrence=max(1, bisect_right(places, span.start)))

    def narrative(self, start: int) -> bool:
        """Whether the repaired offset `start` lies in text that states facts (no byline, credit or boilerplate)."""
        block = self.source.block_at(start)
        return block is not None and block.kind in NARRATIVE

    def in_headline(self, start: int) -> bool:
        """Whether the repaired offset `start` lies in the headline."""
        return self._is_in(BlockKind.HEADLINE, start)

    def in_caption(self, start: int) -> bool:
        """Whether the repaired offset `start` lies in a caption."""
        return self._is_in(BlockKind.CAPTION, start)

    def _is_in(self, kind: BlockKind, start: int) -> bool:
        block = self.source.block_at(start)
        return block is not None and block.kind is kind

    def named(self, sort: str) -> Iterator[tuple[Tokens, Name]]:
        """The names of one sort, each with its tokens, in the order of the text."""
        return ((self.doc.over(*place), name) for place, name in self.names.items() if name.sort == sort)

    def name_of(self, tokens: Tokens) -> Name | None:
        """The name that covers most of `tokens`, as the name extractors left it."""
        shared = [
            (min(end, tokens.end_char) - max(start, tokens.start_char), -start, name)
            for start, end, name in self.names_over(tokens.start_char, tokens.end_char)
        ]
        return max(shared, key=lambda item: item[:2])[2] if shared else None

    def when_in(self, start: int, end: int) -> When | None:
        """The first date within code points `start` to `end` of `doc.text`."""
        return next((when for _, _, when in self.whens_in(start, end)), None)

    def names_in(self, start: int, end: int) -> list[tuple[int, int, Name]]:
        """The names within code points `start` to `end` of `doc.text`, left to right, each with where it stands."""
        return _within(self._sorted("names"), start, end)

    def names_over(self, start: int, end: int) -> list[tuple[int, int, Name]]:
        """The names that share a code point with `start` to `end` of `doc.text`, each with where it stands."""
        return _touching(self._sorted("names"), start, end)

    def whens_in(self, start: int, end: int) -> list[tuple[int, int, When]]:
        """The dates within code points `start` to `end` of `doc.text`, left to right, each with where it stands."""
        return _within(self._sorted("whens"), start, end)

    def _sorted(self, what: str) -> list[tuple[int, int, Any]]:
        found: dict[tuple[int, int], Any] = getattr(self, what)
        kept = self._ordered.get(what)
        if kept is None or len(kept) != len(found):
            kept = sorted(((start, end, value) for (start, end), value in found.items()), key=lambda item: item[:2])
            self._ordered[what] = kept
        return kept


def _touching(ordered: list[tuple[int, int, Any]], start: int, end: int) -> list[tuple[int, int, Any]]:
    """The items that share a code point with `start` to `end`; items do not overlap one another."""
    first = max(0, bisect_right(ordered, start, key=lambda item: item[0]) - 1)
    last = bisect_left(ordered, end, key=lambda item: item[0])
    return [item for item in ordered[first:last] if item[1] > start]


def _within(ordered: list[tuple[int, int, Any]], start: int, end: int) -> list[tuple[int, int, Any]]:
    first, last = (bisect_left(ordered, edge, key=lambda item: item[0]) for edge in (start, end))
    return [item for item in ordered[first:last] if item[1] <= end]
