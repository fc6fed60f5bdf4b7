"""What rests on a source without a name stays off the sheet, under whatever kind a passage gave it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factsheet.kinds.speaker import UNNAMED
from factsheet.model.fact import Citation, Fact
from factsheet.model.passage import fold

_ENOUGH = 5
"""Words of a passage at least: a name alone is not what the source without a name said."""


def spread(facts: Sequence[Fact]) -> list[Fact]:
    """`facts`, each that stands on nothing but passages of what a source without a name says held as that is."""
    held: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        if fact.hold == UNNAMED:
            for citation in fact.cites:
                held[citation.source].append(fold(citation.quote))
    return [_held(fact, held) for fact in facts]


def _held(fact: Fact, held: Mapping[str, Sequence[str]]) -> Fact:
    if fact.hold or any(citation.source not in held for citation in fact.cites):
        return fact
    rests = all(_rests(citation, held[citation.source]) for citation in fact.cites)
    return fact.model_copy(update={"hold": UNNAMED}) if rests else fact


def _rests(citation: Citation, held: Sequence[str]) -> bool:
    """Whether a held passage holds `citation`'s, or the other way round; neither a mere name."""
    quote = fold(citation.quote)
    for other in held:
        shorter, longer = sorted((quote, other), key=len)
        if shorter in longer and len(shorter.split()) >= _ENOUGH:
            return True
    return False
