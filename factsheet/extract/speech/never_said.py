"""Words that nobody has said, as the sentence itself tells: forged, wrongly quoted, imagined, heard by nobody."""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import SUBJECTS, lemma_of
from factsheet.annotate.data import members
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.cues import passed_on_by, verbs
from factsheet.annotate.speech.reporting import Report
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Token

_CLIMB = 4
"""Verbs up the tree at most from the reporting verb to the one that leaves it without effect."""
_NOBODY = frozenset({"nobody", "none", "one", "few"})


def never_said(report: Report) -> bool:
    """Whether the words of `report` are told to be made up, or not to have been said."""
    if report.cue is None:
        return False
    verb = report.cue.head
    passing = passed_on_by(verb) or verb
    if any(child.lower_ in members("parts", "wrongly") for child in passing.children):
        return True
    return _is_undone(verb) or any(_is_made_up(token) for token in _around(report, verb))


def _around(report: Report, verb: Token) -> list[Token]:
    """The words of the sentence of `verb` that are neither reported nor in quotation marks."""
    quoted = quoted_in(verb.doc)
    free = (token for token in verb.sent if not quoted.holds(token.idx))
    return [token for token in free if not any(start <= token.idx < end for start, end in report.ranges)]


def _is_made_up(token: Token) -> bool:
    """Whether it calls the text or recording in which the words stand a forgery: "in a forged letter, Hale says"."""
    noun = lemma_of(token.head)
    made = token.lower_ in members("parts", "made_up") and token.dep_ in {"amod", "compound"}
    return made and noun in verbs("document_nouns") | verbs("recordings")


def _is_undone(verb: Token) -> bool:
    """Whether a verb above leaves the saying without effect: "imagine Hale saying", "it is not true that Hale said"."""
    status = told(verb)
    if status.polarity < 0 and "true" in status.rows:
        return True
    if any(child.lower_ == "if" and child.i and child.nbor(-1).lower_ == "as" for child in verb.lefts):
        return True
    for _ in range(_CLIMB):
        if verb.dep_ not in {"ccomp", "xcomp", "acl", "pcomp"}:
            return False
        verb = verb.head
        subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
        nobody = subject is not None and subject.lower_ in _NOBODY and subject.left_edge.lower_ in {*_NOBODY, "no"}
        if nobody or (lemma_of(verb) == "imagine" and subject is None):
            return True
    return False
