"""Whether a fact belongs to the sheet's own event, to what came before, or to what is still to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from factsheet.kinds.registry import kind_of
from factsheet.model.calendar import days
from factsheet.model.fact import Fact, FactBase
from factsheet.model.passage import fold

_RECENT = timedelta(days=31)
"""What lies further back than this before the sheet's event is background."""
_YEAR = timedelta(days=366)
"""Where nobody knows the event's day, this before the newest day of all."""
_PROMISE = re.compile(
    r"\b(?:sa(?:id|ys?)|indicated|announced|pledged|promised|vowed|added|told \w+)(?: that)? (?:he|she|it|they|the \w+)"
    r"(?:'ll| will| would| plans? to| intends? to| (?:is|are) to)\b(?! never| have| not)(?!.*\bonly if\b)"
    r"|\b(?:is|are) (?:due|scheduled|expected|set) to\b"
)
"""Words with which somebody tells what comes next."""


class Scene:
    """The sheet's own event among the facts of its base: `main`, None where there is none.

    Where any fact says in which section it stands or what part of the story it tells, all do: absent is the default.
    """

    def __init__(self, base: FactBase, facts: Sequence[Fact]) -> None:
        self.main = next((fact for fact in facts if fact.id == base.event), None) or next(
            (fact for fact in facts if fact.kind == "event"), None
        )
        own = self.main.id if self.main else None
        self._said = any(fact.section or fact.story for fact in facts)
        self.others = frozenset(fact.event for fact in facts if fact.event and fact.event != own)
        self.passages = [fold(cite.quote) for cite in self.main.cites] if self.main else []
        self._day = days(self.main.when) if self.main else None
        self._now = days(base.as_of)
        known = [covered.last for fact in facts if (covered := days(day_of(fact)))]
        self._since = self._day.first - _RECENT if self._day else max(known) - _YEAR if known else None

    def elsewhere(self, fact: Fact) -> bool:
        """Whether it tells of another event, or of what lies long before the sheet's own."""
        if self._said:
            return fact.section in ("background", "another")
        if fact.id in self.others or fact.event in self.others:
            return True
        covered = days(day_of(fact))
        return covered is not None and self._since is not None and covered.last < self._since

    def ahead(self, fact: Fact) -> bool:
        """Whether it tells what is still to come."""
        if self._said:
            return fact.story == "next"
        covered, place = days(day_of(fact)), kind_of(fact).place
        if covered is not None and self._now is not None and covered.first > self._now.last:
            return place in ("story", "statements")
        return place == "statements" and bool(_PROMISE.search(fact.statement))

    def own(self, fact: Fact) -> bool:
        """Whether it shares its passage, its day or those who take part with the sheet's event."""
        if self.main is None or fact.event == self.main.id:
            return True
        if fact.when and self._day is not None and days(fact.when) == self._day:
            return True
        quotes = [fold(cite.quote) for cite in fact.cites]
        if any(quote in passage or passage in quote for quote in quotes for passage in self.passages):
            return True
        return any(name in fact.statement for name in self.main.who or ())

    def names(self, name: str) -> bool:
        """Whether the passages that tell of the event name `name`."""
        return any(fold(name) in passage for passage in self.passages)


def day_of(fact: Fact) -> str | None:
    """The date of a fact: when it happened, or for a date itself its value."""
    return fact.when or (str(fact.value) if kind_of(fact).dated and fact.value else None)
