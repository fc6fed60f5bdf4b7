"""One thing that a text says, and that can be held against another: it is told without reading any text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factsheet.model.fact import Value
from factsheet.model.overlap import stem

Sort = Literal["figure", "name", "office", "date", "place", "quotation", "wording"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a sentence says, at code points `start` to `end` of the original.

    `value` is a number, a range, an ISO date, a name, an office or the quoted words; `unit` what is counted, or what
    befell those counted; `who` whose office or age it is, or who speaks; `about` the stems of the sentence around it.
    """

    sort: Sort
    start: int
    end: int
    text: str
    sentence: str
    value: Value | None = None
    precision: str | None = None
    unit: str = ""
    who: str = ""
    of: str = ""
    about: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    """The stems of its part of the sentence, between commas, where that says enough."""
    change: str = ""
    """Which way something went by the figure, or to it: up or down."""


def head(unit: str) -> str:
    """The stem of what a unit counts: "police officers" and "officers" give one."""
    words = re.split(r" (?:of|in|at|from|who|with) ", unit.lower())[0].split()
    return stem(words[-1]) if words else ""
