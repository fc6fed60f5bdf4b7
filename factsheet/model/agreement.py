"""What the sources of one fact agree on, where they differ, and how many of them count as independent.

None of it is stored in a fact base: it is worked out from the citations, key by key. A passage counts for the keys that
its `for` names, one without `for` for every key of which its words have a sign (`model.carries`); a typed key on a
citation is that passage's own reading. Copies of one agency's report count once. Of figures that change with time the
older ones are superseded; different figures of one day are disputed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from factsheet.model.calendar import days
from factsheet.model.carries import carries, prints_figures
from factsheet.model.excerpt import is_excerpt
from factsheet.model.fact import Citation, Fact, Readings, SourceEntry, Value
from factsheet.model.figure import bounds
from factsheet.model.passage import fold
from factsheet.model.readings import Given, form, relation

Status = Literal["agreed", "single", "updated", "differs"]
State = Literal["current", "superseded", "disputed"]

_OF_VALUE = frozenset({"precision", "outcome"})
"""Keys that say nothing without the value: how exact it is, and what became of those counted."""
_ASSERTED = ("statement", "value", "status")
"""The keys without which a fact is not what it is: it has the support of the one that fewest sources give."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of one key, and who gives it. `as_of` is the newest day for which it is given, ISO.

    `supporting` is the number of independent sources that give it, in this form or one that agrees with it.
    """

    value: Value
    precision: str | None
    cites: tuple[Citation, ...]
    as_of: str | None
    state: State
    supporting: int


@dataclass(frozen=True, slots=True)
class KeyAgreement:
    """How the sources stand to each other in one key.

    `cites` are the passages that give the fact's own reading, `carriers` the number of their sources, `supporting` how
    many of those are independent. `readings` are all readings, the fact's own first, the others newest first.
    """

    cites: tuple[Citation, ...]
    carriers: int
    supporting: int
    readings: tuple[Reading, ...]

    @property
    def disputed(self) -> bool:
        """Whether two readings cannot both be true today."""
        return any(reading.state == "disputed" for reading in self.readings)

    @property
    def superseded(self) -> bool:
        """Whether a newer reading has overtaken an older one."""
        return any(reading.state == "superseded" for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the sources of a fact stand to each other.

    `keys` has an entry for every key that the fact has. `cites` are the passages that say what the fact asserts: a
    number beside its statement leads to one of them. `carriers` is the number of sources that give the fact as it
    stands, `supporting` how many of those are independent, `independent` how many independent sources speak of it at
    all.
    """

    status: Status
    cites: tuple[Citation, ...]
    carriers: int
    independent: int
    supporting: int
    keys: Mapping[str, KeyAgreement]

    @property
    def readings(self) -> Mapping[str, tuple[Reading, ...]]:
        """For every key in which passages differ, each reading, the fact's own first."""
        return {key: found.readings for key, found in self.keys.items() if len(found.readings) > 1}


def counted(fact: Fact, sources: Mapping[str, SourceEntry]) -> list[Citation]:
    """The citations that count: found in the newest run, from a source that is listed and not left out."""
    return [
        cite for cite in fact.cites if not cite.gone and cite.source in sources and not sources[cite.source].left_out
    ]


def keys_of(fact: Fact) -> list[str]:
    """The keys for which a citation of `fact` can count, in the order of the format.

    The words of a fact without a value are its `statement`; those of one with a value only put it into a sentence.
    """
    own = "statement" if fact.value is None else "value"
    return [own, *(key for key in Readings.model_fields if key not in _OF_VALUE and getattr(fact, key) is not None)]


def agreement(fact: Fact, sources: Mapping[str, SourceEntry]) -> Agreement:
    """How the passages cited for `fact` stand to each other, key by key."""
    cites = counted(fact, sources)
    keys = {key: _in_key(key, fact, cites, sources) for key in keys_of(fact)}
    asserted = [keys[key] for key in _ASSERTED if key in keys]
    whole = set.intersection(*({cite.source for cite in found.cites} for found in asserted))
    weakest = min(asserted, key=lambda found: (found.supporting, found.carriers))
    whole = whole or {cite.source for cite in weakest.cites}
    exact = {name for name in whole if prints_figures(fact, (cite.quote for cite in cites if cite.source == name))}
    carriers, supporting = weakest.carriers, weakest.supporting
    if exact and exact != whole:
        whole, carriers, supporting = exact, len(exact), independents(exact, sources)
    status: Status = "agreed" if supporting > 1 else "single"
    if any(found.disputed for found in keys.values()):
        status = "differs"
    elif any(found.superseded for found in keys.values()):
        status = "updated"
    saying = {id(cite) for found in asserted for cite in found.cites if cite.source in whole}
    return Agreement(
        status=status,
        cites=tuple(cite for cite in cites if id(cite) in saying),
        carriers=carriers,
        independent=independents((cite.source for cite in cites), sources),
        supporting=supporting,
        keys=keys,
    )


