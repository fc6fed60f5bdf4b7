"""Tolls of all sources: which belong to the sheet's own event, and which figure is each source's for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.claim import ClaimMention
from factsheet.model.carries import befell
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.prints import numbers
from factsheet.reconcile.past_tolls import past_events
from factsheet.reconcile.toll_choice import figures
from factsheet.reconcile.toll_scene import event_day, event_places, past
from factsheet.reconcile.toll_shares import apart

_MAIN_SHARE = 3
"""The sheet's event has casualties where at least one source in so many leads with a toll."""
_TELLING = 2
"""The smallest toll by whose number other sources are seen to speak of it."""
_OPEN = ("at least", "more than", "about")
_ROOM = 1.5
"""How far an open figure of the lead ("more than 200") leaves room for a later one (249)."""


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
    tolls = _marked(_of_one_event(tolls), mentions, len(sources))
    settled: list[Mention] = [m for m in mentions if not isinstance(m, CasualtiesMention)]
    places = event_places(tolls)
    own = [m for source in sources for m in figures(_own([m for m in tolls if m.source == source], places))]
    settled.extend(
        replace(m, passage=m.core) if m.core is not None and m.passage is not m.core else m
        for m in _ascribed(apart(own), mentions)
    )
    recalled, events = past_events([m for m in tolls if m.background])
    return Tolls([*settled, *recalled], events)


def _ascribed(tolls: Sequence[CasualtiesMention], mentions: Sequence[Mention]) -> list[CasualtiesMention]:
    """`tolls`, those of fighters with the side that tells how many of its foes it killed."""
    claims = [m for m in mentions if isinstance(m, ClaimMention) and m.by is not None]
    return [
        replace(toll, by=next((claim.by for claim in claims if _tells(claim, toll)), None))
        if toll.counted == "fighters"
        else toll
        for toll in tolls
    ]


def _tells(claim: ClaimMention, toll: CasualtiesMention) -> bool:
    return claim.source == toll.source and any(toll.spans[0].within(span) for span in claim.spans)


def _of_one_event(tolls: list[CasualtiesMention]) -> list[CasualtiesMention]:
    """`tolls` without those of more than the event (a war, a year), where one of the sources tells of it alone."""
    own = any(m.scope is None and m.lead and m.value and not m.background for m in tolls)
    return [m for m in tolls if m.scope is None or m.background] if own else tolls


def _marked(tolls: list[CasualtiesMention], mentions: Sequence[Mention], sources: int) -> list[CasualtiesMention]:
    """`tolls` with those of other events marked `background`: by their date, or all where the event has none."""
    leading = {m.source for m in tolls if m.lead and not m.background}
    if leading and len(leading) * _MAIN_SHARE < sources:
        leading |= _disputing([m for m in tolls if m.lead and not m.background], mentions)
    if len(leading) * _MAIN_SHARE < sources or not leading:
        return [replace(m, background=True) for m in tolls]
    is_past = past(tolls, event_day(tolls, mentions))
    return [replace(m, background=True) if old else m for m, old in zip(tolls, is_past, strict=True)]


def _disputing(tolls: Sequence[CasualtiesMention], mentions: Sequence[Mention]) -> set[str]:
    """The sources that speak of one of `tolls` and do not give it as theirs: a side denies it, others report that."""
    figures_of = {(m.value, m.outcome) for m in tolls if m.value >= _TELLING}
    return {
        mention.source
        for mention in mentions
        if mention.kind == "claim"
        for value, outcome in figures_of
        if value in numbers(mention.passage.quote) and befell(outcome, mention.passage.quote)
    }


def _own(tolls: Sequence[CasualtiesMention], places: Collection[str]) -> list[CasualtiesMention]:
    """The tolls of one source that may be of the sheet's event, which happened at one of `places`.

    News tells its own event first. What stands after the first recalled toll counts only where nothing stands before;
    a number that goes beyond the first one counts only where it may be the same toll: not elsewhere, and later in the
    text only where the lead left it open or it is called the toll.
    """
    recalled = min((m.start for m in tolls if m.background), default=None)
    own = [m for m in tolls if not m.background]
    before = [recalled is None or m.headline or m.start < recalled for m in own]
    told = {m.outcome for m, early in zip(own, before, strict=True) if early}
    own = [m for m, early in zip(own, before, strict=True) if early or m.outcome not in told]
    counted = [m for m in own if m.counted in ("count", "list")]
    firsts = {m.outcome: m for m in reversed(counted) if not m.headline}
    rooms = _rooms([m for m in counted if m.lead and m.value])
    return [
        m
        for m in own
        if not _elsewhere(m, firsts.get(m.outcome, m), places)
        and (m.lead or m.total or m.value <= rooms.get(m.outcome, m.value) or _goes_on(m, own))
    ]


def _goes_on(toll: CasualtiesMention, own: Sequence[CasualtiesMention]) -> bool:
    """Whether a list goes on from those whom the lead counts: "10 tourists", then "10 tourists and two pilots"."""
    first = next((m for m in own if m.lead and m.counted == "count" and m.outcome == toll.outcome), None)
    if toll.counted != "list" or first is None or not first.unit or first.unit in ("people", "person"):
        return False
    return f" {first.printed} {first.unit}".lower() in f" {toll.printed}".lower()


def _elsewhere(toll: CasualtiesMention, first: CasualtiesMention, places: Collection[str]) -> bool:
    """Whether `toll` names none of the event's places, but others, and goes beyond the `first` of its source.

    Behind the lead a date of its own besides is enough.
    """
    if not places or not toll.places or not set(toll.places).isdisjoint(places):
        return False
    return toll.value > first.value or (not toll.lead and toll.when is not None)


def _rooms(leading: Sequence[CasualtiesMention]) -> dict[str, float]:
    """How many the lead of a source leaves room for, by outcome."""
    most: dict[str, int] = {}
    for toll in leading:
        most[toll.outcome] = max(toll.value, most.get(toll.outcome, 0))
    is_open = {toll.outcome for toll in leading if toll.precision in _OPEN}
    return {outcome: value * (_ROOM if outcome in is_open else 1) for outcome, value in most.items()}
