"""The head and the sources of a fact base, merged: what a person left alone follows the machine, key by key."""

from __future__ import annotations

from typing import Any

from factsheet.factbase.incoming import Known
from factsheet.factbase.sidecar import Base
from factsheet.model.fact import FactBase, SourceEntry

HEAD = ("title", "event", "as_of")
"""The keys of the head that the machine writes."""

Entries = dict[str, dict[str, Any]]


def head_of(file: FactBase, new: FactBase, event: str | None) -> dict[str, Any]:
    """What the machine would put into the head; `event` is the event's id in the file."""
    read = {"title": new.title, "event": event, "as_of": _as_of(file, new)}
    return {key: read[key] for key in HEAD if read[key] is not None}


def changed_head(base: Base | None, ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """The keys of the head that change; none where the last machine output is not known."""
    if base is None:
        return {}
    alone = [key for key in HEAD if key in theirs and ours.get(key) == base.head.get(key)]
    return {key: theirs[key] for key in alone if theirs[key] != ours.get(key)}


def _as_of(file: FactBase, new: FactBase) -> str | None:
    """The newest source's date, with the sources that this run did not read."""
    others = (entry.published for name, entry in file.sources.items() if name not in new.sources and not entry.left_out)
    return max((day for day in (new.as_of, *others) if day), default=None)


def head_base(base: Base | None, theirs: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What the machine last put into the head: a key that a person wrote keeps what stood there before."""
    before = base.head if base else {}
    result = {
        key: after[key] if after.get(key) == theirs.get(key) else before.get(key) for key in HEAD if key in theirs
    }
    result = {key: before.get(key) for key in HEAD} | {key: value for key, value in result.items() if key in after}
    return {key: value for key, value in result.items() if value is not None}


def changed_sources(base: Base | None, file: FactBase, new: FactBase, known: Known) -> Entries:
    """The source entries that are new or change, whole."""
    changed: Entries = {}
    for name, entry in new.sources.items():
        theirs = entry.as_written()
        if name not in file.sources:
            if not known.is_out(name, entry):
                changed[name] = theirs
            continue
        before, ours = (base.sources.get(name) if base else None), file.sources[name].as_written()
        result = _merged(before, ours, theirs)
        if result != ours:
            changed[name] = result
    return changed


def _merged(before: dict[str, Any] | None, ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    result = dict(ours)
    for key in SourceEntry.key_names():
        if key == "left_out" or ours.get(key) != (before or {}).get(key):
            continue
        if key in theirs:
            result[key] = theirs[key]
        else:
            result.pop(key, None)
    return result


def source_base(base: Base | None, file: FactBase, new: FactBase, after: Entries) -> Entries:
    """What the machine last put into the sources that stand in the file after the run.

    A key that a person wrote keeps what stood there before, even where the machine now reads the same: it was told to.
    """
    result: Entries = {}
    for name, entry in after.items():
        before = (base.sources.get(name) if base else None) or {}
        ours = file.sources[name].as_written() if name in file.sources else {}
        theirs = new.sources[name].as_written() if name in new.sources else before
        for key in SourceEntry.key_names():
            alone = ours.get(key) == before.get(key) or base is None
            value = entry.get(key) if alone and entry.get(key) == theirs.get(key) else before.get(key)
            if value is not None:
                result.setdefault(name, {})[key] = value
    return result
