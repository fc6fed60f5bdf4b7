"""Attributed statements that are not verbatim: indirect speech."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite
from factsheet.kinds.overlap import content, shared
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention, Name, When
from factsheet.model.slug import slug
from factsheet.model.span import Span

_ALIKE = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMention(Mention):
    """What somebody is reported to have said. `statement` is the reported clause, as the source puts it.

    `anonymous` is set where the speaker is a source without a name: such a claim is held back.
    """

    kind: ClassVar[str] = "claim"

    statement: str
    by: Name | None = None
    cue: Span | None = None
    cue_text: str | None = None
    when: When | None = None
    anonymous: bool = False
    unresolved: str | None = None


class ClaimKind(Kind[ClaimMention]):
    """Claims of one speaker in nearly the same words are one fact."""

    name = "claim"
    heading = "Statements"

    def key(self, mention: ClaimMention) -> Hashable | None:
        """Its speaker; a claim of nobody makes no fact."""
        return mention.by.shown if mention.by is not None else None

    def same(self, one: ClaimMention, other: ClaimMention) -> bool:
        """Whether the content words are nearly the same."""
        return shared(content(one.text), content(other.text)) >= _ALIKE

    def fact(self, mentions: Sequence[ClaimMention]) -> Fact | None:
        """The claim as the first mention puts it."""
        leading = mentions[0]
        assert leading.by is not None
        return Fact(
            id=slug(leading.text),
            kind=self.name,
            statement=leading.statement.rstrip(".") + ".",
            by=leading.by.shown,
            when=leading.when.value if leading.when else None,
            hold="one unnamed source" if leading.anonymous else None,
            cites=[cite(mention) for mention in mentions],
        )

    def weight(self, fact: Fact) -> float:
        """What a named speaker says weighs more."""
        return 35.0
