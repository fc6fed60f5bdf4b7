"""One family of errors that a person can act on: what is wrong, where, and what to do."""

from __future__ import annotations

import copyreg
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class FactsheetError(Exception):
    """Something that the user can put right. Its text is the whole message: the command prints it and exits with
    `exit_code`.

    `problem` says what is wrong, `where` names the file (with line and key where known), `remedy` says what to do.
    """

    exit_code = 2

    def __init__(self, problem: str, *, where: str | None = None, remedy: str | None = None) -> None:
        self.problem = problem
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.where}: {self.problem}" if self.where else self.problem
        if not self.remedy:
            return head
        return f"{head}\n  {self.remedy[:1].upper()}{self.remedy[1:]}"

    def __reduce__(self) -> tuple[Any, ...]:
        """How it goes from one process to another."""
        return copyreg.__newobj__, (type(self),), self.__dict__  # type: ignore[attr-defined]


class LimitError(FactsheetError):
    """Work that takes more time or memory than it may."""


class SourceError(FactsheetError):
    """An article that cannot be read."""


class FactBaseError(FactsheetError):
    """A fact base that cannot be read or written."""


class BusyError(FactBaseError):
    """A folder that another run is writing to: a moment later it may be free."""


class ChangedError(FactBaseError):
    """A change of something that says by now something else than the person has seen."""


class RenderError(FactsheetError):
    """A briefing that cannot be rendered."""


class RefusedError(FactsheetError):
    """A print that is refused: its citations prove nothing, or it is not final."""

    exit_code = 1

    @classmethod
    def unsound(cls, facts: Mapping[str, str], path: Path) -> RefusedError:
        """For facts (ids with the reason) that may not print as they are."""
        shown = [f"  {name}: {reason}" for name, reason in list(facts.items())[:5]]
        more = [f"  and {len(facts) - 5} more"] if len(facts) > 5 else []
        return cls(
            "\n".join([f"{len(facts)} of its facts cannot be proved, so that no sheet is printed", *shown, *more]),
            where=str(path),
            remedy=f"Correct them (factsheet check {path} says where), or print them crossed out with --draft.",
        )

    @classmethod
    def not_final(cls, reasons: Sequence[str], path: Path) -> RefusedError:
        """For a sheet that people have not done with."""
        lines = "\n".join(f"  {reason}" for reason in reasons)
        return cls(f"it is not final\n{lines}", where=str(path), remedy="Or print it as it stands, without --final.")
