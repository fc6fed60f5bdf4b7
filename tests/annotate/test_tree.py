"""What is read out of spaCy once says the same as spaCy does when it is asked."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from factsheet.annotate import tree
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.annotate.sentences.nlp import load

TEXT = """LUND (AP) — Two men, both miners, died on Monday when a fire that nobody saw struck the mill, police said.

"We lost everything – all of it," said Mayor Ada Lund, 54, who had warned of $1.5 million in costs.  U.S. help came!
\u2022 PHOTO: The mill in ruins
"""


@pytest.fixture(scope="module")
def both() -> tuple[Any, tree.Doc]:
    parse = load(DEFAULT_MODEL)(TEXT)
    return parse, tree.Doc(parse)


AT_ITS_PLACE = ("i", "idx", "ent_iob_", "is_sent_start", "whitespace_", "text_with_ws")


def places(words: Any) -> Any:
    """Words as the places where they stand: what two kinds of objects have in common."""
    if words is None:
        return None
    return (words.start, words.end, words.label_) if hasattr(words, "start_char") else [word.i for word in words]


def test_every_word_says_the_same(both: tuple[Any, tree.Doc]) -> None:
    parse, doc = both
    assert (len(doc), doc.text) == (len(parse), parse.text)
    for word, token in zip(parse, doc, strict=True):
        for name in (*tree._LOOKS, *tree._TOLD, *AT_ITS_PLACE):
            assert getattr(token, name) == getattr(word, name), (word, name)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(token, name).i == getattr(word, name).i, (word, name)
        for name in ("lefts", "rights", "children", "subtree", "ancestors", "sent"):
            assert places(getattr(token, name)) == places(getattr(word, name)), (word, name)
        assert [token.is_ancestor(other) for other in doc] == [word.is_ancestor(other) for other in parse]
        assert len(token) == len(word)
    assert doc[3] < doc[4]
    assert sorted({doc[4], doc[3], doc[4]}) == [doc[3], doc[4]]
    assert doc[3].nbor(-2) is doc[1]
    for token, by in ((doc[0], -1), (doc[len(doc) - 1], 1)):
        with pytest.raises(IndexError):
            token.nbor(by)


def test_every_stretch_says_the_same(both: tuple[Any, tree.Doc]) -> None:
    parse, doc = both
    assert [places(sent) for sent in doc.sents] == [places(sent) for sent in parse.sents]
    assert [places(name) for name in doc.ents] == [places(name) for name in parse.ents]
    for first, last in combinations(range(len(doc)), 2):
        own, theirs = doc[first:last], parse[first:last]
        assert (own.text, own.start_char, own.end_char) == (theirs.text, theirs.start_char, theirs.end_char)
        assert own.root.i == theirs.root.i
        for name in ("lefts", "rights", "subtree", "sent"):
            assert places(getattr(own, name)) == places(getattr(theirs, name)), (theirs, name)


@pytest.mark.parametrize(
    "at", [slice(2, 5), slice(-3, None), slice(5, 2), slice(0, 10**6), slice(None, -2), slice(-(10**6), 4), slice(3, 3)]
)
def test_stretches_are_cut_alike(both: tuple[Any, tree.Doc], at: slice) -> None:
    parse, doc = both
    assert places(doc[at]) == places(parse[at])
    assert places(doc[4:20][at]) == places(parse[4:20][at])
    assert (doc[at].start_char, doc[at].end_char) == (parse[at].start_char, parse[at].end_char)
    assert doc[at] == doc[at]
    assert len({doc[at], doc[at]}) == 1
    assert bool(doc[at]) is bool(len(parse[at]))


def test_words_of_a_stretch_count_from_its_ends(both: tuple[Any, tree.Doc]) -> None:
    _, doc = both
    assert (doc[4:9][0].i, doc[4:9][-1].i, doc[-1].i) == (4, 8, len(doc) - 1)
    for at in (5, -6):
        with pytest.raises(IndexError):
            doc[4:9][at]


@pytest.mark.parametrize("mode", ["contract", "expand"])
def test_code_points_find_the_same_words(both: tuple[Any, tree.Doc], mode: Any) -> None:
    parse, doc = both
    words = {"contract": doc.within, "expand": doc.over}[mode]
    for start in range(60):
        for end in range(start + 1, start + 12):
            own, theirs = words(start, end), parse.char_span(start, end, alignment_mode=mode)
            assert places(own) == places(theirs) if theirs is not None else not own, (start, end)
    assert not words(0, 10**6)
    assert not words(-1, 4)


def test_an_empty_text_has_no_words() -> None:
    doc = tree.Doc(load(DEFAULT_MODEL)(""))
    assert (len(doc), doc.sents, doc.ents, doc[0:5].text) == (0, (), (), "")
