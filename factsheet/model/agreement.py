"""What the sources of one fact agree on, where they differ, and how many of them count as independent.

None of it is stored in a fact base: it is worked out from the citations. A citation without `says` gives the fact's own
value, one without a typed key gives the fact's own. Copies of one agency's report count once. Of figures that change
with time the older ones are superseded; different figures of one day are disputed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import Any, Literal

from factsheet.model.calendar import days
from factsheet.model.excerpt import is_excerpt
from factsheet.model.fact import Citation, Fact, Readings, SourceEntry, Value
from factsheet.model.house_style import in_one_style
from factsheet.model.passage import fold

Status = Literal["agreed", "single", "updated", "differs"]
State = Literal["current", "superseded", "disputed"]

_DESCRIPTIVE = frozenset({"role", "of", "who", "why", "how", "precision", "unit", "part", "where"})
"""Keys in which sources may say more or less, or the same in other words: shown, but no dispute."""
_GUILTY = frozenset({"convicted", "sentenced", "pleaded guilty", "pardoned", "overturned"})
"""What excludes that somebody was acquitted. Else one status of a person follows on another: arrested, then charged."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of one key, and who gives it. `as_of` is the newest day for which it is given, ISO."""

    value: Value
    precision: str | None
    cites: tuple[Citation, ...]
    as_of: str | None
    state: State


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the sources of a fact stand to each other.

    `readings` holds, for every key in which passages differ, each reading, the fact's own first. `carriers` is the
    number of sources that give the fact as it stands, `supporting` how many of those are independent, `independent`
    how many independent sources speak of it at all.
    """

    status: Status
    carriers: int
    independent: int
    supporting: int
    readings: Mapping[str, tuple[Reading, ...]]


def counted(fact: Fact, sources: Mapping[str, SourceEntry]) -> list[Citation]:
    """The citations that count: found in the newest run, from a source that is listed and not left out."""
    return [
        cite for cite in fact.cites if not cite.gone and cite.source in sources and not sources[cite.source].left_out
    ]


def agreement(fact: Fact, sources: Mapping[str, SourceEntry]) -> Agreement:
    """How the passages cited for `fact` stand to each other."""
    cites = counted(fact, sources)
    keys = ("value", *(key for key in Readings.model_fields if key != "precision"))
    readings = {key: found for key in keys if len(found := _readings(key, fact, cites, sources)) > 1}
    hard = [found for key, found in readings.items() if key not in _DESCRIPTIVE]
    disputed = any(reading.state == "disputed" for found in hard for reading in found)
    superseded = any(reading.state == "superseded" for found in hard for reading in found)
    differing = {
        id(cite) for found in hard for reading in found[1:] if reading.state != "current" for cite in reading.cites
    }
    independent = independents((cite.source for cite in cites), sources)
    carrying = [cite for cite in cites if id(cite) not in differing and _carries(cite, fact)]
    carriers = {cite.source for cite in carrying or cites}
    supporting = independents(carriers, sources)
    status: Status = "agreed" if supporting > 1 else "single"
    if disputed:
        status = "differs"
    elif superseded:
        status = "updated"
    return Agreement(status, len(carriers), independent, supporting, readings)


def _carries(cite: Citation, fact: Fact) -> bool:
    """Whether a passage carries the fact itself: its value, not only a date or a place for it.

    What has no value (an event, a statement) is carried by every passage that tells of it.
    """
    return fact.value is None or cite.for_ is None or "value" in cite.for_ or "statement" in cite.for_


def independents(ids: Iterable[str], sources: Mapping[str, SourceEntry]) -> int:
    """How many of the sources `ids` are independent: copies of one report count once."""
    return len({root(source, sources) for source in ids})


def root(source: str, sources: Mapping[str, SourceEntry]) -> str:
    """What `source` goes back to: itself, the source that it copies, or the agency whose report it carries."""
    seen: list[str] = []
    while source not in seen:
        seen.append(source)
        entry = sources.get(source)
        if entry is None or not entry.wire:
            return source
        source = entry.wire if entry.wire in sources else _of_agency(entry.wire, sources)
    return min(seen)


def _of_agency(agency: str, sources: Mapping[str, SourceEntry]) -> str:
    """The id of the source that `agency` itself published, else the agency's name in a comparable form."""
    name = _agency(agency)
    for id_, entry in sorted(sources.items()):
        if entry.publisher and not entry.wire and name in (_agency(entry.publisher), _initials(entry.publisher)):
            return id_
    return f"agency: {name}"


def _agency(name: str) -> str:
    return fold(name).casefold().removeprefix("the ")


