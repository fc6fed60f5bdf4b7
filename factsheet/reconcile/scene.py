"""When and where the main event happened: the day and the town that the sources name beside it.

Each source has one vote for each day and place, as strong as the passage is near to the event: hanging on the verb of
a clause that reports it, inside such a clause, full of the words that the sources' leads share, or at the head.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factsheet.kinds.date import DateMention
from factsheet.kinds.event import EventMention
from factsheet.kinds.place import PlaceMention
from factsheet.model.calendar import WEEKDAYS, days
from factsheet.model.mention import Mention, Name, When
from factsheet.model.overlap import content
from factsheet.model.span import Span
from factsheet.reconcile.whereabouts import Scene, locate
from factsheet.reconcile.witnesses import witness

_OF_EVENT = 3.0
"""A date or place that hangs on the verb of a clause which reports the event."""
_IN_EVENT = 1.5
"""One that stands in such a clause."""
_SHARED = 2.5
"""What a passage full of the leads' common words adds, at most."""
_HEAD = 0.5
"""What standing among the first of its sort in an article adds."""
_FIRST = 3
_WITNESS = 0.9
"""Strength that a passage has at least to be cited for the day or the place."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A day or a place, the weight of all votes for it, and each voting source's strongest passage.

    `witnesses` are those of the passages that are about the event. `hangs` counts the sources in which it hangs on the
    verb of a clause which reports the event, `near` adds those in which it stands before the first clause: in a
    headline or a dateline.
    """

    key: str
    weight: float
    voters: tuple[Mention, ...]
    near: int
    hangs: int
    witnesses: tuple[Mention, ...]


def settle(
    event: str,
    mentions: Sequence[Mention],
    weights: Mapping[str, float],
    published: Mapping[str, str | None],
    gazetteer: Callable[[], bytes],
) -> list[Mention]:
    """`mentions` with the day and the place of `event` on its leading clause, and the passages that give them.

    `weights` says how central a word's stem is to the leads. A day after a source's publication is no vote of its.
    `gazetteer` gives the names of places with their regions.
    """
    events = [mention for mention in mentions if isinstance(mention, EventMention)]
    lead = next(mention for mention in events if mention.lead)
    day = _day(
        lead, votes(_days(mentions, published), events, event, weights), _own_days(lead, mentions), len(published)
    )
    venue = _within(lead.where, mentions) if lead.where is not None else None
    told = _by_source(events, event)
    here = [mention for mention in mentions if not _lies_elsewhere(mention, told)]
    scene = locate(venue, votes(_places(here), events, event, weights), len(published), gazetteer)
    if scene is None and venue is None:
        scene = _told(lead, told, here)
    where = replace(venue, full=scene.where) if scene and venue else Name(scene.where, sort="place") if scene else venue
    settled = replace(lead, when=_when(lead, day), where=where, basis=scene.basis if scene else None)
    witnesses = [*(day.witnesses if day else ()), *(scene.witnesses if scene else ())]
    extra = [witness(mention, event) for mention in witnesses]
    return [settled if mention is lead else mention for mention in mentions] + extra


def votes(
    candidates: Iterable[tuple[str, Mention]],
    events: Sequence[EventMention],
    event: str,
    weights: Mapping[str, float],
) -> list[Choice]:
    """The choices among `candidates` (what a mention votes for, the mention), each with what its sources give it."""
    told = _by_source(events, event)
    seen: Counter[str] = Counter()
    told_first = sorted((mention for mention in events if not mention.headline), key=lambda mention: -mention.start)
    first = {mention.source: mention.start for mention in told_first}
    cast: dict[str, dict[str, tuple[float, Mention]]] = {}
    near: dict[str, set[str]] = {}
    hangs: dict[str, set[str]] = {}
    for key, mention in candidates:
        weight = _strength(mention, told, weights)
        if weight >= _OF_EVENT:
            hangs.setdefault(key, set()).add(mention.source)
        if weight >= _OF_EVENT or mention.start < first.get(mention.source, 0):
            near.setdefault(key, set()).add(mention.source)
        weight += _HEAD * (seen[mention.source] < _FIRST)
        seen[mention.source] += 1
        own = cast.setdefault(key, {})
        if mention.source not in own or weight > own[mention.source][0]:
            own[mention.source] = (weight, mention)
    return [
        Choice(
            key,
            sum(weight for weight, _ in own.values()),
            tuple(mention for _, mention in own.values()),
            len(near.get(key, ())),
            len(hangs.get(key, ())),
            tuple(mention for weight, mention in own.values() if weight >= _WITNESS),
        )
        for key, own in cast.items()
    ]


