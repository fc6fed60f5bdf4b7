"""Tolls of all sources to facts: which figure is a source's own for the event, and which are of past events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from factsheet.kinds.base import cite
from factsheet.kinds.casualties import CasualtiesMention, statement
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.slug import slug

_EXPLICIT = ("count", "list", "pair")
_MAIN_SHARE = 3
"""The sheet's event has casualties where at least one source in so many leads with a toll."""


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
    sources = sorted({mention.source for mention in tolls})
    leading = [s for s in sources if any(m.lead and not m.background for m in tolls if m.source == s)]
    on_topic = [source for source in published if source not in off_topic]
    if len(leading) * _MAIN_SHARE < max(1, len(on_topic)):
        tolls = [replace(mention, background=True) for mention in tolls]
    else:
        tolls = _dated(tolls)
    settled: list[Mention] = [m for m in mentions if not isinstance(m, CasualtiesMention)]
    for source in sources:
        settled.extend(figures([m for m in tolls if m.source == source and not m.background]))
    recalled, events = past_events([mention for mention in tolls if mention.background])
    return Tolls([*settled, *recalled], events)


def figures(tolls: Sequence[CasualtiesMention]) -> list[CasualtiesMention]:
    """The figures that one source gives for its event, one for each outcome at most."""
    killed = _killed([m for m in tolls if m.outcome == "killed"])
    found = [killed, _injured(tolls, killed), _figure([m for m in tolls if m.outcome == "missing"])]
    return [mention for mention in found if mention is not None]


def _figure(tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    """The whole toll among explicit ones: the largest, exact before vague, early before late; 0 only on its own."""
    explicit = [m for m in tolls if m.counted in _EXPLICIT]
    whole = [m for m in explicit if not m.part] or explicit
    if not whole:
        return None
    best = max(m.value for m in whole)
    same = [m for m in whole if m.value == best]
    return min(same, key=lambda m: (m.weak, m.headline, m.precision is None and best == 0, m.start))


def _killed(tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    figure = _figure(tolls)
    return figure if figure is not None and figure.value else _one_by_one(tolls) or figure


def _one_by_one(tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    """People of whom the source tells one at a time: the names it gives, else the only person it speaks of."""
    named: dict[str, CasualtiesMention] = {}
    for mention in tolls:
        if mention.counted == "name" and mention.name:
            named.setdefault(mention.name.split()[-1].lower(), mention)
    if len(named) > 1:
        first, *rest = named.values()
        names = ", ".join(mention.name or "" for mention in named.values())
        return replace(
            first, value=len(named), basis=f"victims named: {names}", besides=tuple(m.passage for m in rest), name=None
        )
    singles = [mention for mention in tolls if mention.counted in ("single", "name", "definite")]
    return singles[0] if singles else None


def _injured(tolls: Sequence[CasualtiesMention], killed: CasualtiesMention | None) -> CasualtiesMention | None:
    injured = [m for m in tolls if m.outcome == "injured"]
    harmed = [m for m in tolls if m.outcome == "harmed"]
    worked_out = _rest_of(tolls, injured, harmed)
    explicit = _figure([m for m in injured if worked_out is None or m.value != worked_out[1].value])
    if explicit is not None and explicit.value:
        return explicit
    if worked_out is not None:
        return worked_out[0]
    shot = _figure(harmed)
    if shot is not None and (killed is None or _beside(shot, killed, tolls)):
        return replace(shot, outcome="injured")
    if shot is None:
        return _one_by_one(injured) or _one_by_one(harmed) or explicit
    return explicit


def _rest_of(
    tolls: Sequence[CasualtiesMention], injured: Sequence[CasualtiesMention], harmed: Sequence[CasualtiesMention]
) -> tuple[CasualtiesMention, CasualtiesMention] | None:
    """ "Ten people were shot, one of them fatally": the others were hurt. The figure, and the total it comes from."""
    for part in tolls:
        if part.outcome != "killed" or not part.part or part.counted != "count":
            continue
        totals = [m for m in (*harmed, *injured) if m.counted in _EXPLICIT and not m.part and m.value > part.value]
        if totals:
            total = min(totals, key=lambda m: (abs(m.start - part.start), m.start))
            basis = f"{total.printed} in all, {part.printed} of them killed"
            besides = () if part.passage == total.passage else (part.passage,)
            rest = replace(
                total, outcome="injured", value=total.value - part.value, basis=basis, besides=besides, unit="people",
                say="were injured",
            )  # fmt: skip
            return rest, total
    return None


def _beside(shot: CasualtiesMention, killed: CasualtiesMention, tolls: Sequence[CasualtiesMention]) -> bool:
    """Whether the people shot stand beside the dead ("nine were shot and one was killed") and do not hold them."""
    near = [m for m in tolls if m.outcome == "killed" and not m.part and 0 < m.start - shot.start < 80]
    return bool(near) or (shot.counted != "count" and shot.value != killed.value)


# -- past events ---------------------------------------------------------------------------------------------------


def past_events(tolls: Sequence[CasualtiesMention]) -> tuple[list[CasualtiesMention], list[Fact]]:
    """Background tolls, each with the id of its event, and those events; a toll without a place is dropped."""
    recalled: list[CasualtiesMention] = []
    by_event: dict[str, list[CasualtiesMention]] = {}
    for mention in tolls:
        if (
            mention.where is None
            or mention.counted not in _EXPLICIT
            or mention.outcome == "harmed"
            or not mention.value
        ):
            continue
        year = mention.when.value[:4] if mention.when and mention.when.value else ""
        id_ = slug(f"{mention.where.shown.split(',')[0]} {year}")
        if id_:
            recalled.append(replace(mention, event=id_))
            by_event.setdefault(id_, []).append(recalled[-1])
    kept: list[CasualtiesMention] = []
    events: list[Fact] = []
    for group in (group for _, group in sorted(by_event.items())):
        for source in sorted({m.source for m in group}):
            kept.extend(figures([m for m in group if m.source == source]))
        first = next((m for m in kept if m.event == group[0].event), None)
        if first is not None:
            events.append(_event(first))
    return kept, events


def _event(toll: CasualtiesMention) -> Fact:
    """The event fact of a past event: what its toll says, where and when."""
    when = toll.when.value if toll.when else None
    where = toll.where.shown if toll.where else None
    return Fact(
        id=toll.event or "event",
        kind="event",
        statement=statement(toll),
        when=when,
        where=where,
        cites=[cite(toll)],
    )


def _dated(tolls: list[CasualtiesMention]) -> list[CasualtiesMention]:
    """Tolls that are dated before the sheet's event are of another one."""
    days = Counter(
        m.when.value
        for m in tolls
        if m.lead and not m.background and m.when and m.when.value and m.when.value[:4].isdigit()
    )
    if not days:
        return tolls
    main = min(days, key=lambda day: (-days[day], day))
    return [
        replace(m, background=True)
        if not m.background and m.when and m.when.value and _earlier(m.when.value, main)
        else m
        for m in tolls
    ]


def _earlier(one: str, other: str) -> bool:
    """Whether the TIMEX3 value `one` ends before `other` begins, as far as their forms can be compared."""
    left, right = one.split("T")[0].split("/")[-1], other.split("T")[0].split("/")[0]
    if not (left[:4].isdigit() and right[:4].isdigit()):
        return False
    if left[:4] != right[:4]:
        return left[:4] < right[:4]
    size = min(len(left), len(right))
    plain = left[5:7].isdigit() and right[5:7].isdigit()
    return plain and left[:size] < right[:size]
