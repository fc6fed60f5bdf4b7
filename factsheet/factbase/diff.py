"""What changed between two versions of a fact base, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factsheet.factbase.merge_cites import Keys
from factsheet.factbase.stories import Retold, corrected, retold, words
from factsheet.kinds.registry import kind_of
from factsheet.model.fact import FactBase

_LONGEST = 80
_RECORDS = ("text", "text_digest", "digest", "reader", "versions")
"""Keys of a source that record how its text is kept."""
_SPOKEN = {
    "checked": ("signed off by {new}", "signed off by {new}, before by {old}", "no longer signed off (was {old})"),
    "hold": ("held: {new}", "held for another reason: {new}", "no longer held (was: {old})"),
    "ask": ("a question: {new}", "another question: {new}", "the question is settled: {old}"),
    "gone": ("{new}", "{new}", "found again"),
    "suggests": ("the machine suggests {new}", "the machine now suggests {new}", "no suggestion waits any more"),
}


def diff(old: FactBase, new: FactBase) -> list[str]:
    """A line for each change from `old` to `new`: the head, the sources, then the facts in their new order."""
    return [line for part in parts(old, new).values() for line in part]


def parts(old: FactBase, new: FactBase) -> dict[str, list[str]]:
    """The lines of `diff` below what they are about."""
    found = {"Head": _head(old, new), "Sources": _sources(old, new), "Facts": _facts(old, new)}
    return {heading: lines for heading, told in found.items() if (lines := list(told))}


def _head(old: FactBase, new: FactBase) -> Iterator[str]:
    before, after = old.as_written(), new.as_written()
    for key in FactBase.key_names():
        if key not in ("sources", "facts") and before.get(key) != after.get(key):
            yield _changed("The sheet", key, before.get(key), after.get(key))


def _sources(old: FactBase, new: FactBase) -> Iterator[str]:
    articles = corrected(old, new)
    stories = [(one.source, _retold(one, new)) for one in retold(old, new)]
    for name, entry in new.sources.items():
        if name not in old.sources:
            yield f"New source {name}: {entry.publisher or 'publisher unknown'}, {_short(entry.title or 'no title')}"
            continue
        before, after = old.sources[name].as_written(), entry.as_written()
        if name in articles:
            yield f"Source {name}: its article was changed"
        yield from (line for source, line in stories if source == name)
        for key in dict.fromkeys((*before, *after)):
            if key not in _RECORDS and before.get(key) != after.get(key):
                yield _changed(f"Source {name}", key, before.get(key), after.get(key))
    for name in old.sources:
        if name not in new.sources:
            yield f"Source {name} was taken out"


def _retold(one: Retold, new: FactBase) -> str:
    called = new.sources[one.source].called(one.source)
    label = kind_of(one.fact).label(one.fact)
    turn = f"{_short(words(one.was))} -> {_short(words(one.now))}{f' {label}' if label else ''}"
    return f"{called} changed its story: {turn} ({one.fact.id})"


def _facts(old: FactBase, new: FactBase) -> Iterator[str]:
    before = {fact.id: fact.as_written() for fact in old.facts}
    after = {fact.id: fact.as_written() for fact in new.facts}
    replaced = {name: fact["id"] for fact in after.values() for name in fact.get("replaces", ())}
    for name, fact in after.items():
        if name not in before:
            yield f"New fact {name}: {_short(fact['statement'])}"
            continue
        yield from _fact(name, before[name], fact)
    for name, fact in before.items():
        if name not in after:
            instead = f", replaced by {replaced[name]}" if name in replaced else ""
            yield f"Fact {name} was taken out{instead}: {_short(fact['statement'])}"
    yield from _moved([name for name in before if name in after], [name for name in after if name in before])


def _fact(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for key in dict.fromkeys((*before, *after)):
        if key != "cites" and before.get(key) != after.get(key):
            yield _changed(name, key, before.get(key), after.get(key))
    keys = Keys(before["cites"], after["cites"])
    old, new = keys.by_key(before["cites"]), keys.by_key(after["cites"])
    for place, cite in new.items():
        if place not in old:
            yield f"{name}: now cites {cite['source']}: “{_short(cite['quote'])}”"
        elif cite != old[place]:
            for key in dict.fromkeys((*old[place], *cite)):
                if key != "quote" and old[place].get(key) != cite.get(key):
                    who = f"{name}, passage of {cite['source']}"
                    yield _changed(who, key, old[place].get(key), cite.get(key))
    for place, cite in old.items():
        if place not in new:
            yield f"{name}: no longer cites {cite['source']}: “{_short(cite['quote'])}”"


def _moved(before: list[str], after: list[str]) -> Iterator[str]:
    """The facts that stand in another order than before."""
    if before == after:
        return
    moved = [name for name, other in zip(after, before, strict=True) if name != other]
    yield f"The order of {len(moved)} facts changed: {', '.join(moved[:5])}{' …' if len(moved) > 5 else ''}"


def _changed(who: str, key: str, old: Any, new: Any) -> str:
    given, changed, taken = _SPOKEN.get(
        key, ("{key} is given: {new}", "{key} was {old}, is now {new}", "{key} {old} was taken out")
    )
    form = given if old is None else taken if new is None else changed
    return f"{who}: {form.format(key=key, old=_shown(old), new=_shown(new))}"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_shown(item)}" for key, item in value.items())
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
