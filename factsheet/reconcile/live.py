"""Tolls of a live blog: of its entries the newest that tells of the dead, the injured or the missing counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.claim import ClaimMention
from factsheet.model.mention import Mention
from factsheet.model.source import Source


def newest(sources: Iterable[Source], mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` without the tolls of older entries, and without what somebody said who gave such a toll."""
    live = {source.id: source for source in sources if source.moments}
    if not live:
        return list(mentions)
    last: dict[tuple[str, str], str] = {}
    tolls = [m for m in mentions if m.source in live and isinstance(m, CasualtiesMention) and m.counted == "count"]
    moments = [live[toll.source].moment_at(toll.start) or "" for toll in tolls]
    for toll, moment in zip(tolls, moments, strict=True):
        key = (toll.source, toll.outcome)
        last[key] = max(moment, last.get(key, ""))
    old = [t for t, moment in zip(tolls, moments, strict=True) if moment and moment < last[t.source, t.outcome]]
    gone = set(map(id, old))
    return [m for m in mentions if id(m) not in gone and not (isinstance(m, ClaimMention) and _tells_any(m, old))]


def _tells_any(claim: ClaimMention, tolls: Iterable[CasualtiesMention]) -> bool:
    return any(toll.source == claim.source and toll.passage.span.within(claim.passage.span) for toll in tolls)
