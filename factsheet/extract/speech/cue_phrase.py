"""The reporting verb as a claim's sentence needs it: finite, with auxiliaries and with what it cannot do without."""

from __future__ import annotations

import re

from factsheet.annotate.clauses.grammar import is_passive
from factsheet.annotate.data import listed, table
from factsheet.annotate.speech.cues import Cue, noun_phrase, verbs
from factsheet.annotate.tree import Span, Token
from factsheet.model.passage import plain

_BESIDE = frozenset({"advcl", "conj", "acl", "dep", "parataxis", "relcl"})
"""Where a participle stands that says what its subject said: "…, adding that", "a statement saying"."""
_SAYING = frozenset({"by", "in", "before", "after", "while", "and"})
"""Prepositions whose "-ing" still says that somebody said so; "without saying" does not."""
_MAY = frozenset({"could", "may", "might", "should", "must"})
_FARTHEST = 4
"""Tokens between a verb and the infinitive that it governs at most."""
_OBJECT = 6
"""Words at most in whom something was told, for a sentence that ends with them."""
_PERFECT = frozenset({"VBN", "VBD"})
"""Before which a "'s" or "'d" is a form of "have"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "NNS"})
_FINAL_E = re.compile(r"e$")
_CONSONANT_Y = re.compile(r"(?<![aeiou])y$")


def finite(cue: Cue) -> str | None:
    """The verb group in a finite form; None where the text does not say that anybody said so.

    "saying" becomes "said", "attempted to explain" stands whole; "without saying" and "the plan to demand" give none.
    """
    head = cue.head
    if head.tag_ == "VBG" and cue.end - cue.start == 1:
        return _past(cue.lemma) if _asserts(head) else None
    if head.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in head.children):
        return _governed(cue)
    group = head.doc[cue.start : cue.end]
    if any(token.tag_ == "WRB" for token in group) or _only_may(cue) or _is_half(head):
        return None
    if not any(token.tag_ in _FINITE for token in group) and not _misread(head):
        return None
    perfect = head.tag_ in _PERFECT
    return plain("".join(_spelled_out(token, perfect) for token in group if token.lower_ not in listed("connecting")))


def _is_half(verb: Token) -> bool:
    """Whether it is one half of a "neither … nor …", which the words alone would turn round."""
    return any(child.lower_ in {"neither", "nor"} for child in verb.children)


def _only_may(cue: Cue) -> bool:
    """Whether somebody only may say so: "the judges could say that …"; "could not say whether" was said."""
    helpers = {child.lower_ for child in cue.head.lefts if child.dep_ in {"aux", "neg"}}
    return bool(helpers & _MAY) and not helpers & {"not", "n't", "n\u2019t", "never", "have"}


def _spelled_out(token: Token, perfect: bool) -> str:
    """The word with the space after it; what was contracted with the subject in full: "he's said", "they'll say"."""
    full = {
        "'s": "has" if perfect else "is",
        "'d": "had" if perfect else "would",
        "'ve": "have",
        "'ll": "will",
        "'re": "are",
        "'m": "am",
    }.get(token.lower_.replace("\u2019", "'"))
    return f"{full} " if full else token.text_with_ws


def closing(cue: Cue) -> str | None:
    """The verb group at the end of a sentence: "told" with whom it was told, as it cannot stand without."""
    found = finite(cue)
    if found is None or cue.lemma not in verbs("telling"):
        return found
    whom = told_to(cue)
    return "said" if whom is None else f"{found} {plain(whom.text)}"


def told_to(cue: Cue) -> Span | None:
    """Whom it was told, right behind the verb and not only called "him" or "us"; None for other verbs."""
    if cue.lemma not in verbs("telling"):
        return None
    whom = next((child for child in cue.head.children if child.dep_ in {"dobj", "dative"} and child.i >= cue.end), None)
    phrase = noun_phrase(whom) if whom is not None and whom.pos_ != "PRON" else None
    return None if phrase is None or phrase.start != cue.end or len(phrase) > _OBJECT else phrase


def _asserts(participle: Token) -> bool:
    if participle.dep_ == "pcomp":
        return participle.head.lower_ in _SAYING
    return participle.dep_ in _BESIDE and not any(child.dep_ == "neg" for child in participle.children)


def _misread(verb: Token) -> bool:
    """Whether a past tense was taken for a participle: "Trump also noted that …"."""
    auxiliaries = {"aux", "auxpass"} & {child.dep_ for child in verb.lefts}
    return verb.tag_ == "VBN" and not auxiliaries and any(child.dep_ == "nsubj" for child in verb.lefts)


def _past(lemma: str) -> str:
    """The past tense: "said", "added", "claimed", "replied"."""
    irregular: dict[str, str] = table("past_forms")
    if lemma in irregular:
        return irregular[lemma]
    stem = _CONSONANT_Y.sub("i", _FINAL_E.sub("", lemma))
    return f"{stem}ed"


def _governed(cue: Cue) -> str | None:
    """The infinitive with the finite verb before it: "attempted to explain"."""
    head = cue.head
    verb = head.head
    near = verb.pos_ == "VERB" and 0 < head.i - verb.i <= _FARTHEST and head.dep_ in {"xcomp", "advcl"}
    if not near or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    helpers = [child.i for child in verb.children if child.dep_ in {"aux", "auxpass", "neg"}]
    perfect = verb.tag_ in _PERFECT and not is_passive(verb)
    return plain("".join(_spelled_out(token, perfect) for token in head.doc[min([verb.i, *helpers]) : cue.end]))
