"""Temporal expressions: what the words mean with the anchor still open, and the TIMEX3 value once it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means. `value` is set where the words need no anchor ("January 28, 2013")."""

    type: TimexType
    rule: str
    value: str | None = None

    def close(self, anchor: date | None) -> str | None:
        """The TIMEX3 value with the source's publication date `anchor`, or None where it cannot be told."""
        return self.value
