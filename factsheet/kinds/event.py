"""Events: who did what, when, where and why. One of them is what the sheet is about."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention, Name, When
from factsheet.model.slug import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """A clause that reports an event. `trigger` is the lemma of its head ("meet"), `statement` the clause itself.

    `stems` are those of its words that carry meaning, sorted. `event` is the id of the event fact that reconciliation
    ties the mention to; `lead` marks the clause whose words become that fact's statement.
    """

    kind: ClassVar[str] = "event"

    trigger: str
    statement: str
    stems: tuple[str, ...] = ()
    who: tuple[Name, ...] = ()
    when: When | None = None
    where: Name | None = None
    why: str | None = None
    how: str | None = None
    headline: bool = False
    background: bool = False
    event: str | None = None
    lead: bool = False


class EventKind(Kind[EventMention]):
    """Clauses that reconciliation has tied together by an id are one event."""

    name = "event"
    heading = "Events"

    def key(self, mention: EventMention) -> Hashable | None:
        """The id that reconciliation has given the event; a clause without one makes no fact of its own."""
        return mention.event

    def fact(self, mentions: Sequence[EventMention]) -> Fact | None:
        """The event in the words of its leading clause, with what all clauses say of who, when, where and why."""
        leading = max(mentions, key=lambda mention: (mention.lead, _slots(mention)))
        who = _people(leading, mentions)
        return Fact(
            id=leading.event or slug(leading.statement),
            kind=self.name,
            statement=leading.statement.rstrip(".") + ".",
            who=who or None,
            when=_first(mention.when.value for mention in (leading, *mentions) if mention.when),
            where=_first(mention.where.shown for mention in (leading, *mentions) if mention.where),
            why=leading.why or _first(mention.why for mention in mentions),
            how=leading.how,
            cites=_cites(leading, mentions),
        )

    def weight(self, fact: Fact) -> float:
        """An event with a date and a place weighs more than one without."""
        return 30.0 + 10.0 * bool(fact.when) + 5.0 * bool(fact.where)


def _slots(mention: EventMention) -> tuple[int, int]:
    filled = sum(1 for part in (mention.who, mention.when, mention.where, mention.why) if part)
    return filled, len(mention.who)


def _people(leading: EventMention, mentions: Sequence[EventMention]) -> list[str]:
    found: dict[str, None] = {}
    for mention in (leading, *mentions):
        found.update((name.shown, None) for name in mention.who)
    return list(found)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _cites(leading: EventMention, mentions: Sequence[EventMention]) -> list[Citation]:
    cited: dict[tuple[str, str], Citation] = {}
    for mention in mentions:
        carried = [
            key
            for key, part in (
                ("who", mention.who),
                ("when", mention.when),
                ("where", mention.where),
                ("why", mention.why),
            )
            if part
        ]
        if mention is leading:
            carried.insert(0, "statement")
        key = (mention.source, mention.passage.quote)
        if carried and key not in cited:
            cited[key] = cite(mention, **{"for": carried})
    return list(cited.values())