def _days(mentions: Sequence[Mention], published: Mapping[str, str | None]) -> Iterable[tuple[str, Mention]]:
    for mention in mentions:
        if isinstance(mention, DateMention) and mention.when.value is not None:
            covered, limit = days(mention.when.value), published.get(mention.source)
            if covered is None or covered.first != covered.last:
                continue
            day = covered.first.isoformat()
            if limit is None or day <= limit:
                yield day, mention


def _places(mentions: Sequence[Mention]) -> Iterable[tuple[str, Mention]]:
    """The places that may be the scene: those in or at which something is said to be, not where somebody comes from,
    a name that only stands beside another ("the Dover center"), nor a capital that only heads the reports.
    """
    places = [mention for mention in mentions if isinstance(mention, PlaceMention) and not mention.home]
    told = {mention.name.shown for mention in places if not mention.dateline}
    hanging = {place.shown for mention in mentions if isinstance(mention, EventMention) for place in mention.scenes}
    told &= hanging | {mention.name.shown for mention in places if mention.there or mention.dateline}
    return [(mention.name.shown, mention) for mention in places if mention.name.shown in told]


def _by_source(events: Iterable[EventMention], event: str) -> Mapping[str, Sequence[EventMention]]:
    """The clauses that report `event`, by their sources."""
    told: dict[str, list[EventMention]] = {}
    for mention in events:
        if mention.event == event:
            told.setdefault(mention.source, []).append(mention)
    return told


def _around(mention: Mention, told: Mapping[str, Sequence[EventMention]]) -> list[EventMention]:
    """Those of the clauses in which `mention` stands."""
    return [event for event in told.get(mention.source, ()) if mention.spans[0].within(event.spans[0])]


def _lies_elsewhere(mention: Mention, told: Mapping[str, Sequence[EventMention]]) -> bool:
    """Whether a place stands in a clause that reports the event as that of something else."""
    return isinstance(mention, PlaceMention) and any(
        mention.spans[0].overlaps(one) for event in told.get(mention.source, ()) for one in event.away
    )


def _strength(mention: Mention, told: Mapping[str, Sequence[EventMention]], weights: Mapping[str, float]) -> float:
    own = mention.spans[0]
    inside = _around(mention, told)
    if any(_hangs_on(event, own) for event in inside):
        return _OF_EVENT
    if inside:
        return _IN_EVENT
    words = content(mention.passage.quote)
    central = math.fsum(weights.get(word, 0.0) for word in words)
    return _SHARED * central / max(8, len(words))


def _hangs_on(event: EventMention, span: Span) -> bool:
    own = [event.when.span] if event.when is not None else []
    own += [place.span for place in event.scenes if place.span is not None]
    return any(one.overlaps(span) for one in own)


def _own_days(lead: EventMention, mentions: Sequence[Mention]) -> frozenset[str]:
    """The days that stand in the leading clause, whatever they belong to."""
    found = set()
    for mention in mentions:
        if isinstance(mention, DateMention) and mention.source == lead.source:
            covered = days(mention.when.value)
            if covered is not None and covered.first == covered.last and mention.spans[0].within(lead.spans[0]):
                found.add(covered.first.isoformat())
    return frozenset(found)


