"""What is wrong in a fact base, where, and what would be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factsheet.errors import FactBaseError


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong. `line` and `column` count from 1; `key` is the path of keys, "" for the whole file."""

    line: int
    column: int
    key: str
    what: str
    right: str = ""

    def told(self, name: str) -> str:
        """The problem in a line, with the name of its file."""
        key = f"{self.key}: " if self.key else ""
        return f"{name}:{self.line}:{self.column}: {key}{self.message}"

    @property
    def message(self) -> str:
        """What is wrong and what would be right, as sentences."""
        if not self.right:
            return f"{self.what}."
        stop = "" if self.right.endswith("?") else "."
        return f"{self.what}. {self.right[0].upper()}{self.right[1:]}{stop}"


class UnreadableError(FactBaseError):
    """A file that is no fact base; `problems` are all that were found in it, in the order of its lines."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = sorted(problems)
        super().__init__("\n".join(problem.told(name) for problem in self.problems))
