"""Which reporting clause a stretch in quotation marks belongs to.

Looked for in this order: a cue that leads right into the marks, a cue right after them, one that introduces them from
further off in the sentence, a name that signs them, what was said before in the same paragraph, the paragraph before.
Scare quotes, titles and nicknames find none and are nobody's words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Span

from factsheet.extract.cues import Cue, lemma, speaker_phrase, verbs
from factsheet.extract.marks import Marked
from factsheet.extract.quoted import Quoted
from factsheet.extract.somebody import is_somebody

_WORD = re.compile(r"[^\W_]+")
_TERMINAL = frozenset(".?!\u2026")
_ENDS = _TERMINAL | {"\u201d", '"', "''", ")"}
_NEAR = 12
"""Tokens at most between a reporting verb and the marks that it leads into, with nothing but adjuncts between."""
_SPOKEN = 4
"""Words at least of a quotation that has no reporting clause of its own."""
_REPORTING = 60
_TITLE = 7
_SHORT_TITLE = 3
_TURN = re.compile(r"\s*([A-Z][A-Z.'\u2019 -]{2,40}):\s+")
"""The speaker of a turn, at the head of a line of a transcript."""
_LONG = 80
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART"})
_SIGNED = re.compile(
    "\\s{0,3}[-\u2013\u2014\u2015~]{1,2}\\s{0,2}([A-Z][\\w.'\u2019-]*(?: [\\w.'\u2019-]+){0,5}?)"
    '(?=\\s*(?:[\\n|,."\u201c]|$))'
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch in marks with the clause that reports it; `cue` is None where only a speaker could be told."""

    stretch: Marked
    speaker: Span | None
    cue: Cue | None
    rule: str


