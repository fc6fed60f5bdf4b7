"""The citations of one fact, merged: what a person took out stays out, what the machine lost is marked, not dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from factsheet.factbase.ids import HALF, folded, overlap, words
from factsheet.factbase.sidecar import Entry
from factsheet.model.fact import Citation, Readings, in_order

CiteData = dict[str, Any]
Key = tuple[str, str, int]

GONE = "the newest run does not find this passage"
_LONG = 5
READINGS = ("value", *Readings.key_names())
"""What a citation may read otherwise than its fact; `value` is called `says` there."""


def key(cite: CiteData) -> Key:
    """What makes a citation: its source and its words, whatever their layout; which of several places."""
    return cite["source"], folded(cite["quote"]), cite.get("occurrence", 0)


class Keys:
    """Keys of citations; the occurrence tells apart only where one of the lists has the same words twice."""

    def __init__(self, *lists: Sequence[CiteData]) -> None:
        self._several: set[tuple[str, str]] = set()
        for cites in lists:
            counts = Counter(key(cite)[:2] for cite in cites)
            self._several |= {pair for pair, count in counts.items() if count > 1}

    def __call__(self, cite: CiteData) -> Key:
        """The key of `cite`."""
        source, quote, occurrence = key(cite)
        return source, quote, occurrence if (source, quote) in self._several else 0

    def by_key(self, cites: Iterable[CiteData]) -> dict[Key, CiteData]:
        """The citations by their keys, in their order."""
        return {self(cite): cite for cite in cites}


def like(cite: CiteData, others: Iterable[CiteData]) -> bool:
    """Whether `cite` is one of `others`, or shares half its words with a longer one of the same source."""
    if not others:
        return False
    quote = folded(cite["quote"])
    mine = words(quote.lower())
    for other in others:
        if cite["source"] == other["source"]:
            if quote == folded(other["quote"]):
                return cite.get("occurrence") == other.get("occurrence")
            if len(mine) >= _LONG and overlap(mine, words(folded(other["quote"]).lower())) >= HALF:
                return True
    return False


def changed_by_hand(entry: Entry, ours: dict[str, Any], theirs: dict[str, Any]) -> bool:
    """Whether a person added, altered or removed a citation of the fact.

    One that the machine now reads just so in `theirs` is no longer the person's alone.
    """
    keys = Keys(ours["cites"], entry.seen["cites"], theirs["cites"])
    forms = machine_forms(entry, ours, keys)
    for cite in theirs["cites"]:
        forms.setdefault(keys(cite), []).extend((_read(cite), _read(adjusted(cite, theirs, ours))))
    return bool(entry.removed_cites) or any(_read(cite) not in forms.get(keys(cite), ()) for cite in ours["cites"])


def machine_forms(entry: Entry, ours: dict[str, Any], keys: Keys) -> dict[Key, list[CiteData]]:
    """How a run may have written each citation: as read now, as read before, or adjusted to the person's fact."""
    forms: dict[Key, list[CiteData]] = {}
    applied = entry.applied["cites"] if entry.applied else []
    for cite in [*entry.seen["cites"], *entry.lost_cites, *applied]:
        forms.setdefault(keys(cite), []).append(_read(cite))
    for cite in entry.seen["cites"]:
        forms[keys(cite)].append(_read(adjusted(cite, entry.seen, ours)))
    return forms


def _read(cite: CiteData) -> CiteData:
    return {name: reading for name, reading in cite.items() if name not in ("quote", "occurrence", "for", "gone")}


def remember_removed(entry: Entry, ours: dict[str, Any]) -> None:
    """Notes in `entry` the citations that a person took out of the fact since the last run, or put back."""
    pending = (ours.get("suggests") or {}).get("cites", [])
    keys = Keys(ours["cites"], entry.seen["cites"], entry.removed_cites)
    there = keys.by_key([*ours["cites"], *pending])
    removed = keys.by_key(entry.removed_cites)
    for name, cite in keys.by_key(entry.seen["cites"] + entry.lost_cites).items():
        removed.setdefault(name, cite)
    entry.removed_cites = [cite for name, cite in removed.items() if name not in there]
    entry.lost_cites = [cite for cite in entry.lost_cites if keys(cite) in there]


def adjusted(cite: CiteData, theirs: dict[str, Any], ours: dict[str, Any]) -> CiteData:
    """The machine's citation for a fact that a person has changed: it says itself what it reads otherwise.

    A key that the person's fact does not have is not brought back by a citation.
    """
    new = dict(cite)
    for name in READINGS:
        own = "says" if name == "value" else name
        if "for" in cite and name not in cite["for"] and own not in cite:
            continue
        reading = cite.get(own, theirs.get(name))
        new.pop(own, None)
        if reading is not None and name in ours and ours[name] != reading:
            new[own] = reading
    return {name: new[name] for name in Citation.key_names() if name in new}


