"""How the figures of a sentence belong together: what one is told for each of, in which other unit it stands again, and
what it was before ("up from $2 million", "fell to 88 cents a share from $1.31")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factsheet.annotate.document import Document
from factsheet.annotate.numbers.bases import is_base, with_base
from factsheet.annotate.numbers.direction import moves, way
from factsheet.annotate.numbers.measures import Measured

_TELLING = 2
"""Words at least before the figure that something went to: the verb and "to"."""
_FAR_BACK = 12
"""Words before the new figure among which the one that says so stands."""
_FROM = re.compile(r",?\s(?:[^\W\d]\w*\s){0,4}?from\s", re.IGNORECASE)
"""What stands between the new figure and the one that it went from."""
_RECORD = re.compile(r"an?\s(?:record|new|high|low)|(?:its|their)\s(?:highest|lowest)", re.IGNORECASE)
"""What may stand between "to" and the new figure."""
_COMPARED = re.compile(
    r"(?:\s(?:of|in|for)\s[^,;:.]{1,60})?,?\s(?:as\s)?(?:compared\s(?:with|to)|versus|vs\.?|against)\s(?:the\s)?",
    re.IGNORECASE,
)
"""What stands between a figure and what it was at another time."""
_THEN = re.compile(
    r",?\s(?:(?:in|for|during|at)\s)?(?:(?:an?|the|last|that|same|year|month|quarter|week|period|[A-Z]\w+(?:\sof)?)\s){0,4}"
    r"(?:(?:earlier|ago|before)\b|(?<=\slast\s)(?:year|month|week|quarter)\b|(?:18|19|20)\d\d\b|year-(?:earlier|ago)\b)"
)
"""What behind the other figure tells that it is of another time."""
_TIMES = re.compile(
    r"\b(?:double|twice|triple|quadruple|half|(?<!\bat\s)(?<!many\s)times)\s"
    r"(?:(?:higher|more|larger|greater|bigger|lower|less)\sthan\s|as\s\w+\sas\s)?"
    r"(?:(?:the|that|its|their|an?)\s)?$",
    re.IGNORECASE,
)
"""Words before a figure that another one is so many times as high as."""
_BEFORE = 40
_OR = re.compile(r"(?:,\s|\s)?(?:or|equal to|equivalent to)\s(?:a\stotal\s(?:of\s)?)?|\s\(", re.IGNORECASE)
"""What stands between a figure and what it comes to otherwise: "$3 million, or 8 cents a share"."""


def related(document: Document, found: Sequence[Measured]) -> list[Measured | None]:
    """The figures of a sentence, left to right, each with its base and with what it was before; None for one that is
    itself only the base of another.

    What stands again in another unit, or is what another one was before, is marked so.
    """
    figures = _Figures(document, found)
    origins = dict(figures.origins())
    again = {*origins.values(), *figures.doubles(set(origins.values()))}
    told: list[Measured | None] = []
    for at, figure in enumerate(figures.all):
        if is_base(figures.text, figure.start):
            told.append(None)
            continue
        value = figures.all[origins[at]].value if at in origins else None
        if figure.origin is None and isinstance(value, int | float) and value != figure.value:
            figure = replace(figure, origin=value)
        told.append(replace(figure, again=figure.again or at in again))
    return told


class _Figures:
    """The figures of one sentence, each with where the words for its base end."""

    def __init__(self, document: Document, found: Sequence[Measured]) -> None:
        self.doc, self.text = document.doc, document.source.text
        based = [with_base(self.text, figure) for figure in found]
        self.all = [figure for figure, _ in based]
        self.ends = [end for _, end in based]

    def origins(self) -> Iterator[tuple[int, int]]:
        """The places of a new figure and of what it was before, and of what each of the two comes to otherwise."""
        for at, figure in enumerate(self.all):
            new = next((new for new in self._before(at) if self.all[new].unit == figure.unit), None)
            if new is None or not (
                self._is_former(at) or self._went_from(new, at) or self._is_taken_to(at) or self._was_then(at)
            ):
                continue
            if self._is_taken_to(at):
                new, at = at, new
            yield new, at
            if self._comes_to(new) and self._comes_to(at) and self.all[new + 1].unit == self.all[at + 1].unit:
                yield new + 1, at + 1

    def doubles(self, former: set[int]) -> Iterator[int]:
        """The places of figures that another one gives in another unit, or that only say what it was before: what the
        `former` ones come to otherwise, too."""
        for at, figure in enumerate(self.all):
            last = self.all[at - 1] if at else None
            if at > 1 and at - 1 in former and self._comes_to(at - 1):
                yield at  # "from $226 million, or 78 cents"
            if self._is_former(at) or _TIMES.search(self.text, max(0, figure.start - _BEFORE), figure.start):
                yield at
            if last is None or last.measure != figure.measure or last.unit == figure.unit:
                continue
            between = self._between(at).strip(" ,")
            if figure.measure in ("distance", "weight") and between in ("", "and"):
                yield from (at - 1, at)  # "5 feet, 10 inches", of which neither tells it alone
            elif figure.measure == "money" and between == "(" and not last.again:
                yield at  # "71 million guilders ($34 million)"

    def _between(self, at: int, start: int | None = None) -> str:
        """The words before a figure, behind the one before it and its base."""
        if start is None:
            start = self.ends[at - 1] if at else 0
        return self.text[start : self.all[at].start]

    def _comes_to(self, at: int) -> bool:
        """Whether the figure behind that at `at` gives it in another way: "$3 million, or 8 cents a share"."""
        return at + 1 < len(self.all) and _OR.fullmatch(self._between(at + 1)) is not None

    def _before(self, at: int) -> Iterator[int]:
        """The places of the figures that may be what the one at `at` went to, the nearest first."""
        new = at - 1
        if new > 0 and self.all[new].measure == "percent" != self.all[at].measure and self._is_former(at):
            new -= 1  # "was $19 million, up 3 percent from $18 million"
        while new >= 0:
            yield new
            if new == 0 or not self._comes_to(new - 1):
                break
            new -= 1

    def _is_former(self, at: int) -> bool:
        """Whether a figure is the one from which something went to another one: "up from", "up 3 percent from"."""
        first = self.doc.over(self.all[at].start, self.all[at].end).start
        if first < _TELLING or self.doc[first - 1].lower_ != "from":
            return False
        if at and self.all[at - 1].measure == "percent" and self._between(at).strip() == "from":
            first = self.doc.over(self.all[at - 1].start, self.all[at - 1].end).start
            return way(self.doc[max(0, first - 1)]) is not None
        return moves(self.doc[first - 2])

    def _went_from(self, new: int, at: int) -> bool:
        """Whether something went from the figure at `at` to the `new` one: "fell to 88 cents a share from $1.31"."""
        first = self.doc.over(self.all[new].start, self.all[new].end).start
        if first < _TELLING or not _FROM.fullmatch(self._between(at)):
            return False
        if any(token.pos_ in ("VERB", "AUX") for token in self.doc.within(self.ends[at - 1], self.all[at].start)):
            return False
        above = self.doc[max(0, first - _FAR_BACK) : first]
        to = first - 1 - (2 if _RECORD.fullmatch(self.doc[first - 2 : first].text) else 0)
        return self.doc[to].lower_ == "to" and any(moves(token) for token in above)

    def _was_then(self, at: int) -> bool:
        """Whether a figure is what the one before it was at a time that is told: "compared with $3 million in 1998"."""
        last = at
        while self._comes_to(last):
            last += 1
        return bool(_COMPARED.fullmatch(self._between(at)) and _THEN.match(self.text, self.ends[last]))

    def _is_taken_to(self, at: int) -> bool:
        """Whether what had the figure before is taken to this one: "raised its 7 percent stake to 12 percent"."""
        to = self.doc.over(self.all[at].start, self.all[at].end).root.head
        if not at or to.lower_ != "to" or to.dep_ != "prep":
            return False
        held = self.doc.over(self.all[at - 1].start, self.all[at - 1].end).root.head
        return held.dep_ == "dobj" and held.head == to.head and way(to.head) is not None
