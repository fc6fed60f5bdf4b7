"""Which words name people, and which name those who do harm."""

from __future__ import annotations

from functools import lru_cache

from factsheet.annotate.data import words
from factsheet.annotate.tree import Token

NOUNS = frozenset({"NOUN", "PROPN"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "goer", "mate")
_PLURALS = (("women", "woman"), ("men", "man"), ("people", "person"))
_SHORTEST_AGENT = 5


def _listed(token: Token, name: str) -> bool:
    return _stands_in(token.lemma_, token.lower_, name)


@lru_cache(maxsize=8192)
def _stands_in(lemma: str, lower: str, name: str) -> bool:
    listed = words(name)
    return lemma.lower() in listed or lower in listed or (lower.endswith("s") and lower[:-1] in listed)


def is_perpetrator(token: Token) -> bool:
    """Whether `token` names somebody who does the harm."""
    return _listed(token, "perpetrators")


def is_combatant(token: Token) -> bool:
    """Whether `token` names somebody armed, who may have done the harm or met it."""
    return _listed(token, "combatants")


def names_people(word: str) -> bool:
    """Whether `word`, a noun in the singular, names a kind of person."""
    return _names_people(word.lower(), word.lower(), False, "NOUN")


def is_person_noun(token: Token) -> bool:
    """Whether `token` names a kind of person: listed, a people's name, or an agent noun by its ending."""
    return _names_people(token.lemma_, token.lower_, token.ent_type_ == "NORP", token.pos_)


@lru_cache(maxsize=8192)
def _names_people(lemma: str, lower: str, people: bool, pos: str) -> bool:
    if any(_stands_in(lemma, lower, name) for name in ("people_nouns", "perpetrators", "combatants")):
        return True
    if _stands_in(lemma, lower, "not_people"):
        return False
    if people and pos in NOUNS:
        return True
    singular = lower[:-1] if lower.endswith("s") else lower
    for plural, single in _PLURALS:
        if lower.endswith(plural):
            singular = lower.removesuffix(plural) + single
    return pos == "NOUN" and len(singular) >= _SHORTEST_AGENT and singular.endswith(_AGENT_ENDINGS)
