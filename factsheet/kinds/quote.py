"""Direct quotations: the words, verbatim, and who said them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rapidfuzz import fuzz

from factsheet.kinds.base import Kind, cite
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention, Name
from factsheet.model.passage import fold, plain
from factsheet.model.slug import slug
from factsheet.model.span import Span

_SAME = 80.0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMention(Mention):
    """A direct quotation. `spans` hold the quoted words with their marks; `words` the words of each span, without.

    `by` is None where nothing tells who speaks; `unresolved` says why. `cue` is the reporting verb.
    """

    kind: ClassVar[str] = "quote"

    words: tuple[str, ...]
    by: Name | None = None
    cue: Span | None = None
    cue_text: str | None = None
    unresolved: str | None = None


class QuoteKind(Kind[QuoteMention]):
    """Quotations of one speaker in nearly the same words are one fact."""

    name = "quote"
    heading = "Quotations"

    def key(self, mention: QuoteMention) -> Hashable | None:
        """Its speaker."""
        return mention.by.shown if mention.by is not None else ""

    def same(self, one: QuoteMention, other: QuoteMention) -> bool:
        """Whether the words are nearly the same."""
        return fuzz.token_sort_ratio(_joined(one), _joined(other)) >= _SAME

    def fact(self, mentions: Sequence[QuoteMention]) -> Fact | None:
        """The quotation, with other wordings on their citations."""
        leading = mentions[0]
        by = leading.by.shown if leading.by is not None else None
        words = [plain(part) for part in leading.words]
        return Fact(
            id=slug(" ".join(words)),
            kind=self.name,
            statement=f'{by or "Somebody"}: "{" … ".join(words)}"',
            value=words if len(words) > 1 else words[0],
            by=by,
            ask=None if by else "Who says this?",
            hold="one unnamed source" if leading.by is not None and leading.by.sort == "unnamed" else None,
            cites=[cite(mention) for mention in mentions],
        )

    def weight(self, fact: Fact) -> float:
        """Quotations of named speakers weigh more."""
        return 50.0 if fact.by else 20.0


def _joined(mention: QuoteMention) -> str:
    return fold(" ".join(mention.words)).lower()
