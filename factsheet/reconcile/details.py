"""What a story has once (how long, which floor, which degree), where sources differ on it: one fact with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factsheet.kinds.base import cite, outlet, voices
from factsheet.kinds.detail import DetailMention
from factsheet.kinds.sentence import ended
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.slug import slug

_FAR = 3
"""How far apart two values of one thing may lie."""
_DAY, _EQUAL, _ROOM = 86_400, 1.02, 1.5
"""Up to how far apart two times of days or months agree, and two values of which one is printed with "about"."""
_NAMED = 2
"""Sources at most that the question names for one reading."""


def told(mentions: Sequence[Mention], facts: Sequence[Fact]) -> list[Fact]:
    """`facts` with one for each detail of which sources give two values. A source that gives two itself gives none.

    That of most independent sources leads, then the newest.
    """
    slots: dict[str, list[DetailMention]] = defaultdict(list)
    for mention in mentions:
        if isinstance(mention, DetailMention):
            slots[mention.slot].append(mention)
    return [*facts, *(fact for found in slots.values() if (fact := _differing(found)))]


def _differing(found: Sequence[DetailMention]) -> Fact | None:
    given: dict[str, set[float]] = defaultdict(set)
    for mention in found:
        given[mention.source].add(mention.value)
    single = [mention for mention in found if len(given[mention.source]) == 1]
    by = voices(single, lambda mention: mention.value)
    stating = [mention for mention in single if mention.clause]
    if len(by) < 2 or not stating:
        return None
    lead = max(stating, key=lambda mention: by[mention.value])
    other = [mention for mention in single if mention.value == lead.value or _contradict(lead, mention)]
    first: dict[str, DetailMention] = {}
    for mention in other:
        first.setdefault(mention.source, mention)
    cited = [lead, *(mention for source, mention in first.items() if source != lead.source)]
    cited = [mention for mention in cited if mention.value != lead.value or mention.printed == lead.printed]
    printed: dict[float, DetailMention] = {}
    for mention in cited:
        printed.setdefault(mention.value, mention)
    if len(printed) < 2:
        return None
    sources = {value: sorted({m.source for m in cited if m.value == value})[:_NAMED] for value in printed}
    asked = ", ".join(f"{m.printed} ({' and '.join(map(outlet, sources[value]))})" for value, m in printed.items())
    return Fact(
        id=slug(str(lead.clause)),
        kind="quantity",
        statement=ended(str(lead.clause)),
        value=lead.printed,
        ask=f"Sources differ: {asked}. Which is right?",
        cites=[cite(m, says=None if m.value == lead.value else m.printed) for m in cited],
    )


def _contradict(one: DetailMention, other: DetailMention) -> bool:
    """Whether two values are of one thing and cannot both be right: of the same ones, where both name somebody."""
    if not one.named & other.named and (one.personal or (one.named and other.named)):
        return False
    low, high = sorted((one.value, other.value))
    equal = _ROOM if one.loose or other.loose else _EQUAL if low >= _DAY else 1
    return low * equal < high <= low * _FAR
