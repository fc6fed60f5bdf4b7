"""Whether a speaker is a source that keeps its name back: "a person familiar with the talks".

An official whom the article only does not name ("a rescue official said") is none: agencies print what such people say.
"""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import INDEFINITE
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Span, Token

_TAKEN_UP = frozenset({"the", "that", "this"})
_PRONOUNS = frozenset({"he", "she", "they", "who"})
_BACK = 400
"""Tokens before "the official" in which he was brought in ("an official who asked not to be named")."""
_NEXT = 2
"""Sentences behind his first words in which an article tells that he keeps his name back."""


def keeps_its_name(tokens: Span) -> bool:
    """Whether the phrase is a source that does not want to be named, or of whom nothing is told: "a person said"."""
    head = tokens.root
    if head.lemma_.lower() not in verbs("unnamed") or any(
        token.pos_ == "PROPN" and token.dep_ == "appos" for token in head.subtree
    ):
        return False
    first = tokens[0].lower_
    if first in _TAKEN_UP and head.tag_ == "NN":
        return _is_anonymous(head) or any(_is_anonymous(one) for one in _brought_in(head))
    return _is_anonymous(head) or (head.tag_ == "NN" and first in INDEFINITE and _is_nobody(tokens, head))


def _is_nobody(tokens: Span, head: Token) -> bool:
    """Whether nothing tells who speaks: "a person", "another official"; an office or a trade does."""
    return head.lemma_.lower() in verbs("nobody") or tokens[0].lower_ in {"one", "another"}


def _brought_in(head: Token) -> list[Token]:
    """The last noun like `head` before its sentence that brings somebody in."""
    doc, lemma = head.doc, head.lemma_.lower()
    before = doc[max(0, head.sent.start - _BACK) : head.sent.start]
    found = [
        token
        for token in before
        if token.lemma_.lower() == lemma and any(child.lower_ in INDEFINITE for child in token.children)
    ]
    return found[-1:]


def _is_anonymous(head: Token) -> bool:
    """Whether the words about `head`, or a sentence soon after, tell that the name is kept back."""
    if head.lemma_.lower() in {"source", "insider"} or {
        token.lower_ for token in head.subtree if token.i > head.i
    } & verbs("knowing"):
        return True
    doc, at = head.doc, head.sent.end
    if _tells(head.sent):
        return True
    for _ in range(_NEXT):
        if at >= len(doc):
            return False
        sentence = doc[at].sent
        if _tells(sentence) and any(
            token.lower_ in _PRONOUNS or token.lemma_.lower() == head.lemma_.lower() for token in sentence
        ):
            return True
        at = sentence.end
    return False


def _tells(sentence: Span) -> bool:
    """Whether `sentence` says that somebody keeps a name back."""
    text = sentence.text.lower()
    named = any(token.lower_ in verbs("anonymity") for token in sentence)
    return named or any(phrase in text for phrase in verbs("anonymity_phrases"))
