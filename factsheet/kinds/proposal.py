"""Proposals: a law, a plan or a demand, and who makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMention(Mention):
    """What somebody wants done. `action` is the verb phrase ("ban assault weapons"), `of` whom it is asked."""

    kind: ClassVar[str] = "proposal"

    action: str
    by: Name | None = None
    of: Name | None = None
