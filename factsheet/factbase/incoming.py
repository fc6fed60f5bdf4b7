"""What the machine read, brought under the ids of the file: matched, renamed, without what people removed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from factsheet.factbase import ids
from factsheet.factbase.merge_cites import adjusted, key, like, remember_removed
from factsheet.factbase.sidecar import Base, Entry, FactData
from factsheet.model.fact import FactBase, SourceEntry

REFERENCES = ("event", "part_of")
"""The keys of a fact that name another fact."""


@dataclass
class Known:
    """What stood in the file and in the last machine output before this run.

    `ours` are the person's facts, `entries` what the machine knows of them, `removed` what it knows of facts that are
    no longer in the file, `out` the sources that a person removed or left out.
    """

    ours: dict[str, FactData]
    entries: dict[str, Entry]
    removed: dict[str, Entry]
    removed_sources: dict[str, dict[str, Any]]
    left_out: frozenset[str]

    @classmethod
    def of(cls, file: FactBase, base: Base | None) -> Known:
        """The state before the run; `base` is None where the last machine output is not known."""
        ours = {fact.id: fact.as_written() for fact in file.facts}
        base = base or Base()
        every = {name: replace(entry) for name, entry in {**base.removed_facts, **base.facts}.items()}
        entries = {name: entry for name, entry in every.items() if name in ours}
        for name, entry in entries.items():
            remember_removed(entry, ours[name])
        sources = {**base.removed_sources, **base.sources}
        return cls(
            ours,
            entries,
            {name: entry for name, entry in every.items() if name not in ours},
            {name: entry for name, entry in sources.items() if name not in file.sources},
            frozenset(name for name, entry in file.sources.items() if entry.left_out),
        )

    @cached_property
    def successors(self) -> dict[str, str]:
        """Facts that stand in the file no more, each with the one that a person put in its place."""
        direct = {old: name for name, fact in self.ours.items() for old in fact.get("replaces", []) if old != name}
        found: dict[str, str] = {}
        for old in direct:
            at, steps = direct[old], 0
            while at not in self.ours and at in direct and steps < len(direct):
                at, steps = direct[at], steps + 1
            if old not in self.ours and at in self.ours:
                found[old] = at
        return found

    def is_out(self, name: str, entry: SourceEntry | None = None) -> bool:
        """Whether a source is removed (under this id or another, with the same content) or left out."""
        digest = entry.digest if entry else None
        same = digest and any(digest == other.get("digest") for other in self.removed_sources.values())
        return name in self.removed_sources or name in self.left_out or bool(same)


@dataclass
class Incoming:
    """The machine's facts by the ids of the file, in the machine's order, and what was not let in."""

    facts: dict[str, FactData]
    renamed: dict[str, str]
    messages: list[str] = field(default_factory=list)


def incoming(known: Known, new: FactBase) -> Incoming:
    """The facts of `new` under the ids of the file. Facts that a person removed or replaced are not among them."""
    out = {cite.source for fact in new.facts for cite in fact.cites}
    out = {name for name in out if known.is_out(name, new.sources.get(name))}
    facts = [fact for fact in (_without_sources(fact.as_written(), out) for fact in new.facts) if fact]
    names = _names(known, facts)
    result = Incoming({}, {fact["id"]: name for fact, name in zip(facts, names, strict=True)})
    theirs = {name: {**fact, "id": name} for fact, name in zip(facts, names, strict=True)}
    _let_in(known, theirs, result)
    there = {*known.ours, *result.facts}
    missing = {*known.removed, *result.renamed.values()} - there
    result.facts = {name: _pointing(known, fact, result.renamed, missing) for name, fact in result.facts.items()}
    return result


def _without_sources(fact: FactData, out: set[str]) -> FactData | None:
    """The fact without the citations of sources that are out; None where it has no other."""
    cites = [cite for cite in fact["cites"] if cite["source"] not in out]
    return {**fact, "cites": cites} if cites else None


def _names(known: Known, facts: list[FactData]) -> list[str]:
    candidates = [ids.Candidate(name, [entry.seen]) for name, entry in known.removed.items()]
    for name, fact in known.ours.items():
        seen = known.entries[name].seen if name in known.entries else {}
        candidates.append(ids.Candidate(name, [seen, fact] if "kind" in seen else [fact]))
    taken = {*known.ours, *known.removed, *known.successors}
    names: list[str] = []
    for fact, found in zip(facts, ids.match(candidates, facts), strict=True):
        replaced = fact["id"] in known.successors and fact["id"] not in known.removed
        name = found or (fact["id"] if replaced else ids.mint(fact["id"], taken))
        taken.add(name)
        names.append(name)
    return names


def _let_in(known: Known, theirs: dict[str, FactData], result: Incoming) -> None:
    """The facts of the file and new ones; a replaced one gives its new citations to its successor."""
    banned = _removed_cites(known)
    for name, fact in theirs.items():
        if name in known.ours:
            result.facts[name] = fact
        elif name not in known.removed and name not in known.successors:
            cites = [cite for cite in fact["cites"] if not like(cite, banned.get(fact["kind"], ()))]
            if cites:
                result.facts[name] = {**fact, "cites": cites}
            else:
                result.messages.append(f"{name}: not added, its citations were removed by hand")
    for name, fact in theirs.items():
        if name in known.successors:
            successor = known.successors[name]
            joined = _joined(known, successor, result.facts.get(successor), name, fact)
            if joined is not None:
                result.facts[successor] = joined


def _removed_cites(known: Known) -> dict[str, list[dict[str, Any]]]:
    """The citations that people removed from facts that are still there, by kind."""
    removed: dict[str, list[dict[str, Any]]] = {}
    for name, entry in known.entries.items():
        if entry.removed_cites:
            removed.setdefault(known.ours[name]["kind"], []).extend(entry.removed_cites)
    return removed


def _joined(known: Known, name: str, fact: FactData | None, other: str, theirs: FactData) -> FactData | None:
    """The machine's reading of fact `name`, with the new citations of the fact `other` that it replaces."""
    there = {key(cite) for cite in known.ours[name]["cites"]}
    entry = known.removed.get(other)
    before = {key(cite) for cite in (entry.applied or entry.seen)["cites"]} if entry else set()
    more = [cite for cite in theirs["cites"] if key(cite) not in before or key(cite) in there]
    if fact is None:
        seen = known.entries[name].seen if name in known.entries else {}
        fact = {**(seen if "kind" in seen else known.ours[name]), "cites": []}
        fact.pop("suggests", None)
    mine = {key(cite) for cite in fact["cites"]}
    cites = [*fact["cites"], *(adjusted(cite, theirs, fact) for cite in more if key(cite) not in mine)]
    return {**fact, "cites": cites} if cites else None


def _pointing(known: Known, fact: FactData, renamed: dict[str, str], missing: set[str]) -> FactData:
    """The fact with its references under the ids of the file; one to a fact that was removed is left out."""
    result = dict(fact)
    for name in REFERENCES:
        if name in fact:
            target: str = fact[name]
            target = renamed.get(target, target)
            target = known.successors.get(target, target)
            result[name] = target
            if target in missing:
                del result[name]
    return result
