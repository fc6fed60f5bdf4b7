"""Which source tells another story than before: what a corrected article says now, and what it said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.model.agreement import counted, credited
from factsheet.model.fact import Fact, FactBase, Value
from factsheet.model.figure import value_words
from factsheet.model.passage import fold

Reading = tuple[Value, str | None]
"""A value, and how exact it is."""


@dataclass(frozen=True, slots=True)
class Retold:
    """What a `source` says otherwise of a fact than in the earlier text of its article: `was`, and now `now`."""

    source: str
    fact: Fact
    was: tuple[Reading, ...]
    now: tuple[Reading, ...]


def corrected(old: FactBase, new: FactBase) -> list[str]:
    """The sources of both whose articles have another text in `new`, in its order."""
    both = [name for name in new.sources if name in old.sources and old.sources[name].text_digest]
    return [name for name in both if old.sources[name].text_digest != new.sources[name].text_digest]


def retold(old: FactBase, new: FactBase) -> Iterator[Retold]:
    """What corrected articles say otherwise, source by source, in the order of the facts."""
    before = {fact.id: fact for fact in old.facts}
    for source in corrected(old, new):
        for fact in new.facts:
            was = _said(before[fact.id], source, old) if fact.id in before else {}
            now = _said(fact, source, new)
            if was and now and set(was) != set(now) and _passages(before[fact.id], source) != _passages(fact, source):
                yield Retold(source, fact, tuple(was.values()), tuple(now.values()))


def words(readings: tuple[Reading, ...]) -> str:
    """Readings in a few words: "9", "at least 9 or 12"."""
    return " or ".join(f"{precision or ''} {value_words(value)}".strip() for value, precision in readings)


def _passages(fact: Fact, source: str) -> set[str]:
    return {fold(cite.quote) for cite in fact.cites if cite.source == source}


def _said(fact: Fact, source: str, base: FactBase) -> dict[str, Reading]:
    """What the passages of a source give for the fact, by how it is compared: its value, else its statement."""
    cites = counted(fact, base.sources)
    key = "statement" if fact.value is None else "value"
    own = {id(cite) for cite in credited(fact, key, cites)}
    found: dict[str, Reading] = {}
    for cite in cites:
        if cite.source != source or (cite.says is None and id(cite) not in own):
            continue
        value: Value = fact.statement if fact.value is None else fact.value if cite.says is None else cite.says
        precision = cite.precision or (fact.precision if cite.says is None and fact.value is not None else None)
        reading = value, None if precision == "exactly" else precision
        found[f"{precision} {fold(value_words(value)).casefold()}"] = reading
    return dict(sorted(found.items()))
