"""Progress on long work, shown on standard error with rich; nothing where nobody looks on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from textwrap import indent

from factsheet.pipeline import Progress
from factsheet.terminal import visible


@contextmanager
def shown(quiet: bool) -> Iterator[Progress]:
    """A progress that is shown while the context lasts; at its end, also after an error, what was not read."""
    unread: list[str] = []
    try:
        with _plain() if quiet or not sys.stderr.isatty() else _bar() as progress:
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
