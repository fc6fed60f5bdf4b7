"""Watching a folder of articles and its fact base: what is saved there is read, merged and printed again.

The system wakes the loop; what is to be done is told by comparing what lies there with what was read and printed last.
So nothing is missed, and what a run itself writes starts no other.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from factsheet import pipeline
from factsheet.containment import contents
from factsheet.errors import BusyError, FactsheetError
from factsheet.model.digest import digest
from factsheet.pipeline import Options, Progress
from factsheet.sources.files import in_folder

_QUIET = 0.6
"""Seconds for which nothing may change before it is read: until then a file may be half-written."""
_LONG = 10
"""Looks after which a file that is still being written is told."""
_LARGEST = 1 << 28
"""Bytes of a fact base at most: what is larger is none, which the run says."""
_WAKE = 2_000
"""Milliseconds after which the folder is looked at in any case."""

Articles = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class State:
    """What lies there: the articles by name, size and time, and the digest of the fact base (None without one)."""

    articles: Articles
    facts: str | None


class Work(Protocol):
    """What is done with what was saved; each raises FactsheetError, or OSError."""

    def merge(self) -> None:
        """Reads the articles and merges them into the fact base."""

    def print(self) -> None:
        """Prints the sheet of the fact base."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet of the articles in `folder`: its fact base, and the `forms` that are printed beside it."""

    folder: Path
    facts: Path
    options: Options
    forms: Sequence[str]
    draft: bool
    shown: Callable[[], AbstractContextManager[Progress]]
    say: Callable[[str], None]

    def merge(self) -> None:
        """Reads the articles and merges them into the fact base."""
        with self.shown() as progress:
            report = pipeline.extract([self.folder], self.facts, self.options, progress)
        self.say(f"Read: {report.counts}")

    def print(self) -> None:
        """Prints the sheet of the fact base."""
        with self.shown() as progress:
            written = pipeline.render(
                self.facts, self.facts.parent, progress, forms=self.forms, draft=self.draft, cache=self.options.cache
            )
        self.say(f"Printed: {', '.join(map(str, written))}")


class Watch:
    """The articles in `folder` and the fact base at `facts`, and what was done with them last; `say` is told errors."""

    def __init__(
        self,
        folder: Path,
        facts: Path,
        work: Work,
        say: Callable[[str], None],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._folder, self._facts, self._work, self._say, self._sleep = folder, facts, work, say, sleep
        self._read: Articles = ()
        self._printed: str | None = None
        self._tried: State | None = None
        self._told = ""

    def look(self) -> State:
        """What lies there now."""
        articles = []
        for path in in_folder(self._folder):
            with contextlib.suppress(OSError):  # it went in between
                status = path.stat()
                articles.append((str(path), status.st_size, status.st_mtime_ns))
        return State(tuple(articles), self._digest())

    def settled(self) -> State:
        """What lies there as soon as nothing is being written any more."""
        before, looks = self.look(), 0
        while True:
            self._sleep(_QUIET)
            now = self.look()
            if now == before:
                return now
            looks += 1
            if looks % _LONG == 0:
                names = [Path(name).name for name, *_ in sorted(set(now.articles) - set(before.articles))]
                self._say(f"Waiting for what is still being written: {', '.join(names) or self._facts.name}")
            before = now

    def step(self) -> None:
        """Does what is to be done, once; an error is told once and nothing more is tried until something changes."""
        if self.look() == self._tried:
            return
        try:
            self._do(self.settled())
        except BusyError as error:
            self._tell(error)
            self._tried = None
        except (FactsheetError, OSError) as error:
            self._tell(error)

    def _do(self, state: State) -> None:
        self._tried = state
        if state.articles and state.articles != self._read:
            self._work.merge()
            self._tried = state = State(state.articles, self._digest())
            self._read = state.articles
        if state.facts is not None and state.facts != self._printed:
            self._work.print()
            self._printed = state.facts
        self._told = ""

    def _tell(self, error: Exception) -> None:
        if str(error) != self._told:
            self._told = str(error)
            self._say(f"{error}\n  The watch goes on.")

    def _digest(self) -> str | None:
        try:
            return digest(contents(self._facts, _LARGEST))
        except OSError:
            return None


def wakes(*folders: Path) -> Iterator[None]:
    """Wakes whenever something in `folders` changes, and every two seconds; without the system's help, only then."""
    from watchfiles import watch as changes

    try:
        for _ in changes(*folders, watch_filter=None, rust_timeout=_WAKE, yield_on_timeout=True, debounce=400):
            yield
    except (OSError, RuntimeError):  # no more folders can be watched, or this one went
        while True:
            time.sleep(_WAKE / 1000)
            yield


def run(watch: Watch, *folders: Path) -> None:
    """Does what is to be done until Ctrl-C."""
    with contextlib.suppress(KeyboardInterrupt):
        watch.step()
        for _ in wakes(*folders):
            watch.step()
