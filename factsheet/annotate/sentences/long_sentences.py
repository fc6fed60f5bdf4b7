"""Sentences without end are cut, so that whatever looks at the words of a sentence has a bounded number of them.

What shows no end of a sentence for too long is cut before the parser, whose own time grows with some such shapes; a
sentence that the parser makes too long all the same is parsed again in pieces. Neither touches a sentence of at most
`limits.SENTENCE_WORDS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from factsheet.annotate import tree
from factsheet.annotate.sentences.sentence_starts import start_sentences
from factsheet.limits import SENTENCE_WORDS, UNBROKEN_WORDS

BEFORE, AFTER = "factsheet_endless_sentences", "factsheet_long_sentences"
_CUTS = "factsheet_cuts"
_ENDS = (".", "!", "?", "…")
_CLOSING = frozenset("”’»\"')]}")
_PAUSES = frozenset((",", ":", "—", "–", "--"))


def cuts(doc: Doc | tree.Doc) -> int:
    """How many cuts were made in sentences that are too long."""
    return int(doc.user_data.get(_CUTS, 0))


@Language.component(BEFORE)
def _cut_before(doc: Doc) -> Doc:
    starts = [token.i for token in doc if token.i and _visibly_starts(token)]
    pieces = pairwise([0, *starts, len(doc)])
    return _cut(doc, [at for start, end in pieces for at in _places(doc, start, end, UNBROKEN_WORDS)])


@Language.factory(AFTER)
class _CutAfter:
    def __init__(self, nlp: Language, name: str) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        places = [at for sent in doc.sents for at in _places(doc, sent.start, sent.end, SENTENCE_WORDS)]
        if not places:
            return doc
        again = Doc(doc.vocab, words=[token.text for token in doc], spaces=[bool(token.whitespace_) for token in doc])
        again.tensor = doc.tensor
        start_sentences(again, {sentence.start: True for sentence in doc.sents})
        parsed = self._nlp.get_pipe("parser")(_cut(again, places))
        parse: Any = parsed.to_array(["HEAD", "DEP"])
        doc.from_array(["HEAD", "DEP"], parse)
        doc.user_data[_CUTS] = cuts(doc) + cuts(again)
        return doc


def _cut(doc: Doc, places: list[int]) -> Doc:
    """Has a sentence begin at each of the token indices `places`, and none right behind, where the parser likes to."""
    doc.user_data[_CUTS] = cuts(doc) + len(places)
    starts = {at + 1: False for at in places} | dict.fromkeys(places, True)
    return start_sentences(doc, starts) if starts else doc


def _visibly_starts(token: Token) -> bool:
    """Whether a sentence or block begins with `token` to anybody's eye: a capital or digit behind a full stop."""
    if token.is_sent_start:
        return True
    before = token.nbor(-1)
    if before.text in _CLOSING and before.i:
        before = before.nbor(-1)
    first = token.text[:1]
    return before.text.endswith(_ENDS) and (first.isupper() or first.isdecimal() or first in "“‘\"'")


def _places(doc: Doc, start: int, end: int, most: int) -> Iterator[int]:
    """Where the tokens `start` to `end` are cut into pieces of at most `most`, in the second half of a piece: behind
    the last semicolon, else behind the last pause that is not beside a figure, else beside none."""
    while end - start > most:
        near = range(start + most, start + most // 2, -1)
        apart = [at for at in near if not any(char.isdecimal() for char in doc[at].text + doc[at - 2].text)]
        places = (
            *(at for at in near if doc[at - 1].text == ";"),
            *(at for at in apart if doc[at - 1].text in _PAUSES),
            *apart,
            near[0],
        )
        start = places[0]
        yield start
