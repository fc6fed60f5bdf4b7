"""What else the sources report."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, each_passage
from factsheet.kinds.sentence import ended
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention, Name, When
from factsheet.model.overlap import content, shared
from factsheet.model.slug import slug

_ALIKE = 0.7
"""Share of the shorter report's content words that two reports of one happening have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherMention(Mention):
    """A clause that belongs to no other kind. It is `about` the first who is named in it, else about its verb."""

    kind: ClassVar[str] = "other"

    statement: str
    about: str
    who: tuple[Name, ...] = ()
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedMention(Mention):
    """A main clause with the names that take part in it: what a sheet says of a name that no fact tells of.

    No kind of fact takes these up by itself.
    """

    kind: ClassVar[str] = "deed"

    statement: str
    who: tuple[Name, ...] = ()


class OtherKind(Kind[OtherMention]):
    """Reports of one person, body or deed in mostly the same words are one fact."""

    name = "other"
    heading = "Also reported"
    order = 110

    def key(self, mention: OtherMention) -> Hashable | None:
        """What it is about."""
        return mention.about

    def same(self, one: OtherMention, other: OtherMention) -> bool:
        """Whether two clauses share most of their words."""
        return shared(content(one.statement), content(other.statement)) >= _ALIKE

    def fact(self, mentions: Sequence[OtherMention]) -> Fact | None:
        """The report in the words of its longest clause, with its date where that is known."""
        leading = max(mentions, key=lambda mention: len(content(mention.statement)))
        return Fact(
            id=slug(leading.statement),
            kind=self.name,
            statement=ended(leading.statement),
            who=[name.shown for name in leading.who],
            when=leading.when.value if leading.when else None,
            cites=[cite(mention) for mention in each_passage(mentions)],
        )

    def weight(self, fact: Fact) -> float:
        """Less than what has a kind of its own; a date makes it easier to place."""
        return 20.0 if fact.when else 15.0
