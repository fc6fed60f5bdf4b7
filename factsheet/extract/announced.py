"""Announcements as events: what somebody named says that he or it will do, or calls for, in a source's first sentences.

"The bank said on Monday it would buy its rival", "The president called Wednesday for a ban": nothing has happened yet
but the announcement, and the announcement is the news; so it is where a firm says what it has done or what became of
its own ("said it had accepted a bid", "said its profit fell"). Farther down, the same words are only statements.
"""

from __future__ import annotations

from factsheet.annotate.clauses.clause import extent, is_cut, noun_phrase, subject
from factsheet.annotate.data import listed, members, words
from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.tree import Span, Token
from factsheet.model.mention import Name

LEAD = 2
"""Sentences of a source that count as its first."""
_OWN = frozenset({"it", "he", "she", "they"})
_INTENT = frozenset({"would", "will", "'ll", "’ll"})
_NEWS = frozenset({"call", "take", "help"})
"""Verbs that report no event elsewhere: "said its pill helped patients lose weight"."""
_DONE = frozenset({"had", "has", "have"})
_FOR = frozenset({"for", "on", "upon"})


def announced(document: Document, verb: Token) -> tuple[Token, Span] | None:
    """The verb of what is announced and the clause to print, where `verb` is the main verb of an announcement.

    That is one whose subject is named and says what it will do or has done itself, or calls for something.
    """
    head = subject(verb)
    if verb.dep_ != "ROOT" or head is None or head.i > verb.i or any(child.dep_ == "neg" for child in verb.children):
        return None
    speaker = referent(document, noun_phrase(head))
    if speaker is None or any(child.tag_ == "MD" for child in verb.children):
        return None
    done = _intended(verb, speaker) or _planned(verb) or (verb if _calls_for(verb) else None)
    clause = extent(verb)
    if done is None or is_cut(clause) or done.lemma_.lower() in words("no_events") - _NEWS:
        return None
    return done, clause


def _intended(verb: Token, speaker: Name) -> Token | None:
    """The verb of "it would buy its rival" or "it had accepted the bid" behind "said": what the speaker does or did.

    A firm's "it sold the mill" is so, too; "she saw a fire" of somebody who only tells it is not.
    """
    if verb.lemma_.lower() not in members("reporting", "clause"):
        return None
    done = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    if done is None or any(child.dep_ == "neg" for child in done.children):
        return None
    doer = next((child for child in done.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if doer is None or not (doer.lower_ in _OWN or doer.left_edge.lower_ == "its"):
        return None
    helping = {child.lower_ for child in done.children if child.dep_ in {"aux", "auxpass"}}
    its = doer.lower_ not in _OWN or (doer.lower_ == "it" and speaker.sort == "organization")
    return done if helping & (_INTENT | _DONE) or (done.tag_ == "VBD" and its) else None


def _planned(verb: Token) -> Token | None:
    """The verb of "expects to take a charge", "plans to close the plant": what somebody will do by his own word."""
    if verb.lemma_.lower() not in listed("planning"):
        return None
    return next((child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VB"), None)


def _calls_for(verb: Token) -> bool:
    """ "called Wednesday for a ban", "urged Congress to act"."""
    if verb.lemma_.lower() not in members("proposal_cues", "urging"):
        return False
    return any(
        (child.dep_ == "prep" and child.lower_ in _FOR) or (child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VB")
        for child in verb.children
        if child.i > verb.i
    )
