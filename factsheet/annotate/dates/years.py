"""The year in which an expression without one lies: that of a date beside it, or of the story."""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.told import Told
from factsheet.model.timex import Reading, Shifted
from factsheet.model.timex_period import Period

_GOES_ON = 2
"""Years by which a story goes on at most with a year that dates no clause of it."""

_NOT_FAR = 10
"""Years between two dates at most that one story is told under."""


@dataclass
class Years(Told):
    """The years told before an expression."""

    def year_beside(self, match: Match) -> Reading | None:
        """The year before `match` that dates the same verb, or its subject: "in 1985, on May 25, a cyclone struck",
        "the 2027 race is on April 11", "next year's fair runs Aug. 4-14"."""
        other, reading = self.read[-1] if self.read else (match, None)
        verb = self.verb_of(match)
        if reading is None or reading.unit != "year":
            return None
        if reading.rule in ("year", "relative period") and verb is not None and self.dates_subject_of(other, verb):
            return reading
        if reading.leans or reading.rule != "year":
            return None
        return reading if verb is not None and verb == self.verb_of(other) else None

    def year_told(self, match: Match) -> Reading | None:
        """The bare year right before `match`, of whose season or war it may tell: "the 1969 season was cursed. On
        September 9, …". It stands in its sentence or the one before, in front of a noun."""
        other, reading = self.read[-1] if self.read else (match, None)
        if reading is None or reading.rule != "year" or self.paragraph(other) != self.paragraph(match):
            return None
        near = 0 <= self._sentences_between(self._tokens(other), self._tokens(match)) <= 1
        return reading if near and self._modifies(other, ("NOUN",)) else None

    def year_of(self, match: Match) -> Reading | None:
        """The last date with a year of its own that an expression without one may share.

        In a historical text the last one on which it takes place. In news the last one of the paragraph, where no
        other date follows it: months behind one counted from publication, behind a bare year, or in a stretch that
        lasts until now ("since March 2015") are mostly the current ones.
        """
        if self.history:
            return self._year_of_history(match)
        here = self.paragraph(match)
        for other, reading in self._above():
            if self.paragraph(other) != here or (reading.unit and reading.leans) or self.follows(other, "since"):
                return None
            if reading.unit:
                return reading if reading.unit in ("month", "day") else None
        return None

    def _year_of_history(self, match: Match) -> Reading | None:
        """The last date with a year of its own before `match` on which the story takes place.

        A year of which it only speaks ("the largest battle since 1813", "as in the 1614 rules") counts for its own
        sentence, and where the story goes on with it by a year or two; one that dates a clause in another paragraph
        ("papers found in 2004 prove it") where it is not far from the date before.
        """
        spoken_of: tuple[Match, Reading] | None = None
        for other, reading in self._above():
            if reading.leans or reading.unit not in ("day", "month", "season", "year"):
                continue
            if isinstance(reading, Shifted) and reading.count < 0:
                continue  # "the success of the previous year"
            if spoken_of is not None:
                if reading.unit == "year" and self._is_spoken_of(other):
                    continue
                return spoken_of[1] if self._goes_on(reading, *spoken_of) else reading
            if reading.unit != "year" or self._opens_paragraph(other) or self._in_one_sentence(other, match):
                return reading
            if self.paragraph(other) == self.paragraph(match) and not self._is_spoken_of(other):
                return reading
            spoken_of = (other, reading)
        return spoken_of[1] if spoken_of is not None else None

    def _opens_paragraph(self, match: Match) -> bool:
        """Whether it is the first word of its paragraph: a heading's year."""
        return match.start in self.paragraphs

    def _is_spoken_of(self, match: Match) -> bool:
        return self.is_an_aside(match) and not self._opens_paragraph(match)

    def _goes_on(self, earlier: Reading, match: Match, later: Reading) -> bool:
        """Whether a story told under the date `earlier` goes on with the year `later` of `match`."""
        first, last = Period.parse(earlier.value or ""), Period.parse(later.value or "")
        if first is None or last is None:
            return False
        years = last.start.year - first.start.year
        return 0 <= years <= _GOES_ON if self._is_spoken_of(match) else abs(years) <= _NOT_FAR