def _day(lead: EventMention, voted: Sequence[Choice], own: frozenset[str], sources: int) -> Choice | None:
    """The day that most sources give on the verb of a clause which reports the event.

    Where the leading clause names days (`own`), it is one of them: a fact does not print one day and mean another. A
    day that the clause names without telling its date ("Friday", with no date of publication) is replaced only by one
    that is such a day of the week, or that two sources give: else it is likely to be that of something else. Where no
    clause gives a day, and none in the leading clause belongs to something else, one that most sources name near the
    event, and far more than any other, is it.
    """
    told = days(lead.when.value) if lead.when is not None else None
    inside = [choice for choice in voted if told is None or str(told.first) <= choice.key <= str(told.last)]
    open_to = [choice for choice in inside if not own or choice.key in own]
    hanging = [choice for choice in open_to if choice.hangs]
    if lead.when is not None and lead.when.value is None and lead.when.reading.type == "DATE":
        named = lead.when.text.lower()
        hanging = [
            choice
            for choice in hanging
            if choice.hangs > 1 or WEEKDAYS[date.fromisoformat(choice.key).weekday()] in named
        ]
    best = max(hanging, key=lambda choice: (choice.hangs, choice.weight, choice.key), default=None)
    elsewhere = own and lead.when is None
    return best if best is not None or elsewhere else _named_most(open_to, sources)


def _named_most(voted: Sequence[Choice], sources: int) -> Choice | None:
    """The day that half of the sources name in passages about the event, twice as many as name another."""
    ranked = sorted(voted, key=lambda choice: (-len(choice.witnesses), -choice.weight, choice.key))
    if not ranked or len(ranked[0].witnesses) < max(_FEWEST, sources / 2):
        return None
    return ranked[0] if len(ranked) == 1 or len(ranked[0].witnesses) >= 2 * len(ranked[1].witnesses) else None


def _when(lead: EventMention, day: Choice | None) -> When | None:
    voter = day.voters[0] if day is not None else None
    if day is None or not isinstance(voter, DateMention):
        return lead.when
    return replace(voter.when, value=day.key)


def _told(lead: EventMention, told: Mapping[str, Sequence[EventMention]], mentions: Sequence[Mention]) -> Scene | None:
    """The place of which the leading clause says "in", "at" or "near"; else the one on which most of the clauses that
    report the event hang, or that clauses of two sources speak of so, or the only one of which any does.
    """
    places = [mention for mention in mentions if isinstance(mention, PlaceMention)]
    spoken = [place for place in places if place.there and not place.home]
    own = next((place for place in spoken if lead in _around(place, told)), None)
    if own is not None:
        return Scene(_whole(own, places), (own,))
    beside = [(place, event) for place in spoken for event in _around(place, told)]
    hanging = [(place, event) for place, event in beside if _hangs_on(event, place.spans[0])]
    sources: dict[str, dict[str, PlaceMention]] = {}
    for place, _ in hanging or beside:
        sources.setdefault(place.name.shown, {}).setdefault(place.source, place)
    best = max(sources, key=lambda name: (len(sources[name]), name), default=None)
    if best is None or (not hanging and len(sources) > 1 and len(sources[best]) < _FEWEST):
        return None
    witnesses = tuple(sources[best].values())
    return Scene(_whole(witnesses[0], places), witnesses)


def _whole(place: PlaceMention, places: Sequence[PlaceMention]) -> str:
    """The place with what its passage says it lies in, or what stands behind its comma: "Millside, Norvale"."""
    at = place.spans[0].end + len(", ")
    behind = next((one.name.shown for one in places if one.source == place.source and one.start == at), "")
    outer = (place.within or behind).removeprefix("the ")
    return f"{place.name.shown}, {outer}" if outer and outer not in place.name.shown else place.name.shown


def _within(venue: Name, mentions: Sequence[Mention]) -> Name:
    """`venue` with what it lies in, where a source says that: "Roosevelt Room, White House"."""
    for mention in mentions:
        if isinstance(mention, PlaceMention) and mention.within and mention.name.shown == venue.shown:
            outer = mention.within.removeprefix("the ")
            return venue if outer in venue.shown else replace(venue, full=f"{venue.shown}, {outer}")
    return venue
