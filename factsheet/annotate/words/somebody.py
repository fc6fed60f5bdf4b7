"""Whether a noun means somebody who can speak: a person, people, or a body that acts through people."""

from __future__ import annotations

from functools import cache
from typing import Any

from factsheet.annotate.data import members, table, words
from factsheet.annotate.tree import Token

_ENTITIES = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_AGENT_ENDINGS = ("ist", "man", "men", "woman", "women", "person", "people", "ician", "eer")


@cache
def _nouns() -> frozenset[str]:
    titles: dict[str, Any] = table("titles")
    return (
        words("people_nouns")
        | frozenset(titles["lower"])
        | frozenset(titles["capitalised"])
        | frozenset(table("reporting")["bodies"])
    )


def is_somebody(token: Token) -> bool:
    """Whether `token`, the head of a noun phrase, means a person, people or a body of people."""
    if token.pos_ == "PRON":
        return token.lower_ in members("reporting", "pronouns")
    if token.ent_type_ in _ENTITIES or token.pos_ == "PROPN":
        return True
    if token.pos_ in {"NUM", "ADJ"}:
        return token.pos_ == "NUM" or token.lower_ in members("reporting", "pronouns")
    lemma = token.lemma_.lower()
    return lemma in _nouns() or lemma.endswith(_AGENT_ENDINGS)
