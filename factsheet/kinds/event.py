"""Events: who did what, when, where and why. One of them is what the sheet is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name, When


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """A clause that reports an event. `trigger` is the lemma of its head ("meet"), `statement` the clause itself."""

    kind: ClassVar[str] = "event"

    trigger: str
    statement: str
    who: tuple[Name, ...] = ()
    when: When | None = None
    where: Name | None = None
    why: str | None = None
    how: str | None = None
    headline: bool = False
    background: bool = False
