"""How high something stood: "closed at $43", "rose to 60 percent", "turnout was 12 percent", and what it was.

Of one thing on several days such figures are one series; by how much it went, or how many an act befell, is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.annotate.clauses.clause import noun_phrase, subject
from factsheet.annotate.data import listed, table
from factsheet.annotate.numbers.direction import moves
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span, Token
from factsheet.model.passage import plain

_LONGEST = 8
"""Words of what stood there at most."""
_ATTRIBUTES = frozenset({"attr", "dobj", "oprd"})
_SELDOM = frozenset({"there", "it", "that", "this", "which", "who"})
_HYPHENS = frozenset({"-", "–"})
_ARTICLES = frozenset({"The", "A", "An"})


@dataclass(frozen=True, slots=True)
class Level:
    """A figure that tells how high something stood: `of` is what, `sort` whether then (stand), or at an end of a day
    (open, close)."""

    sort: str
    of: str


def level(figure: Span) -> Level | None:
    """The level that `figure` (number and unit) gives; None where it gives none, or it is only expected or denied."""
    found = _verb(figure.root, figure)
    if found is None or not told(found[0]).happened:
        return None
    verb, sort = found
    head = next((c for c in verb.children if c.dep_ == "dobj" and c.i < figure.start), None) or subject(verb)
    if head is None or head.pos_ not in ("NOUN", "PROPN") or head.i >= figure.start or head.lower_ in _SELDOM:
        return None
    phrase = noun_phrase(head)
    while phrase[0].is_punct or phrase[0].is_space:
        phrase = phrase[1:]  # the dash of a dateline
    words = plain(phrase.text)
    cut = phrase[-1].pos_ == "ADP" or phrase.doc[phrase.end].text in _HYPHENS
    cut = cut or any(child.dep_ == "conj" and child.i >= phrase.end for token in phrase for child in token.children)
    if phrase[0].tag_ == "WP$" or len(phrase) > _LONGEST or cut:
        return None
    first, blank, rest = words.partition(" ")
    return Level(sort, f"{first.lower() if first in _ARTICLES else first}{blank}{rest}")


def _verb(root: Token, figure: Span) -> tuple[Token, str] | None:
    """The verb that tells the level, and of which sort: the figure is its complement, or that of its "at" or "to"."""
    levels = table("directions")["levels"]
    sorts = {verb: sort for sort, verbs in levels.items() for verb in verbs}
    if root.dep_ in _ATTRIBUTES:
        sort = sorts.get(root.head.lemma_.lower())
        return (root.head, sort) if sort == "stand" else None
    link = root.head
    if root.dep_ != "pobj" or link.dep_ != "prep" or link.i >= figure.start:
        return None
    verb = link.head
    if link.lower_ == "to" and verb.pos_ == "VERB" and moves(verb):
        given = any(child.dep_ == "dobj" and child.lemma_.lower() in listed("supplied") for child in verb.children)
        return None if given else (verb, "stand")  # "cut power to 9,000 homes"
    between = verb.doc[verb.i + 1 : link.i]
    apart = verb.lemma_ == "be" and any(token.pos_ == "ADP" for token in between)  # "are convertible into stock at $25"
    sort = sorts.get(verb.lemma_.lower()) if link.lower_ == "at" and not apart else None
    return (verb, sort) if sort else None
