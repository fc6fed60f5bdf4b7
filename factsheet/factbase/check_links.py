"""Checks ids, kinds and dates: what names something else must name something that is there."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.factbase.explain import nearest
from factsheet.factbase.findings import Checked, Finding
from factsheet.kinds.registry import kinds
from factsheet.model.calendar import days, is_date
from factsheet.model.fact import Fact, Readings

OTHER = "other"
"""The kind of facts that are of no kind."""

_KEYS = ("statement", "value", *Readings.model_fields)


def links(checked: Checked) -> Iterator[Finding]:
    """Ids that point nowhere, kinds that nobody knows, dates that are none."""
    base = checked.loaded.base
    if base.event and base.event not in checked.ids:
        yield checked.at("error", "id-unknown", _no_fact(base.event, checked), "event")
    for key in ("as_of", "embargo"):
        day = getattr(base, key)
        if day and days(day) is None:
            yield checked.at("warning", "date-unknown", f"`{day}` is no ISO date, such as 2013-01-29", key)
    for name, entry in base.sources.items():
        for key in ("published", "updated", "retrieved"):
            day = getattr(entry, key)
            if day and days(day) is None:
                message = f"`{day}` is no ISO date, such as 2013-01-29"
                yield checked.at("warning", "date-unknown", message, "sources", name, key)
    by_id = {fact.id: fact for fact in checked.facts}
    for number, fact in enumerate(checked.facts):
        yield from _fact(checked, fact, number, by_id)


def _fact(checked: Checked, fact: Fact, number: int, by_id: dict[str, Fact]) -> Iterator[Finding]:
    for key in ("event", "part_of"):
        target = getattr(fact, key)
        if target and target not in checked.ids:
            yield checked.at("error", "id-unknown", _no_fact(target, checked), "facts", number, key, fact=fact)
    if _is_part_of_itself(fact, by_id):
        message = "is a part of itself: mend `part_of`"
        yield checked.at("error", "id-unknown", message, "facts", number, "part_of", fact=fact)
    for old in fact.replaces or ():
        if old in checked.ids:
            message = f"replaces `{old}`, which is still there: take `{old}` out"
            yield checked.at("warning", "replaced", message, "facts", number, "replaces", fact=fact)
    known = [*kinds(), OTHER]
    if fact.kind not in known:
        guess = nearest(fact.kind, known)
        message = f"`{fact.kind}` is no kind that is known here" + (f"; did you mean `{guess}`?" if guess else "")
        yield checked.at("warning", "kind-unknown", message, "facts", number, "kind", fact=fact)
    if fact.when and not is_date(fact.when):
        message = f"`{fact.when}` is no date: write 2013-01-28, 2013-W04, 2012-07, 2012-SU, 2012 or A/B"
        yield checked.at("warning", "date-unknown", message, "facts", number, "when", fact=fact)
    for place, cite in enumerate(fact.cites):
        for key in cite.for_ or ():
            if key not in _KEYS:
                message = f"`for` names `{key}`, which is no key of a fact"
                yield checked.at("warning", "id-unknown", message, "facts", number, "cites", place, "for", fact=fact)


def _is_part_of_itself(fact: Fact, by_id: dict[str, Fact]) -> bool:
    seen, at = {fact.id}, fact.part_of
    while at and at in by_id:
        if at == fact.id:
            return True
        if at in seen:
            return False
        seen.add(at)
        at = by_id[at].part_of
    return False


def _no_fact(name: str, checked: Checked) -> str:
    guess = nearest(name, sorted(checked.ids)) if len(checked.ids) <= 2_000 else None
    return f"there is no fact `{name}`" + (f"; did you mean `{guess}`?" if guess else "")
