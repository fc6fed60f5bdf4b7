"""Which reporting clause a stretch in quotation marks belongs to.

Looked for in this order: a cue that leads right into the marks, a cue right after them, one that introduces them from
further off in the sentence, what was quoted before in the same paragraph, the paragraph before, the verb above them in
the parse. Scare quotes, titles and nicknames find none and are nobody's words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Span, Token

from factsheet.extract.cues import Cue, speaker_phrase, verbs
from factsheet.extract.marks import Marked
from factsheet.extract.quoted import Quoted
from factsheet.extract.somebody import is_somebody

_WORD = re.compile(r"[^\W_]+")
_TERMINAL = frozenset(".?!\u2026")
_NEAR = 12
"""Tokens at most between a reporting verb and the marks that it leads into, with nothing but adjuncts between."""
_SPOKEN = 4
"""Words at least of a quotation that has no reporting clause of its own."""
_CLIMB = 8
_REPORTING = 60
_LONG = 80
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "PART"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "\u2015", "~"})


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
        self._starts = [token.idx for token in doc]
        self._cues = sorted((cue for cue in cues if _reports_words(cue)), key=lambda cue: cue.head.i)
        self._heads = [cue.head.i for cue in self._cues]
        self._spoken = sorted(spoken, key=lambda pair: (pair[0], pair[1].head.i))
        self._spoken_ends = [end for end, _ in self._spoken]
        self._previous: Attribution | None = None

    def all(self, free: Sequence[Marked]) -> Iterator[Attribution]:
        """The attribution of each of the stretches `free` that anybody says, in order."""
        for stretch in free:
            found = self._attribute(stretch)
            if found is not None:
                self._previous = found
                yield found

    def _attribute(self, stretch: Marked) -> Attribution | None:
        words = len(_WORD.findall(self._doc.text, stretch.inner_start, stretch.inner_end))
        if not words:
            return None
        line = self._line(stretch.start)
        first, last = self._token(stretch.start), self._token_after(stretch.end)
        before = self._before(stretch, line)
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
            signed = self._signature(last)
            if signed is not None:
                return Attribution(stretch, signed, None, "signed")
            if self._sentence_like(stretch):
                return self._goes_on(stretch, line)
        governing = self._governs(first, last)
        if governing is not None and words >= 2:
            return Attribution(stretch, governing.speaker, governing, "above")
        return None

    def _token(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _token_after(self, offset: int) -> int:
        return bisect_left(self._starts, offset)

    def _line(self, offset: int) -> tuple[int, int]:
        text = self._doc.text
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
        cues = [cue for cue in self._between(max(before, first - _NEAR), first) if cue.speaker is not None]
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
        if after:
            limit = min(limit, self._token_after(after[0].start))
        for cue in self._between(last, limit):
            between = self._doc[last : cue.head.i]
            if any(token.text in _TERMINAL for token in between):
                return None
            if cue.speaker is None or cue.speaker.start < last:
                cue = self._beside(cue, last, limit)
            if cue.speaker is not None and min(cue.start, cue.speaker.start) - last <= 1:
                return cue
            if any(token.tag_ in _FINITE for token in between):
                return None
        return None

    def _beside(self, cue: Cue, last: int, limit: int) -> Cue:
        """`cue` with the words beside its verb as its speaker, where the parse gives it none."""
        doc, at = self._doc, cue.head.i
        if last < at:
            start, end = last + (not doc[last].is_alpha), cue.start
            comma = next((i for i in range(start, end) if doc[i].text == ","), end)
            end = comma
        else:
            start, end = cue.end, cue.end
            while end < limit and not doc[end].is_punct and not doc[end].is_space and doc[end].pos_ in _NOMINAL:
                end += 1
        if not any(doc[i].pos_ in {"NOUN", "PROPN", "PRON"} for i in range(start, end)):
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
            if token.is_space or (token.text in _TERMINAL and token.whitespace_):
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
        for token in tokens:
            if token.dep_ == "nsubj" and is_somebody(token) and not self._quoted.holds(token.idx):
                return speaker_phrase(token, token.head, self._quoted)
        return None

    def _signature(self, last: int) -> Span | None:
        """The name that a dash after the marks, or at the head of the next line, signs them with."""
        index = last
        while index < len(self._doc) and self._doc[index].is_space:
            index += 1
        if index + 1 >= len(self._doc) or self._doc[index].text not in _DASHES:
            return None
        for entity in self._doc[index + 1 : index + 6].ents:
            if entity.label_ in {"PERSON", "ORG"}:
                return entity
        return None

    def _whole_sentence(self, stretch: Marked) -> bool:
        inner = self._doc.text[stretch.inner_start : stretch.inner_end].strip()
        return inner[:1].isupper() and inner[-1:] in ".?!\u2026"

    def _sentence_like(self, stretch: Marked) -> bool:
        inner = self._doc.text[stretch.inner_start : stretch.inner_end].strip(" '\u2019\u201d\"")
        return inner[-1:] in ".?!,\u2026-\u2014" or not stretch.closed

    def _goes_on(self, stretch: Marked, line: tuple[int, int]) -> Attribution | None:
        """The speaker of what was said before, in the same paragraph, or at the end of the paragraph before."""
        previous = self._previous
        at = bisect_right(self._spoken_ends, stretch.start) - 1
        indirect = self._spoken[at] if at >= 0 else None
        direct_end = previous.stretch.end if previous is not None else -1
        if indirect is not None and indirect[0] > direct_end and self._close(indirect[0], stretch, line):
            return Attribution(stretch, indirect[1].speaker, indirect[1], "goes on")
        if previous is not None and self._close(direct_end, stretch, line):
            return Attribution(stretch, previous.speaker, previous.cue, "goes on")
        return None

    def _close(self, end: int, stretch: Marked, line: tuple[int, int]) -> bool:
        """Whether speech that ends at `end` stands in the paragraph of `stretch`, or in the one right before."""
        if end >= line[0]:
            return True
        opens = not self._doc.text[line[0] : stretch.start].strip()
        at = line[0]
        while at and self._doc.text[at - 1].isspace():
            at -= 1
        return opens and end > self._doc.text.rfind("\n", 0, at)

    def _governs(self, first: int, last: int) -> Cue | None:
        """The cue above the marks in the parse."""
        sentence = self._doc[first].sent
        by_head = {cue.head.i: cue for cue in self._between(sentence.start, sentence.end) if cue.speaker is not None}
        if not by_head:
            return None
        token: Token = self._doc[first : max(last, first + 1)].root
        for _ in range(_CLIMB):
            if token.i in by_head:
                return by_head[token.i]
            if token.head == token:
                return None
            token = token.head
        return None


def _reports_words(cue: Cue) -> bool:
    return cue.lemma in _verbs_beside_marks() or cue.particle is not None or cue.head.lower_ == "according"


@cache
def _verbs_beside_marks() -> frozenset[str]:
    return verbs("clause") | verbs("object") | verbs("naming")
