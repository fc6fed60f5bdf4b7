"""What the normaliser may ask about the place of an expression: its clause's direction, the dates read before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

from spacy.tokens import Span

from factsheet.extract.dates.direction import direction, overtaken
from factsheet.extract.dates.grammar import Match
from factsheet.extract.dates.lexicon import words
from factsheet.extract.dates.planned_events import dates_event, has_happened
from factsheet.extract.dates.wording import Wording
from factsheet.model.timex import Named, Reading, Shifted
from factsheet.model.timex_period import Period, Unit

FAR = 1200
"""Code points within which an expression of the same document may lean on an earlier one outside its paragraph."""


_RESTATING = ([","], [",", "just"], [",", "only"], [",", "barely"], [",", "exactly"])
"""The words between a date and what says in other words when it was."""

MOST = 500
"""Expressions above it that are looked at for one to lean on, at most."""


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of verbs that make a clause."""

GOES_ON = 2
"""Years by which a story goes on at most with a year that dates no clause of it."""

NOT_FAR = 10
"""Years between two dates at most that one story is told under."""

COUNTED = frozenset({"days before", "quarter a year before", "period of an event"})
"""Rules whose readings compare with another date, or are told by one."""


@dataclass
class Surroundings(Wording):
    """The readings so far, in the order of the `text`; `paragraphs` are the starts of its blocks.

    `shown` are the numbers of those that are headlines or captions.

    `history` is set where the text counts from its own dates, not from its publication. `day_first` is the order of
    day and month in the document's numeric dates, where one of them tells.
    """

    paragraphs: Sequence[int]
    shown: Set[int] = frozenset()
    history: bool = False
    day_first: bool | None = None
    read: list[tuple[Match, Reading]] = field(default_factory=list)
    _of_quarters: bool = False
    _of_games: set[int] = field(default_factory=set)

    def _above(self) -> Iterator[tuple[Match, Reading]]:
        """The readings so far, the last first."""
        return islice(reversed(self.read), MOST)

    def direction(self, match: Match) -> int:
        """1 where the clause of `match` looks ahead, -1 where it looks back, 0 if unclear."""
        return direction(self._tokens(match), shown=self.paragraph(match) in self.shown)

    def dates_event(self, match: Match) -> bool:
        """Whether it is the date of what was planned beforehand: "Monday's debate", "the election on Nov. 8"."""
        return dates_event(self._tokens(match))

    def has_happened(self, match: Match) -> bool:
        """Whether that event is told in the past tense."""
        return has_happened(self._tokens(match))

    def is_overtaken(self, match: Match) -> bool:
        """Whether the match dates what somebody "was to" do."""
        return overtaken(self._tokens(match))

    def has_quarters(self, match: Match) -> bool:
        """Whether its paragraph speaks of money, shares or output, or that of a quarter above: those of games are no
        time of the year."""
        if not self._of_quarters:
            paragraph = self.paragraph(match)
            if paragraph not in self._of_games:
                start = self.paragraphs[paragraph - 1] if paragraph else 0
                end = self.paragraphs[paragraph] if paragraph < len(self.paragraphs) else len(self.text)
                block = self.doc.char_span(start, end, alignment_mode="expand") or ()
                self._of_quarters = any(token.lemma_.lower() in words().of_business for token in block)
                self._of_games.add(paragraph)
        return self._of_quarters

    def paragraph(self, match: Match) -> int:
        """The number of the paragraph that holds `match`."""
        return bisect_right(self.paragraphs, match.start)

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

    def _in_one_sentence(self, one: Match, other: Match) -> bool:
        first, second = self._tokens(one), self._tokens(other)
        return first is not None and second is not None and first.sent == second.sent

    def quarter_told(self, match: Match) -> Reading | None:
        """The last quarter not far above `match` whose results are told: none to come, none only compared with."""
        here = self.paragraph(match)
        for other, reading in self._above():
            if other.start >= match.start:
                continue
            if self.paragraph(other) != here and match.start - other.start > FAR:
                return None
            if reading.unit == "quarter" and not self._is_compared(other, reading) and self.direction(other) <= 0:
                return reading
        return None

    def _is_compared(self, match: Match, reading: Reading) -> bool:
        """Whether another quarter is only compared with this one."""
        if reading.rule in COUNTED or (reading.rule == "quarter of a year" and not match.has_ordinal):
            return True
        return self._before_phrase(match) in words().before_compared

    def sums_months(self, match: Match) -> bool:
        """Whether a sum of months ("the nine months") stands before `match`, behind any quarter, in its sentence or
        the one before it of its paragraph."""
        tokens = self._tokens(match)
        for other, reading in self._above():
            there = self._tokens(other)
            if tokens is None or there is None or reading.unit == "quarter":
                return False
            if self.paragraph(other) != self.paragraph(match) or self._sentences_between(there, tokens) > 1:
                return False
            if reading.type == "DURATION" and other.has("months"):
                return True
        return False

    def tells_results(self, match: Match) -> bool:
        """Whether its sentence tells of money or of a share of something: "13 plants, up from seven a year ago" is no
        result of a quarter."""
        tokens = self._tokens(match)
        return tokens is not None and any(
            token.is_currency or token.lower_ in words().of_results for token in tokens.sent
        )

    def compares_quarter(self, match: Match) -> Reading | None:
        """The quarter told, where its results are compared with those of "last year": "third-quarter sales were $2
        billion, up from $1.8 billion last year". None where the sentence has another time of its own."""
        tokens = self._tokens(match)
        if tokens is None or any(
            reading.unit != "quarter" and other.start >= tokens.sent.start_char for other, reading in self._above()
        ):
            return None
        for token in reversed(self.doc[tokens.sent.start : tokens.start]):
            if token.tag_ in FINITE:
                return None
            if token.lower_ in words().of_comparison:
                return self.quarter_told(match)
        return None

    def ends_quarter(self, day: Reading) -> bool:
        """Whether `day` is the end of a quarter named before it: "the quarter ended Sept. 30"."""
        return self._joined_before(day, ("ended", "ending")) == "quarter"

    def is_counted_from(self, day: Reading) -> bool:
        """Whether what is told happened so long after or before `day`: "eight days after Oct. 12, shares fell"."""
        return self._joined_before(day, ("after", "before")) == "length"

    def _joined_before(self, reading: Reading, joints: Sequence[str]) -> str | None:
        """What one of `joints` ties `reading` to, the one right before it: a quarter or a length of time."""
        for (other, before), (match, found) in zip(self.read, self.read[1:], strict=False):
            between = self.text[other.end : match.start].split()
            if found is reading and len(between) <= 2 and any(word in joints for word in between):
                return "length" if before.type == "DURATION" else before.unit
        return None

    def _last(
        self, match: Match, units: Sequence[Unit], near: bool, passed: frozenset[str]
    ) -> tuple[Match, Reading | None]:
        """The last expression of one of `units` and what it means; `match` itself and None where there is none."""
        here = self.paragraph(match)
        for other, reading in self._above():
            if other.start >= match.start:
                continue
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
        here = self._tokens(match)
        there = self._tokens(other)
        if here is None or there is None:
            return None
        start = here.sent.start
        before = self.doc[start - 1].sent.start if start else start
        return day if there.start >= before else None

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

    def year_beside(self, match: Match) -> Reading | None:
        """The bare year before `match` that dates the same verb: "in 1985, on May 25, a cyclone struck"."""
        other, reading = self.read[-1] if self.read else (match, None)
        if reading is None or reading.leans or reading.unit != "year" or reading.rule != "year":
            return None
        verb = self.verb_of(match)
        return reading if verb is not None and verb == self.verb_of(other) else None

    def year_told(self, match: Match) -> Reading | None:
        """The bare year right before `match`, of whose season or war it may tell: "the 1969 season was cursed. On
        September 9, …". It stands in its sentence or the one before, in front of a noun."""
        other, reading = self.read[-1] if self.read else (match, None)
        if reading is None or reading.rule != "year" or self.paragraph(other) != self.paragraph(match):
            return None
        here, there = self._tokens(match), self._tokens(other)
        if here is None or there is None or not self._modifies(other, ("NOUN",)):
            return None
        return reading if 0 <= self._sentences_between(there, here) <= 1 else None

    def _sentences_between(self, first: Span, last: Span) -> int:
        """How many sentences end between two expressions, 2 for more than one."""
        if first.sent == last.sent:
            return 0
        return 1 if first.sent.end == last.sent.start else 2

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
            if other.start >= match.start:
                continue
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
            if other.start >= match.start or reading.leans or reading.unit not in ("day", "month", "season", "year"):
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
        return 0 <= years <= GOES_ON if self._is_spoken_of(match) else abs(years) <= NOT_FAR
