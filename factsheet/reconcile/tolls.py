"""Tolls of all sources: which belong to the sheet's own event, and which figure is each source's for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.event import EventMention
from factsheet.model.calendar import Days, days
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.reconcile.past_tolls import past_events
from factsheet.reconcile.toll_choice import figures

_MAIN_SHARE = 3
"""The sheet's event has casualties where at least one source in so many leads with a toll."""
_SLACK = timedelta(days=1)
"""Days by which articles may date one event apart (time zones, the night of)."""
_OPEN = ("at least", "more than", "about")
_ROOM = 1.5
"""How far an open figure of the lead ("more than 200") leaves room for a later one (249)."""
_DAY = len("2013-01-28")
_OLD = timedelta(days=31)
"""Age of a dated toll from which it is of another event, where nothing dates the sheet's own."""


@dataclass(frozen=True, slots=True)
class Tolls:
    """All mentions with their tolls settled, and an event fact for each past event that tolls belong to."""

    mentions: list[Mention]
    past_events: list[Fact]


def settle(mentions: Sequence[Mention], published: Mapping[str, str | None], off_topic: Collection[str] = ()) -> Tolls:
    """`mentions` of all sources (dates closed, names settled) with only those tolls that make facts.

    `published` maps source ids to ISO days, `off_topic` names sources about something else, whose tolls are dropped.
    A source keeps one mention for each outcome of the sheet's event (`event` None); tolls of past events carry the id
    of theirs. Mentions of other kinds pass unchanged.
    """
    tolls = [replace(m, published=published.get(m.source)) for m in mentions if isinstance(m, CasualtiesMention)]
    tolls = sorted((m for m in tolls if m.source not in off_topic), key=lambda m: (m.source, m.start))
    sources = sorted({source for source in published if source not in off_topic} | {m.source for m in tolls})
    tolls = _marked(tolls, mentions, len(sources))
    settled: list[Mention] = [m for m in mentions if not isinstance(m, CasualtiesMention)]
    places = _event_places(tolls)
    for source in sources:
        own = figures(_own([m for m in tolls if m.source == source], places))
        settled.extend(replace(m, passage=m.core) if m.core is not None and m.passage is not m.core else m for m in own)
    recalled, events = past_events([m for m in tolls if m.background])
    return Tolls([*settled, *recalled], events)


def _marked(tolls: list[CasualtiesMention], mentions: Sequence[Mention], sources: int) -> list[CasualtiesMention]:
    """`tolls` with those of other events marked `background`: by their date, or all where the event has none."""
    leading = {m.source for m in tolls if m.lead and not m.background}
    if len(leading) * _MAIN_SHARE < sources or not leading:
        return [replace(m, background=True) for m in tolls]
    day = _event_day(tolls, mentions)
    return [replace(m, background=True) if _past(m, day) else m for m in tolls]


def _event_day(tolls: Sequence[CasualtiesMention], mentions: Sequence[Mention]) -> Days | None:
    """The days of the sheet's event: as most leading tolls are dated, else as its event fact is.

    It cannot have happened after the first of the articles that lead with it.
    """
    leading = [m for m in tolls if m.lead and not m.background]
    first = min((m.published for m in leading if m.published), default=None)
    dated = Counter(m.when.value for m in leading if m.when and m.when.value and _may_be(m.when.value, first))
    if dated:
        return days(max(sorted(dated), key=lambda value: (dated[value], len(value) >= _DAY, value)))
    told = [m for m in mentions if isinstance(m, EventMention) and m.lead and m.when]
    value = told[0].when.value if told and told[0].when else None
    return days(value) if value and _may_be(value, first) else None


def _may_be(value: str, first: str | None) -> bool:
    """Whether the event may have happened then: not after the first article, and not long before."""
    covered = days(value)
    if covered is None or first is None:
        return covered is not None
    day = date.fromisoformat(first)
    return day - 12 * _OLD <= covered.first <= day


def _past(toll: CasualtiesMention, day: Days | None) -> bool:
    """Whether the toll is dated before the event, or far back where the event has no date."""
    covered = days(toll.when.value) if toll.when else None
    if toll.background or covered is None:
        return toll.background
    if day is not None:
        return covered.last < day.first - _SLACK
    return bool(toll.published) and covered.last < date.fromisoformat(str(toll.published)) - _OLD


def _event_places(tolls: Sequence[CasualtiesMention]) -> frozenset[str]:
    """The places that the sources name in the sentences of their first tolls and in headlines."""
    first: dict[str, CasualtiesMention] = {}
    for toll in tolls:
        if toll.lead and not toll.background and not toll.headline:
            first.setdefault(toll.source, toll)
    told = [*first.values(), *(toll for toll in tolls if toll.headline and not toll.background)]
    return frozenset(place for toll in told for place in toll.places)


def _own(tolls: Sequence[CasualtiesMention], places: Collection[str]) -> list[CasualtiesMention]:
    """The tolls of one source that may be of the sheet's event, which happened at one of `places`.

    News tells its own event first. What stands after the first recalled toll counts only where nothing stands before;
    a number that goes beyond the first one counts only where it may be the same toll: not elsewhere, and later in the
    text only where the lead left it open or it is called the toll.
    """
    background = [m.start for m in tolls if m.background]
    own = [m for m in tolls if not m.background]
    before = [m for m in own if not background or m.headline or m.start < min(background)]
    told = {m.outcome for m in before}
    own = [m for m in own if m in before or m.outcome not in told]
    return [m for m in own if not _elsewhere(m, own, places) and (m.lead or m.total or not _beyond(m, own))]


def _elsewhere(toll: CasualtiesMention, own: Sequence[CasualtiesMention], places: Collection[str]) -> bool:
    """Whether `toll` goes beyond the first of its source and names none of the event's places, but others."""
    first = next(
        (m for m in own if m.outcome == toll.outcome and m.counted in ("count", "list") and not m.headline), toll
    )
    return toll.value > first.value and bool(places) and bool(toll.places) and set(toll.places).isdisjoint(places)


def _beyond(toll: CasualtiesMention, own: Sequence[CasualtiesMention]) -> bool:
    """Whether `toll` says more than the lead of its source leaves room for."""
    leading = [m for m in own if m.lead and m.outcome == toll.outcome and m.counted in ("count", "list") and m.value]
    if not leading:
        return False
    most = max(m.value for m in leading)
    is_open = any(m.precision in _OPEN for m in leading)
    return toll.value > (most * _ROOM if is_open else most)
