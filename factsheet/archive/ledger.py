"""What became of every sheet of a batch, on disk: a million of them take no memory."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factsheet.archive.sheets import Outcome


@dataclass(frozen=True, slots=True)
class Summary:
    """How a batch ended: sheets by what became of them, and what is in those that are there."""

    sheets: int = 0
    made: int = 0
    kept: int = 0
    failed: int = 0
    articles: int = 0
    facts: int = 0
    unread: int = 0


class Ledger:
    """The names of the sheets of a batch in their order, and their outcomes as they come.

    It is a database without a name, which the system removes with the process.
    """

    def __init__(self) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)
        self._rows.execute("PRAGMA journal_mode=OFF")
        self._rows.execute("PRAGMA synchronous=OFF")
        self._rows.execute(
            "CREATE TABLE sheet (name BLOB PRIMARY KEY, outcome TEXT, kept INT, failed INT, a INT, f INT, u INT)"
            " WITHOUT ROWID"
        )

    def add(self, names: Iterable[str]) -> int:
        """Takes the names of the sheets; gives how many they are."""
        self._rows.executemany(
            "INSERT OR IGNORE INTO sheet (name) VALUES (?)", ((os.fsencode(name),) for name in names)
        )
        return int(self._rows.execute("SELECT count(*) FROM sheet").fetchone()[0])

    def names(self) -> Iterator[str]:
        """The names, in the order of their bytes."""
        last = b""
        while row := self._rows.execute("SELECT min(name) FROM sheet WHERE name > ?", (last,)).fetchone()[0]:
            last = row
            yield os.fsdecode(row)

    def note(self, outcome: Outcome) -> None:
        """Takes what became of a sheet."""
        row = outcome.model_dump(exclude={"kept"}, exclude_defaults=True)
        told = json.dumps(row, ensure_ascii=True)
        numbers = outcome.kept, bool(outcome.problem), outcome.articles, outcome.facts, len(outcome.unread)
        self._rows.execute(
            "UPDATE sheet SET outcome = ?, kept = ?, failed = ?, a = ?, f = ?, u = ? WHERE name = ?",
            (told, *numbers, os.fsencode(outcome.name)),
        )

    def summary(self) -> Summary:
        """How it ended, or stands."""
        sums = "count(outcome), sum(not kept and not failed), sum(kept), sum(failed), sum(a), sum(f), sum(u)"
        return Summary(*(value or 0 for value in self._rows.execute(f"SELECT {sums} FROM sheet").fetchone()))

    def lines(self) -> Iterator[bytes]:
        """The outcomes, one JSON object a line, in the order of the names: the same whoever made them, and when."""
        for (told,) in self._rows.execute("SELECT outcome FROM sheet WHERE outcome IS NOT NULL ORDER BY name"):
            yield f"{told}\n".encode()

    def troubles(self, most: int) -> list[Outcome]:
        """The first sheets that failed, or did without an article."""
        asked = "SELECT outcome FROM sheet WHERE failed OR u ORDER BY NOT failed, name LIMIT ?"
        return [Outcome(**json.loads(told)) for (told,) in self._rows.execute(asked, (most,))]

    def close(self) -> None:
        """Gives the disk back."""
        self._rows.close()
