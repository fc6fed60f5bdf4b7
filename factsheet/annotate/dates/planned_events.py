"""Dates of what was planned beforehand: of debates, elections, hearings no clause need tell whether they have been."""

from __future__ import annotations

from typing import TypeGuard

from factsheet.annotate.clauses.grammar import tense_of
from factsheet.annotate.dates.clause_tense import cues, of_clause, points_ahead, verb_above
from factsheet.annotate.tree import Span, Token

MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
"""How a date hangs on the noun behind it."""


def dates_event(tokens: Span) -> bool:
    """Whether the date is that of something planned beforehand: "Monday's debate", "the election on Nov. 8"."""
    return is_planned_event(noun_of(tokens))


def has_happened(tokens: Span) -> bool:
    """Whether the event of the date is the subject of a verb in the past tense: "the summit in March drew protests"."""
    noun = noun_of(tokens)
    return noun is not None and noun.dep_ in ("nsubj", "nsubjpass") and tense_of(noun.head) == "past"


def noun_of(tokens: Span) -> Token | None:
    """The noun that the date modifies: "Monday's vote", "the vote on Monday"."""
    root = tokens.root
    if root.dep_ in MODIFIERS:
        return root.head
    return noun_before_preposition(root)


def noun_before_preposition(root: Token) -> Token | None:
    """The noun of "the vote on Monday"."""
    if root.dep_ == "pobj" and root.head.lower_ in ("on", "in", "at") and root.head.head.pos_ == "NOUN":
        return root.head.head
    return None


def is_planned_event(noun: Token | None) -> TypeGuard[Token]:
    """Whether the noun is a debate, an election and the like."""
    return noun is not None and noun.lemma_.lower() in cues()["planned_events"]


def of_event(noun: Token) -> int:
    """Where the clause about a planned event looks; the present, and what is going on, tell nothing."""
    verb = verb_above(noun)
    if verb is None:
        return 0
    if points_ahead(verb):
        return 1
    found = of_clause(verb)
    if verb.tag_ == "VBG":
        return int(found > 0 and noun.head.lower_ in cues()["forward"])
    is_infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return 0 if found < 0 and is_infinitive else found
