"""What a passage says a person is: the words before the name, the apposition after it, and the copula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from factsheet.annotate.data import members, table
from factsheet.annotate.names.gazetteer import state
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun

_LONGEST = 7
_PARTY = re.compile(r"\s?[(,]\s?([RDI])-([A-Z][A-Za-z. ]{1,20}?)[),]")
"""The letter of a party and a state behind a name: "(R-Tex.)"."""
_BEHIND = 8
"""Tokens behind a name that may hold its state and party."""
_OF_STATE = re.compile(r" of ([A-Z][a-z]+(?: [A-Z][a-z]+)?)")


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its head noun and the words beside it, all in lower case ("leader", {"senate", "majority"}).

    `other` says that the words mean another one than is spoken of: "the other senator", "the next mayor".
    """

    head: str
    beside: frozenset[str]
    other: bool = False


@cache
def abbreviations() -> dict[str, str]:
    """The role nouns by their abbreviations, with the full stop: "sen." is senator."""
    return dict(table("roles")["abbreviations"])


@cache
def _roles() -> frozenset[str]:
    titles, roles = table("titles"), table("roles")
    parties = (names[0] for names in roles["parties"].values())
    return frozenset({*titles["lower"], *map(str.lower, titles["capitalised"]), *roles["variations"], *parties})


def is_role(noun: Token) -> bool:
    """Whether `noun` is a role that a person has: "the chairman", not "the company"."""
    return is_person_noun(noun) or noun.lemma_.lower() in _roles()


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
    seat, party = _seat(name)
    for index, word in enumerate(title):
        yield Role(word, frozenset(title[:index]) | seat)
    if party:
        yield Role(party, seat)
    head = name.root
    for token in (*head.children, *_before(head)):
        if token.pos_ == "NOUN" and token.dep_ in {"appos", "attr"} and is_role(token):
            yield described(token)
    if head.dep_ == "appos" and name.start > 0 and name.doc[name.start - 1].text == ",":
        noun = head.head
        if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN" and not is_role(noun):
            noun = noun.head.head  # "a lawyer for Hale, Ann Roe": hers, not his
        if noun.pos_ == "NOUN":
            yield described(noun)


def called(name: Span) -> Iterator[str]:
    """The nouns that a body is called by beside its name: "Velm Air, an airline", "the drugmaker Ardent"."""
    head = name.root
    nouns = [token for token in (*head.children, *_before(head)) if token.dep_ in {"appos", "attr", "compound"}]
    nouns += [head.head] if head.dep_ == "appos" else []
    return (token.lemma_.lower() for token in nouns if token.pos_ == "NOUN")


def _seat(name: Span) -> tuple[frozenset[str], str | None]:
    """The words for state and party behind a politician's name, in lower case, and the party's noun.

    From "Ted Cruz (R-Tex.)" and "Ted Cruz of Texas".
    """
    behind = name[-1].whitespace_ + name.doc[name.end : name.end + _BEHIND].text
    found = _PARTY.match(behind)
    if found:
        party: list[str] = table("roles")["parties"][found.group(1)]
        where = state(found.group(2)) or ""
        return frozenset([*where.lower().split(), *party]), party[0]
    found = _OF_STATE.match(behind)
    return frozenset((state(found.group(1)) or "").lower().split() if found else ()), None


def _before(head: Token) -> Iterator[Token]:
    """The predicate noun where the name is the subject of "to be"."""
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        yield from head.head.children


def described(noun: Token) -> Role:
    """The role that a common noun and its modifiers give ("the majority leader of the Senate")."""
    beside = {token.lower_ for token in noun.subtree if token.i < noun.i and not _only_colours(token)}
    joined = min((child.i for child in noun.children if child.dep_ == "conj"), default=noun.right_edge.i + 1)
    for child in noun.children:
        if child.dep_ == "prep" and child.i < joined:
            beside |= {token.lower_ for token in child.subtree if token.pos_ in {"NOUN", "PROPN", "ADJ"}}
    other = any(token.is_lower and token.lower_ in members("roles", "others") for token in noun.lefts)
    return Role(role_word(noun), frozenset(beside), other)


def _only_colours(token: Token) -> bool:
    """Whether a word before a role says nothing of whose role it is: an article, a plain adjective, a number."""
    if token.pos_ in {"DET", "NUM", "PUNCT"}:
        return True
    tells = token.lower_ in members("roles", "distinct") | members("roles", "others")
    return token.pos_ == "ADJ" and token.is_lower and not tells


def is_of_court(roles: Iterable[Role]) -> bool:
    """Whether the trade of the one with `roles` is with the cases of others: "Judge Roe ordered. He faces jail"."""
    return any(role.head in members("parts", "of_court") for role in roles)


def heads_of(role: Role) -> frozenset[str]:
    """The nouns that may stand for `role`: its own, and what its holder may be called as well."""
    return frozenset({role.head, *table("roles")["also"].get(role.head, ())})


def fits(wanted: Role, role: Role) -> bool:
    """Whether the description `wanted` ("the senator") can mean somebody with `role`."""
    if wanted.head not in heads_of(role):
        return False
    if wanted.other or (role.beside & members("roles", "distinct")) - wanted.beside:
        return False
    return wanted.beside <= role.beside
