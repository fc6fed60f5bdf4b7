"""A fact in the text made to say what a changed fact says, key by key and citation by citation."""

from __future__ import annotations

from typing import Any

from factsheet.factbase.merge_cites import Keys
from factsheet.factbase.splice import Path, Text
from factsheet.model.fact import Citation, Fact, _Keys

FactData = dict[str, Any]


def rewrite_fact(text: Text, path: Path, old: FactData, new: FactData) -> Text:
    """The fact at `path`, which says `old`, made to say `new`; what the two have in common is not touched."""
    text = _rewrite_keys(text, path, old, new, Fact)
    return _rewrite_cites(text, (*path, "cites"), old["cites"], new["cites"])


def _rewrite_keys(text: Text, path: Path, old: dict[str, Any], new: dict[str, Any], model: type[_Keys]) -> Text:
    order = model.key_names()
    for key in order:
        if key == "cites" or old.get(key) == new.get(key):
            continue
        if key not in new:
            text = text.remove((*path, key))
        elif key in old:
            text = text.become((*path, key), new[key])
        else:
            text = text.add(path, key, new[key], after=order[: order.index(key)])
    return text


def _rewrite_cites(text: Text, path: Path, old: list[dict[str, Any]], new: list[dict[str, Any]]) -> Text:
    if old == new:
        return text
    keys = Keys(old, new)
    wanted = keys.by_key(new)
    present = [keys(cite) for cite in old]
    for number in reversed(range(len(old))):
        if present[number] in wanted:
            text = _rewrite_keys(text, (*path, number), old[number], wanted[present[number]], Citation)
    for number, key in enumerate(wanted):
        if key not in present:
            before = [other for other in list(wanted)[:number] if other in present]
            at = present.index(before[-1]) + 1 if before else 0
            text = text.insert(path, at, wanted[key])
            present.insert(at, key)
    for number in reversed(range(len(present))):
        if present[number] not in wanted:
            text = text.remove((*path, number))
            del present[number]
    return text
