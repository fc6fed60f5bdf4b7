"""Organizations, each once, with acronyms and short forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationMention(Mention):
    """A passage that names an organization; `role` is what the passage says it is ("a coalition that …")."""

    kind: ClassVar[str] = "organization"

    name: Name
    acronym: str | None = None
    role: str | None = None
