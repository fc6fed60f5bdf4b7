"""What the normaliser may ask about the place of an expression: its clause's direction, the dates read before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from factsheet.extract.dates.direction import direction, overtaken
from factsheet.extract.dates.grammar import Match
from factsheet.extract.dates.lexicon import words
from factsheet.model.timex import Reading
from factsheet.model.timex_period import Unit

FAR = 1200
"""Code points within which an expression of the same document may lean on an earlier one outside its paragraph."""


COUNTED = frozenset({"days before", "quarter a year before"})
"""Rules whose readings compare with another date."""


PEOPLE = frozenset({"person", "people", "man", "woman", "child", "soldier", "troop", "student", "voter", "worker"})
"""Who is counted even behind a preposition: "a crowd of 2013 people"."""


OF_TIME = frozenset({"in", "since", "by", "until", "of", "from", "during", "before", "after"})
"""Prepositions after which a number that could be a year is one."""


@dataclass
class Surroundings:
    """The readings so far, in the order of the `text`; `paragraphs` are the starts of its blocks.

    `shown` are the numbers of those that are headlines or captions.

    `history` is set where the text counts from its own dates, not from its publication. `day_first` is the order of
    day and month in the document's numeric dates, where one of them tells.
    """

    doc: Doc
    text: str
    paragraphs: Sequence[int]
    shown: Set[int] = frozenset()
    history: bool = False
    day_first: bool | None = None
    read: list[tuple[Match, Reading]] = field(default_factory=list)

    def _tokens(self, match: Match) -> Span | None:
        """The tokens of the parse that `match` covers, in part too."""
        return self.doc.char_span(match.start, match.end, alignment_mode="expand")

    def _token_before(self, match: Match) -> Token | None:
        """The token of the parse right before `match`."""
        tokens = self._tokens(match)
        return self.doc[tokens.start - 1] if tokens is not None and tokens.start else None

    def direction(self, match: Match) -> int:
        """1 where the clause of `match` looks ahead, -1 where it looks back, 0 if unclear."""
        return direction(self.doc, match.start, match.end, shown=self.paragraph(match) in self.shown)

    def is_overtaken(self, match: Match) -> bool:
        """Whether the match dates what somebody "was to" do."""
        return overtaken(self.doc, match.start, match.end)

    def counts(self, match: Match) -> bool:
        """Whether a number that could be a year counts things: "2012 tickets", but "in 2012", "the 2012 elections"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if tokens is None or tokens.root.dep_ != "nummod" or tokens.root.head.tag_ != "NNS":
            return False
        noun = tokens.root.head
        dated = before is not None and before.lower_ in OF_TIME and noun.lemma_.lower() not in PEOPLE
        return (
            noun.i > tokens.root.i and not dated and not any(child.dep_ in ("det", "poss") for child in noun.children)
        )

    def names_something(self, match: Match) -> bool:
        """Whether a date is part of a name or a noun's modifier: "the Boxing Day earthquake"."""
        return self._modifies(match, ("NOUN", "PROPN", "ADJ"))

    def modifies_noun(self, match: Match) -> bool:
        """Whether it stands before a noun that is no name: "the May vote", but "the March on Rome"."""
        return self._modifies(match, ("NOUN",))

    def _modifies(self, match: Match, classes: Sequence[str]) -> bool:
        tokens = self._tokens(match)
        if tokens is None or tokens.root.dep_ not in ("compound", "nmod", "amod"):
            return False
        return tokens.root.head.pos_ in classes

    def behind_article(self, match: Match) -> bool:
        """Whether "the" stands right before it."""
        before = self._token_before(match)
        return before is not None and before.lower_ == "the"

    def any_such(self, match: Match) -> bool:
        """Whether an article or "any" before it makes it one of many: "on a Sunday in August 1996"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if tokens is None or before is None or tokens.root.dep_ in ("compound", "nmod", "amod", "poss"):
            return False
        return before.lower_ in ("a", "any", "some")

    def behind_modal(self, match: Match) -> bool:
        """Whether a modal verb stands right before it: "he will one day return"."""
        before = self._token_before(match)
        return before is not None and before.tag_ == "MD"

    def of_one_noun(self, match: Match, year: Match) -> bool:
        """Whether `match` and the `year` behind it belong to one noun: "the July 7 bombings of 2005"."""
        date = self._tokens(match)
        other = self._tokens(year)
        if date is None or other is None or other.root.head.lower_ not in ("of", "in"):
            return False
        return date.root.dep_ in ("compound", "nmod", "amod", "poss") and other.root.head.head == date.root.head

    def is_an_age(self, match: Match) -> bool:
        """Whether "today" or "tomorrow" stands for its times: "the cars of tomorrow", "today's world", but "the victims
        of today's crash"."""
        tokens, before = self._tokens(match), self._token_before(match)
        if tokens is None:
            return False
        if any(token.tag_ == "POS" for token in self.doc[tokens.end : tokens.end + 1]):
            return tokens.root.dep_ == "poss" and tokens.root.head.lemma_.lower() in words().of_an_age
        return before is not None and before.lower_ == "of"

    def paragraph(self, match: Match) -> int:
        """The number of the paragraph that holds `match`."""
        return bisect_right(self.paragraphs, match.start)

    def last(self, match: Match, *units: Unit, near: bool = True) -> Reading | None:
        """The last date of one of `units` before `match` in its paragraph, or not far above unless `near`.

        What was itself counted from another date ("a year earlier") is passed over: the next one counts anew.
        """
        return self._last(match, units, near, COUNTED)

    def spoken_of(self, match: Match, *units: Unit) -> Reading | None:
        """The last date of one of `units` not far above `match` on which the story takes place.

        "Today" is when its source speaks: "that weekend" is another.
        """
        return self._last(match, units, False, COUNTED | {"today"})

    def quarter_told(self, match: Match) -> Reading | None:
        """The last quarter not far above `match` whose results are told: none to come, none only compared with."""
        here = self.paragraph(match)
        for other, reading in reversed(self.read):
            if other.start >= match.start:
                continue
            if self.paragraph(other) != here and match.start - other.start > FAR:
                return None
            compared = reading.rule in COUNTED or (reading.rule == "quarter of a year" and not other.has_ordinal)
            if reading.unit == "quarter" and not compared and self.direction(other) <= 0:
                return reading
        return None

    def sums_months(self, match: Match) -> bool:
        """Whether a sum of months ("the nine months") stands before `match` in its sentence, behind any quarter."""
        tokens = self._tokens(match)
        for other, reading in reversed(self.read):
            if tokens is None or other.start < tokens.sent.start_char or reading.unit == "quarter":
                return False
            if reading.type == "DURATION" and other.has("months"):
                return True
        return False

    def is_a_title(self, match: Match) -> bool:
        """Whether its capitals make it the name of a programme or a paper: "on ABC's This Week", "told VOA Today"."""
        words = [token for token in match.tokens if self.text[token.start].isalpha()]
        tokens = self._tokens(match)
        if tokens is None or not all(self.text[token.start].isupper() for token in words):
            return False
        before = tokens[0].nbor(-1) if tokens.start > tokens.sent.start else None
        if len(words) == 1 and (before is None or not before.is_alpha):
            return False
        return any(token.text[0].islower() for token in tokens.sent if token.is_alpha)

    def _last(self, match: Match, units: Sequence[Unit], near: bool, passed: frozenset[str]) -> Reading | None:
        here = self.paragraph(match)
        for other, reading in reversed(self.read):
            if other.start >= match.start:
                continue
            if self.paragraph(other) != here and (near or match.start - other.start > FAR):
                return None
            if reading.unit in units and reading.rule not in passed:
                return reading
        return None

    def last_day_beside(self, match: Match, near: bool = True) -> Reading | None:
        """The last day before `match` in its sentence or the one before it: a lone time of day is on that day.

        The sentence before it must be one of its paragraph where `near`.
        """
        day = self.last(match, "day", near=near)
        other = next((one for one, reading in reversed(self.read) if reading is day), None)
        if day is None or other is None:
            return None
        here = self._tokens(match)
        there = self._tokens(other)
        if here is None or there is None:
            return None
        start = here.sent.start
        before = self.doc[start - 1].sent.start if start else start
        return day if there.start >= before else None

    def year_beside(self, match: Match) -> Reading | None:
        """The bare year before `match` that dates the same verb: "in 1985, on May 25, a cyclone struck"."""
        other, reading = self.read[-1] if self.read else (match, None)
        if reading is None or reading.leans or reading.unit != "year" or reading.rule != "year":
            return None
        verb = self._verb_of(match)
        return reading if verb is not None and verb == self._verb_of(other) else None

    def _verb_of(self, match: Match) -> Token | None:
        """The verb on which a date hangs with its preposition and nothing between."""
        tokens = self._tokens(match)
        token = tokens.root if tokens is not None else None
        while token is not None and token.dep_ in ("pobj", "prep", "npadvmod"):
            token = token.head
            if token.pos_ in ("VERB", "AUX"):
                return token
        return None

    def year_of(self, match: Match) -> Reading | None:
        """The last date with a year of its own that an expression without one may share.

        In a historical text any date before it. In news the last one of the paragraph, where no other date follows
        it: months behind one counted from publication, or behind a bare year, are mostly the current ones.
        """
        here = self.paragraph(match)
        for other, reading in reversed(self.read):
            if other.start >= match.start:
                continue
            if not self.history and (self.paragraph(other) != here or (reading.unit and reading.leans)):
                return None
            if not reading.leans and reading.unit in ("month", "day", *(("year", "season") if self.history else ())):
                return reading
            if not self.history and reading.unit:
                return None
        return None
