"""Attributed statements that are not verbatim: indirect speech."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name, When
from factsheet.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMention(Mention):
    """What somebody is reported to have said. `statement` is the reported clause, as the source puts it.

    `anonymous` is set where the speaker is a source without a name: such a claim is held back.
    """

    kind: ClassVar[str] = "claim"

    statement: str
    by: Name | None = None
    cue: Span | None = None
    cue_text: str | None = None
    when: When | None = None
    anonymous: bool = False
    unresolved: str | None = None
