"""What a sentence tells of how long, which floor, which degree: no fact by itself, but where sources differ on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailMention(Mention):
    """A value that a story has once: how long the fire burned, the floor on which it began, the degree of a charge.

    `slot` is what it is of ("burn fire"), `value` a number by which readings are compared (seconds, a place in an
    order), `printed` the source's words for it, `loose` whether those leave room ("about"), `named` the stems of the
    names before it in its sentence, `clause` what can be printed, if anything. No kind of fact takes these up.
    """

    kind: ClassVar[str] = "detail"

    slot: str
    personal: bool = False
    """Whether several people may each have one in a story, so that a name must tell that two are of one."""
    value: float
    printed: str
    loose: bool = False
    named: frozenset[str] = frozenset()
    clause: str | None = None
