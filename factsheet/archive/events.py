"""A pile sorted into events: each article to the nearest event of those that share its rarest traits, or to a new one.

No two articles are compared, and nothing is held in memory that grows with the pile: events, and the index of their
traits, are on disk.
"""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from heapq import nsmallest

from factsheet.archive.pile import Pile, database, pack, scaled, strongest, unpack
from factsheet.archive.traits import Traits

_NEAR = 0.2
"""How near (the cosine of their traits, 0 to 1) an article is to its event at least, and an event to another that is
the same. On real articles anything from 0.1 to 0.25 gives much the same."""
_DAYS = 10
"""How many days apart make nearness count six tenths, and thrice as many a hundredth."""
_KEPT = 100
"""Traits that are kept of an event."""
_ASKED, _LOOKED_AT, _COMPARED = 20, 400, 8
"""Traits of an article by which events are looked up, rarest first; how many events that may be in all, however large
the pile; events that are compared, those that share most."""
_BITS = 20
"""Of this many counters each counts the events with some traits: 4 MB."""
_HELD = 4_000
"""Events that are held in memory, too: 40 MB."""
_ROUNDS = 3
"""How often events are put together; what is put together may be near to a third."""


class _Events:
    """The events so far: how many articles, the first and the last day, the sum of their traits."""

    def __init__(self) -> None:
        self._rows = database()
        self._held: dict[int, tuple[int | None, int | None, Traits]] = {}
        self._having = array("I", bytes(4 << _BITS))
        self._rows.execute(
            "CREATE TABLE event (number INTEGER PRIMARY KEY, size INT, first INT, last INT, traits BLOB)"
        )
        self._rows.execute("CREATE TABLE has (trait INT, event INT, PRIMARY KEY (trait, event)) WITHOUT ROWID")

    def nearest(self, traits: Traits, first: int | None, last: int | None) -> int | None:
        """The event that is nearest to `traits`, of length one, between two days; None where none is near."""
        shared: dict[int, float] = defaultdict(float)
        left = _LOOKED_AT
        rarest = sorted(strongest(traits, _ASKED).items(), key=lambda item: (self._having[_counter(item[0])], item[0]))
        for trait, weight in rarest:
            left -= self._having[_counter(trait)]
            if left < 0:
                break
            for (event,) in self._rows.execute("SELECT event FROM has WHERE trait = ?", (trait,)):
                shared[event] += weight
        best = (_NEAR, 0)
        for event in nsmallest(_COMPARED, shared, key=lambda event: (-shared[event], event)):
            its_first, its_last, its = self._event(event)
            near = sum([weight * its[trait] for trait, weight in traits.items() if trait in its])
            best = max(best, (near * _closeness(first, last, its_first, its_last), -event))
        return -best[1] or None

    def _event(self, event: int) -> tuple[int | None, int | None, Traits]:
        """The days of an event and its traits, of length one."""
        held = self._held.get(event)
        if held is None:
            row = self._rows.execute("SELECT first, last, traits FROM event WHERE number = ?", (event,)).fetchone()
            if len(self._held) >= _HELD:
                self._held.clear()
            held = self._held[event] = (row[0], row[1], scaled(unpack(row[2])))
        return held

    def add(self, event: int | None, traits: Traits, size: int, first: int | None, last: int | None) -> int:
        """Puts `size` articles to an event, or to a new one; gives which."""
        whole, before = traits, frozenset[int]()
        if event is not None:
            row = self._rows.execute(
                "SELECT size, first, last, traits FROM event WHERE number = ?", (event,)
            ).fetchone()
            whole = unpack(row[3])
            before = frozenset(whole)
            for trait, weight in traits.items():
                whole[trait] = whole.get(trait, 0.0) + weight
            size, first, last = size + row[0], _both(min, first, row[1]), _both(max, last, row[2])
        whole = strongest(whole, _KEPT)
        values = (event, size, first, last, pack(whole))
        event = self._rows.execute("INSERT OR REPLACE INTO event VALUES (?, ?, ?, ?, ?)", values).lastrowid
        assert event is not None
        self._held.pop(event, None)
        new = [(trait, event) for trait in traits if trait in whole]
        self._rows.executemany("INSERT OR IGNORE INTO has VALUES (?, ?)", new)
        for trait, _ in new:
            self._having[_counter(trait)] += trait not in before
        return event

    def all(self) -> sqlite3.Cursor:
        """The events: number, size, first and last day, traits; the large ones first."""
        return self._rows.execute("SELECT number, size, first, last, traits FROM event ORDER BY size DESC, number")

    def __len__(self) -> int:
        return int(self._rows.execute("SELECT count(*) FROM event").fetchone()[0])

    def close(self) -> None:
        """Gives the disk back."""
        self._rows.close()


def _counter(trait: int) -> int:
    return trait % (1 << _BITS)


def sort(pile: Pile) -> None:
    """Finds the events of `pile`, and says of each article about which it is."""
    events = _Events()
    for number, day, traits in pile.vectors():
        pile.put(number, events.add(events.nearest(traits, day, day), traits, 1, day, day))
    for _ in range(_ROUNDS):
        fewer = _together(events, pile)
        done = len(fewer) == len(events)
        events.close()
        events = fewer
        if done:
            break
    for number, day, traits in pile.vectors():
        event = events.nearest(traits, day, day)
        if event is not None:
            pile.put(number, event)
    events.close()
    pile.index()


def _together(events: _Events, pile: Pile) -> _Events:
    """`events` with those put together that are the same; the articles go with them."""
    fewer = _Events()

    def moved() -> Iterator[tuple[int, int]]:
        for number, size, first, last, data in events.all():
            traits = unpack(data)
            yield number, fewer.add(fewer.nearest(scaled(traits), first, last), traits, size, first, last)

    pile.move(moved())
    return fewer


def _closeness(first: int | None, last: int | None, other: int | None, until: int | None) -> float:
    """How much the nearness of two spans of days leaves of that of traits: all of it where one is unknown."""
    if first is None or last is None or other is None or until is None:
        return 1.0
    gap = max(0, other - last, first - until)
    return math.exp(-((gap / _DAYS) ** 2) / 2)


def _both(choose: Callable[[int, int], int], one: int | None, other: int | None) -> int | None:
    """What `choose` makes of two days, or the one that is known."""
    return choose(one, other) if one is not None and other is not None else one if other is None else other
