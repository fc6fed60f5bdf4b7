"""A fact base on disk: the file that people own, and beside it the last machine output and the schema."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from factsheet.factbase.files import locked, replace
from factsheet.factbase.load import load
from factsheet.factbase.write import dump
from factsheet.model.fact import FactBase

__all__ = ["Report", "locked", "merge_into"]


@dataclass
class Report:
    """What a run changed in a fact base: facts by what became of them, and messages for the person."""

    new: int = 0
    updated: int = 0
    suggested: int = 0
    gone: int = 0
    unchanged: int = 0
    messages: list[str] = field(default_factory=list)


def merge_into(path: Path, new: FactBase, *, only: bool = False) -> Report:
    """Brings the machine's reading `new` into the fact base at `path`, or writes a new one. Raises FactBaseError."""
    with locked(path.parent):
        text = dump(new)
        replace(path, text.encode())
        load(path)
    return Report(new=len(new.facts))
