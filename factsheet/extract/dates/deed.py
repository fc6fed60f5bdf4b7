"""What a date is the time of, in so few words that another source may have them: a verb, and what that is about."""

from __future__ import annotations

from factsheet.annotate.clauses.clause import noun_phrase, subject
from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.data import listed, members
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.model.overlap import content, stem

_HANGING = frozenset({"pobj", "prep", "npadvmod", "advmod", "tmod", "nmod"})
_STEPS = 4
"""Words at most between a date and its verb: a preposition, "the end of"."""


def deed(date: Span) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """The stem of the verb that `date` hangs on, and the stems of whom or what that is about, and of who does it.

    None where it hangs on a noun ("Friday's fire"), is a limit ("since May"), or the verb tells little ("was", "said").
    """
    token = date.root
    for _ in range(_STEPS):
        if token.pos_ == "VERB" or token.head.i == token.i:
            break
        if token.dep_ not in _HANGING or token.lower_ in listed("not_then"):
            return None
        token = token.head
    lemma = lemma_of(token)
    if token.pos_ != "VERB" or lemma in listed("light_deeds") or lemma in members("reporting", "clause"):
        return None
    done_to, doer = _about(token)
    return (stem(lemma), done_to, doer) if done_to else None


def _about(verb: Token) -> tuple[frozenset[str], frozenset[str]]:
    """Whom or what `verb` is about, and who does it: "the stadium opens" is about the stadium, and nobody does it."""
    own = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if own is not None:
        return _stems(own), _stems(subject(verb) or subject(verb.head))
    by = next((noun for child in verb.children if child.dep_ == "agent" for noun in child.children), None)
    return _stems(verb.head if verb.dep_ == "acl" else subject(verb) or subject(verb.head)), _stems(by)


def _stems(head: Token | None) -> frozenset[str]:
    """The stem of a noun, those of a whole name; none of what many are called ("two men")."""
    if head is None or head.pos_ not in ("NOUN", "PROPN") or (head.pos_ == "NOUN" and is_person_noun(head)):
        return frozenset()
    words = noun_phrase(head).text if head.pos_ == "PROPN" else head.text
    return frozenset(word for word in content(words) if not word[0].isdecimal())
