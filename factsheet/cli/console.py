"""What commands have in common: messages, exit codes, the fact base that is meant, tables and days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from factsheet.errors import FactsheetError
from factsheet.terminal import visible

if TYPE_CHECKING:
    from datetime import date

    from factsheet.factbase.listing import Row
    from factsheet.factbase.store import Report
    from factsheet.pipeline import Options

DONE, FINDINGS, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def fail(message: str, code: int = UNUSABLE) -> int:
    """Says what went wrong; gives `code`, the exit code."""
    say(f"factsheet: {message}")
    return code


def say(message: str) -> None:
    """A message to the person, on the error stream."""
    typer.echo(visible(message), err=True)


def listed(given: str) -> list[str]:
    """The words of an option that takes several, with commas between."""
    return [word.strip() for word in given.split(",") if word.strip()]


def print_json(rows: Iterable[Mapping[str, object]]) -> None:
    """Rows as JSON, a line each."""
    import json

    for row in rows:
        typer.echo(json.dumps(row, ensure_ascii=False))


def meant(given: Path | None) -> Path:
    """The fact base that is meant: the one given, else the one in this folder or in output/."""
    if given is not None:
        return given
    here = next((path for path in (Path("facts.yaml"), Path("output/facts.yaml")) if path.exists()), None)
    if here is None:
        raise FactsheetError("there is no facts.yaml here, nor in output/", remedy="Name it with --facts.")
    return here


def print_rows(found: Sequence[Row], passages: Sequence[list[str]] | None = None) -> None:
    """A table of facts; below each its passages, or what is to be said of it."""
    from factsheet.terminal import print_table

    below = passages or [row.remarks for row in found]
    print_table(
        [
            (row.fact.id, row.fact.kind, row.states, row.fact.statement, remarks)
            for row, remarks in zip(found, below, strict=True)
        ]
    )


def day_of(given: str | None) -> date | None:
    """The day that `--on` names; None where it is not given."""
    from datetime import date

    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise FactsheetError(f"--on {given} is no day", remedy="Write it like 2013-01-29.") from error


def run_options(
    published: list[str] | None,
    model: str | None,
    aliases: Path | None,
    only: bool,
    keep_all: bool,
    no_cache: bool = False,
) -> Options:
    """The options of a run, as the command line gave them."""
    from factsheet.pipeline import Options

    dates: dict[str, str] = {}
    for item in published or []:
        key, equals, day = item.rpartition("=")
        if (equals and not key) or not day:
            raise FactsheetError(
                f"--published {item!r} is neither DATE nor ID=DATE", remedy="Write 2013-01-28, or ap=2013-01-28."
            )
        dates[key] = day
    for_all = dates.pop("", None)
    return Options(dates, for_all, model, aliases, only, keep_all, cache=not no_cache)


def tell(report: Report, facts: Path, written: list[Path], quiet: bool) -> None:
    """The end of a run: what was written, what waits, and the next commands."""
    from factsheet.factbase.outlook import outlook

    left = outlook(facts)
    say(f"Fact base: {facts} ({report.counts})")
    for path in written:
        say(f"Briefing: {path}")
    say(left.summary)
    if not quiet:
        say("Next:")
        for step in left.steps:
            say(f"  {step}")
