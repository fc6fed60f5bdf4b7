"""Progress on long work, shown on standard error with rich; nothing where nobody looks on."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from textwrap import indent

from factsheet.pipeline import Progress
from factsheet.terminal import visible

_SECONDS = 10
"""Between two lines on long work."""


@contextmanager
def shown(quiet: bool, *, long: bool = False) -> Iterator[Progress]:
    """A progress that is shown while the context lasts; at its end, also after an error, what was not read.

    Where no terminal is, only messages are, and on `long` work a line every now and then.
    """
    unread: list[str] = []
    try:
        bare = quiet or not sys.stderr.isatty()
        with (_lines() if long and not quiet else _plain()) if bare else _bar() as progress:
            yield replace(progress, unread=unread.append)
    finally:
        for number, message in enumerate(unread):
            head = "" if number else "Not read:\n"
            _print(head + indent(message, "  "))


def _print(message: str) -> None:
    print(visible(message), file=sys.stderr)


@contextmanager
def _plain() -> Iterator[Progress]:
    """A line for each message."""
    yield Progress(say=_print)


@contextmanager
def _lines() -> Iterator[Progress]:
    """A line for each message, and at most one in ten seconds for how far it is; the last step always has one."""
    stage, told = "", time.monotonic() - _SECONDS

    def at(name: str) -> None:
        nonlocal stage
        stage = name

    def step(done: int, total: int) -> None:
        nonlocal told
        if done == total or time.monotonic() - told >= _SECONDS:
            told = time.monotonic()
            _print(f"{stage}: {done:,} of {total:,}")

    yield Progress(stage=at, step=step, say=_print)


@contextmanager
def _bar() -> Iterator[Progress]:
    """A bar in a terminal, and the messages above it."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True, highlight=False)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield Progress(
            stage=lambda name: bar.update(task, description=name, total=None, completed=0),
            step=lambda done, total: bar.update(task, completed=done, total=total),
            say=lambda message: console.print(visible(message), markup=False),
        )
