"""Which sources only copy another: long passages word for word the same, or a credit to one agency.

Passages are compared as sets of shingles, runs of five words (Broder, On the resemblance and containment of documents,
1997). Quotations are left out: two reporters at one press conference write down the same words.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from factsheet.model.mention import Mention
from factsheet.model.overlap import content
from factsheet.model.passage import fold
from factsheet.model.source import Source

_RUN = 5
_CONTAINED = 0.5
"""Share of a source's prose that stands in another at least, for it to count as a copy."""
_ENOUGH = 12
"""Shingles at least: less is a phrase that anybody may write."""
_COMMON = 50
"""A shingle in more sources than this tells nothing of who copied whom and would cost time."""


def wires(
    sources: Sequence[Source], mentions: Sequence[Mention], published: Mapping[str, str | None]
) -> dict[str, str]:
    """Sources that count with another: id to the agency, or to the id of the oldest source with the same prose."""
    shingles = _prose(mentions)
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for source in sources:
        for shingle in sorted(shingles.get(source.id, ())):
            holders[shingle].append(source.id)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for owners in holders.values():
        if 1 < len(owners) <= _COMMON:
            for owner in owners:
                shared[owner].update(other for other in owners if other != owner)
    rank = {source.id: (published.get(source.id) or "9999", place) for place, source in enumerate(sources)}
    found: dict[str, str] = {source.id: source.wire for source in sources if source.wire}
    for source in sorted(sources, key=lambda source: rank[source.id]):
        original = _original(source.id, shingles, shared, rank)
        if original is not None and source.id not in found:
            found[source.id] = found.get(original, original)
    return found


def _original(
    source: str,
    shingles: Mapping[str, set[tuple[str, ...]]],
    shared: Mapping[str, Counter[str]],
    rank: Mapping[str, tuple[str, int]],
) -> str | None:
    """The oldest source that holds most of the prose of `source`, or whose prose it mostly is."""
    own = len(shingles.get(source, ()))
    candidates = [
        other
        for other, count in shared.get(source, Counter()).items()
        if rank[other] < rank[source]
        and count >= _ENOUGH
        and count / max(1, min(own, len(shingles[other]))) >= _CONTAINED
    ]
    return min(candidates, key=lambda other: rank[other], default=None)


def _prose(mentions: Sequence[Mention]) -> dict[str, set[tuple[str, ...]]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for mention in mentions:
        if mention.kind != "event":
            continue
        words = [word.strip('.,;:"()') for word in fold(mention.passage.quote).lower().split()]
        for at in range(len(words) - _RUN + 1):
            run = tuple(words[at : at + _RUN])
            if content(" ".join(run)):
                found[mention.source].add(run)
    return found
