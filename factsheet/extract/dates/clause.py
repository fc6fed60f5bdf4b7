"""What happened then: the clause of an expression."""

from __future__ import annotations

from factsheet.extract.document import Document
from factsheet.model.passage import Passage
from factsheet.model.timex import Reading


def clause_of(document: Document, start: int, end: int, reading: Reading) -> tuple[str | None, Passage]:
    """The clause (None where there is none to print) and the passage that carries the expression at these offsets."""
    return None, document.passage(start, end)
