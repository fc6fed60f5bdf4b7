"""Counts, money, percentages, ages, distances, votes: every figure that is not a toll or a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name, When


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(Mention):
    """A figure. `value` is the number, `printed` the source's words for it ("more than 800", "$3.5 million").

    `unit` is what is counted ("officials"), `measure` the sort of figure (count, money, percent, age, …), `of` what or
    whom it belongs to, `clause` the source's own clause that holds it.
    """

    kind: ClassVar[str] = "quantity"

    value: int | float
    printed: str
    unit: str | None = None
    measure: str = "count"
    precision: str | None = None
    of: str | None = None
    when: When | None = None
    where: Name | None = None
    clause: str | None = None
