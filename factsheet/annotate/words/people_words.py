"""Which words name people, and which name those who do harm."""

from __future__ import annotations

from functools import lru_cache

from factsheet.annotate.data import words
from factsheet.annotate.tree import Token

NOUNS = frozenset({"NOUN", "PROPN"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "goer", "mate")
_PLURALS = (("women", "woman"), ("men", "man"))
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


def is_person_noun(token: Token) -> bool:
    """Whether `token` names a kind of person: listed, a people's name, or an agent noun by its ending."""
    if _listed(token, "people_nouns") or is_perpetrator(token) or is_combatant(token):
        return True
    if _listed(token, "not_people"):
        return False
    if token.ent_type_ == "NORP" and token.pos_ in NOUNS:
        return True
    lower = token.lower_
    singular = lower[:-1] if lower.endswith("s") else lower
    for plural, single in _PLURALS:
        if lower.endswith(plural):
            singular = lower.removesuffix(plural) + single
    return token.pos_ == "NOUN" and len(singular) >= _SHORTEST_AGENT and singular.endswith(_AGENT_ENDINGS)
