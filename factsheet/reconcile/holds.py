"""What rests on a source without a name stays off the sheet, under whatever kind a passage gave it."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.model.fact import Citation, Fact
from factsheet.model.passage import fold

_ENOUGH = 5
"""Words of a passage at least: a name alone is not what the source without a name said."""


def spread(facts: Sequence[Fact]) -> list[Fact]:
    """`facts`, each that stands on nothing but passages of a held claim held for the same reason."""
    held = [(citation, fact.hold) for fact in facts if fact.hold for citation in fact.cites]
    return [_held(fact, held) for fact in facts]


def _held(fact: Fact, held: Sequence[tuple[Citation, str | None]]) -> Fact:
    if fact.hold or not held:
        return fact
    reasons = [
        next((reason for claim, reason in held if _same_passage(citation, claim)), None) for citation in fact.cites
    ]
    return fact.model_copy(update={"hold": reasons[0]}) if all(reasons) else fact


def _same_passage(one: Citation, other: Citation) -> bool:
    """Whether one passage holds the other, and neither is a mere name."""
    quotes = sorted((fold(one.quote), fold(other.quote)), key=len)
    return one.source == other.source and len(quotes[0].split()) >= _ENOUGH and quotes[0] in quotes[1]
