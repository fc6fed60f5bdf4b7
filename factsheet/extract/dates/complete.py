"""Whether the words of a clause are a sentence of their own: with their opener, their whole subject and their end."""

from __future__ import annotations

from factsheet.annotate.clauses.clause import is_taken_back
from factsheet.annotate.clauses.grammar import SUBJECTS, auxiliaries
from factsheet.annotate.tree import Span, Token

_SINGULAR = frozenset({"was", "is", "has", "does"})
_CUT = ("...", "…")


def is_complete(words: Span, verb: Token) -> bool:
    """Whether the clause of `verb` in `words` has one whole subject, which agrees with it, and its end: it is neither
    broken off nor taken back."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if is_taken_back(words) or len(subjects) > 1 or any(not _agrees(subject, verb) for subject in subjects):
        return False
    if any(child.dep_ == "mark" and child.i >= words.start and child.lower_ != "that" for child in verb.children):
        return False
    before = _before(words)
    if before is not None and before.dep_ == "cc" and before.head.pos_ not in ("VERB", "AUX"):
        return False
    if before is not None and before.pos_ == "ADP":
        return False
    return not words.doc[words.end : words.end + 1].text.startswith(_CUT)


def _before(words: Span) -> Token | None:
    """The word before `words` in their sentence, over punctuation."""
    index = words.start - 1
    while index >= words.sent.start and (words.doc[index].is_punct or words.doc[index].is_space):
        index -= 1
    return words.doc[index] if index >= words.sent.start else None


def _agrees(subject: Token, verb: Token) -> bool:
    """Whether no plural noun stands with a verb in the singular; amounts ("two weeks was") count as none."""
    singular = any(token.lower_ in _SINGULAR or token.tag_ == "VBZ" for token in (verb, *auxiliaries(verb)))
    return not (singular and subject.tag_ == "NNS")
