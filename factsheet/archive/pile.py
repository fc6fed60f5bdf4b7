"""A pile of articles on disk, each with what it is known by, and how many articles have each trait."""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from factsheet.archive.traits import Traits, is_name

_BITS = 22
"""Of this many counters each counts the articles with some traits: 16 MB, however large the pile."""
_STRONGEST = 60
"""Traits by which an article is compared: those that are rare in the pile, and weigh in it."""
_ELSEWHERE = 500
"""Articles that a pile is thought to stand among, in which none of its names stand: in a pile on one event, names that
all of its articles have are still telling."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a pile: its file, its `day` of publication, its headline, its digest, its traits.

    `said` is what a list of articles says of it, as JSON.
    """

    path: str
    day: int | None
    title: str
    digest: str
    said: str = ""
    traits: Traits = field(default_factory=dict)


def pack(traits: Traits) -> bytes:
    """Traits as bytes."""
    return array("q", traits).tobytes() + array("f", traits.values()).tobytes()


def unpack(data: bytes) -> Traits:
    """Traits out of bytes."""
    count = len(data) // 12
    names, weights = array("q"), array("f")
    names.frombytes(data[: 8 * count])
    weights.frombytes(data[8 * count :])
    return dict(zip(names, weights, strict=True))


def strongest(traits: Traits, most: int) -> Traits:
    """The `most` traits that weigh most."""
    if len(traits) <= most:
        return traits
    return dict(sorted(traits.items(), key=lambda item: (-item[1], item[0]))[:most])


def database() -> sqlite3.Connection:
    """A database without a name: on disk where it is large, and gone with the process."""
    rows = sqlite3.connect("", isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536"):
        rows.execute(f"PRAGMA {pragma}")
    return rows


class Pile:
    """The articles of a pile, and the event that each was found to be about."""

    def __init__(self) -> None:
        self._rows = database()
        self._rows.execute(
            "CREATE TABLE article (number INTEGER PRIMARY KEY, path TEXT, day INT, title TEXT, digest TEXT, said TEXT,"
            " traits BLOB, event INT)"
        )
        self._counts = array("I", bytes(4 << _BITS))
        self.size = 0

    def add(self, article: Article) -> None:
        """Takes an article."""
        self._rows.execute(
            "INSERT INTO article (path, day, title, digest, said, traits) VALUES (?, ?, ?, ?, ?, ?)",
            (article.path, article.day, article.title, article.digest, article.said, pack(article.traits)),
        )
        self.size += 1
        for trait in article.traits:
            self._counts[trait % (1 << _BITS)] += 1

    def vectors(self) -> Iterator[tuple[int, int | None, Traits]]:
        """Number, day and weighed traits of each article, by day, then those without one.

        The names of the files, and the order in which they were read, change nothing.
        """
        order = "SELECT number, day, traits FROM article ORDER BY day IS NULL, day, digest, path"
        for number, day, data in self._rows.execute(order):
            yield number, day, self._weighed(unpack(data))

    def _weighed(self, traits: Traits) -> Traits:
        """The strongest of `traits` by weight and rarity, of length one."""
        found: Traits = {}
        for trait, weight in traits.items():
            count = self._counts[trait % (1 << _BITS)]
            rarity = math.log((self.size + _ELSEWHERE) / (count + 1) if is_name(trait) else self.size / (count + 0.5))
            if rarity > 0:
                found[trait] = weight * rarity
        return scaled(strongest(found, _STRONGEST))

    def put(self, number: int, event: int) -> None:
        """Says about which event an article is."""
        self._rows.execute("UPDATE article SET event = ? WHERE number = ?", (event, number))

    def move(self, events: Iterable[tuple[int, int]]) -> None:
        """Gives the articles of events to others: pairs of the old and the new one."""
        self._rows.execute("CREATE TABLE moved (old INTEGER PRIMARY KEY, new INT)")
        self._rows.executemany("INSERT INTO moved VALUES (?, ?)", events)
        self._rows.execute("UPDATE article SET event = (SELECT new FROM moved WHERE old = event)")
        self._rows.execute("DROP TABLE moved")

    def index(self) -> None:
        """Makes ready to look articles up by their event."""
        self._rows.execute("CREATE INDEX by_event ON article (event)")

    def events(self) -> Iterator[int]:
        """The events, by their first days, then those without one."""
        order = "SELECT event FROM article GROUP BY event ORDER BY min(day) IS NULL, min(day), min(digest), min(path)"
        for (event,) in self._rows.execute(order):
            yield event

    def articles(self, event: int) -> list[Article]:
        """The articles on an event, by day, without their traits."""
        asked = (
            "SELECT path, day, title, digest, said FROM article WHERE event = ? ORDER BY day IS NULL, day, digest, path"
        )
        return [Article(*row) for row in self._rows.execute(asked, (event,))]

    def close(self) -> None:
        """Gives the disk back."""
        self._rows.close()


def scaled(traits: Traits) -> Traits:
    """`traits` brought to length one."""
    length = math.sqrt(sum(weight * weight for weight in traits.values()))
    return {trait: weight / length for trait, weight in traits.items()} if length else {}
