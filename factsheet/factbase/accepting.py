"""A fact with what the newest run suggests for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factsheet.factbase.merge_cites import READINGS, Keys
from factsheet.model.fact import Citation, in_order

FactData = dict[str, Any]


def accepted(fact: FactData, keys: Sequence[str], seen: FactData | None) -> FactData:
    """The fact with its suggestions for `keys` in their places; `seen` is the machine's newest reading of it.

    A citation that gave the old value without saying so says it from now on, unless the machine reads it as the new.
    """
    suggests = dict(fact.get("suggests") or {})
    taken = {key: suggests.pop(key) for key in keys}
    more = taken.pop("cites", [])
    new = {key: value for key, value in {**fact, **taken}.items() if key != "suggests"}
    if suggests:
        new["suggests"] = suggests
    same = Keys(fact["cites"], more, (seen or {"cites": []})["cites"])
    readings = same.by_key((seen or {"cites": []})["cites"])
    cites = {same(cite): _reread(cite, readings.get(same(cite)), fact, taken) for cite in fact["cites"]}
    cites |= {same(cite): _same_dropped(cite, new) for cite in more}
    return {**new, "cites": [in_order(Citation, cite) for cite in cites.values()]}


def _reread(cite: FactData, seen: FactData | None, before: FactData, taken: FactData) -> FactData:
    """The citation with its own reading of each key that changes, where it differs from the new one."""
    new = dict(cite)
    for key in READINGS:
        own = "says" if key == "value" else key
        if key not in taken or ("for" in cite and key not in cite["for"]):
            continue
        if own not in cite:
            reading = before.get(key) if seen is None else seen.get(own, taken[key])
            if reading is not None:
                new[own] = reading
        if new.get(own) == taken[key]:
            del new[own]
    return new


def _same_dropped(cite: FactData, fact: FactData) -> FactData:
    """The citation without readings that are the fact's own."""
    own = {("says" if key == "value" else key): fact.get(key) for key in READINGS}
    return {key: value for key, value in cite.items() if key not in own or value != own[key]}
