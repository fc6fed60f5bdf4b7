"""The reporting clause beside a stretch in quotation marks: right before it, right behind it, or leading up to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from factsheet.annotate.clauses.grammar import FINITE
from factsheet.annotate.marks.marks import TERMINAL, Marked
from factsheet.annotate.marks.quoted import Quoted
from factsheet.annotate.speech.behind_marks import clause_by_words
from factsheet.annotate.speech.cues import Cue, speaker_phrase, verbs
from factsheet.annotate.speech.lost_subjects import (
    subject_of_main_clause,
    subject_over_commas,
)
from factsheet.annotate.speech.titled import is_nickname
from factsheet.annotate.tree import Doc
from factsheet.annotate.words.somebody import is_somebody

ENDS = TERMINAL | {"\u201d", '"', "''", ")"}
_NEAR = 12
"""Tokens at most between a reporting verb and the marks that it leads into, with nothing but adjuncts between."""
_REPORTING = 60
_LONG = 80
_SPOKEN = 4
_LEADING_OVER = frozenset(",?!\u2026-\u2014")
_NEW_SENTENCE = frozenset({"He", "She", "They", "It", "We"})
_SHORT = 4
"""Words at most that a reporting clause behind a full stop has after its verb."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands: its tokens `first` to `last`, its line (code points), `before` the first token that
    stands before it in the line, other marks left behind.
    """

    stretch: Marked
    first: int
    last: int
    line: tuple[int, int]
    before: int


class Clauses:
    """The reporting clauses of one document, ready to be asked for the one beside a stretch in marks.

    `reporting` are the tokens of the cues that have words of their own to report.
    """

    def __init__(self, doc: Doc, quoted: Quoted, cues: Sequence[Cue], reporting: frozenset[int]) -> None:
        self._doc = doc
        self._quoted = quoted
        self._text = quoted.text
        self._starts = [token.idx for token in doc]
        self._cues = sorted((cue for cue in cues if _reports_words(cue)), key=lambda cue: cue.head.i)
        self._heads = [cue.head.i for cue in self._cues]
        self._reporting = reporting
        self._doubles = [one for one in quoted.stretches if not one.single and not is_nickname(quoted.text, one)]
        self._double_starts = [one.start for one in self._doubles]

    def place(self, stretch: Marked) -> Place:
        """Where `stretch` stands."""
        text = self._text
        end = text.find("\n", stretch.start)
        line = text.rfind("\n", 0, stretch.start) + 1, len(text) if end < 0 else end
        first, last = self.token(stretch.start), bisect_left(self._starts, stretch.end)
        index = bisect_left(self._double_starts, stretch.start) - 1
        earlier = self._doubles[index].end if index >= 0 else 0
        return Place(stretch, first, last, line, bisect_left(self._starts, max(line[0], earlier)))

    def token(self, offset: int) -> int:
        """The token at the code point `offset`."""
        return bisect_right(self._starts, offset) - 1

    def between(self, start: int, end: int) -> list[Cue]:
        """The cues whose verb stands in the tokens `start` to `end`."""
        return self._cues[bisect_left(self._heads, start) : bisect_left(self._heads, end)]

    def has_words(self, cue: Cue) -> bool:
        """Whether `cue` reports words that stand in no quotation marks."""
        return cue.head.i in self._reporting

    def sentence_start(self, first: int) -> int:
        """The token that begins the sentence before token `first`, by its marks."""
        for index in range(first - 1, max(0, first - _LONG), -1):
            token = self._doc[index]
            if "\n" in token.text or (token.text in TERMINAL and token.whitespace_):
                return index + 1
        return max(0, first - _LONG)

    def _next(self, place: Place) -> Marked | None:
        """The next stretch in double marks on the line that is no nickname."""
        index = bisect_left(self._double_starts, place.stretch.end)
        after = self._doubles[index] if index < len(self._doubles) else None
        return after if after is not None and after.start < place.line[1] else None

    def leading_into(self, place: Place) -> Cue | None:
        """The cue that runs right into the marks: 'he said, "…', 'told reporters: "…'."""
        first = place.first
        cues = [self._with_speaker(cue, first) for cue in self.between(max(place.before, first - _NEAR), first)]
        cues = [cue for cue in cues if cue.speaker is not None]
        if not cues:
            return None
        cue = cues[-1]
        assert cue.speaker is not None
        end = max(cue.end, cue.speaker.end)
        between = self._doc[end:first]
        if end > first or any(token.text in TERMINAL or token.tag_ in FINITE for token in between):
            return None
        tail = self._doc[first - 1]
        if tail.text in {",", ":"} or len(between) <= 1 or tail.lower_ in {"that", "as", "was", "is"}:
            return cue
        return cue if len(between) <= 5 and cue.head.sent == self._doc[first].sent else None

    def behind(self, place: Place) -> Cue | None:
        """The cue right after the marks: '…," he said', '…," said Stanek'; an apposition may stand between."""
        stretch, last, limit = place.stretch, place.last, self._limit(place)
        ended = self._text[stretch.inner_end - 1] == "." or (last < limit and self._doc[last].text in _NEW_SENTENCE)
        for cue in self.between(last, limit):
            between = self._doc[last : cue.head.i]
            if ended and self.has_words(cue):
                return None
            if any(token.text in TERMINAL for token in between):
                break
            if cue.speaker is None or cue.speaker.start < last:
                cue = self._beside(cue, last, limit)
            if cue.speaker is not None and self._joins(cue, last) and _may_follow(cue):
                return None if ended and self._begins_another(cue, place) else cue
            if any(token.tag_ in FINITE for token in between):
                break
        before = self._doc[place.first - 1]
        begins = place.first <= place.before or before.text in ENDS | {":"} or before.is_space
        if ended or not begins or self._text[stretch.inner_end - 1] not in _LEADING_OVER:
            return None
        return clause_by_words(self._doc, last, limit)

    def _joins(self, cue: Cue, last: int) -> bool:
        """Whether the reporting clause of `cue` begins at token `last`, right behind the marks."""
        assert cue.speaker is not None
        return 0 <= min(cue.start, cue.speaker.start) - last <= 1

    def _begins_another(self, cue: Cue, place: Place) -> bool:
        """Whether `cue`, behind marks that end a sentence, opens one of its own: '"No." He added, "Never."'.

        '"No." Hale said.' is a reporting clause all the same, but for its full stop.
        """
        assert cue.speaker is not None
        if not self._doc[place.last].text[:1].isupper():
            return False
        end = max(cue.end, cue.speaker.end)
        return not any(token.text in TERMINAL or token.is_space for token in self._doc[end : end + _SHORT])

    def _limit(self, place: Place) -> int:
        """The token up to which a clause behind the marks may reach: the line's end, or the next marks."""
        limit = min(bisect_left(self._starts, place.line[1]), place.last + _REPORTING)
        after = self._next(place)
        return min(limit, bisect_left(self._starts, after.start)) if after is not None else limit

    def introducing(self, place: Place, words: int) -> Cue | None:
        """The last cue of the sentence before the marks, where a comma or a colon stands right before them."""
        first = place.first
        if first == 0 or self._doc[first - 1].text not in {",", ":"}:
            return None
        cues = [
            cue
            for cue in self.between(max(place.before, self.sentence_start(first)), first)
            if cue.speaker is not None and cue.head.dep_ not in {"advcl", "relcl"}
        ]
        return cues[-1] if cues and (words >= _SPOKEN or self._doc[first - 1].text == ":") else None

    def _with_speaker(self, cue: Cue, first: int) -> Cue:
        """`cue` with a speaker by the words around its verb, for marks that begin at token `first`."""
        if cue.passive:
            return cue
        main = subject_of_main_clause(cue)
        if main is not None and (cue.speaker is None or cue.speaker.root.i > main.i):
            return replace(cue, speaker=speaker_phrase(main, cue.head, self._quoted))
        if cue.speaker is not None:
            return cue
        head = subject_over_commas(cue)
        if head is not None:
            return replace(cue, speaker=speaker_phrase(head, cue.head, self._quoted))
        return self._beside(cue, cue.head.i, first)

    def _beside(self, cue: Cue, last: int, limit: int) -> Cue:
        """`cue` with the words beside its verb as its speaker, where the parse gives it none.

        In the passive nobody beside it speaks ("both have been charged"), nor does who acts in a clause that goes on
        in marks ('claims Clinton "lied"') or is called something ('calls men "pigs"').
        """
        doc, at = self._doc, cue.head.i
        if cue.passive or (last >= at and cue.lemma not in verbs("clause")):
            return cue
        if last < at:
            start, end = last + (not doc[last].is_alpha), cue.start
            if start < end and doc[start].pos_ == "ADP":
                return cue  # "Of Roe, Hale said": the speaker stands further on
            end = next((i for i in range(start, end) if doc[i].text == ","), end)
        else:
            start, end = cue.end, cue.end
            while end < limit and not doc[end].is_punct and not doc[end].is_space and doc[end].pos_ in _NOMINAL:
                end += 1
            if end < len(doc) and end > start and self._quoted.holds(doc[end].idx):
                return cue
        if end <= start or not is_somebody(doc[start:end].root) or doc[end - 1].ent_type_ in {"DATE", "TIME"}:
            return cue  # "said Wednesday": no day speaks
        return replace(cue, speaker=doc[start:end])


def _may_follow(cue: Cue) -> bool:
    """Whether the verb can stand after the words: "used" and "called for" cannot."""
    return cue.lemma in verbs("clause") | verbs("naming") or cue.particle is not None or cue.head.lower_ == "according"


def _reports_words(cue: Cue) -> bool:
    return cue.lemma in _verbs_beside_marks() or cue.particle is not None or cue.head.lower_ == "according"


@cache
def _verbs_beside_marks() -> frozenset[str]:
    return verbs("clause") | verbs("object") | verbs("naming") | verbs("before_marks")
