"""The quarter whose results a text tells, and what they are compared with."""

from __future__ import annotations

from dataclasses import dataclass, field

from factsheet.annotate.clauses.grammar import FINITE
from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.lexicon import words
from factsheet.annotate.dates.told import COUNTED, FAR, Told
from factsheet.model.timex import Reading


@dataclass
class Results(Told):
    """What is told of quarters. The paragraphs that speak of games, which have quarters too, are remembered."""

    _of_quarters: bool = False
    _of_games: set[int] = field(default_factory=set)

    def has_quarters(self, match: Match) -> bool:
        """Whether its paragraph speaks of money, shares or output, or that of a quarter above: those of games are no
        time of the year."""
        if not self._of_quarters:
            paragraph = self.paragraph(match)
            if paragraph not in self._of_games:
                start = self.paragraphs[paragraph - 1] if paragraph else 0
                end = self.paragraphs[paragraph] if paragraph < len(self.paragraphs) else len(self.text)
                block = self.doc.over(start, end)
                self._of_quarters = any(token.lemma_.lower() in words().of_business for token in block)
                self._of_games.add(paragraph)
        return self._of_quarters

    def quarter_told(self, match: Match) -> Reading | None:
        """The last quarter not far above `match` whose results are told: none to come, none only compared with."""
        here = self.paragraph(match)
        for other, reading in self._above():
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
            if reading.unit == "quarter":
                return False
            if (
                self.paragraph(other) != self.paragraph(match)
                or self._sentences_between(self._tokens(other), tokens) > 1
            ):
                return False
            if reading.type == "DURATION" and other.has("months"):
                return True
        return False

    def tells_results(self, match: Match) -> bool:
        """Whether its sentence tells of money or of a share of something: "13 plants, up from seven a year ago" is no
        result of a quarter."""
        tokens = self._tokens(match)
        return any(token.is_currency or token.lower_ in words().of_results for token in tokens.sent)

    def compares_quarter(self, match: Match) -> Reading | None:
        """The quarter told, where its results are compared with those of "last year": "third-quarter sales were $2
        billion, up from $1.8 billion last year". None where the sentence has another time of its own."""
        tokens = self._tokens(match)
        if any(reading.unit != "quarter" and other.start >= tokens.sent.start_char for other, reading in self._above()):
            return None
        for token in reversed(self.doc[tokens.sent.start : tokens.start]):
            if token.tag_ in FINITE:
                return None
            if token.lower_ in words().of_comparison:
                return self.quarter_told(match)
        return None

    def ends_quarter(self, day: Reading) -> bool:
        """Whether `day` is the end of a quarter named before it: "the quarter ended Sept. 30"."""
        period = self._joined_before(day, "ended", "ending")
        return period is not None and period.unit == "quarter"
