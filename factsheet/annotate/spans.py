"""Stretches of a text with what is known of them, to be asked by offset without a search through all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Spans(Generic[T]):
    """The entries of a mapping from `(start, end)`, by their place in the text."""

    def __init__(self, entries: Mapping[tuple[int, int], T]) -> None:
        self.entries = sorted(entries.items(), key=lambda item: item[0])
        self._starts = [start for (start, _), _ in self.entries]

    def within(self, start: int, end: int) -> list[tuple[tuple[int, int], T]]:
        """The entries that begin at `start` or after and end at `end` or before, left to right."""
        found = self.entries[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [entry for entry in found if entry[0][1] <= end]
