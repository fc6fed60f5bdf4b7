"""Tolls of past events that articles recall: tied to an event of their own by place and date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factsheet.kinds.base import cite
from factsheet.kinds.casualties import CasualtiesMention, dated, statement
from factsheet.model.calendar import written
from factsheet.model.fact import Fact
from factsheet.model.slug import slug
from factsheet.reconcile.toll_choice import EXPLICIT, figures

_WIDE = frozenset({"tsunami", "hurricane", "typhoon", "cyclone"})
"""Events that strike many places: of one year they are one, wherever their tolls are counted."""

_OF_MANY = frozenset({"statistics", "this-year", "since-then", "war-kills", "in-war", "in-attacks", "group-kills"})
"""What a toll is of that no event is: `scope`."""


def past_events(tolls: Sequence[CasualtiesMention]) -> tuple[list[CasualtiesMention], list[Fact]]:
    """Tolls of other events, each with the id of its event, and a fact for each of those events.

    Tolls that share a place belong to one event unless their dates part them. One without a place is dropped: nothing
    says what it is about; nor is what was counted over a stretch of time an event.
    """
    groups: list[list[CasualtiesMention]] = []
    for toll in tolls:
        if toll.scope in _OF_MANY:
            continue
        if toll.where is None or toll.outcome == "harmed" or not toll.value or toll.counted not in EXPLICIT:
            continue
        group = next((g for g in groups if _same_event(g[0], toll)), None)
        if group is None:
            groups.append([toll])
        else:
            group.append(toll)
    kept: list[CasualtiesMention] = []
    events: list[Fact] = []
    for group in groups:
        id_ = _id(group, {event.id for event in events})
        chosen = [
            replace(figure, event=id_)
            for source in sorted({m.source for m in group})
            for wide in (False, True)
            for figure in figures([m for m in group if m.source == source and m.wide == wide])
        ]
        if chosen:
            kept.extend(chosen)
            events.append(_event(chosen, id_))
    return kept, events


def _same_event(one: CasualtiesMention, other: CasualtiesMention) -> bool:
    first, second = _year(one), _year(other)
    if first and first == second and one.what == other.what and one.source != other.source:
        told_alike = (one.outcome, one.value) == (other.outcome, other.value)
        if one.what in _WIDE or (one.what and told_alike):
            return True
    if first != second and first and second:
        return False
    return _town(one) == _town(other) or (bool(first) and _nested(one, other))


def _nested(one: CasualtiesMention, other: CasualtiesMention) -> bool:
    """Whether one place holds the other: "Glasgow" and "Shettleston Road, Glasgow"."""
    first, second = _parts(one), _parts(other)
    return first <= second or second <= first


def _parts(toll: CasualtiesMention) -> set[str]:
    return {part.strip().lower() for part in toll.where.shown.split(",")} if toll.where else set()


def _town(toll: CasualtiesMention) -> str:
    return toll.where.shown.split(",")[0].strip().lower() if toll.where else ""


def _year(toll: CasualtiesMention) -> str:
    return toll.when.value[:4] if toll.when and toll.when.value and toll.when.value[:4].isdecimal() else ""


def _id(group: Sequence[CasualtiesMention], taken: set[str]) -> str:
    what = next((toll.what for toll in group if toll.what), "")
    wish = slug(f"{_town(group[0])} {what}", "past event")
    return wish if wish not in taken else slug(f"{wish} {_year(group[0])}")


def _event(chosen: Sequence[CasualtiesMention], id_: str) -> Fact:
    """The event fact of a past event: its first toll's own clause for it, else what it was, or what that toll says."""
    placed = [toll for toll in chosen if toll.when and toll.when.value] or chosen
    told = next((toll for toll in placed if toll.event_clause), placed[0])
    words = told.event_clause or _named(told)
    clause = dated(words, told.when) if words else None
    return Fact(
        id=id_,
        kind="event",
        statement=f"{clause[:1].upper()}{clause[1:]}." if clause else statement(told),
        when=written(told.when.value) if told.when else None,
        where=told.where.shown if told.where and not told.wide else None,
        cites=[cite(told)],
    )


def _named(toll: CasualtiesMention) -> str | None:
    """ "There was a landslide in Velm": the event by the words of a toll that names it."""
    if not (toll.told_event or "").startswith(("a ", "an ")):
        return None
    return " ".join(filter(None, ("there was", toll.told_event, toll.at)))
