"""Which reporting clause a stretch in quotation marks belongs to.

Looked for in this order: a cue that leads right into the marks, a cue right after them, one that introduces them from
further off in the sentence, a name that signs them, what was said before in the same paragraph, the paragraph before.
Scare quotes, titles and nicknames find none and are nobody's words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from factsheet.annotate.clauses.grammar import FINITE, INDEFINITE, lemma_of
from factsheet.annotate.marks.marks import TERMINAL, Marked
from factsheet.annotate.marks.quoted import Quoted
from factsheet.annotate.names.given_names import is_given
from factsheet.annotate.speech.beside_marks import ENDS, Clauses, Place
from factsheet.annotate.speech.cues import Cue, noun_phrase, speaker_phrase, verbs
from factsheet.annotate.speech.pull_quotes import pulled_out
from factsheet.annotate.speech.signed import pulled_by, signed_by, turn_of
from factsheet.annotate.speech.titled import is_named_work, is_nickname, is_title
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.somebody import is_somebody

_WORD = re.compile(r"[^\W_]+")
_SPOKEN = 4
"""Words at least of a quotation that has no reporting clause of its own."""
_LONGEST_NAME = 7
_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "]"})
_NOBODY = frozenset({"people", "it", "i", "we", "you"})
"""Who goes on speaking in nobody's report: what marks that are lost leave over."""
_TAIL = 1
"""Words at most behind a verb of saying that ends its sentence."""
_CONTINUES = re.compile("[^\\S\n]*\n\\s*(?:``|''|[\u201c\u201e\u00ab\"])")
"""The next paragraph begins with a mark: a quotation that nothing closed goes on there."""
_CLOSED_BELOW = re.compile('[^"\u201c\u201d]{1,900}(?<=\\S)["\u201d](?!\\w)')
"""Lines that end with a closing mark before another opens."""
_SAID = frozenset({"said", "says", "told", "added"})


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
        self._clauses = Clauses(doc, quoted, cues, frozenset(cue.head.i for _, cue in spoken))
        self._spoken = sorted(spoken, key=lambda pair: (pair[0], pair[1].head.i))
        self._spoken_ends = [end for end, _ in self._spoken]
        self._surnames = {entity[-1].text for entity in doc.ents if _is_full_name(entity)}
        self._previous: Attribution | None = None
        self._pulled: frozenset[int] = frozenset()

    def all(self, free: Sequence[Marked]) -> Iterator[Attribution]:
        """The attribution of each of the stretches `free` that anybody says, in order."""
        self._pulled = pulled_out(self._text, free)
        for stretch in free:
            found = self._attribute(stretch)
            if found is not None:
                self._previous = found
                yield found

    def _attribute(self, stretch: Marked) -> Attribution | None:
        words = len(_WORD.findall(self._text, stretch.inner_start, stretch.inner_end))
        if not words or is_nickname(self._text, stretch):
            return None
        place = self._clauses.place(stretch)
        turn = turn_of(self._doc, self._text, stretch, place.line)
        if turn is not None:
            name, words_at = turn
            return Attribution(replace(stretch, start=words_at, inner_start=words_at), name, None, "turn")
        pulled = pulled_by(self._doc, self._text, stretch) if not stretch.closed else None
        if pulled is not None:
            return Attribution(stretch, pulled, None, "signed")
        broken = not stretch.closed and not self._continues(stretch)
        if broken and any(token.lower_ in _SAID for token in self._doc[place.first : place.last]):
            return None  # a mark is lost, and the reporter's own words with it
        name = self._name_before_colon(place.first) or self._in_words_of(place.first)
        if name is not None:
            return Attribution(stretch, name, None, "colon")
        leads, follows = self._clauses.leading_into(place), self._clauses.behind(place)
        if self._is_title(place, leads is not None, follows is not None):
            return None
        if leads is not None and follows is not None and (self._gives_way(leads, place) or self._is_over(leads)):
            leads = None
        found = leads or follows or self._clauses.introducing(place, words)
        if found is not None:
            return Attribution(stretch, found.speaker, found, "clause")
        colon = self._by_colon(place.first)
        if colon is not None:
            return Attribution(stretch, colon, None, "colon")
        broken = broken and (self._previous is None or self._previous.stretch.end < place.line[0])
        if not broken and (words >= _SPOKEN or (words >= 2 and self._whole_sentence(stretch))):
            signed = signed_by(self._doc, self._text, stretch)
            if signed is not None:
                return Attribution(stretch, signed, None, "signed")
            if stretch.start in self._pulled:
                return None
            opens = place.first > place.before and self._capital(stretch) and self._begins_sentence(place)
            if self._sentence_like(stretch) or opens:
                found_before = self._goes_on(place)
                if found_before is not None:
                    return found_before
        if broken or words < _SPOKEN:
            return None
        return self._within_claim(place) or self._within_sentence(place)

    def _within_sentence(self, place: Place) -> Attribution | None:
        """The speaker of the sentence before, where the marks hold a clause that the reporter leads into.

        '"It is late," Hale said. But "the bridge will open in May."': nothing else is reported in that sentence.
        """
        previous, doc = self._previous, self._doc
        if previous is None or previous.stretch.end <= place.line[0] or previous.rule == "turn":
            return None
        if not any(token.tag_ in FINITE for token in doc[place.first : place.last]):
            return None
        start = self._clauses.sentence_start(place.first)
        end = next((i for i in range(place.last, len(doc)) if doc[i].text in TERMINAL or doc[i].is_space), len(doc))
        if self._clauses.between(start, end) or self._quoted.holds(doc[start - 1].idx):
            return None
        return Attribution(place.stretch, previous.speaker, previous.cue, "goes on")

    def _within_claim(self, place: Place) -> Attribution | None:
        """The speaker of what the same sentence reports before the marks: 'Hale said it was late but "I will wait"'."""
        at = bisect_right(self._spoken_ends, place.stretch.start) - 1
        if at < 0 or not any(token.tag_ in FINITE for token in self._doc[place.first : place.last]):
            return None
        cue, start = self._spoken[at][1], self._clauses.sentence_start(place.first)
        others = [one for one in self._clauses.between(max(start, cue.head.i), place.first) if one.head != cue.head]
        if cue.head.i < start or others or self._doc[place.first - 1].pos_ not in {"CCONJ", "SCONJ"}:
            return None
        return Attribution(place.stretch, cue.speaker, cue, "goes on")

    def _continues(self, stretch: Marked) -> bool:
        """Whether what nothing closes on its line goes on below: with a new opening mark, or up to a closing one."""
        return any(pattern.match(self._text, stretch.end) for pattern in (_CONTINUES, _CLOSED_BELOW))

    def _is_title(self, place: Place, led_into: bool, followed: bool) -> bool:
        """Whether the marks hold a title; '"College Bowl," he replied' and 'said, "Never Again"' are words."""
        inside = self._doc[place.first : place.last]
        if followed and self._begins_sentence(place) and self._text[place.stretch.inner_end - 1] == ",":
            return False
        if is_named_work(inside):
            return True
        if self._begins_sentence(place) and self._whole_sentence(place.stretch):
            return False
        if not is_title(inside, self._text[place.stretch.inner_start : place.stretch.inner_end]):
            return False
        return not (led_into and self._doc[place.first - 1].text in {",", ":"})

    def _gives_way(self, leads: Cue, place: Place) -> bool:
        """Whether the cue before the marks leaves them to the one behind: no verb of saying, and a colon or a dash.

        'Hale saw it differently: "It is late," she said', 'which he denies - "who would?" asked Roe'.
        """
        tail = self._doc[place.first - 1].text
        return tail in _DASHES or (tail == ":" and leads.particle is None and leads.lemma not in verbs("clause"))

    def _is_over(self, leads: Cue) -> bool:
        """Whether the cue has reported the words before it: '"No," she wrote on X. "Yes," said Roe'."""
        previous = self._previous
        return previous is not None and previous.cue == leads and previous.stretch.end <= leads.head.idx

    def _name_before_colon(self, first: int) -> Span | None:
        """Who is named alone before a colon: 'Hale: "It is late." Roe: "It is not."'.

        Behind a dash that is whoever is named: 'A late start - Harbour Watch: "…"'.
        """
        if first < 2 or self._doc[first - 1].text != ":":
            return None
        start = first - 1
        while start and first - start <= _LONGEST_NAME and self._doc[start - 1].text[0].isupper():
            start -= 1
        name = self._doc[start : first - 1]
        if not len(name):
            return None
        if start > 1 and self._doc[start - 1].text in _DASHES and self._doc[start - 2].is_alpha:
            return name
        if name[-1].text not in self._surnames:
            return None
        before = self._doc[start - 1] if start else None
        alone = before is None or before.is_space or before.text in ENDS | _DASHES
        return name if alone else None

    def _in_words_of(self, first: int) -> Span | None:
        """Who owns the words that are announced right before the marks: 'because, in the mayor's words, "…"'."""
        at = first - 2 if first > 1 and self._doc[first - 1].text in {",", ":"} else first - 1
        words = self._doc[max(0, at)]
        if words.lower_ not in {"words", "phrase"} or words.dep_ != "pobj" or words.head.lower_ != "in":
            return None
        owner = next((child for child in words.lefts if child.dep_ == "poss"), None)
        return self._doc[noun_phrase(owner).start : owner.i + 1] if owner is not None else None

    def _by_colon(self, first: int) -> Span | None:
        """Who acts in the sentence that a colon ends, before the marks or at the end of the paragraph before."""
        start = first - 1
        while start >= 0 and self._doc[start].is_space:
            start -= 1
        if start < 0 or self._doc[start].text != ":":
            return None
        first_of_sentence = self._clauses.sentence_start(start)
        cues = [cue for cue in self._clauses.between(first_of_sentence, start) if cue.speaker is not None]
        if cues:
            says = cues[-1].lemma in verbs("clause") | verbs("before_marks") or cues[-1].particle is not None
            return cues[-1].speaker if says else None
        return self._subject_of(self._doc[first_of_sentence:start])

    def _subject_of(self, tokens: Span) -> Span | None:
        """The subject of the main verb of `tokens`, where it can speak."""
        found = [token for token in tokens if token.dep_ == "nsubj" and not self._quoted.holds(token.idx)]
        main = [token for token in found if token.head.dep_ == "ROOT"] or found
        main = [_experiencer(token) or token for token in main]
        main = [token for token in main if is_somebody(token)]
        if not main or main[0].tag_ in {"NNS", "NNPS"} or main[0].lower_ in _NOBODY or len(main[0]) < 2:
            return None
        return speaker_phrase(main[0], main[0].head, self._quoted)

    def _begins_sentence(self, place: Place) -> bool:
        """Whether a sentence starts with the marks, though they may close before it ends."""
        return place.first <= place.before or self._ends(self._doc[place.first - 1], place.stretch)

    def _ends(self, token: Token, stretch: Marked) -> bool:
        """Whether a sentence may end with `token` before the marks: an abbreviation ("Fla.") before a capital too."""
        return token.text in ENDS or token.is_space or (token.text.endswith(".") and self._capital(stretch))

    def _capital(self, stretch: Marked) -> bool:
        return self._text[stretch.inner_start : stretch.inner_start + 1].isupper()

    def _whole_sentence(self, stretch: Marked) -> bool:
        inner = self._text[stretch.inner_start : stretch.inner_end].strip()
        return inner[:1].isupper() and inner[-1:] in ".?!\u2026"

    def _sentence_like(self, stretch: Marked) -> bool:
        inner = self._text[stretch.inner_start : stretch.inner_end].strip(" '\u2019\u201d\"")
        return inner[-1:] in ".?!,\u2026-\u2014" or not stretch.closed

    def _goes_on(self, place: Place) -> Attribution | None:
        """The speaker of what was said before, in the same paragraph, or at the end of the paragraph before.

        A sentence in between in which somebody acts takes it over: 'Smith shook her head. "Never."'.
        """
        stretch, line = place.stretch, place.line
        if place.first > place.before and not self._ends(self._doc[place.first - 1], stretch):
            return None
        previous = self._previous
        at = bisect_right(self._spoken_ends, stretch.start) - 1
        indirect = self._spoken[at] if at >= 0 else None
        direct_end = previous.stretch.end if previous is not None else -1
        indirect_end = indirect[0] if indirect is not None else -1
        if indirect is not None and (_is_denied(indirect[1]) or (previous and self._hangs_on(indirect[1], previous))):
            indirect_end = -1
        beat = self._beat(max(direct_end, indirect_end), place)
        if beat is not None:
            return beat
        if indirect is not None and indirect_end > direct_end and self._close(indirect_end, stretch, line):
            return Attribution(stretch, indirect[1].speaker, indirect[1], "goes on")
        if previous is not None and self._close(direct_end, stretch, line):
            return Attribution(stretch, previous.speaker, previous.cue, "goes on")
        return None

    def _hangs_on(self, cue: Cue, previous: Attribution) -> bool:
        """Whether `cue` only adds to the clause that reports `previous`: '"No," said Hale, who accused …. "Never."'."""
        if previous.cue is None or cue.head.idx < previous.stretch.end or cue.head == previous.cue.head:
            return False
        between = self._text[previous.stretch.end : cue.head.idx]
        return previous.cue.head.sent == cue.head.sent and "\n" not in between

    def _beat(self, end: int, place: Place) -> Attribution | None:
        """Who acts in the sentence right before the marks, where nothing is reported in it.

        A verb of saying without words of its own hands over to the marks: 'Hale agreed. "It is late."'.
        """
        last = place.first - 1
        while last > 0 and self._doc[last].is_space:
            last -= 1
        if last <= 0 or not self._ends(self._doc[last], place.stretch) or self._quoted.holds(self._doc[last].idx):
            return None
        start = self._clauses.sentence_start(last)
        if end > self._doc[start].idx:
            return None
        cues = self._clauses.between(start, last)
        if cues:
            cue = cues[-1]
            return Attribution(place.stretch, cue.speaker, cue, "goes on") if self._hands_over(cue, last) else None
        acting = self._subject_of(self._doc[start:last])
        # what stands in the paragraph behind "a deputy" need not be his
        if acting is None or (acting[0].lower_ in INDEFINITE and self._doc[last].idx < place.line[0]):
            return None
        return Attribution(place.stretch, acting, None, "beat")

    def _hands_over(self, cue: Cue, last: int) -> bool:
        """Whether the verb of saying `cue` ends its sentence, at token `last`, without words of its own."""
        if cue.speaker is None or last - cue.end > _TAIL or self._clauses.has_words(cue):
            return False
        return cue.lemma in verbs("clause") and is_somebody(cue.speaker.root) and not _is_denied(cue)

    def _close(self, end: int, stretch: Marked, line: tuple[int, int]) -> bool:
        """Whether speech that ends at `end` stands in the paragraph of `stretch`, or in the one right before."""
        if end >= line[0]:
            return True
        opens = not self._text[line[0] : stretch.start].strip()
        at = line[0]
        while at and self._text[at - 1].isspace():
            at -= 1
        return opens and end > self._text.rfind("\n", 0, at)


def _is_denied(cue: Cue) -> bool:
    """Whether nothing is said after all: "he did not suggest that"."""
    return any(child.dep_ == "neg" for child in cue.head.lefts)


def _experiencer(subject: Token) -> Token | None:
    """Who is amazed where the subject only amazes: in 'Roe stuns the coach, Hale: "What a run"' the coach speaks."""
    if lemma_of(subject.head) not in verbs("effect"):
        return None
    return next((child for child in subject.head.rights if child.dep_ == "dobj"), None)


def _is_full_name(entity: Span) -> bool:
    """Whether `entity` is a person's name of several words; before a colon ("Bottom Line:") only with a given name."""
    if entity.label_ != "PERSON" or len(entity) < 2:
        return False
    doc = entity.doc
    return entity.end >= len(doc) or doc[entity.end].text != ":" or is_given(entity[0].text)