def _initials(name: str) -> str:
    words = _agency(name).split()
    return "".join(word[0] for word in words) if len(words) > 1 else _agency(name)


def _readings(
    key: str, fact: Fact, cites: Sequence[Citation], sources: Mapping[str, SourceEntry]
) -> tuple[Reading, ...]:
    """The readings of `key`, the fact's own first, then newest first; one reading only where all agree."""
    own = getattr(fact, key)
    if own is None:
        return ()
    groups: dict[str, list[Citation]] = {_form(own, fact.precision if key == "value" else None): []}
    values: dict[str, tuple[Value, str | None]] = {}
    for cite in cites:
        given = cite.says if key == "value" else getattr(cite, key)
        if given is None and key == "value" and not _carries(cite, fact):
            continue
        value = own if given is None else given
        precision = (cite.precision or (fact.precision if given is None else None)) if key == "value" else None
        form = _form(value, precision)
        values.setdefault(form, (value, precision))
        groups.setdefault(form, []).append(cite)
    own_form = next(iter(groups))
    values.setdefault(own_form, (own, fact.precision if key == "value" else None))
    found = [
        (values[form], tuple(group), max((_given(cite, sources) for cite in group), default=""))
        for form, group in groups.items()
        if group or form == own_form
    ]
    found[1:] = sorted(found[1:], key=lambda one: one[2], reverse=True)
    newest = max(one[2] for one in found)
    return tuple(
        Reading(value, precision, group, given or None, _state(key, (value, precision), given, found, newest))
        for (value, precision), group, given in found
    )


def _state(
    key: str,
    mine: tuple[Value, str | None],
    given: str,
    found: Sequence[tuple[tuple[Value, str | None], tuple[Citation, ...], str]],
    newest: str,
) -> State:
    """Whether a reading stands, was overtaken by a newer figure, or is contradicted."""
    figures = all(isinstance(value, int | float) for (value, _), _, _ in found)
    if figures and given and given < newest:
        newer = [other for other, _, day in found if day == newest]
        return "current" if any(_compatible(mine, other) for other in newer) else "superseded"
    rivals = [other for other, group, day in found if group and (not figures or not day or day == newest)]
    meet = _follows if key == "status" else _compatible
    own = found[0][0]
    meeting = all(meet(mine, other) or _both_within(mine, other, own) for other in rivals)
    return "current" if meeting else "disputed"


def _both_within(one: tuple[Value, str | None], other: tuple[Value, str | None], own: tuple[Value, str | None]) -> bool:
    """Whether the words of both stand in the fact's own: a paper may print a part of them, and another one another."""
    return is_excerpt(one[0], own[0]) and is_excerpt(other[0], own[0])


def _follows(one: tuple[Value, str | None], other: tuple[Value, str | None]) -> bool:
    """Whether one status of a person can have come after the other."""
    both = {str(one[0]), str(other[0])}
    return len(both) == 1 or not ("acquitted" in both and both & _GUILTY)


def _compatible(one: tuple[Value, str | None], other: tuple[Value, str | None]) -> bool:
    """Whether both readings can be true: equal, or figures whose bounds meet."""
    (a, precision_a), (b, precision_b) = one, other
    if isinstance(a, int | float) and isinstance(b, int | float):
        (low_a, high_a), (low_b, high_b) = _range(a, precision_a), _range(b, precision_b)
        return low_a <= high_b and low_b <= high_a
    return _form(a, None) == _form(b, None)


def _range(value: float, precision: str | None) -> tuple[float, float]:
    """The figures that a reading leaves room for; "about" leaves a tenth either way."""
    if precision == "about":
        return value - abs(value) / 10, value + abs(value) / 10
    if precision in ("at least", "more than"):
        return value, inf
    if precision in ("at most", "fewer than"):
        return -inf, value
    return value, value


def _given(cite: Citation, sources: Mapping[str, SourceEntry]) -> str:
    """The first day for which a citation's figure is given, ISO: its own `when`, else its source's publication."""
    covered = days(cite.when) or days(sources[cite.source].published)
    return (covered.first if covered else date.min).isoformat() if covered else ""


def _form(value: Any, precision: str | None) -> str:
    """A reading in the form in which two equal ones are the same: case and punctuation do not count."""
    if isinstance(value, list):
        return "\n".join(_form(part, None) for part in value)
    if isinstance(value, int | float):
        return f"{precision or ''} {float(value)!r}"
    return " ".join(word.strip(".,;:!?\"'()[]") for word in in_one_style(fold(value)).casefold().split())
