"""The year in which somebody was killed, hurt or charged, where the clause that says so gives one.

A bare year tells of long ago: "the last time was in 1984, when a trooper was shot". What happened in the story is told
by its weekday or its day.
"""

from __future__ import annotations

import re

from factsheet.annotate.clauses.clause import extent
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span, Token
from factsheet.extract.person.part_verbs import Part
from factsheet.extract.printed import time_of
from factsheet.model.mention import When

_STEPS = 3
_UPWARDS = frozenset({"advcl", "conj", "xcomp", "dobj", "pobj", "prep", "attr"})
_AGO = re.compile(r"\b(?:last|ago|previous|earlier)\b", re.IGNORECASE)
"""What makes a year that counts from the day of publication one that is over: "last year", "two years ago"."""
_COARSE = frozenset({"year", "decade"})


def year_of(document: Document, reading: Part) -> When | None:
    """The year that governs the words that carry `reading`; None where they give none, or a day."""
    token: Token = document.doc[reading.cue]
    for _ in range(_STEPS):
        when = None
        if token.pos_ in {"VERB", "AUX"}:
            when = time_of(document, extent(token), token) or _of_event(document, token)
        if when is None and token.dep_ == "relcl":
            when = document.when_in(token.head.idx, token.head.idx + len(token.head))
        if when is not None:
            past = not when.reading.leans or _AGO.search(when.text) is not None
            return when if past and when.reading.unit in _COARSE else None
        if token.dep_ not in _UPWARDS or token.head.i == token.i:
            return None
        token = token.head
    return None


def _of_event(document: Document, verb: Token) -> When | None:
    """The year before the noun of what `verb` happened in: "was injured in the 1969 crash"."""
    clause = extent(verb)
    for start, end, when in document.whens_in(clause.start_char, clause.end_char):
        noun = document.doc.over(start, end).root.head
        before = noun.idx >= end and noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"}
        if before and noun.head.head.i == verb.i:
            return when
    return None


def was_long_ago(document: Document, name: Span) -> bool:
    """Whether a year that is over dates the clause of the name: "In 2008 governor Roe was caught"; an office held then.

    Who was elected in a year may hold the office still.
    """
    published, verb = document.source.published, name.root.head
    if published is None or (verb.pos_ == "VERB" and verb.lemma_ in listed("gaining_an_office")):
        return False
    years = (when.reading.value for _, _, when in document.whens_in(name.sent.start_char, name.start_char))
    fronted = not any(token.pos_ in {"VERB", "AUX"} for token in name.doc[name.sent.start : name.start])
    return fronted and any(one and one.isdecimal() and int(one) < int(published[:4]) - 1 for one in years)


def has_lost_it(name: Span) -> bool:
    """Whether the clause tells that another has the office of the one named, or nobody: "Roe succeeded Mayor Poe"."""
    token = name.root
    while token.dep_ in {"appos", "compound", "nmod"} and token.head.i != token.i:
        token = token.head
    verb = token.head
    losing = verb.lemma_.lower() in listed("losing_an_office") and token.dep_ in {"dobj", "nsubjpass"}
    return losing and verb.pos_ == "VERB" and told(verb).happened


def with_year(document: Document, start: int, end: int, when: When | None) -> tuple[int, int]:
    """Tokens `start` to `end` and those of the year `when`, with the preposition before it, in one sentence."""
    if when is None:
        return start, end
    low = document.source.offsets.repaired(when.span.start)
    year = document.doc.over(low, low + len(when.text))
    if year.sent.start != document.doc[start].sent.start:
        return start, end
    preposition = year.root.head
    first = preposition.i if preposition.dep_ == "prep" else year.start
    return min(start, first), max(end, year.end)