@dataclass
class CiteMerge:
    """The merge of one fact's citations; `cites` and `pending` (what waits for a person) hold the result.

    `ours` is the person's fact, `theirs` the machine's. `locked`: signed off. `own`: the fact says what a person wrote,
    so that a citation that is added carries its own readings. `read` tells whether a source was read in this run,
    `noted` whether a comment stands in citation n of `ours`.
    """

    entry: Entry
    ours: dict[str, Any]
    theirs: dict[str, Any]
    locked: bool
    own: bool
    read: Callable[[str], bool]
    noted: Callable[[int], bool]
    cites: list[CiteData] = field(init=False)
    pending: list[CiteData] = field(init=False)

    def __post_init__(self) -> None:
        entry, pending = self.entry, list((self.ours.get("suggests") or {}).get("cites", []))
        keys = Keys(self.ours["cites"], self.theirs["cites"], entry.seen["cites"], pending)
        self._before = keys.by_key(entry.seen["cites"] + entry.lost_cites)
        self._found = keys.by_key(self.theirs["cites"])
        self._waiting = keys.by_key(pending)
        self._forms = machine_forms(entry, self.ours, keys)
        self._lost = keys.by_key(entry.lost_cites)
        mine = keys.by_key(self.ours["cites"])
        new = self._new(mine)
        result: dict[Key, CiteData] = {}
        left = len(mine) + (0 if self.locked else len(new))
        for number, (name, cite) in enumerate(mine.items()):
            if name in self._found:
                result[name] = self._found_again(name, cite)
            elif name not in self._before or not self.read(cite["source"]):
                result[name] = cite
            elif self._untouched(name, cite) and not self.locked and left > 1 and not self.noted(number):
                left -= 1
            else:
                result[name] = self._gone(name, cite)
        for name, cite in new.items():
            result = self._added(result, name, cite)
        self.cites, self.pending = list(result.values()), list(self._waiting.values())
        entry.lost_cites = list(self._lost.values())

    def _new(self, mine: dict[Key, CiteData]) -> dict[Key, CiteData]:
        removed = self.entry.removed_cites
        return {name: c for name, c in self._found.items() if name not in mine and not like(c, removed)}

    def _untouched(self, name: Key, cite: CiteData) -> bool:
        return "gone" not in cite and _read(cite) in self._forms.get(name, ())

    def _found_again(self, name: Key, cite: CiteData) -> CiteData:
        if cite.get("gone") == GONE:
            cite = {key: value for key, value in cite.items() if key != "gone"}
        self._lost.pop(name, None)
        found, before = self._found[name], self._before.get(name)
        if before is None and not self.own:  # a person's; it read so beside what the fact said until now
            of_person = {key: value for key, value in cite.items() if key in ("quote", "for")}
            cite = in_order(Citation, {**found, **of_person})
        mine = adjusted(found, self.theirs, self.ours) if self.own else found
        same = _read(cite) in (_read(mine), _read(found))
        if same:
            self._waiting.pop(name, None)
        if same or before is None or found == before:
            return cite if self.locked else _evident(cite, mine, before)
        if self._untouched(name, cite) and not self.locked and not self.own:
            self._waiting.pop(name, None)
            return found
        self._waiting[name] = mine
        return cite

    def _gone(self, name: Key, cite: CiteData) -> CiteData:
        if name in self._lost:  # said once: a person who took the mark away has decided
            return cite
        self._lost[name] = {key: value for key, value in self._before[name].items() if key != "gone"}
        marked = {**cite, "gone": cite.get("gone", GONE)}
        return {key: marked[key] for key in Citation.key_names() if key in marked}

    def _added(self, result: dict[Key, CiteData], name: Key, cite: CiteData) -> dict[Key, CiteData]:
        new = adjusted(cite, self.theirs, self.ours) if self.own else cite
        if self.locked:
            self._waiting[name] = new
            return result
        self._waiting.pop(name, None)
        return placed(result, name, new, list(self._found))


def _evident(cite: CiteData, found: CiteData, before: CiteData | None) -> CiteData:
    """`cite` with the newest run's `for`, unless a person wrote another one."""
    if cite.get("for") == found.get("for") or cite.get("for") != (before or {}).get("for"):
        return cite
    new = {**cite, "for": found.get("for")}
    return {name: new[name] for name in Citation.key_names() if new.get(name) is not None}


T = TypeVar("T")


def placed(present: dict[Key, T], name: Key, new: T, order: Sequence[Key]) -> dict[Key, T]:
    """`present` with `new` behind its nearest neighbour before it in `order`, else before the nearest one after it."""
    at = order.index(name)
    names = list(present)
    before = next((other for other in reversed(order[:at]) if other in present), None)
    after = next((other for other in order[at + 1 :] if other in present), None)
    if before is not None:
        position = names.index(before) + 1
    else:
        position = names.index(after) if after is not None else len(names)
    items = list(present.items())
    return dict([*items[:position], (name, new), *items[position:]])
