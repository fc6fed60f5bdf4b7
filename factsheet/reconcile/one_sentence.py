"""One sentence, one fact: a date whose clause a fact of a stronger kind tells is that fact's `when`, a claim whose
words a figure's sentence holds is that figure, and both stand once. What the sentence of another fact holds whole
stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from factsheet.model.agreement import keys_of
from factsheet.model.fact import Citation, Fact
from factsheet.model.overlap import content
from factsheet.model.passage import fold


class _Row(NamedTuple):
    """Facts of the kind `guest` give way to one of the kinds `hosts` (the first that fits) and leave it `key`."""

    guest: str
    hosts: tuple[str, ...]
    key: str
    given: Callable[[Fact], str | None]
    why: str


def _giver(fact: Fact) -> str | None:
    """Who says a claim; none where those asked are only counted ("63 percent said")."""
    return None if fact.by is None or _COUNTED.search(fact.by) else fact.by


_COUNTED = re.compile(
    r"\d (?:percent|per cent)\b|\d%|\d (?:in|of|out of) (?:every )?\d|\b(?:half|thirds?|quarters?) of\b"
)
_ROWS = (
    _Row(
        "date",
        ("casualties", "event", "quantity", "proposal", "claim", "quote", "other"),
        "when",
        lambda fact: str(fact.value),
        "the day is a key of what happened on it",
    ),
    _Row("claim", ("quantity",), "by", _giver, "who gives a figure is a key of it"),
)
_WHOLE = {
    "date": ("quantity", "other"),
    "proposal": ("quote",),
    "quantity": ("event", "quantity", "quote", "claim", "other", "date"),
    "claim": ("person",),
    "other": ("person",),
}
"""Kinds of facts that stand whole in the sentence of another one of these kinds, which is as long at least: what they
ask, count or say is read there. A day does only where it is that of the saying, which is no key of what is said."""
_TAKEN = ("other", "date")
"""Kinds whose whole sentence a figure in it takes over: a date's only where the figure is of that day."""
_SAID = re.compile(r"\b(?:said|says?|told|tells|saying|according|announced|reported|wrote|tweeted|testified|added)\b")
_COMPARES = re.compile(r"\b(?:from|against|compared (?:with|to)|versus|than|since)\b")
_TOLD, _QUOTED = 0.8, 0.6
"""Share of the guest's content words that the host's statement has at least; of a day told in somebody's words, all of
which it has."""


def merged(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` in their order, those that only say again what a stronger one says given up to it, with their key.

    Each passage of the guest lies in one of the host's, or holds it; a host that gives the key otherwise is none.
    What is held or asks a person something stays.
    """
    kept = list(facts)
    for row in _ROWS:
        hosts = [at for kind in row.hosts for at, fact in enumerate(kept) if fact.kind == kind and not fact.hold]
        gone: set[int] = set()
        for at, fact in enumerate(kept):
            if fact.kind != row.guest or fact.hold or fact.ask:
                continue
            host = next((other for other in hosts if _takes(row, kept[other], fact)), None)
            if host is not None:
                kept[host] = _with(row.key, row.given(fact), kept[host], fact)
                gone.add(at)
        kept = [fact for at, fact in enumerate(kept) if at not in gone]
    return _without_parts(kept)


def _without_parts(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` less those that stand whole in the sentence of another one; of two in the same words the first stays."""
    kept = dict(enumerate(facts))
    for at, fact in enumerate(facts):
        hosts = [other for other in kept if other != at and kept[other].kind in _WHOLE.get(fact.kind, ())]
        holding = next((other for other in hosts if _holds_whole(kept[other], fact, first=other < at)), None)
        if holding is not None:
            host, _ = kept[holding], kept.pop(at)
            if fact.kind == "quantity" and host.kind in _TAKEN:
                told = {"statement": _clause(host), "cites": host.cites, "when": fact.when or host.when}
                kept[holding] = fact.model_copy(update=told)
    return list(kept.values())


def _holds_whole(host: Fact, guest: Fact, *, first: bool) -> bool:
    if host.hold or guest.hold or guest.ask or any(cite.says is not None for cite in guest.cites):
        return False
    words, others = content(_clause(guest)), content(_clause(host))
    if host.kind == "person" and guest.by == host.value:
        words -= content(str(guest.by))  # the person's sentence may print the surname alone
    longer = len(others) > len(words) or (len(others) == len(words) and (first or host.kind != guest.kind))
    if not (longer and words <= others) or (guest.kind == "date" and _is_its_day(host)):
        return False
    if host.kind == "date" and (guest.when != host.value or host.ask):
        return False
    return all(any(_beside(cite, other) for other in host.cites) for cite in guest.cites)


def _clause(fact: Fact) -> str:
    """The statement, of a date without the day before it."""
    return fact.statement.partition(": ")[2] if fact.kind == "date" else fact.statement


def _takes(row: _Row, host: Fact, guest: Fact) -> bool:
    own, value = getattr(host, row.key), row.given(guest)
    if own not in (None, value) or (own is None and row.key == "when" and not _is_its_day(host)):
        return False
    words, said = content(_clause(guest)), content(" ".join(_words_of(host)))
    least = _QUOTED if host.kind == "quote" and said <= words else _TOLD
    if len(words & content(host.statement)) < least * len(words):
        return False
    return all(any(_beside(cite, other) for other in host.cites) for cite in guest.cites)


def _words_of(fact: Fact) -> list[str]:
    return [str(part) for part in (fact.value if isinstance(fact.value, list) else [fact.value])]


def _is_its_day(host: Fact) -> bool:
    """Whether a day in the sentence of `host` is that of what it tells, not of the saying: of somebody's words it is
    both."""
    return host.kind in ("claim", "quote") or not _SAID.search(host.statement)


def _beside(one: Citation, other: Citation) -> bool:
    """Whether one of two passages of a source holds the other."""
    if one.source != other.source:
        return False
    shorter, longer = sorted((fold(one.quote), fold(other.quote)), key=len)
    return shorter in longer


def _with(key: str, value: str | None, host: Fact, guest: Fact) -> Fact:
    """`host` with `value` under `key`, which only the passages that the guest stood on carry.

    Where a figure is compared, the day may be the other one's: "$0.88, against $1.31 in the second quarter of 2025".
    """
    if value is None or getattr(host, key) is not None:
        return host
    if key == "when" and host.kind == "quantity" and _COMPARES.search(host.statement):
        return host
    before = keys_of(host)
    new = host.model_copy(update={key: value})
    cites = []
    for cite in host.cites:
        carries = any(_beside(cite, own) for own in guest.cites)
        keys = cite.for_ if cite.for_ is not None else before
        whole = carries and cite.for_ is None
        cites.append(cite.model_copy(update={"for_": None if whole else [*keys, key] if carries else list(keys)}))
    return new.model_copy(update={"cites": cites})
