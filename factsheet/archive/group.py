"""A mixed pile of articles to a folder for each event, or to a list of them."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path

from factsheet.archive.crew import Crew, each
from factsheet.archive.events import sort
from factsheet.archive.pile import Article, Pile
from factsheet.archive.sheets import PART
from factsheet.archive.traits import traits
from factsheet.containment import contents, named, within
from factsheet.errors import FactsheetError, SourceError
from factsheet.factbase.files import refuse_outside
from factsheet.limits import DOCUMENT_BYTES
from factsheet.model.calendar import days
from factsheet.model.slug import slug
from factsheet.pipeline import Progress
from factsheet.sources import manifest
from factsheet.sources.files import Candidate, candidates
from factsheet.sources.read import read

LIST = "groups.jsonl"
"""The events with their articles, in the folder of the events."""
_AT_ONCE = 32
"""Articles that a process is given at once."""
_TOLD = 100
"""Articles that were not read which are told one by one."""
_TITLE = 300

_Asked = tuple[str, str, str]
"""The path of an article, the day that a list of articles gives it, and all that it says, as JSON."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event of a pile: a name that a folder can have, its days (ISO, where one is known), its articles by day."""

    name: str
    first: str | None
    last: str | None
    articles: tuple[Article, ...]

    def row(self) -> dict[str, object]:
        """As JSON has it."""
        return {
            "event": self.name,
            "first": self.first,
            "last": self.last,
            "articles": [article.path for article in self.articles],
        }


@contextmanager
def grouped(paths: Sequence[Path], crew: Crew, progress: Progress) -> Iterator[Iterator[Event]]:
    """The events that the articles at `paths` are about, by their first days, while the context lasts.

    What cannot be read is told and left out. Raises SourceError where nothing can be read.
    """
    pile = Pile()
    try:
        _fill(pile, paths, crew, progress)
        progress.stage("Sorting")
        sort(pile)
        yield _events(pile)
    finally:
        pile.close()


def write(events: Iterable[Event], out: Path) -> tuple[int, int]:
    """Copies the articles of each event into a folder of its name in `out`; gives how many events and articles.

    `out` is new or empty; it is there whole or not at all. What a list of articles says of them stands in a list of the
    same form beside them.
    """
    part = out.parent / f"{PART}{secrets.token_hex(8)}"
    part.mkdir(parents=True)
    folders = copied = 0
    try:
        with (part / LIST).open("w", encoding="utf-8") as listing:
            for event in events:
                _copy(event, part / event.name)
                folders += 1
                copied += len(event.articles)
                listing.write(json.dumps(event.row(), ensure_ascii=False) + "\n")
        if out.exists():
            out.rmdir()
        part.rename(out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folders, copied


def refuse(out: Path, paths: Sequence[Path]) -> None:
    """Raises FactsheetError where `out` holds something, or lies among the articles: the next run would read it."""
    if any(path.is_dir() and within(out, path) for path in paths):
        raise FactsheetError(
            "the events need a folder that is not among the articles", where=str(out), remedy="Name another one: -o."
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise FactsheetError("there is something here already", where=str(out), remedy="Name a new folder: -o.")


def _fill(pile: Pile, paths: Sequence[Path], crew: Crew, progress: Progress) -> None:
    progress.stage("Looking")
    found = list(_found(paths, progress))
    progress.stage("Reading")
    done = left = 0
    progress.step(0, len(found))
    for rows in each(partial(_read, str(Path.cwd())), _chunks(iter(found)), crew, _lost):
        for row in rows:
            done += 1
            if isinstance(row, Article):
                pile.add(row)
                continue
            left += 1
            if left <= _TOLD:
                progress.unread(row)
        progress.step(done, len(found))
    if left > _TOLD:
        progress.unread(f"and {left - _TOLD:,} more")
    if not pile.size:
        raise SourceError("none of the articles could be read", remedy="name a folder with articles")


def _found(paths: Sequence[Path], progress: Progress) -> Iterator[_Asked]:
    for one in candidates(paths, named(paths)):
        if isinstance(one, Candidate):
            said = manifest.metadata(one.entry) if one.entry else {}
            yield str(one.path), said.get("published", ""), json.dumps(said, ensure_ascii=False) if said else ""
        else:
            progress.unread(str(one.error))


def _chunks(found: Iterator[_Asked]) -> Iterator[tuple[_Asked, ...]]:
    while chunk := tuple(islice(found, _AT_ONCE)):
        yield chunk


def _read(here: str, chunk: tuple[_Asked, ...]) -> list[Article | str]:
    return [_article(here, *asked) for asked in chunk]


def _lost(chunk: tuple[_Asked, ...], why: str) -> list[Article | str]:
    return [f"{path}: {why}" for path, *_ in chunk]


def _article(here: str, path: str, day: str, said: str) -> Article | str:
    """What the article at `path`, from the folder `here`, is known by, or why it cannot be read."""
    try:
        [source] = read([Path(here, path)], day=day or None)
    except FactsheetError as error:
        return str(error).replace(f"{here}{os.sep}", "")
    published = days(source.published)
    title = (json.loads(said).get("title") if said else None) or source.title or ""
    ordinal = published.first.toordinal() if published else None
    return Article(path, ordinal, title[:_TITLE], source.digest, said, traits(source.text))


def _events(pile: Pile) -> Iterator[Event]:
    taken: dict[str, int] = {}
    for number in pile.events():
        articles = pile.articles(number)
        known = [article.day for article in articles if article.day is not None]
        first, last = (date.fromordinal(day).isoformat() for day in (known[0], known[-1])) if known else (None, None)
        name = f"{first or 'undated'}-{slug(articles[0].title, 'event')}"
        taken[name] = taken.get(name, 0) + 1
        yield Event(name if taken[name] == 1 else f"{name}--{taken[name]}", first, last, tuple(articles))


def _copy(event: Event, folder: Path) -> None:
    folder.mkdir()
    said, taken = [], {manifest.NAME}
    for article in event.articles:
        path = Path(article.path)
        name, number = path.name, 1
        while name.casefold() in taken:
            number += 1
            name = f"{path.stem}-{number}{path.suffix}"
        taken.add(name.casefold())
        refuse_outside(folder / name, folder)
        (folder / name).write_bytes(contents(path, DOCUMENT_BYTES))
        if article.said:
            said.append({"file": name, **json.loads(article.said)})
    if said:
        (folder / manifest.NAME).write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
