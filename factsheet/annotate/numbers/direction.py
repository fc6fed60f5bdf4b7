"""Which way a figure went: "fell 7.3 percent", "jumped to 40", "cut its prices by 12 percent", "a 3 percent drop"."""

from __future__ import annotations

from functools import cache
from typing import Literal

from factsheet.annotate.data import members, table
from factsheet.annotate.tree import Span, Token

Direction = Literal["up", "down"]
_FAR = 4
"""Tokens between such a word and its figure at most."""
_MODIFIERS = frozenset({"ADJ", "ADV"})
_LEADING = frozenset({"by", "to"})


@cache
def _words(sort: str) -> dict[str, Direction]:
    data = table("directions")
    ways: tuple[Direction, ...] = ("up", "down")
    return {word: way for way in ways for word in data[way][sort]}


def direction(figure: Span) -> Direction | None:
    """The way that something went by `figure` (number and unit) or to it, by the words and the signs around it.

    What it went from is the other value, and has none: "up from 40".
    """
    return _before(figure) or _behind(figure) or _above(figure) or _again(figure)


def _before(figure: Span) -> Direction | None:
    """ "Fell 7 percent", "up about 19 cents", "a drop of 3 percent": the word stands right before."""
    start = figure.sent.start
    for token in reversed(list(figure.doc[max(start, figure.start - _FAR) : figure.start])):
        found = way(token)
        if found is not None:
            return found
        if token.lower_ not in members("directions", "between"):
            break
    return None


def is_result(money: Span) -> bool:
    """Whether a sum is what was gathered or what a year brought, by which nothing went up or down: "raised $2 million
    for the school", "a loss of $3 million", "a $3 million pretax loss"."""
    words = list(money.doc[max(money.sent.start, money.start - _FAR) : money.start])
    token = next((token for token in reversed(words) if token.lower_ not in members("directions", "between")), None)
    if token is not None and token.lemma_.lower() in members("directions", "gathering") and words[-1].lower_ != "to":
        return True
    behind = money.doc[money.end : min(money.sent.end, money.end + _FAR)]
    brought = (token, next((word for word in behind if word.pos_ not in _MODIFIERS), None))
    return any(
        word is not None and word.pos_ == "NOUN" and word.lemma_.lower() in members("directions", "results")
        for word in brought
    )


def _behind(figure: Span) -> Direction | None:
    """ "A 3 percent drop", "a 40 percent annual increase"."""
    for token in figure.doc[figure.end : min(figure.sent.end, figure.end + _FAR)]:
        if token.lemma_.lower() in _words("nouns") and token.pos_ == "NOUN":
            return _words("nouns")[token.lemma_.lower()]
        if token.pos_ not in _MODIFIERS:
            break
    return None


def _above(figure: Span) -> Direction | None:
    """ "Cut its prices by 12 percent", "fell 7 percent to 40": the figure is that of the verb's "by" or "to"."""
    link = figure.root.head
    if link.lower_ not in _LEADING or link.dep_ != "prep":
        return None
    head = link.head
    found = way(head)
    if found is None and head.dep_ in ("dobj", "npadvmod", "nsubj", "attr"):
        found = way(head.head)
    return found or next((told for child in head.children if (told := _particle(child, figure))), None)


def _particle(token: Token, figure: Span) -> Direction | None:
    """ "Went up … to 40", "marked its shares down by 3 percent"."""
    return _words("words").get(token.lower_) if token.dep_ in ("prt", "advmod") else None


def _again(figure: Span) -> Direction | None:
    """ "The mill was down 2 percent, the bank by 3 percent": what was said of the one is not said again."""
    start = figure.sent.start
    if figure.start - start < _FAR or figure.doc[figure.start - 1].lower_ != "by":
        return None
    for token in reversed(list(figure.doc[start : figure.start])):
        if token.pos_ in ("VERB", "AUX") or way(token):
            return way(token)
    return None


def way(token: Token) -> Direction | None:
    """Which way something goes by the word `token`; None where it says nothing of it, or denies it."""
    lemma = token.lemma_.lower()
    if token.pos_ in {"VERB", "AUX"} and lemma in _words("verbs"):
        return (
            None
            if any(child.dep_ == "neg" or child.lower_ == "short" for child in token.children)
            else _words("verbs")[lemma]
        )
    if token.pos_ == "NOUN" and lemma in _words("nouns"):
        return _words("nouns")[lemma]
    idle = token.dep_ == "prt" and token.head.lemma_.lower() in members("directions", "idle")
    return None if idle else _words("words").get(token.lower_)


def moves(token: Token) -> bool:
    """Whether `token` says that something went from one figure to another: up, down, or just "changed"."""
    return way(token) is not None or (token.pos_ == "VERB" and token.lemma_.lower() in members("directions", "moves"))
