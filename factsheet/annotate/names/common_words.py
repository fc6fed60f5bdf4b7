"""Which words are everyday English, so that a capital does not make them a name."""

from __future__ import annotations

from functools import cache

from factsheet.annotate.data import words
from factsheet.annotate.names.given_names import is_given, is_surname
from factsheet.annotate.sentences.nlp import load


@cache
def is_common(word: str) -> bool:
    """Whether `word` is an English noun, adjective or verb, in the singular or plural, and no known name."""
    lower = word.lower()
    if len(lower) < 3 or is_given(lower) or is_surname(lower):
        return False
    return any(form in _index() for form in _singulars(lower))


def is_everyday_form(word: str) -> bool:
    """Whether `word` is an everyday word or an inflected form of one, and no given name ("Injecting", "Against")."""
    lower = word.lower()
    stems = [
        lower.removesuffix("ing"),
        lower.removesuffix("ing") + "e",
        lower.removesuffix("ed"),
        lower.removesuffix("s"),
    ]
    return not is_given(lower) and (
        lower in words("function_words") or any(stem in _index() for stem in [lower, *stems])
    )


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
