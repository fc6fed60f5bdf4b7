"""The editorial order of the facts, and their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from factsheet.kinds.base import Kind
from factsheet.kinds.sentence import only_named
from factsheet.model.fact import Fact
from factsheet.reconcile.weight import Worth

_FRONT = 12
"""Facts among which a reader looks for why it happened and what comes next."""
_ASKED = ("cause", "next")


def arrange(kinds: Mapping[str, Kind[Any]], facts: Sequence[Fact], event: str | None, worth: Worth) -> list[Fact]:
    """The sheet's own event first, then what matters most, why it happened and what comes next among it, then the
    background; a whole toll before its parts, mere names at the end.

    Ids are made unique.
    """
    rank = {name: place for place, name in enumerate(kinds)}
    by_kind = sorted(facts, key=lambda fact: (rank[fact.kind], -kinds[fact.kind].weight(fact)))
    ordered = sorted(worth.ordered(by_kind), key=lambda fact: (fact.id != event, only_named(fact), bool(fact.section)))
    return unique(_parts_after_wholes(_answered(ordered)))


def _answered(facts: list[Fact]) -> list[Fact]:
    """`facts`, the first that gives a cause and the first that tells what comes next in front with the others."""
    ordered = list(facts)
    for part in _ASKED:
        at = next((at for at, fact in enumerate(ordered) if fact.story == part and not fact.hold), 0)
        if at >= _FRONT and not ordered[at].section:
            ordered.insert(_FRONT - len(_ASKED), ordered.pop(at))
    return ordered


def _parts_after_wholes(facts: list[Fact]) -> list[Fact]:
    parts: dict[str, list[Fact]] = {}
    known = {fact.id for fact in facts}
    for fact in facts:
        if fact.part_of in known and fact.part_of is not None:
            parts.setdefault(fact.part_of, []).append(fact)
    ordered: list[Fact] = []
    for fact in facts:
        if fact.part_of not in known:
            ordered.append(fact)
            ordered.extend(parts.get(fact.id, []))
    return ordered


def unique(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` with ids that stand once: the second of one name gets -2."""
    seen: Counter[str] = Counter()
    taken = {fact.id for fact in facts}
    named: list[Fact] = []
    for fact in facts:
        seen[fact.id] += 1
        if seen[fact.id] == 1:
            named.append(fact)
            continue
        number = seen[fact.id]
        while (wish := f"{fact.id[:74]}-{number}") in taken:
            number += 1
        taken.add(wish)
        named.append(fact.model_copy(update={"id": wish}))
    return named