class Attributions:
    """Attributes the stretches in marks of one document, in order.

    `spoken` are the places of indirect speech with its cues, by their last code point.
    """

    def __init__(self, doc: Doc, quoted: Quoted, cues: Sequence[Cue], spoken: Sequence[tuple[int, Cue]]) -> None:
        self._doc = doc
        self._quoted = quoted
        self._text = quoted.text
        self._starts = [token.idx for token in doc]
        self._cues = sorted((cue for cue in cues if _reports_words(cue)), key=lambda cue: cue.head.i)
        self._heads = [cue.head.i for cue in self._cues]
        self._spoken = sorted(spoken, key=lambda pair: (pair[0], pair[1].head.i))
        self._spoken_ends = [end for end, _ in self._spoken]
        self._reporting = {cue.head.i for _, cue in spoken}
        self._previous: Attribution | None = None

    def all(self, free: Sequence[Marked]) -> Iterator[Attribution]:
        """The attribution of each of the stretches `free` that anybody says, in order."""
        for stretch in free:
            found = self._attribute(stretch)
            if found is not None:
                self._previous = found
                yield found

    def _attribute(self, stretch: Marked) -> Attribution | None:
        words = len(_WORD.findall(self._text, stretch.inner_start, stretch.inner_end))
        if not words:
            return None
        line = self._line(stretch.start)
        turn = self._turn(stretch, line)
        if turn is not None:
            return turn
        first, last = self._token(stretch.start), self._token_after(stretch.end)
        before = self._before(stretch, line)
        if self._is_title(stretch, first, last, before):
            return None
        found = (
            self._leads_into(before, first)
            or self._follows(last, stretch, line)
            or self._introduces(before, first, words)
        )
        if found is not None:
            return Attribution(stretch, found.speaker, found, "clause")
        colon = self._by_colon(first)
        if colon is not None:
            return Attribution(stretch, colon, None, "colon")
        if words >= _SPOKEN or (words >= 2 and self._whole_sentence(stretch)):
            signed = self._signature(stretch)
            if signed is not None:
                return Attribution(stretch, signed, None, "signed")
            if self._sentence_like(stretch) or self._opens_sentence(stretch, before, first):
                return self._goes_on(stretch, before, first, line)
        return None

    def _turn(self, stretch: Marked, line: tuple[int, int]) -> Attribution | None:
        """A turn of a transcript, its speaker in capitals before a colon: '"WALLACE: Do you agree?'."""
        turn = _TURN.match(self._text, stretch.inner_start, line[1])
        if turn is None or stretch.start != line[0] + len(self._text[line[0] : stretch.start].rstrip()):
            return None
        name = self._doc.char_span(turn.start(1), turn.end(1), alignment_mode="expand")
        words = replace(stretch, start=turn.end(), inner_start=turn.end())
        return Attribution(words, name, None, "turn") if words.end > words.start else None

    def _is_title(self, stretch: Marked, first: int, last: int, line_start: int) -> bool:
        """Whether the marks hold the title of a work or a show: a few words, all that matter capitalised.

        Right after a reporting verb the same words are said: 'He shouted "Four More Years!"'.
        """
        inside = [token for token in self._doc[first:last] if token.is_alpha]
        if not 1 < len(inside) <= _TITLE or any(token.is_lower and not token.is_stop for token in inside):
            return False
        if sum(token.is_title for token in inside) < 2 or inside[-1].is_lower:
            return False
        text = self._text[stretch.inner_start : stretch.inner_end]
        if text[-1:] in _TERMINAL and len(inside) > _SHORT_TITLE:
            return False
        before = self._doc[first - 1] if first else None
        if before is None or lemma(before) in verbs("clause") | verbs("naming"):
            return False
        return not (before.text in {",", ":"} and self._leads_into(line_start, first) is not None)

    def _token(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _token_after(self, offset: int) -> int:
        return bisect_left(self._starts, offset)

    def _line(self, offset: int) -> tuple[int, int]:
        text = self._text
        end = text.find("\n", offset)
        return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end

    def _before(self, stretch: Marked, line: tuple[int, int]) -> int:
        """The first token of what stands before the marks: the line's, or the first after other marks."""
        earlier = self._quoted.within(line[0], stretch.start)
        start = max([line[0], *(one.end for one in earlier if one.end <= stretch.start and not one.single)])
        return self._token_after(start)

    def _between(self, start: int, end: int) -> list[Cue]:
        """The cues whose verb stands in the tokens `start` to `end`."""
        return self._cues[bisect_left(self._heads, start) : bisect_left(self._heads, end)]

    def _leads_into(self, before: int, first: int) -> Cue | None:
        """The cue that runs right into the marks: 'he said, "…', 'told reporters: "…'."""
        cues = [
            cue if cue.speaker is not None else self._beside(cue, cue.head.i, first)
            for cue in self._between(max(before, first - _NEAR), first)
        ]
        cues = [cue for cue in cues if cue.speaker is not None]
        if not cues:
            return None
        cue = cues[-1]
        assert cue.speaker is not None
        end = max(cue.end, cue.speaker.end)
        between = self._doc[end:first]
        if end > first or any(token.text in _TERMINAL or token.tag_ in _FINITE for token in between):
            return None
        tail = self._doc[first - 1]
        if tail.text in {",", ":"} or len(between) <= 1 or tail.lower_ in {"that", "as", "was", "is"}:
            return cue
        return cue if len(between) <= 5 and cue.head.sent == self._doc[first].sent else None

    def _follows(self, last: int, stretch: Marked, line: tuple[int, int]) -> Cue | None:
        """The cue right after the marks: '…," he said', '…," said Stanek'; an apposition may stand between."""
        limit = min(self._token_after(line[1]), last + _REPORTING)
        after = self._quoted.within(stretch.end, line[1])
        ended = self._text[stretch.inner_end - 1] == "."
        if after:
            limit = min(limit, self._token_after(after[0].start))
        for cue in self._between(last, limit):
            between = self._doc[last : cue.head.i]
            if any(token.text in _TERMINAL for token in between) or (ended and cue.head.i in self._reporting):
                return None
            if cue.speaker is None or cue.speaker.start < last:
                cue = self._beside(cue, last, limit)
            if cue.speaker is not None and 0 <= min(cue.start, cue.speaker.start) - last <= 1 and _may_follow(cue):
                return cue
            if any(token.tag_ in _FINITE for token in between):
                return None
        return None

    def _beside(self, cue: Cue, last: int, limit: int) -> Cue:
        """`cue` with the words beside its verb as its speaker, where the parse gives it none.

        In the passive nobody beside it speaks ("both have been charged"), nor does who acts in a clause that goes on
        in marks ('claims Clinton "lied"').
        """
        if cue.passive:
            return cue
        doc, at = self._doc, cue.head.i
        if last < at:
            start, end = last + (not doc[last].is_alpha), cue.start
            comma = next((i for i in range(start, end) if doc[i].text == ","), end)
            end = comma
        else:
            start, end = cue.end, cue.end
            while end < limit and not doc[end].is_punct and not doc[end].is_space and doc[end].pos_ in _NOMINAL:
                end += 1
            if end < len(doc) and end > start and self._quoted.holds(doc[end].idx):
                return cue
        if end <= start or not is_somebody(doc[start:end].root):
            return cue
        return replace(cue, speaker=doc[start:end])

    def _introduces(self, before: int, first: int, words: int) -> Cue | None:
        """The last cue of the sentence before the marks, where a comma or a colon stands right before them."""
        if first == 0 or self._doc[first - 1].text not in {",", ":"}:
            return None
        cues = [
            cue
            for cue in self._between(max(before, self._sentence_start(first)), first)
            if cue.speaker is not None and cue.head.dep_ not in {"advcl", "relcl"}
        ]
        return cues[-1] if cues and (words >= _SPOKEN or self._doc[first - 1].text == ":") else None

    def _sentence_start(self, first: int) -> int:
        for index in range(first - 1, max(0, first - _LONG), -1):
            token = self._doc[index]
            if "\n" in token.text or (token.text in _TERMINAL and token.whitespace_):
                return index + 1
        return max(0, first - _LONG)

    def _by_colon(self, first: int) -> Span | None:
        """Who acts in the sentence that a colon ends, before the marks or at the end of the paragraph before."""
        start = first - 1
        while start >= 0 and self._doc[start].is_space:
            start -= 1
        if start < 0 or self._doc[start].text != ":":
            return None
        first_of_sentence = self._sentence_start(start)
        cues = [cue for cue in self._between(first_of_sentence, start) if cue.speaker is not None]
        if cues:
            return cues[-1].speaker
        return self._subject_of(self._doc[first_of_sentence:start])

    def _subject_of(self, tokens: Span) -> Span | None:
        """The subject of the main verb of `tokens`, where it can speak."""
        found = [
            token
            for token in tokens
            if token.dep_ == "nsubj" and is_somebody(token) and not self._quoted.holds(token.idx)
        ]
        main = [token for token in found if token.head.dep_ == "ROOT"] or found
        if not main or main[0].tag_ in {"NNS", "NNPS"} or main[0].lower_ == "people" or len(main[0]) < 2:
            return None
        return speaker_phrase(main[0], main[0].head, self._quoted)

    def _signature(self, stretch: Marked) -> Span | None:
        """The name that signs the marks: a dash and a name, up to the end of the line or the next marks."""
        found = _SIGNED.match(self._text, stretch.end)
        if found is None:
            return None
        return self._doc.char_span(found.start(1), found.end(1), alignment_mode="expand")

    def _opens_sentence(self, stretch: Marked, before: int, first: int) -> bool:
        """Whether a sentence starts with the marks, though they close before it ends."""
        capital = self._text[stretch.inner_start : stretch.inner_start + 1].isupper()
        return capital and first > before and self._doc[first - 1].text in _ENDS

    def _whole_sentence(self, stretch: Marked) -> bool:
        inner = self._text[stretch.inner_start : stretch.inner_end].strip()
        return inner[:1].isupper() and inner[-1:] in ".?!\u2026"

    def _sentence_like(self, stretch: Marked) -> bool:
        inner = self._text[stretch.inner_start : stretch.inner_end].strip(" '\u2019\u201d\"")
        return inner[-1:] in ".?!,\u2026-\u2014" or not stretch.closed

    def _goes_on(self, stretch: Marked, before: int, first: int, line: tuple[int, int]) -> Attribution | None:
        """The speaker of what was said before, in the same paragraph, or at the end of the paragraph before.

        A sentence in between in which somebody acts takes it over: 'Smith shook her head. "Never."'.
        """
        if first > before and self._doc[first - 1].text not in _ENDS and not self._doc[first - 1].is_space:
            return None
        previous = self._previous
        at = bisect_right(self._spoken_ends, stretch.start) - 1
        indirect = self._spoken[at] if at >= 0 else None
        direct_end = previous.stretch.end if previous is not None else -1
        indirect_end = indirect[0] if indirect is not None else -1
        beat = self._beat(max(direct_end, indirect_end), before, first, line)
        if beat is not None:
            return Attribution(stretch, beat, None, "beat")
        if indirect is not None and indirect_end > direct_end and self._close(indirect_end, stretch, line):
            return Attribution(stretch, indirect[1].speaker, indirect[1], "goes on")
        if previous is not None and self._close(direct_end, stretch, line):
            return Attribution(stretch, previous.speaker, previous.cue, "goes on")
        return None

    def _beat(self, end: int, before: int, first: int, line: tuple[int, int]) -> Span | None:
        """Who acts in the sentence right before the marks, where nothing is reported in it."""
        last = first - 1
        while last > 0 and self._doc[last].is_space:
            last -= 1
        if last <= 0 or self._doc[last].text not in _ENDS or self._quoted.holds(self._doc[last].idx):
            return None
        start = self._sentence_start(last)
        if end > self._starts[start] or self._between(start, last):
            return None
        return self._subject_of(self._doc[start:last])

    def _close(self, end: int, stretch: Marked, line: tuple[int, int]) -> bool:
        """Whether speech that ends at `end` stands in the paragraph of `stretch`, or in the one right before."""
        if end >= line[0]:
            return True
        opens = not self._text[line[0] : stretch.start].strip()
        at = line[0]
        while at and self._text[at - 1].isspace():
            at -= 1
        return opens and end > self._text.rfind("\n", 0, at)


def _may_follow(cue: Cue) -> bool:
    """Whether the verb can stand after the words: "used" and "called for" cannot."""
    return cue.lemma in verbs("clause") | verbs("naming") or cue.particle is not None or cue.head.lower_ == "according"


def _reports_words(cue: Cue) -> bool:
    return cue.lemma in _verbs_beside_marks() or cue.particle is not None or cue.head.lower_ == "according"


@cache
def _verbs_beside_marks() -> frozenset[str]:
    return verbs("clause") | verbs("object") | verbs("naming") | verbs("before_marks")
