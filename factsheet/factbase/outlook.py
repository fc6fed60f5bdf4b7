"""What a run leaves for a person: how many facts there are, what is to be decided, and the next commands."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from factsheet.factbase.listing import rows
from factsheet.factbase.load import load


@dataclass(frozen=True, slots=True)
class Outlook:
    """How many facts and used sources a fact base has, and on how many facts sources differ with nobody's decision,
    how many are open, and held."""

    path: Path
    facts: int
    sources: int
    differing: int
    open: int
    held: int

    @property
    def summary(self) -> str:
        """What is there, and what waits."""
        found = f"{counted(self.facts, 'fact')} from {counted(self.sources, 'source')}"
        waiting = [
            f"sources differ on {self.differing}" if self.differing else "",
            f"{self.open} {'wait' if self.open > 1 else 'waits'} for a decision" if self.open else "",
            f"{self.held} {'are' if self.held > 1 else 'is'} held" if self.held else "",
        ]
        return f"{found}: {', '.join(filter(None, waiting)) or 'nothing waits for a decision'}"

    @property
    def steps(self) -> list[str]:
        """The next commands, each with what it is good for."""
        commands = {
            "list --open": "what waits for a decision" if self.open else "",
            "list --differs": "on what sources differ" if self.differing else "",
            "check": "is every citation found, does anything contradict?",
            "render": "the briefing, with your corrections",
        }
        lines = {f"factsheet {words} {shlex.quote(str(self.path))}": why for words, why in commands.items() if why}
        width = max(map(len, lines))
        return [f"{command.ljust(width)}   {why}" for command, why in lines.items()]


def counted(number: int, what: str) -> str:
    """`1 fact`, `no facts`, `1,200 facts`."""
    return f"{number or 'no':{',' if number else ''}} {what}{'' if number == 1 else 's'}"


def outlook(path: Path) -> Outlook:
    """How the fact base at `path` stands. Raises FactBaseError where it cannot be read."""
    base = load(path).base
    found = rows(base)
    return Outlook(
        path=path,
        facts=len(found),
        sources=sum(not entry.left_out for entry in base.sources.values()),
        differing=sum(bool(row.differ) and not (row.fact.decided or row.fact.checked) for row in found),
        open=sum(row.open for row in found),
        held=sum(row.held for row in found),
    )
