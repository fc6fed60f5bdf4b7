"""Which way a figure went: "fell 7.3 percent", "up 19 cents", "a drop of 3 percent", "a 3 percent drop"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from spacy.tokens import Span, Token

from factsheet.annotate.data import table

Direction = Literal["up", "down"]
_FAR = 4
"""Tokens between such a word and its figure at most."""
_MODIFIERS = frozenset({"ADJ", "ADV"})


@cache
def _words(sort: str) -> dict[str, Direction]:
    data = table("directions")
    ways: tuple[Direction, ...] = ("up", "down")
    return {word: way for way in ways for word in data[way][sort]}


def direction(figure: Span) -> Direction | None:
    """The way that the words right before or behind `figure` (number and unit) say that something went by so much.

    "Rose to 40" tells where it stands now, not by how much; that gives none.
    """
    sentence = figure.sent
    for token in reversed(list(figure.doc[max(sentence.start, figure.start - _FAR) : figure.start])):
        found = way(token)
        if found is not None:
            return found
        if token.lower_ not in table("directions")["between"]:
            break
    for token in figure.doc[figure.end : min(sentence.end, figure.end + _FAR)]:
        if token.lemma_.lower() in _words("nouns") and token.pos_ == "NOUN":
            return _words("nouns")[token.lemma_.lower()]
        if token.pos_ not in _MODIFIERS:
            break
    return None


def way(token: Token) -> Direction | None:
    """Which way something goes by the word `token`; None where it says nothing of it, or denies it."""
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} and lemma in _words("verbs"):
        return None if any(child.dep_ == "neg" for child in token.children) else _words("verbs")[lemma]
    if token.pos_ == "NOUN" and lemma in _words("nouns"):
        return _words("nouns")[lemma]
    return _words("words").get(token.lower_)


def moves(token: Token) -> bool:
    """Whether `token` says that something went from one figure to another: up, down, or just "changed"."""
    return way(token) is not None or (token.pos_ != "NUM" and token.lemma_.lower() in table("directions")["moves"])
