"""Counts, money, percentages, ages, distances, votes: every figure that is not a toll or a date."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite
from factsheet.kinds.figures import number_words
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention, Name, When
from factsheet.model.slug import slug

_WEIGHTS = {"vote": 46.0, "score": 46.0, "money": 42.0, "percent": 40.0, "count": 38.0, "age": 8.0}
_SHARED_WORDS = 2
_LIKE_WORDS = 4
"""Content words that two clauses share at least to give different figures for one thing (and two thirds of them)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(Mention):
    """A figure. `value` is the number, `printed` the source's words for it ("more than 800", "$3.5 million").

    `unit` is what is counted ("officials"), `measure` the sort of figure (count, money, percent, age, …), `of` what or
    whom it belongs to, `clause` the source's own clause that holds it, `topic` the stems of its content words.
    """

    kind: ClassVar[str] = "quantity"

    value: int | float | str
    printed: str
    unit: str | None = None
    measure: str = "count"
    precision: str | None = None
    of: str | None = None
    when: When | None = None
    where: Name | None = None
    clause: str | None = None
    topic: frozenset[str] = frozenset()


class QuantityKind(Kind[QuantityMention]):
    """One fact for each figure; sources that give another number for the same thing stand in it."""

    name = "quantity"
    heading = "Figures"

    def key(self, mention: QuantityMention) -> Hashable | None:
        """Measure and head of the unit; a figure that belongs to somebody, with whom."""
        if mention.clause is None:
            return None
        return mention.measure, _head(mention.unit), mention.of if mention.measure == "age" else None

    def same(self, one: QuantityMention, other: QuantityMention) -> bool:
        """The same figure in a like clause, or another figure of another source where the clauses say the same."""
        if one.measure == "age":
            return True
        shared = len(one.topic & other.topic)
        if one.value == other.value:
            return shared >= min(_SHARED_WORDS, len(one.topic), len(other.topic))
        if one.source == other.source:
            return False
        if _value(one.when) != _value(other.when):
            return False
        return shared >= _LIKE_WORDS and shared * 3 >= 2 * min(len(one.topic), len(other.topic))

    def fact(self, mentions: Sequence[QuantityMention]) -> Fact | None:
        """The figure in the words of its newest source, other readings on their citations."""
        lead = mentions[0]
        if lead.clause is None:
            return None
        return Fact.model_validate(
            {
                "id": slug(f"{_spoken(lead.value)} {lead.unit or lead.measure} {lead.of or ''}".strip()) or "figure",
                "kind": self.name,
                "statement": lead.clause.rstrip(" .,;:") + ".",
                "value": lead.value,
                "precision": lead.precision,
                "unit": lead.unit,
                "of": lead.of,
                "when": _value(lead.when),
                "cites": [_citation(mention, lead) for mention in _once_each(mentions)],
            }
        )

    def weight(self, fact: Fact) -> float:
        """Votes, scores and money before counts, ages last."""
        measure = {"percent": "percent", "years old": "age", "votes": "vote", "points": "score"}.get(fact.unit or "")
        if isinstance(fact.value, str):
            measure = "vote"
        return _WEIGHTS.get(measure or "count", 36.0)


def _value(when: When | None) -> str | None:
    """The date of a figure; a reference such as "now" is none."""
    return when.value if when and when.value and when.value[:1].isdigit() else None


def _spoken(value: int | float | str) -> str:
    return number_words(value) if isinstance(value, int) else str(value).replace(".", " point ")


def _head(unit: str | None) -> str:
    words = (unit or "").lower().split()
    return words[-1].rstrip("s") if words else ""


def _citation(mention: QuantityMention, lead: QuantityMention) -> Citation:
    same = mention.value == lead.value
    says = None if same else mention.value
    precision = mention.precision
    if same:
        precision = None if mention.precision == lead.precision else mention.precision or "exactly"
    return cite(mention, says=says, precision=precision)


def _once_each(mentions: Sequence[QuantityMention]) -> list[QuantityMention]:
    kept: dict[tuple[str, int | float | str], QuantityMention] = {}
    for mention in mentions:
        kept.setdefault((mention.source, mention.value), mention)
    return list(kept.values())
