"""Many sheets at once: each folder of articles in `root` a sheet in `out`; what is finished stays as it is."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from factsheet.archive.crew import Crew, each
from factsheet.archive.ledger import Ledger, Summary
from factsheet.archive.sheets import REPORT, Order, Outcome, clear, make
from factsheet.containment import within
from factsheet.errors import FactsheetError
from factsheet.factbase.files import locked, replace
from factsheet.factbase.outlook import counted
from factsheet.pipeline import Progress
from factsheet.render.forms import chosen

_TOLD = 20
"""Sheets with something amiss that are told one by one; all stand in the report."""


def batch(root: Path, out: Path, order: Order, crew: Crew, progress: Progress) -> tuple[Summary, list[Outcome]]:
    """Makes a sheet in `out` of every folder in `root`; gives how it ended, and the first sheets with something amiss.

    Hidden folders are left alone. What an earlier run finished, of the same articles, stays as it is; what it left half
    made is made anew. Raises FactsheetError where nothing can be made at all.
    """
    root, out = root.absolute(), out.absolute()
    chosen(order.forms)
    _refuse_nested(root, out)
    with locked(out), closing(Ledger()) as ledger:
        clear(out)
        progress.stage("Looking")
        total = ledger.add(_folders(root, progress))
        if not total:
            remedy = "put the articles on each event into a folder of their own there, or let factsheet group do it"
            raise FactsheetError("there is no folder with articles in it", where=str(root), remedy=remedy)
        started, made = time.monotonic(), 0
        work = each(partial(_make, root, out, order), ledger.names(), crew, _lost)
        progress.stage("Sheets")
        progress.step(0, total)
        for done, outcome in enumerate(work, start=1):
            ledger.note(outcome)
            made += not outcome.kept
            progress.stage(f"Sheets{_left(time.monotonic() - started, made, total - done)}")
            progress.step(done, total)
        clear(out)
        replace(out / REPORT, ledger.lines(), inside=out)
        return ledger.summary(), ledger.troubles(_TOLD)


def table(summary: Summary, troubles: Sequence[Outcome]) -> list[str]:
    """The end of a batch in lines: what became of its sheets in numbers, then `troubles`, the failed ones first."""
    rows = {
        "sheets": summary.sheets,
        "made now": summary.made,
        "made before": summary.kept,
        "failed": summary.failed,
        "articles": summary.articles,
        "not read": summary.unread,
        "facts": summary.facts,
    }
    lines = [f"{name:<12} {number:>9,}" for name, number in rows.items()]
    for outcome in troubles:
        lines.append(f"{outcome.name}: {'no sheet' if outcome.problem else 'without'}")
        told = [outcome.problem] if outcome.problem else outcome.unread
        lines += [f"  {line}" for message in told for line in message.splitlines()]
    return lines


def _make(root: Path, out: Path, order: Order, name: str) -> Outcome:
    return make(root, name, out, order)


def _lost(name: str, why: str) -> Outcome:
    return Outcome(name=name, problem=why)


def _folders(root: Path, progress: Progress) -> Iterator[str]:
    beside = 0
    try:
        with os.scandir(root) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    yield entry.name
                else:
                    beside += 1
    except OSError as error:
        remedy = "name the folder that holds a folder of articles for each sheet"
        raise FactsheetError(error.strerror or str(error), where=str(root), remedy=remedy) from None
    if beside:
        progress.unread(f"{root}: {counted(beside, 'file')} in none of its folders")


def _refuse_nested(root: Path, out: Path) -> None:
    """Sheets among the articles would be read as articles by the next run."""
    if within(out, root) or within(root, out):
        remedy = "name a folder for the sheets that is not the one of the articles, nor in it, nor above it: -o"
        raise FactsheetError("the sheets need a folder of their own", where=str(out), remedy=remedy)


def _left(seconds: float, made: int, left: int) -> str:
    """The time that is left, in words, by the sheets that were made so far."""
    if not made or not left:
        return ""
    minutes = seconds / made * left / 60
    if minutes < 1:
        return ", less than a minute left"
    return f", about {minutes / 60:.1f} hours left" if minutes > 90 else f", about {minutes:.0f} minutes left"
