"""An index over a folder of sheets, in SQLite: made from the fact bases alone, and anew where one has changed.

It lies in the cache folder of the user, under the digest of the folder that it is about: no folder of sheets holds it,
so that it is in no repository by accident. Nothing is lost with it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factsheet.cache.store import INDEX, of_user
from factsheet.containment import within
from factsheet.errors import FactsheetError
from factsheet.factbase.listing import Row
from factsheet.factbase.load import load
from factsheet.factbase.search import own_words, plain_words
from factsheet.model.calendar import days
from factsheet.model.fact import Fact, FactBase, SourceEntry
from factsheet.pipeline import FACTS, Progress

_FORM = 1
"""The form of the index: another one is made anew."""
_WAIT = 60
"""Seconds that a run waits for another one which brings the same index up to date."""
_TABLES = """
DROP TABLE IF EXISTS sheet;
DROP TABLE IF EXISTS fact;
DROP TABLE IF EXISTS words;
CREATE TABLE sheet (number INTEGER PRIMARY KEY, path TEXT UNIQUE, stamp TEXT);
CREATE TABLE fact (number INTEGER PRIMARY KEY, sheet INT, first TEXT, last TEXT, row TEXT);
CREATE INDEX by_sheet ON fact (sheet);
CREATE INDEX by_day ON fact (first, last);
CREATE VIRTUAL TABLE words USING fts5 (name, own, passages, tokenize = 'unicode61 remove_diacritics 0');
"""


class Index:
    """The facts of all sheets in `root`, by their words and their days."""

    def __init__(self, root: Path, place: str) -> None:
        self.root = root
        self._rows = sqlite3.connect(place, isolation_level=None, timeout=_WAIT)
        try:
            if self._rows.execute("PRAGMA user_version").fetchone()[0] != _FORM:
                self._rows.executescript(f"BEGIN;{_TABLES}PRAGMA user_version = {_FORM};COMMIT;")
            self._rows.execute("PRAGMA quick_check(1)")
        except sqlite3.DatabaseError:
            self._rows.close()
            raise

    def close(self) -> None:
        """Lets go of the file."""
        self._rows.close()

    def update(self, progress: Progress) -> None:
        """Reads the sheets that have changed, and forgets those that are gone. One that cannot be read is told."""
        try:
            self._rows.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            remedy = "wait until it is done"
            raise FactsheetError("another run is reading these sheets", where=str(self.root), remedy=remedy) from None
        known = dict(self._rows.execute("SELECT path, stamp FROM sheet"))
        found = dict(_sheets(self.root))
        if not found:
            self._rows.execute("ROLLBACK")
            remedy = "name the folder of the sheets with --in"
            raise FactsheetError(f"there is no {FACTS} in this folder or below", where=str(self.root), remedy=remedy)
        for path in known.keys() - found.keys():
            self._forget(path)
        changed = sorted(path for path, stamp in found.items() if known.get(path) != stamp)
        progress.stage("Indexing")
        for done, path in enumerate(changed, start=1):
            self._forget(path)
            try:
                self._add(path, found[path], load(self.root / path).base)
            except (FactsheetError, OSError) as error:
                progress.unread(str(error))
            progress.step(done, len(changed))
        self._rows.execute("COMMIT")

    def _forget(self, path: str) -> None:
        of_sheet = "FROM fact WHERE sheet = (SELECT number FROM sheet WHERE path = ?)"
        self._rows.execute(f"DELETE FROM words WHERE rowid IN (SELECT number {of_sheet})", (path,))
        self._rows.execute(f"DELETE {of_sheet}", (path,))
        self._rows.execute("DELETE FROM sheet WHERE path = ?", (path,))

    def _add(self, path: str, stamp: str, base: FactBase) -> None:
        sheet = self._rows.execute("INSERT INTO sheet (path, stamp) VALUES (?, ?)", (path, stamp)).lastrowid
        for fact in base.facts:
            covered = days(fact.when)
            span = (covered.first.isoformat(), covered.last.isoformat()) if covered else (None, None)
            row = json.dumps(_row(path, fact, base.sources))
            insert = "INSERT INTO fact (sheet, first, last, row) VALUES (?, ?, ?, ?)"
            number = self._rows.execute(insert, (sheet, *span, row)).lastrowid
            name = plain_words(" ".join([str(fact.value), *(fact.aliases or ())])) if fact.kind == "person" else ""
            passages = plain_words(" ".join(cite.quote for cite in fact.cites))
            insert = "INSERT INTO words (rowid, name, own, passages) VALUES (?, ?, ?, ?)"
            self._rows.execute(insert, (number, name, plain_words(" ".join(own_words(fact))), passages))

    def find(self, phrases: Sequence[str], span: tuple[str, str] | None, most: int) -> tuple[list[dict[str, Any]], int]:
        """The first facts that have all `phrases` (plain words) and a day in `span`, and how many there are in all.

        People of that name come first, then facts that say it themselves, then those of which only a passage does; else
        by sheet, in the order of the file.
        """
        where, rank = ["sheet.number = fact.sheet"], ""
        given: dict[str, object] = {"most": most}
        if phrases:
            # Nothing but letters, digits and blanks is within the marks: no operator of the query language.
            asked = " ".join(f'"{phrase}"{_beginning(phrase)}' for phrase in phrases)
            given |= {"name": f"name : ({asked})", "own": f"{{name own}} : ({asked})", "all": asked}
            meets = "fact.number IN (SELECT rowid FROM words WHERE words MATCH :{})"
            where.append(meets.format("all"))
            rank = f"CASE WHEN {meets.format('name')} THEN 0 WHEN {meets.format('own')} THEN 1 ELSE 2 END, "
        if span:
            where.append("fact.first <= :last AND fact.last >= :first")
            given |= {"first": span[0], "last": span[1]}
        query = f"FROM fact, sheet WHERE {' AND '.join(where)}"
        total = self._rows.execute(f"SELECT count(*) {query}", given).fetchone()[0]
        listed = f"SELECT row {query} ORDER BY {rank}sheet.path, fact.number LIMIT :most"
        return [json.loads(row) for (row,) in self._rows.execute(listed, given)], int(total)


@contextmanager
def opened(root: Path) -> Iterator[Index]:
    """The index of the sheets in `root`; in memory alone where the user has no cache folder that nobody else writes to.

    A damaged one is thrown away.
    """
    place = of_user().place(f"{hashlib.sha256(os.fsencode(root.resolve())).hexdigest()}{INDEX}")
    index = _usable(root, place) if place else None
    if index is None and place:
        with contextlib.suppress(OSError):
            place.unlink()
        index = _usable(root, place)
    try:
        index = index or Index(root, ":memory:")
    except sqlite3.OperationalError as error:
        remedy = "install a Python whose SQLite has FTS5"
        raise FactsheetError(f"no index can be made ({error})", remedy=remedy) from None
    with contextlib.closing(index):
        yield index


def _usable(root: Path, place: Path) -> Index | None:
    """The index at `place`, or None where the file is damaged."""
    with contextlib.suppress(sqlite3.DatabaseError):
        return Index(root, str(place))
    return None


def _sheets(root: Path) -> Iterator[tuple[str, str]]:
    """The fact bases in `root` and below, each with what changes where it is written; versions of them are left out."""
    for parent, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".") and not name.endswith(".releases")]
        path = Path(parent, FACTS)
        if FACTS in names and within(path, root) and str(path).isprintable():
            with contextlib.suppress(OSError):
                status = path.stat()
                stamp = f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_size} {status.st_ino}"
                yield path.relative_to(root).as_posix(), stamp


def _row(path: str, fact: Fact, sources: dict[str, SourceEntry]) -> dict[str, Any]:
    """What is told of a fact: where it stands, what it says, and what each source says for it."""
    written = {key: value for key, value in fact.as_written().items() if key != "cites"}
    told = []
    for cite in fact.cites:
        entry = sources.get(cite.source)
        about = {"publisher": entry.publisher, "published": entry.published} if entry else {}
        told.append(
            {"source": cite.source, **{key: value for key, value in about.items() if value}, **cite.as_written()}
        )
    states = Row(fact, {}, {}).states
    return {"sheet": Path(path).parent.as_posix(), "file": path, "states": states, **written, "sources": told}


def _beginning(phrase: str) -> str:
    """A word of three letters is found by its beginning, too; a figure is not."""
    return "*" if len(phrase) >= 3 and not phrase[-1].isdecimal() else ""
