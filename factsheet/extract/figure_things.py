"""What a figure is a figure of: the nouns on which it hangs, as stems."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured
from factsheet.annotate.speech.cues import RELATIVES
from factsheet.annotate.tree import Token
from factsheet.model.overlap import content

_UP = 8
"""Words above a number at most among which its noun stands."""
_HANGS_ON = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ", "ADV", "ADP"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
_PARTS = frozenset({"of", "in"})


def things(document: Document, figure: Measured) -> frozenset[str]:
    """ "Its $38 billion bid", "a bid of $38 billion": bid; "130 miles north of Arden": north, Arden.

    "The deal's value is $146 billion" and "the deal, which amounts to $146 billion": deal. The unit is none of them,
    but that of a count, which is all that it is of.
    """
    tokens = document.doc.over(figure.start, figure.end)
    above = list(_above(tokens.root))
    named = [one for token in above if token.pos_ in _NAMING for one in (token, *_behind(token, "of"))]
    named += _behind(tokens.root, *_PARTS)
    named += _measured(above[-1] if above else tokens.root)
    words = content(" ".join(token.text for token in named if not tokens.start <= token.i < tokens.end))
    unit = content(figure.unit or "")
    return words | unit if figure.measure == "count" else words - unit


def _above(token: Token) -> Iterator[Token]:
    """The words above `token` up to the verb or the clause that it stands in, nearest first."""
    for _ in range(_UP):
        if token.head.i == token.i or token.head.pos_ not in _HANGS_ON or token.dep_ in {"relcl", "acl", "appos"}:
            return
        token = token.head
        yield token


def _behind(token: Token, *prepositions: str) -> list[Token]:
    """The nouns that hang on `token` by one of `prepositions`: "$31 billion in earnings"."""
    found = (child for child in token.children if child.i > token.i and child.lower_ in prepositions)
    return [noun for preposition in found for noun in preposition.children if noun.dep_ == "pobj"]


def _measured(token: Token) -> list[Token]:
    """What a verb above `token` says that it is so much."""
    verb = token.head
    head = subject(verb) if verb.lemma_ in listed("saying_how_much") else None
    if head is None:
        return []
    if head.lower_ in RELATIVES and verb.dep_ == "relcl":
        head = verb.head
    return [head, *(child for child in head.children if child.dep_ == "poss"), *_behind(head, "of")]
