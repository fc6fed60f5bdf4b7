"""The source's own clause for the event of a toll: "A quake rocked the coast", where it goes on ", killing 12"."""

from __future__ import annotations

from factsheet.annotate.clauses.clause import extent
from factsheet.annotate.clauses.grammar import is_finite
from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.annotate.words.event_words import is_event
from factsheet.extract.printed import fits
from factsheet.extract.tolls.harm import words_of_harm

_OPENING = frozenset({"when", "after", "as"})
_MARKS = frozenset('"“”;:')
_SHORTEST = 4
_LONGEST = 30
"""Tokens of a clause that can be printed."""


def event_clause(document: Document, harm: Token) -> Tokens | None:
    """The words that tell the event of which `harm` (the word for what befell people) was a consequence.

    They stand alone as a sentence and hold neither toll nor date. None where the source has no such words.
    """
    found = _before(harm) or _behind(harm)
    if found is None or not _SHORTEST <= len(found) <= _LONGEST or not fits(document, found):
        return None
    return None if any(t.text in _MARKS or t.ent_type_ == "DATE" for t in found) or words_of_harm(found) else found


def _before(harm: Token) -> Tokens | None:
    """ "a quake rocked the coast, killing 12", "a quake triggered a tsunami that killed 12"."""
    verb = harm.head
    if harm.dep_ == "relcl" and verb.dep_ == "dobj" and is_event(verb):
        verb = verb.head
    elif harm.dep_ != "advcl" or harm.tag_ != "VBG":
        return None
    if verb.dep_ not in ("ROOT", "conj"):
        return None
    return _told(verb, harm.left_edge.i)


def _behind(harm: Token) -> Tokens | None:
    """ "12 died when a tram caught fire in Leeds"."""
    for verb in harm.children:
        opening = next((t for t in verb.children if t.lower_ in _OPENING and t.i < verb.i), None)
        if verb.dep_ == "advcl" and verb.i > harm.i and opening is not None and not opening.nbor(-1).is_punct:
            return _told(verb, extent(verb).end)
    return None


def _told(verb: Token, end: int) -> Tokens | None:
    """The clause of `verb` from its subject up to token `end`, where it is told as a fact and of things named new."""
    doer = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if doer is None or not is_finite(verb) or not told(verb).happened:
        return None
    start = doer.left_edge.i
    while end > verb.i + 1 and (doer.doc[end - 1].is_punct or doer.doc[end - 1].is_space):
        end -= 1
    new = doer.doc[start].lower_ in ("a", "an") or doer.pos_ == "PROPN"
    return doer.doc[start:end] if new and start < verb.i < end else None
