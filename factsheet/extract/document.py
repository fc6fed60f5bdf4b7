"""A source as the extractors see it: spaCy's parse of the repaired text, with a way back to the original."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from factsheet.extract.marks import Marked, marked
from factsheet.model.mention import Mention, Name, When
from factsheet.model.passage import Folded, Passage, plain
from factsheet.model.source import BlockKind, Source
from factsheet.model.span import Span

NARRATIVE = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.UPDATE, BlockKind.PARAGRAPH})


@dataclass
class Document:
    """One source, parsed. `doc.text` is `source.text` (code point for code point).

    Extractors run in the order of `extract.registry` and leave what later ones need here: `whens` (dates by their
    repaired offsets) and `names` (people, organizations, places and pronouns with the name behind them), sorted by
    start. `mentions` holds all that was found so far.
    """

    source: Source
    doc: Doc
    whens: dict[tuple[int, int], When] = field(default_factory=dict)
    names: dict[tuple[int, int], Name] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)

    @cached_property
    def folded(self) -> Folded:
        """The original in the form in which passages are searched."""
        return Folded(self.source.original)

    @cached_property
    def marked(self) -> list[Marked]:
        """The stretches of `doc.text` that stand in quotation marks, left to right."""
        return marked(self.doc.text)

    def in_quotation(self, offset: int) -> bool:
        """Whether the code point at the repaired `offset` stands in quotation marks."""
        index = bisect_right(self.marked, offset, key=lambda one: one.start) - 1
        return index >= 0 and self.marked[index].holds(offset)

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
        places = self.folded.find(quote)
        if len(places) < 2:
            return Passage(span, quote)
        before = sum(place.start <= span.start for place in places)
        return Passage(span, quote, occurrence=max(1, before))

    def narrative(self, start: int) -> bool:
        """Whether the repaired offset `start` lies in text that states facts (no byline, credit or boilerplate)."""
        block = self.source.block_at(start)
        return block is not None and block.kind in NARRATIVE

    def in_headline(self, start: int) -> bool:
        """Whether the repaired offset `start` lies in the headline."""
        block = self.source.block_at(start)
        return block is not None and block.kind is BlockKind.HEADLINE

    def name_of(self, tokens: Tokens) -> Name | None:
        """The name that covers most of `tokens`, as the name extractors left it."""
        best: tuple[int, Name] | None = None
        for (start, end), name in self.names.items():
            shared = min(end, tokens.end_char) - max(start, tokens.start_char)
            if shared > 0 and (best is None or shared > best[0]):
                best = (shared, name)
        return best[1] if best else None

    def when_in(self, start: int, end: int) -> When | None:
        """The first date within code points `start` to `end` of `doc.text`."""
        return next((when for (a, b), when in sorted(self.whens.items()) if start <= a and b <= end), None)
