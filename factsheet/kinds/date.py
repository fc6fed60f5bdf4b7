"""Dates: each tied to what happened then."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite
from factsheet.kinds.sentence import ended
from factsheet.model.calendar import written
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention, When
from factsheet.model.overlap import content, shared
from factsheet.model.passage import plain
from factsheet.model.slug import slug
from factsheet.model.timex_period import Period, Unit
from factsheet.model.timex_words import in_words

SAME = 0.6
"""Share of the shorter clause's content words that two clauses of one date must have in common."""

WEIGHTS: dict[Unit, float] = {
    "day": 22.0,
    "weekend": 17.0,
    "week": 17.0,
    "month": 12.0,
    "quarter": 6.0,
    "season": 6.0,
}
"""How much dates of a unit weigh; what is vaguer weighs 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A temporal expression. `clause` is the source's own clause about what happened then, where there is one.

    `deed` is the stem of the verb that it hangs on, with those of whom or what that is about, and of who does it.
    """

    kind: ClassVar[str] = "date"
    of_value: ClassVar[str] = "when"

    when: When
    clause: str | None = None
    deed: tuple[str, frozenset[str], frozenset[str]] | None = None

    def columns(self) -> dict[str, object]:
        """Type, value, what the value counts from, the rule that read it; what happened then, where it is known."""
        reading = self.when.reading
        shown = {"type": reading.type, "value": self.when.value, "anchor": self.when.anchor, "rule": reading.rule}
        return {key: value for key, value in {**shown, "clause": self.clause}.items() if value is not None}


class DateKind(Kind[DateMention]):
    """A date and what happened then; the same thing on the same date is one fact."""

    name = "date"
    heading = "Dates"
    order = 20
    dated = True

    def key(self, mention: DateMention) -> Hashable | None:
        """The day or longer period; None for durations, sets, references, open dates and those without a clause."""
        if mention.clause is None or mention.when.value is None:
            return None
        period = Period.parse(mention.when.value)
        return period.value if period else None

    def same(self, one: DateMention, other: DateMention) -> bool:
        """Whether the clauses speak of the same."""
        return shared(_words(one), _words(other)) >= SAME

    def fact(self, mentions: Sequence[DateMention]) -> Fact | None:
        """The date, and the shortest clause as what happened then."""
        leading = min(mentions, key=lambda mention: (len(mention.clause or ""), mentions.index(mention)))
        value = self.key(leading)
        words = in_words(str(value)) if value else None
        if words is None or leading.clause is None:
            return None
        first = words[:1].upper() + words[1:]
        return Fact(
            id=slug(leading.clause),
            kind=self.name,
            statement=f"{first}: {ended(plain(leading.clause))}",
            value=written(str(value)),
            cites=[cite(mention) for mention in [leading, *(one for one in mentions if one is not leading)]],
        )

    def weight(self, fact: Fact) -> float:
        """Days weigh most, years and decades least."""
        period = Period.parse(str(fact.value))
        return WEIGHTS.get(period.unit, 3.0) if period else 3.0


def _words(mention: DateMention) -> frozenset[str]:
    return content(mention.clause or "")
