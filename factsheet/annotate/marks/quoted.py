"""The quotation marks of a document, ready to be asked."""

from __future__ import annotations

from bisect import bisect_right

from factsheet.annotate.marks.marks import Marked, marked
from factsheet.annotate.tree import Doc

_KEY = "factsheet.quoted"


class Quoted:
    """The stretches of a text in quotation marks; offsets are code points of the repaired text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.stretches: list[Marked] = marked(text)
        self._starts = [one.start for one in self.stretches]

    def at(self, offset: int) -> Marked | None:
        """The stretch that holds `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self.stretches[index] if index >= 0 and self.stretches[index].holds(offset) else None

    def holds(self, offset: int) -> bool:
        """Whether `offset` lies in quotation marks."""
        return self.at(offset) is not None

    def within(self, start: int, end: int) -> list[Marked]:
        """The stretches that share a code point with `start` to `end`."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.stretches[first].end <= start:
            first += 1
        last = bisect_right(self._starts, end - 1)
        return self.stretches[first:last]


def quoted_in(doc: Doc) -> Quoted:
    """The quotation marks of `doc`, paired once."""
    kept = doc.user_data.get(_KEY)
    if not isinstance(kept, Quoted):
        kept = Quoted(doc.text)
        doc.user_data[_KEY] = kept
    return kept
