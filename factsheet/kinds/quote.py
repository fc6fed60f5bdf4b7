"""Direct quotations: the words, verbatim, and who said them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factsheet.model.mention import Mention, Name
from factsheet.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteMention(Mention):
    """A direct quotation. `spans` hold the quoted words with their marks; `words` the words of each span, without.

    `by` is None where nothing tells who speaks; `unresolved` says why. `cue` is the reporting verb.
    """

    kind: ClassVar[str] = "quote"

    words: tuple[str, ...]
    by: Name | None = None
    cue: Span | None = None
    cue_text: str | None = None
    unresolved: str | None = None
