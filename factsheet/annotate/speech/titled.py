"""Stretches in quotation marks that nobody says: titles of works and shows, and nicknames within a name."""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.data import listed, words
from factsheet.annotate.marks.marks import TERMINAL, Marked
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Span, Token

_LONGEST = 7
_LONGEST_INTRODUCED = 14
_SENTENCE = 3
"""Words up to which a title may end with a mark that also ends sentences, where nothing introduces it."""
_FUNCTION = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX"})
_POSSESSIVES = frozenset({"'s", "\u2019s"})
_NICKNAME = 2
_WORD = 30
"""Characters of a word at most that are looked back at."""


def is_title(inside: Span, text: str) -> bool:
    """Whether the tokens `inside` marks (in between: `text`) look like a title: all words that matter in capitals.

    Not right behind a reporting verb: 'He shouted "Four More Years!"'.
    """
    tokens = _capitals(inside, _LONGEST)
    if len(tokens) < 2 or sum(token.is_title and token.pos_ != "PRON" for token in tokens) < 2:
        return False
    if text[-1:] in TERMINAL and len(tokens) > _SENTENCE:
        return False
    before = inside.doc[inside.start - 1] if inside.start else None
    spoken = (verbs("clause") | verbs("naming")) - listed("making_a_work")
    return before is not None and lemma_of(before) not in spoken


def is_named_work(inside: Span) -> bool:
    """Whether what stands before the marks announces a title: "her memoir,", "a show called", "CNN's", "on", "told"."""
    return (
        bool(_capitals(inside, _LONGEST_INTRODUCED)) and inside.start > 0 and _announces(inside.doc[inside.start - 1])
    )


def _capitals(inside: Span, most: int) -> list[Token]:
    """The words of `inside` where all but articles, prepositions and the like have capitals, and they are not many."""
    tokens = [token for token in inside if token.is_alpha]
    if not tokens or len(tokens) > most or tokens[0].is_lower or tokens[-1].is_lower:
        return []
    small = (token.pos_ in _FUNCTION or token.lower_ in listed("small_in_titles") for token in tokens if token.is_lower)
    return tokens if all(small) else []


def _announces(before: Token) -> bool:
    doc, at = before.doc, before.i
    if before.lower_ in _POSSESSIVES:
        return at > 0 and (doc[at - 1].ent_type_ == "ORG" or doc[at - 1].is_upper)
    if before.lower_ == "on" or lemma_of(before) == "tell":  # who is told stands right behind it
        return True
    if before.text == "," and at > 0:
        at -= 1
    if doc[at].pos_ == "NOUN" and doc[at].lemma_.lower() in words("works"):
        return True
    if before.lower_ in {"the", "a", "an"} and at > 0:
        at -= 1
    return doc[at].tag_ == "VBN" and lemma_of(doc[at]) in listed("calling_a_work") and doc[at].dep_ in {"acl", "amod"}


def is_nickname(text: str, stretch: Marked) -> bool:
    """Whether `stretch` stands within a name: 'Marcia "Cia" Price'. `text` is the whole text."""
    inner = text[stretch.inner_start : stretch.inner_end]
    if not 0 < len(inner.split()) <= _NICKNAME or not inner.replace(" ", "").isalpha() or not inner[0].isupper():
        return False
    if text[stretch.start - 1 : stretch.start] != " " or text[stretch.end : stretch.end + 1] != " ":
        return False
    before = text[max(0, stretch.start - _WORD) : stretch.start].split()
    after = text[stretch.end + 1 : stretch.end + 2]
    return bool(before) and before[-1].isalpha() and before[-1][0].isupper() and after.isupper()
