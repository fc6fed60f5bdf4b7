"""When and where the main event happened: the day and the town that the sources name beside it.

Each source has one vote for each day and town, as strong as the passage is near to the event: inside a clause that
reports it, full of the words that the sources' leads share, or at the head of the article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factsheet.kinds.date import DateMention
from factsheet.kinds.event import EventMention
from factsheet.kinds.overlap import content
from factsheet.kinds.place import PlaceMention
from factsheet.model.calendar import days
from factsheet.model.mention import Mention, Name, When

_IN_EVENT = 3.0
_SHARED = 3.0
"""What a passage full of the leads' common words adds, at most."""
_HEAD = 0.5
"""What standing among the first of its sort in an article adds."""
_FIRST = 3
_MAJORITY = 0.5
"""Share of the sources that name a town, at least, for it to be the event's."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """A day or a town, the weight of all votes for it, and each voting source's strongest passage."""

    key: str
    weight: float
    voters: tuple[Mention, ...]


def settle(
    event: str, mentions: Sequence[Mention], weights: Mapping[str, float], published: Mapping[str, str | None]
) -> list[Mention]:
    """`mentions` with the day and the town of `event` on its leading clause, and the passages that give them.

    `weights` says how central a word's stem is to the leads. A day after a source's publication is no vote of its.
    """
    told = [mention for mention in mentions if isinstance(mention, EventMention) and mention.event == event]
    lead = next(mention for mention in told if mention.lead)
    day = _chosen(_days(mentions, published), told, weights)
    town = _chosen(_towns(mentions), told, weights)
    if town is not None and len(town.voters) < _MAJORITY * len(published):
        town = None
    settled = replace(lead, when=_when(lead, day), where=_where(lead, town))
    extra = [_witness(mention, event) for choice in (day, town) if choice is not None for mention in choice.voters]
    return [settled if mention is lead else mention for mention in mentions] + extra


def _days(mentions: Sequence[Mention], published: Mapping[str, str | None]) -> Iterable[tuple[str, Mention]]:
    for mention in mentions:
        if isinstance(mention, DateMention) and mention.when.value is not None:
            covered, limit = days(mention.when.value), published.get(mention.source)
            if covered is None or covered.first != covered.last:
                continue
            day = covered.first.isoformat()
            if limit is None or day <= limit:
                yield day, mention


def _towns(mentions: Sequence[Mention]) -> Iterable[tuple[str, Mention]]:
    for mention in mentions:
        if isinstance(mention, PlaceMention) and mention.type in {"city", "county"}:
            yield mention.name.shown, mention


def _chosen(
    candidates: Iterable[tuple[str, Mention]], told: Sequence[EventMention], weights: Mapping[str, float]
) -> _Choice | None:
    seen: Counter[str] = Counter()
    votes: dict[str, dict[str, tuple[float, Mention]]] = {}
    for key, mention in candidates:
        weight = _strength(mention, told, weights) + _HEAD * (seen[mention.source] < _FIRST)
        seen[mention.source] += 1
        cast = votes.setdefault(key, {})
        if mention.source not in cast or weight > cast[mention.source][0]:
            cast[mention.source] = (weight, mention)
    choices = [
        _Choice(key, sum(weight for weight, _ in cast.values()), tuple(mention for _, mention in cast.values()))
        for key, cast in votes.items()
    ]
    return max(choices, key=lambda choice: (choice.weight, choice.key), default=None)


def _strength(mention: Mention, told: Sequence[EventMention], weights: Mapping[str, float]) -> float:
    if any(event.source == mention.source and mention.spans[0].within(event.spans[0]) for event in told):
        return _IN_EVENT
    words = content(mention.passage.quote)
    central = sum(weights.get(word, 0.0) for word in words)
    return _SHARED * central / max(8, len(words))


def _when(lead: EventMention, day: _Choice | None) -> When | None:
    voter = day.voters[0] if day is not None else None
    if day is None or not isinstance(voter, DateMention):
        return lead.when
    return replace(voter.when, value=day.key)


def _where(lead: EventMention, town: _Choice | None) -> Name | None:
    """The place that the leading clause names, with the town behind it where it is not in it."""
    if town is None:
        return lead.where
    if lead.where is None:
        return Name(town.key, full=town.key, sort="place")
    words = content(lead.where.shown)
    if words & content(town.key.split(",")[0]):
        return Name(town.key, full=town.key, sort="place")
    whole = f"{lead.where.shown}, {town.key}"
    return Name(lead.where.text, lead.where.span, whole, "place")


def _witness(mention: Mention, event: str) -> EventMention:
    """A passage that gives the day or the town of the event, as a mention of the event."""
    return EventMention(
        source=mention.source,
        spans=mention.spans,
        text=mention.text,
        passage=mention.passage,
        trigger="",
        statement=mention.passage.quote,
        when=mention.when if isinstance(mention, DateMention) else None,
        where=mention.name if isinstance(mention, PlaceMention) else None,
        event=event,
    )