def credited(fact: Fact, key: str, cites: Sequence[Citation]) -> list[Citation]:
    """The citations among `cites` that give the fact's own reading of `key`.

    Where no words of any passage are a sign of it and nothing says `for`, the person who wrote the fact is believed.
    """
    own = [cite for cite in cites if _reading(cite, key) is None]
    found = [cite for cite in own if _carries(cite, fact, key)]
    return found or [cite for cite in own if cite.for_ is None]


def _carries(cite: Citation, fact: Fact, key: str) -> bool:
    return carries(fact, key, cite.quote) if cite.for_ is None else key in cite.for_


def _reading(cite: Citation, key: str) -> Value | None:
    """What the passage itself gives for `key`, where it differs from the fact."""
    if key == "statement":
        return None
    given: Value | None = cite.says if key == "value" else getattr(cite, key)
    return given


@dataclass
class _Group:
    """Passages that give one key in the same words or the same figure."""

    given: Given
    cites: list[Citation] = field(default_factory=list)

    def newest(self, sources: Mapping[str, SourceEntry]) -> str:
        """The newest day for which they give it, ISO; empty where none is known."""
        return max((_day(cite, sources) for cite in self.cites), default="")


def _in_key(key: str, fact: Fact, cites: Sequence[Citation], sources: Mapping[str, SourceEntry]) -> KeyAgreement:
    """How the passages stand to each other in `key`."""
    own = Given(_own(fact, key), fact.precision if key == "value" else None)
    groups = [_Group(own)]
    plain = {id(cite) for cite in credited(fact, key, cites)}
    for cite in cites:
        given = _given(cite, key, fact, id(cite) in plain, sources)
        if given is None:
            continue
        group = next((group for group in groups if _is_same(group.given, given)), None)
        if group is None:
            groups.append(group := _Group(given))
        group.cites.append(cite)
    ordered = [groups[0], *sorted(groups[1:], key=lambda group: group.newest(sources), reverse=True)]
    days_given = [group.newest(sources) for group in ordered]
    readings = tuple(
        Reading(
            group.given.value,
            group.given.precision,
            tuple(group.cites),
            days_given[at] or None,
            _state(key, at, ordered, days_given),
            independents(_sources(group for group in ordered if _agrees(key, group, ordered[at])), sources),
        )
        for at, group in enumerate(ordered)
    )
    carriers = _sources(group for group in ordered if _agrees(key, group, ordered[0]))
    return KeyAgreement(tuple(ordered[0].cites), len(carriers), readings[0].supporting, readings)


def _sources(groups: Iterable[_Group]) -> set[str]:
    return {cite.source for group in groups for cite in group.cites}


def _agrees(key: str, one: _Group, other: _Group) -> bool:
    return one is other or relation(key, one.given, other.given) == "agree"


def _own(fact: Fact, key: str) -> Value:
    value: Value = fact.statement if key == "statement" else getattr(fact, key)
    return value


def _given(cite: Citation, key: str, fact: Fact, plain: bool, sources: Mapping[str, SourceEntry]) -> Given | None:
    """What a passage gives for `key`; None where it does not speak of it."""
    value = _reading(cite, key)
    if value is None and not plain:
        return None
    if key == "when" and value is not None and bounds(fact.value) is not None:
        return None  # the day of its own figure, in a series: no other day for the fact's
    precision = None
    if key == "value":
        precision = cite.precision or (fact.precision if value is None else None)
        precision = None if precision == "exactly" else precision
    covered = days(sources[cite.source].published)
    return Given(_own(fact, key) if value is None else value, precision, covered.first if covered else None)


def _is_same(one: Given, other: Given) -> bool:
    return form(one.value) == form(other.value) and one.precision == other.precision


def _state(key: str, at: int, groups: Sequence[_Group], given: Sequence[str]) -> State:
    """Whether the reading number `at` stands, was overtaken by a newer figure, or is contradicted.

    The fact's own reading, the first, is not overtaken: where it leads against a newer one, the two are in dispute.
    """
    mine, newest = groups[at].given, max(given)
    changing = key == "value" and all(bounds(group.given.value) for group in groups)
    overtaken = changing and given[at] != "" and given[at] < newest
    if overtaken and given[0] == newest:
        newer = [group for group, day in zip(groups, given, strict=True) if day == newest]
        return "current" if any(_meet(key, mine, other.given) for other in newer) else "superseded"
    rivals = [
        group.given
        for group, day in zip(groups, given, strict=True)
        if group.cites and (not changing or given[0] != newest or day in ("", newest))
    ]
    own = groups[0].given
    return (
        "current" if all(_meet(key, mine, other) or _both_within(mine, other, own) for other in rivals) else "disputed"
    )


def _meet(key: str, one: Given, other: Given) -> bool:
    return relation(key, one, other) != "contradict"


def _both_within(one: Given, other: Given, own: Given) -> bool:
    """Whether the words of both stand in the fact's own: a paper may print a part of them, and another one another."""
    return is_excerpt(one.value, own.value) and is_excerpt(other.value, own.value)


def _day(cite: Citation, sources: Mapping[str, SourceEntry]) -> str:
    """The first day for which a citation's figure is given, ISO: its own `when`, else its source's publication."""
    covered = days(cite.when) or days(sources[cite.source].published)
    return (covered.first if covered else date.min).isoformat() if covered else ""


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
