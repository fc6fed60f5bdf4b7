"""Progress on long work, shown on standard error with rich; nothing where nobody looks on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from factsheet.pipeline import Progress


@contextmanager
def shown(quiet: bool) -> Iterator[Progress]:
    """A progress that is shown while the context lasts: a bar in a terminal, else a line for each message."""
    if quiet or not sys.stderr.isatty():
        yield Progress(say=lambda message: print(message, file=sys.stderr))
        return
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
            say=lambda message: console.print(message, markup=False),
        )
