"""What a text has told before an expression: the dates that it may lean on, and what is printed right beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice, pairwise

from factsheet.annotate.dates.direction import direction
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.wording import Wording
from factsheet.annotate.tree import Span
from factsheet.model.timex import Named, Reading
from factsheet.model.timex_period import Unit

FAR = 1200
"""Code points within which an expression of the same document may lean on an earlier one outside its paragraph."""

MOST = 500
"""Expressions above it that are looked at for one to lean on, at most."""

COUNTED = frozenset({"days before", "quarter a year before", "period of an event"})
"""Rules whose readings compare with another date, or are told by one."""

_RESTATING = ([","], [",", "just"], [",", "only"], [",", "barely"], [",", "exactly"])
"""The words between a date and what says in other words when it was."""


@dataclass
class Told(Wording):
    """The readings so far, in the order of the `text`; `paragraphs` are the starts of its blocks.

    `shown` are the numbers of those that are headlines or captions. `history` is set where the text counts from its
    own dates, not from its publication.
    """

    paragraphs: Sequence[int]
    shown: Set[int] = frozenset()
    history: bool = False
    read: list[tuple[Match, Reading]] = field(default_factory=list)

    def _above(self) -> Iterator[tuple[Match, Reading]]:
        """The readings so far, the last first."""
        return islice(reversed(self.read), MOST)

    def paragraph(self, match: Match) -> int:
        """The number of the paragraph that holds `match`."""
        return bisect_right(self.paragraphs, match.start)

    def direction(self, match: Match) -> int:
        """1 where the clause of `match` looks ahead, -1 where it looks back, 0 if unclear."""
        return direction(self._tokens(match), shown=self.paragraph(match) in self.shown)

    def last(self, match: Match, *units: Unit, near: bool = True) -> Reading | None:
        """The last date of one of `units` before `match` in its paragraph, or not far above unless `near`.

        What was itself counted from another date ("a year earlier") is passed over: the next one counts anew.
        """
        return self._last(match, units, near, COUNTED)[1]

    def spoken_of(self, match: Match, *units: Unit) -> Reading | None:
        """The last date of one of `units` not far above `match` on which the story takes place.

        "Today" is when its source speaks: "that weekend" is another. Nor is it that of a day before a year of which
        the same sentence tells: "it had happened in 2003, when fans wept that night".
        """
        place, found = self._last(match, units, False, COUNTED | {"today"})
        behind, year = self._last(match, ("year",), True, COUNTED)
        if found is None or year is None or year.leans or behind.start <= place.start:
            return found
        in_that_year = not found.leans and (found.value or "").startswith(year.value or "")
        return found if in_that_year or not self._in_one_sentence(behind, match) else None

    def _last(
        self, match: Match, units: Sequence[Unit], near: bool, passed: frozenset[str]
    ) -> tuple[Match, Reading | None]:
        """The last expression of one of `units` and what it means; `match` itself and None where there is none."""
        here = self.paragraph(match)
        for other, reading in self._above():
            if self.paragraph(other) != here and (near or match.start - other.start > FAR):
                break
            if reading.unit in units and reading.rule not in passed:
                return other, reading
        return match, None

    def last_day_beside(self, match: Match, near: bool = True) -> Reading | None:
        """The last day before `match` in its sentence or the one before it: a lone time of day is on that day.

        The sentence before it must be one of its paragraph where `near`.
        """
        other, day = self._last(match, ("day",), near, COUNTED)
        if day is None:
            return None
        start = self._tokens(match).sent.start
        before = self.doc[start - 1].sent.start if start else start
        return day if self._tokens(other).start >= before else None

    def is_counted_from(self, day: Reading) -> bool:
        """Whether what is told happened so long after or before `day`: "eight days after Oct. 12, shares fell"."""
        length = self._joined_before(day, "after", "before")
        return length is not None and length.type == "DURATION"

    def _joined_before(self, reading: Reading, *joints: str) -> Reading | None:
        """The reading right before `reading` that one of `joints` ties it to."""
        for (other, before), (match, found) in pairwise(self.read[-MOST:]):
            between = self.text[other.end : match.start].split()
            if found is reading and len(between) <= 2 and any(word in joints for word in between):
                return before
        return None

    def restates(self, match: Match) -> bool:
        """Whether it says in other words when the date right before it was: "on July 5, two days later, …"."""
        other, reading = self.read[-1] if self.read else (match, None)
        between = self.text[other.end : match.start].split()
        return reading is not None and reading.unit is not None and between in _RESTATING

    def week_beside(self, match: Match) -> Reading | None:
        """The week in which a weekday lies that follows it directly: "last week, on Tuesday and Friday"."""
        other, reading = self.read[-1] if self.read else (match, None)
        between = self.text[other.end : match.start].strip(" ,\n")
        if isinstance(reading, Named) and reading.direction == "within" and between in ("and", "or", ""):
            reading = reading.base
        elif between != "on":
            return None
        return reading if reading is not None and reading.unit == "week" else None

    def weekday_beside(self, match: Match) -> Reading | None:
        """The weekday behind which another one follows: "next Thursday and Friday"."""
        other, reading = self.read[-1] if self.read else (match, None)
        joined = self.text[other.end : match.start].strip() == "and"
        return reading if joined and other.rule == "relative weekday" else None

    def _in_one_sentence(self, one: Match, other: Match) -> bool:
        return self._tokens(one).sent == self._tokens(other).sent

    def _sentences_between(self, first: Span, last: Span) -> int:
        """How many sentences end between two expressions, 2 for more than one."""
        if first.sent == last.sent:
            return 0
        return 1 if first.sent.end == last.sent.start else 2
