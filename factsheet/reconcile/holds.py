"""What rests on a source without a name stays off the sheet, under whatever kind a passage gave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factsheet.model.fact import Citation, Fact
from factsheet.model.passage import fold

_ENOUGH = 5
"""Words of a passage at least: a name alone is not what the source without a name said."""


def spread(facts: Sequence[Fact]) -> list[Fact]:
    """`facts`, each that stands on nothing but passages of a held claim held for the same reason."""
    held: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for fact in facts:
        if fact.hold and fact.by:
            for citation in fact.cites:
                held[citation.source].append((fold(citation.quote), fact.hold))
    return [_held(fact, held) for fact in facts]


def _held(fact: Fact, held: Mapping[str, Sequence[tuple[str, str]]]) -> Fact:
    if fact.hold or any(citation.source not in held for citation in fact.cites):
        return fact
    reasons = [_reason(citation, held[citation.source]) for citation in fact.cites]
    return fact.model_copy(update={"hold": reasons[0]}) if all(reasons) else fact


def _reason(citation: Citation, held: Sequence[tuple[str, str]]) -> str | None:
    """Why a passage is held that holds `citation`'s, or that it holds; neither a mere name."""
    quote = fold(citation.quote)
    for other, reason in held:
        shorter, longer = sorted((quote, other), key=len)
        if shorter in longer and len(shorter.split()) >= _ENOUGH:
            return reason
    return None
