"""Which words are everyday English, so that a capital does not make them a name."""

from __future__ import annotations

from functools import cache

from factsheet.extract.given_names import is_given, is_surname
from factsheet.extract.nlp import load


@cache
def is_common(word: str) -> bool:
    """Whether `word` is an English noun, adjective or verb, in the singular or plural, and no known name."""
    lower = word.lower()
    if len(lower) < 3 or is_given(lower) or is_surname(lower):
        return False
    return any(form in _index() for form in _singulars(lower))


def _singulars(word: str) -> list[str]:
    forms = [word]
    if word.endswith("s"):
        forms.append(word[:-1])
    if word.endswith("es"):
        forms.append(word[:-2])
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    return forms


@cache
def _index() -> frozenset[str]:
    """WordNet's nouns, adjectives and verbs, as the lemmatizer of the default pipeline carries them."""
    lookups = getattr(load().get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    table = lookups.get_table("lemma_index")
    return frozenset(word for kind in ("noun", "adj", "verb") for word in table.get(kind, ()))
