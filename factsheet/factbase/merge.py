"""A hand-edited fact base merged with a new run of the machine, three ways, the last machine output being the base.

Pure: the file, the base and the new reading go in; the new text, the new base and a report come out.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from factsheet.factbase.incoming import Incoming, Known, incoming
from factsheet.factbase.load import Loaded
from factsheet.factbase.merge_fact import Situation, merge_fact
from factsheet.factbase.merge_head import HEAD, changed_head, changed_sources, head_base, head_of, source_base
from factsheet.factbase.parts import Parts
from factsheet.factbase.rewrite import rewrite_fact
from factsheet.factbase.sidecar import Base, Entry, FactData
from factsheet.factbase.splice import SpliceError, Text
from factsheet.model.fact import FactBase, SourceEntry


@dataclass
class Report:
    """What a run changed in a fact base: facts by what became of them, and messages for the person."""

    new: int = 0
    updated: int = 0
    suggested: int = 0
    gone: int = 0
    unchanged: int = 0
    messages: list[str] = field(default_factory=list)

    @property
    def counts(self) -> str:
        """How many facts became what: "2 new, 1 updated"."""
        counts = {
            "new": self.new,
            "updated": self.updated,
            "with a suggestion": self.suggested,
            "gone": self.gone,
            "unchanged": self.unchanged,
        }
        return ", ".join(f"{count} {what}" for what, count in counts.items() if count) or "no facts"

    def add(self, outcome: str, message: str = "") -> None:
        """One more fact of this outcome, with what to say about it."""
        setattr(self, outcome, getattr(self, outcome) + 1)
        if message:
            self.messages.append(message)


def first_base(new: FactBase) -> Base:
    """The machine output of a first run, which wrote all of the file."""
    facts = [fact.as_written() for fact in new.facts]
    return Base(
        head={key: value for key, value in new.as_written().items() if key in HEAD},
        sources={name: entry.as_written() for name, entry in new.sources.items()},
        facts={fact["id"]: Entry(fact, fact) for fact in facts},
    )


def merge(loaded: Loaded, base: Base | None, new: FactBase) -> tuple[str, Base, Report]:
    """The text of the file with the machine's reading `new` in it, the new base, and what was done.

    `base` is None where the last machine output is not known: then the run only adds. Raises SpliceError.
    """
    merging = _Merge(loaded, base, new)
    for name in list(merging.known.ours):
        merging.known_fact(name)
    merging.new_facts()
    merging.head()
    return merging.parts.whole(), merging.base_after(), merging.report


class _Merge:
    def __init__(self, loaded: Loaded, base: Base | None, new: FactBase) -> None:
        self.file, self.base, self.new = loaded.base, base, new
        self.known = Known.of(loaded.base, base)
        self.theirs: Incoming = incoming(self.known, new)
        self.report = Report(messages=self.theirs.messages)
        self.parts = Parts(loaded.text, loaded.root)
        self.places = {name: number for number, name in enumerate(self.known.ours)}
        self.entries: dict[str, Entry] = {}
        self.head_after: dict[str, Any] = {}
        self.sources_after: dict[str, dict[str, Any]] = {}

    def read(self, source: str) -> bool:
        """Whether this run can tell that something is not in the source: it was read, or is not to be used."""
        return source in self.new.sources or source not in self.file.sources or source in self.known.left_out

    def known_fact(self, name: str) -> None:
        """A fact of the file: changed in its place, or left as it is."""
        ours, theirs, place = self.known.ours[name], self.theirs.facts.get(name), self.places[name]
        before = self.known.entries.get(name)
        if before is None and theirs is None:
            self.report.add("unchanged")
            return
        entry = replace(before) if before is not None else Entry({"cites": []})
        situation = Situation(self.read, lambda number: self.parts.noted(place, number))
        result, outcome = merge_fact(entry, ours, theirs, situation)
        if result != ours:
            try:
                self.parts.edit(place, lambda text, path: rewrite_fact(text, path, ours, result))
            except SpliceError as error:
                self.report.add("unchanged", f"{name}: left as it is, its layout does not allow the change ({error})")
                if before is not None:
                    self.entries[name] = before
                return
        self.entries[name] = entry
        self.report.add(outcome, "" if outcome == "unchanged" else f"{name}: {outcome}{_changes(ours, result)}")

    def new_facts(self) -> None:
        """Facts that the file does not have, each after its nearest neighbour in the machine's order."""
        order = list(self.theirs.facts)
        leading: list[FactData] = []
        anchor = leading
        for name in order:
            if name in self.places:
                anchor = self.parts.items[self.places[name]].followers
                continue
            fact = self.theirs.facts[name]
            anchor.append(fact)
            self.entries[name] = Entry(fact, fact)
            self.report.add("new", f"{name}: new")
        # Behind the new facts that follow the same old one: those stand right after it.
        self._start(order).extend(leading)

    def _start(self, order: list[str]) -> list[FactData]:
        """Where new facts go that have no neighbour before them: before the nearest one after them."""
        place = next((self.places[name] for name in order if name in self.places), len(self.places))
        return self.parts.items[place - 1].followers if place else self.parts.first

    def head(self) -> None:
        """The head's keys and the sources."""
        ours, theirs = self.file.as_written(), head_of(self.file, self.new, self._event())
        changes = changed_head(self.base, ours, theirs)
        sources = changed_sources(self.base, self.file, self.new, self.known)
        if changes or sources:
            self.parts.edit_head(lambda text: _edited_head(text, changes, sources))
        self.head_after = head_base(self.base, theirs, {**ours, **changes})
        after = {name: entry.as_written() for name, entry in self.file.sources.items()} | sources
        self.sources_after = source_base(self.base, self.file, self.new, after)

    def _event(self) -> str | None:
        event = self.theirs.renamed.get(self.new.event or "")
        event = self.known.successors.get(event or "", event)
        return event if event in self.known.ours or event in self.theirs.facts else None

    def base_after(self) -> Base:
        """The machine output for the next run to compare with."""
        removed = self.known.removed
        for entry in removed.values():
            entry.applied = entry.applied or entry.seen
        return Base(
            head=self.head_after,
            sources=self.sources_after,
            removed_sources=self.known.removed_sources,
            facts={name: self.entries[name] for name in (*self.places, *self.theirs.facts) if name in self.entries},
            removed_facts=removed,
            model=self.base.model if self.base else None,
            signed=self.base.signed if self.base else None,
        )


def _changes(ours: FactData, result: FactData) -> str:
    """The keys in which two versions of a fact differ, in brackets."""
    keys = [key for key in {**ours, **result} if ours.get(key) != result.get(key)]
    return f" ({', '.join(keys)})" if keys else ""


def _edited_head(text: Text, changes: dict[str, Any], sources: dict[str, dict[str, Any]]) -> Text:
    order = FactBase.key_names()
    for key, value in changes.items():
        text = text.put((key,), value, after=order[: order.index(key)])
    if sources and not text.data.get("sources"):
        return text.put(("sources",), sources, after=order[: order.index("sources")])
    for name, entry in sources.items():
        if name not in text.data["sources"]:
            text = text.add(("sources",), name, entry)
            continue
        keys = SourceEntry.key_names()
        for key in keys:
            if key in entry:
                text = text.put(("sources", name, key), entry[key], after=keys[: keys.index(key)])
            elif key in text.data["sources"][name]:
                text = text.remove(("sources", name, key))
    return text
