"""People, each with role, affiliation, and what they are in the event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention(Mention):
    """A passage that names a person, with what it says of the person.

    `part` is victim, suspect, witness, official, …; `status` killed, injured, arrested, ….
    """

    kind: ClassVar[str] = "person"

    name: Name
    role: str | None = None
    of: str | None = None
    age: int | None = None
    part: str | None = None
    status: str | None = None
