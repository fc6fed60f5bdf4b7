"""Which of a source's tolls is its figure for one event: whole before part, said before worked out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factsheet.kinds.casualties import CasualtiesMention

EXPLICIT = ("count", "list", "pair")
_SINGLE = ("single", "definite", "name", "names")
_BACK = 400
"""Characters within which "both" means people spoken of before."""
_BEHIND = 120
"""Characters within which "two were shot. One died" stand one behind the other."""
_NEAR = 80
"""Characters within which "nine were shot and one was killed" stand side by side."""


def figures(tolls: Sequence[CasualtiesMention]) -> list[CasualtiesMention]:
    """The figures that one source gives for its event, one for each outcome at most, each with its parts."""
    parts = [m for m in tolls if not m.whole]
    tolls = [m for m in tolls if m.whole]
    tolls = [*tolls, *_added(tolls)]
    killed = _killed([m for m in tolls if m.outcome == "killed"])
    found = [killed, _injured(tolls, killed), whole([m for m in tolls if m.outcome == "missing"])]
    chosen = [mention for mention in found if mention is not None]
    held = {(m.outcome, m.value) for m in chosen}
    named = {(m.outcome, m.unit): m for m in reversed(parts) if (m.outcome, m.part_of) in held}
    return [*chosen, *_fighters([*parts, *tolls], killed), *sorted(named.values(), key=lambda m: m.start)]


def _fighters(tolls: Sequence[CasualtiesMention], killed: CasualtiesMention | None) -> list[CasualtiesMention]:
    """The fighters of whom a source tells beside the dead whom it counts: a fact of their own."""
    found = [m for m in tolls if m.counted == "fighters" and m.outcome == "killed"]
    if not found or killed is None or killed.counted == "fighters":
        return []
    return [replace(max(found, key=lambda m: (m.value, -m.start)), whole=False)]


def _added(tolls: Sequence[CasualtiesMention]) -> list[CasualtiesMention]:
    """The tolls that "two more died on Monday" makes of the one of an earlier day before it in the same text."""
    found = []
    told = [m for m in tolls if m.counted == "count" and not m.headline and not m.part]
    for later in (m for m in told if m.more):
        before = [m for m in told if m.outcome == later.outcome and m.start < later.start and not m.more]
        known = {m.value for m in tolls if m.outcome == later.outcome}
        if before and _day(before[-1]) < _day(later) and before[-1].value + later.value > max(known):
            basis = f"{before[-1].printed} {before[-1].say}, then {later.printed} more"
            passages = (later.core or later.passage,)
            total = before[-1].value + later.value
            found.append(
                replace(before[-1], value=total, basis=basis, besides=passages, printed=str(total), unit="people")
            )
    return [*found, *filter(None, (_with_also(toll, tolls) for toll in tolls if toll.also))]


def _with_also(later: CasualtiesMention, tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    """ "Wounded a photographer. Two cameramen were also hurt": those who were also hurt come on top of those before.

    Who they are must tell them apart, and no sum of both may stand elsewhere.
    """
    before = [
        m
        for m in tolls
        if m.outcome == later.outcome
        and 0 < later.start - m.start < _BACK
        and m.counted in (*EXPLICIT, "single", "name")
    ]
    if len(before) != 1 or later.counted not in (*EXPLICIT, "single") or later.part or before[0].part:
        return None
    (first,) = before
    apart = first.counted in ("single", "name") or (first.unit not in (None, "people", later.unit))
    total = first.value + later.value
    if not apart or later.unit == "people" or total <= max(m.value for m in tolls if m.outcome == later.outcome):
        return None
    passages = (later.core or later.passage,)
    basis = f"{first.printed}, and {later.printed} also"
    return replace(
        first, value=total, basis=basis, besides=passages, printed=str(total), unit="people", counted="list", names=()
    )


def _day(toll: CasualtiesMention) -> str:
    """The day of a toll, past all days where none is told of the first, "" where none is told of those on top of it.

    "Now" is no day: "four more bodies were found, and 13 are now known to have died".
    """
    value = (toll.when.value if toll.when is not None else None) or ""
    return value if value[:1].isdecimal() else "" if toll.more else "~"


def whole(tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    """The whole toll among those that give a number: the largest; of equal ones body text and the first.

    A number that the source elsewhere gives without the perpetrator counts without him; no one only stands where
    nothing else does, and a range only where no plain number does.
    """
    explicit = [m for m in tolls if m.counted in EXPLICIT]
    counted = [m for m in explicit if not m.part] or explicit
    counted = [m for m in counted if m.low is None] or counted
    if not counted:
        return None
    totals = {m.value + m.taken_off for m in counted if m.taken_off}
    counted = [m for m in counted if m.taken_off or m.value not in totals]
    best = max(m.value for m in counted)
    return min((m for m in counted if m.value == best), key=lambda m: (m.weak, m.headline, m.start))


def _killed(tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    figure = whole(tolls)
    if figure is not None and figure.value:
        return figure
    fighters = [m for m in tolls if m.counted == "fighters"]
    return _one_by_one(tolls) or (max(fighters, key=lambda m: (m.value, -m.start)) if fighters else figure)


def _one_by_one(tolls: Sequence[CasualtiesMention]) -> CasualtiesMention | None:
    """People of whom the source tells one at a time: the names it gives, else the only person it speaks of."""
    named: dict[str, tuple[str, CasualtiesMention]] = {}
    for mention in tolls:
        for name in mention.names:
            named.setdefault(name.split()[-1].lower(), (name, mention))
    if len(named) > 1:
        first, *rest = dict.fromkeys(mention.core or mention.passage for _, mention in named.values())
        leading = next(mention for _, mention in named.values() if (mention.core or mention.passage) == first)
        basis = f"victims named: {', '.join(name for name, _ in named.values())}"
        return replace(leading, value=len(named), basis=basis, besides=tuple(rest), counted="names")
    singles = [m for m in tolls if m.counted in _SINGLE and not (m.weak and m.counted == "definite")]
    return singles[0] if singles else None


def _injured(tolls: Sequence[CasualtiesMention], killed: CasualtiesMention | None) -> CasualtiesMention | None:
    injured = [m for m in tolls if m.outcome == "injured"]
    harmed = [m for m in tolls if m.outcome == "harmed"]
    worked_out = _others(tolls, injured, harmed)
    explicit = whole([m for m in injured if worked_out is None or m.value != worked_out[1].value])
    shot = whole(harmed)
    if explicit is not None and explicit.value:
        open_rest = shot is not None and killed is not None and shot.value > killed.value
        return None if explicit.also and open_rest else explicit
    if worked_out is not None:
        return worked_out[0]
    if shot is not None and (killed is None or _beside(shot, tolls)):
        return replace(shot, outcome="injured")
    if shot is not None and shot.counted != "pair":
        return explicit
    alone = _one_by_one(injured) or (_one_by_one(harmed) if killed is None else None)
    if alone is None or alone.counted == "definite" or (killed is not None and set(alone.names) & set(killed.names)):
        return explicit
    return replace(alone, outcome="injured")


def _others(
    tolls: Sequence[CasualtiesMention], injured: Sequence[CasualtiesMention], harmed: Sequence[CasualtiesMention]
) -> tuple[CasualtiesMention, CasualtiesMention] | None:
    """ "Ten people were shot, one of them fatally": the others were hurt. The figure, and the total it comes from."""
    for part in tolls:
        if part.outcome != "killed" or part.counted != "count" or not part.value:
            continue
        if not (part.part or _died_of_them(part, harmed)):
            continue
        totals = [
            m
            for m in (*harmed, *injured)
            if m.counted in EXPLICIT and not m.part and m.value > part.value and m.start <= part.start
        ]
        if totals:
            total = min(totals, key=lambda m: (abs(m.start - part.start), m.start))
            rest = replace(
                total,
                outcome="injured",
                value=total.value - part.value,
                basis=f"{total.printed} {total.say.removeprefix('were ')}, {part.printed} of them killed",
                besides=()
                if part.core == total.core and part.passage == total.passage
                else (part.core or part.passage,),
                unit="people",
                say="were injured",
            )
            return rest, total
    return None


def _died_of_them(dead: CasualtiesMention, harmed: Sequence[CasualtiesMention]) -> bool:
    """ "Two officers were shot. One died": a bare number behind those who were shot is of them."""
    return (
        dead.say == "died"
        and dead.unit is None
        and any(0 < dead.start - m.start < _BEHIND and m.counted == "count" and m.value > dead.value for m in harmed)
    )


def _beside(shot: CasualtiesMention, tolls: Sequence[CasualtiesMention]) -> bool:
    """Whether the people shot stand beside the dead ("nine were shot and one was killed") and do not hold them."""
    dead = [m for m in tolls if m.outcome == "killed" and not m.part]
    if shot.more:
        return True
    if shot.counted == "pair":
        hurt = [m for m in tolls if m.outcome in ("harmed", "injured") and m.counted in _SINGLE]
        one_died = any(m.counted in _SINGLE and 0 < shot.start - m.start < _BACK for m in dead)
        near = [m for m in hurt if 0 < shot.start - m.start < _BACK]
        return len(near) > one_died  # of the killed and the wounded "both" says that they were shot
    return any(
        m.counted in ("count", "list")
        and 0 < m.start - shot.start < _NEAR
        and (m.value, m.unit) != (shot.value, shot.unit)
        for m in dead
    )
