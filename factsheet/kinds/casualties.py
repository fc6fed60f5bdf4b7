"""Tolls: killed, injured and missing, of the sheet's own event and of the past events that articles recall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name, When


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtiesMention(Mention):
    """A toll that one passage states, or that was worked out from one passage (`basis` says how).

    `outcome` is killed, injured or missing; perpetrators are never counted. `background` marks a toll of another,
    earlier event that the article recalls; `event` is the id of that event, which reconciliation sets (None: the
    sheet's own).
    """

    kind: ClassVar[str] = "casualties"

    outcome: str
    value: int
    printed: str
    precision: str | None = None
    unit: str | None = None
    where: Name | None = None
    when: When | None = None
    basis: str | None = None
    background: bool = False
    event: str | None = None
