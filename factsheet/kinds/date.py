"""Dates: each tied to what happened then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, When


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """A temporal expression. `clause` is the source's own clause about what happened then, where there is one."""

    kind: ClassVar[str] = "date"

    when: When
    clause: str | None = None
