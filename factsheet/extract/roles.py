"""What a passage says a person is: the words before the name, the apposition after it, and the copula."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from factsheet.extract.data import table

_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its head noun and the words beside it, all in lower case ("leader", {"senate", "majority"})."""

    head: str
    beside: frozenset[str]


@cache
def abbreviations() -> dict[str, str]:
    """The role nouns by their abbreviations, with the full stop: "sen." is senator."""
    return dict(table("roles")["abbreviations"])


@cache
def _distinct() -> frozenset[str]:
    return frozenset(table("roles")["distinct"])


@cache
def _also() -> dict[str, frozenset[str]]:
    return {head: frozenset(others) for head, others in table("roles")["also"].items()}


def role_word(token: Token) -> str:
    """The role noun that `token` stands for: "sen." is senator, "chiefs" chief."""
    lower = token.lower_
    return abbreviations().get(lower) or (token.lemma_.lower() if token.pos_ == "NOUN" else lower)


def title_words(name: Span) -> list[str]:
    """The words right before `name` that belong to its noun phrase, in lower case, left to right."""
    found: list[str] = []
    for token in reversed(list(name.doc[max(name.sent.start, name.start - _LONGEST) : name.start])):
        if token.pos_ not in {"NOUN", "PROPN", "ADJ"} and token.text not in {"-"}:
            break
        found.append(role_word(token))
    return found[::-1]


def roles(name: Span) -> Iterator[Role]:
    """Every role that the words around the person's `name` give."""
    title = title_words(name)
    for index, word in enumerate(title):
        yield Role(word, frozenset(title[:index]))
    head = name.root
    for token in (*head.children, *_before(head)):
        if token.pos_ == "NOUN" and token.dep_ in {"appos", "attr"}:
            yield described(token)
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and name.start > 0 and name.doc[name.start - 1].text == ",":
        yield described(head.head)


def _before(head: Token) -> Iterator[Token]:
    """The predicate noun where the name is the subject of "to be"."""
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        yield from head.head.children


def described(noun: Token) -> Role:
    """The role that a common noun and its modifiers give ("the majority leader of the Senate")."""
    beside = {token.lower_ for token in noun.subtree if token.i < noun.i and token.pos_ != "DET"}
    joined = min((child.i for child in noun.children if child.dep_ == "conj"), default=noun.right_edge.i + 1)
    for child in noun.children:
        if child.dep_ == "prep" and child.i < joined:
            beside |= {token.lower_ for token in child.subtree if token.pos_ in {"NOUN", "PROPN", "ADJ"}}
    return Role(role_word(noun), frozenset(beside))


def heads_of(role: Role) -> frozenset[str]:
    """The nouns that may stand for `role`: its own, and what its holder may be called as well."""
    return _also().get(role.head, frozenset()) | {role.head}


def fits(wanted: Role, role: Role) -> bool:
    """Whether the description `wanted` ("the senator") can mean somebody with `role`."""
    if wanted.head not in heads_of(role):
        return False
    if (role.beside & _distinct()) - wanted.beside:
        return False
    return wanted.beside <= role.beside
