"""One fact, three ways: the machine's last reading, the person's fact, the machine's new reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from factsheet.factbase.merge_cites import CiteMerge, adjusted, changed_by_hand, remember_removed
from factsheet.factbase.sidecar import Entry, FactData
from factsheet.model.fact import Fact, in_order

GONE = "the newest run does not find this fact"
PEOPLE = frozenset({"id", "checked", "note", "replaces", "suggests", "gone", "cites"})
"""The keys that the machine never sets from a reading."""
_PLACE = frozenset({"section", "story"})
"""Where a fact stands on the sheet: whatever a person makes of it stays, and nothing is suggested."""
ASIDE = frozenset({"hold", "ask"}) | _PLACE
"""The machine's remarks: a person who changes them has not changed what the fact says."""
SAID = tuple(key for key in Fact.key_names() if key not in PEOPLE | ASIDE)
"""What a fact says: its kind, its statement and its typed keys."""

Outcome = Literal["unchanged", "updated", "suggested", "gone"]


@dataclass(frozen=True)
class Situation:
    """What the merge of a fact needs to know of the run and of the text."""

    read: Callable[[str], bool]
    """Whether a source was read in this run."""
    noted: Callable[[int], bool]
    """Whether a comment stands in citation n of the fact."""


def merge_fact(entry: Entry, ours: FactData, theirs: FactData | None, situation: Situation) -> tuple[FactData, Outcome]:
    """The fact after the merge, and what became of it; brings `entry` up to date.

    `theirs` is None where the machine does not find the fact. Whatever a person decided stands: a fact whose words,
    typed keys or citations were changed by hand, or that is signed off, gets suggestions only, so that its statement
    and its value never come from two hands.
    """
    remember_removed(entry, ours)
    _remember_keys(entry, ours)
    if theirs is None:
        return _lost(entry, ours, situation)
    entry.lost = False
    theirs = _completed(entry, theirs, situation)
    result = dict(ours)
    if result.get("gone") == GONE:
        del result["gone"]
    locked = "checked" in ours
    alone = _as_applied(entry, ours) and not changed_by_hand(entry, ours, theirs)
    follows = not locked and (alone or _reads(ours, theirs))
    suggests = {key: value for key, value in (ours.get("suggests") or {}).items() if key != "cites"}
    if follows:
        result = {key: value for key, value in result.items() if key not in SAID}
        result |= {key: theirs[key] for key in SAID if key in theirs and key not in entry.removed_keys}
        suggests = {}
        _follow_aside(entry, result, theirs)
    else:
        suggests = _suggested(entry, ours, theirs, suggests)
    cites = CiteMerge(entry, ours, theirs, locked, not follows, situation.read, situation.noted)
    result["cites"] = cites.cites
    suggests |= {"cites": cites.pending} if cites.pending else {}
    result.pop("suggests", None)
    result |= {"suggests": suggests} if suggests else {}
    entry.seen = theirs
    result = in_order(Fact, result)
    if follows or _reads(result, theirs):
        entry.applied = _applied(entry.applied or {}, result, theirs)
    return result, _outcome(ours, result)


def _outcome(ours: FactData, result: FactData) -> Outcome:
    if result == ours:
        return "unchanged"
    return "suggested" if result.get("suggests") != ours.get("suggests") and "suggests" in result else "updated"


def _lost(entry: Entry, ours: FactData, situation: Situation) -> tuple[FactData, Outcome]:
    sources = {cite["source"] for cite in entry.seen["cites"]}
    if entry.lost or not sources or not all(situation.read(source) for source in sources):
        return ours, "unchanged"
    entry.lost = True
    if "gone" in ours:
        return ours, "unchanged"
    return in_order(Fact, {**ours, "gone": GONE}), "gone"


def _remember_keys(entry: Entry, ours: FactData) -> None:
    """Notes the keys that a person took out since the last run, or put back."""
    there = [key for key in (*SAID, *ASIDE) if key in (entry.applied or {})]
    entry.removed_keys = sorted(key for key in {*entry.removed_keys, *there} if key not in ours)


def _as_applied(entry: Entry, ours: FactData) -> bool:
    """Whether the fact says what the machine last put there."""
    if entry.applied is None or set(entry.removed_keys) & set(SAID):
        return False
    return all(ours.get(key) == entry.applied.get(key) for key in SAID)


def _reads(ours: FactData, theirs: FactData) -> bool:
    """Whether the machine reads just what the fact says already, with all its citations."""
    alike = all(ours.get(key) == theirs.get(key) for key in SAID)
    return alike and not changed_by_hand(Entry(theirs), ours, theirs)


def _applied(before: FactData, result: FactData, theirs: FactData) -> FactData:
    """What the machine has put into the fact: a remark that a person changed is as it was put there before."""
    kept = {key: value for key, value in before.items() if key in ASIDE and result.get(key) != theirs.get(key)}
    put = {key: value for key, value in theirs.items() if key not in ASIDE or result.get(key) == value}
    return in_order(Fact, {**put, **kept})


def _completed(entry: Entry, theirs: FactData, situation: Situation) -> FactData:
    """The machine's reading, where a run left out some of the fact's sources: it only adds citations then."""
    unread = [cite for cite in entry.seen["cites"] if not situation.read(cite["source"])]
    if not unread:
        return theirs
    said = {key: value for key, value in entry.seen.items() if key != "cites"}
    return {**said, "cites": [*(adjusted(cite, theirs, said) for cite in theirs["cites"]), *unread]}


def _follow_aside(entry: Entry, result: FactData, theirs: FactData) -> None:
    """The machine's remarks, where a person left them alone."""
    for key in sorted(ASIDE):
        if entry.applied is None:
            return
        untouched = key not in entry.removed_keys and result.get(key) == entry.applied.get(key)
        if untouched and key in theirs:
            result[key] = theirs[key]
        elif untouched:
            result.pop(key, None)


def _suggested(entry: Entry, ours: FactData, theirs: FactData, waiting: dict[str, Any]) -> dict[str, Any]:
    """What the machine newly reads otherwise than the fact says; what it read before is no news."""
    suggests = dict(waiting)
    for key in (*SAID, *sorted(ASIDE - _PLACE)):
        reading = theirs.get(key)
        if reading is None or reading == ours.get(key) or key in entry.removed_keys:
            suggests.pop(key, None)
        elif entry.applied is None and not entry.seen.get("id"):
            if key in ours:  # a fact that a person wrote: no keys that it does not have
                suggests[key] = reading
        elif reading != entry.seen.get(key):
            suggests[key] = reading
    return {key: suggests[key] for key in Fact.key_names() if key in suggests}
