"""Whether a date lies ahead or back: that decides which Monday "Monday" is."""

from __future__ import annotations

from factsheet.annotate.clauses.grammar import auxiliaries, tense_of
from factsheet.annotate.dates.clause_tense import cues, had, of_clause, points_ahead, verb_above
from factsheet.annotate.dates.lexicon import words
from factsheet.annotate.dates.planned_events import (
    MODIFIERS,
    is_planned_event,
    noun_before_preposition,
    noun_of,
    of_event,
)
from factsheet.annotate.tree import Span, Token

_TERM = 6
"""Words before a date in which "until" and what lasts so long stand."""
LONGEST_SENTENCE = 250
"""Tokens beyond which a sentence is none, and its parse tells nothing."""


def direction(tokens: Span, *, shown: bool = False) -> int:
    """1 where the clause around the `tokens` of a date looks ahead, -1 where it looks back, 0 if unclear.

    `shown` is set in headlines and captions, whose present tense tells what has happened.
    """
    if len(tokens.sent) > LONGEST_SENTENCE:
        return 0
    while len(tokens) > 1 and tokens[0].dep_ in ("det", "nummod") and tokens[0].head.i >= tokens.end:
        tokens = tokens[1:]  # "the 31 December deadline": the month tells whose date it is
    found = _of_saying(tokens) or _of_preposition(tokens) or _of_what_was_done(tokens)
    noun = noun_of(tokens)
    if not found and is_planned_event(noun):
        return of_event(noun)
    found = found or -int(tokens.root.dep_ in MODIFIERS)  # "Monday's fire", "the May report" look back
    if not found and not _is_under_way(verb_above(noun_before_preposition(tokens.root))):
        found = of_clause(tokens.root)
    return found or int(not shown and _is_on_the_calendar(tokens))


def _of_saying(tokens: Span) -> int:
    """-1 for a day right behind a past verb of saying, or behind whom it was said to: "said on Monday it would buy its
    rival", "told reporters Monday it would", were said on Monday."""
    at = tokens.start - 1
    if at > tokens.sent.start and tokens.doc[at].lower_ == "on":
        at -= 1
    word = tokens.doc[at]
    if at <= tokens.sent.start:
        return 0
    told = word.head.lemma_ == "tell" and word.dep_ in ("dobj", "dative") and word.i > word.head.i
    verb = word.head if told else word
    return -int(verb.tag_ == "VBD" and verb.lemma_.lower() in cues()["saying"])


def _of_what_was_done(tokens: Span) -> int:
    """-1 right behind what befell people, or what somebody answers, whatever is promised: "vowed to see those hurt
    Sunday", "to avenge a raid Friday"."""
    at = tokens.start - 1
    if at <= tokens.sent.start:
        return 0
    word, before = tokens.doc[at], tokens.doc[at - 1]
    befell = word.lower_ in cues()["befell"] and before.lower_ in cues()["befallen"]
    answered = word.dep_ == "dobj" and word.head.lemma_.lower() in cues()["answering"]
    return -int(befell or answered)


def overtaken(tokens: Span) -> bool:
    """Whether a plan of the past may or may not have been carried out: "were to be married Saturday"."""
    verb = verb_above(tokens.root)
    return verb is not None and verb.dep_ == "xcomp" and verb.head.lemma_ == "be" and verb.head.tag_ == "VBD"


def _is_on_the_calendar(tokens: Span) -> bool:
    """Whether a day hangs on a verb in the plain present: "the team plays on Saturday", "jurors return Monday"."""
    root = tokens.root
    verb = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "on" else root.head
    if root.dep_ not in ("npadvmod", "pobj") or verb.tag_ not in ("VBZ", "VBP") or verb.pos_ != "VERB":
        return False
    day = any(_is_weekday(token.lower_.rstrip(".")) for token in tokens)
    return day and verb.lemma_.lower() not in cues()["no_appointments"] and not auxiliaries(verb)


def _is_weekday(word: str) -> bool:
    """Whether `word` in small letters is a weekday or its abbreviation without the stop."""
    return "WEEKDAY" in words().classes.get(word, {})


def _of_preposition(tokens: Span) -> int:
    head = tokens.root.head
    lists = cues()
    before = tokens[0].nbor(-1) if tokens[0].i > tokens[0].sent.start else None
    word = head.lower_ if head.dep_ in ("prep", "mark") else before.lower_ if before is not None else ""
    if word in lists["past_prepositions"] or (word == "on" and after_measure(tokens)):
        return -1
    if word == "for" and tokens.root.tag_ == "NNP" and any(_is_weekday(token.lower_) for token in tokens):
        return int(head.dep_ == "prep" and head.head.pos_ in ("VERB", "NOUN"))
    if _is_bought_for(tokens):
        return 1
    if word in lists["future_prepositions"]:
        return -1 if _ended(verb_above(tokens.root)) and not _is_term(tokens) else 1
    return 0


def after_measure(tokens: Span) -> bool:
    """Whether the day tells when something stood so high: "a premium to the closing price on Friday"."""
    at = tokens.start - 2
    return at >= tokens.sent.start and tokens.doc[at].lower_ in cues()["measured"]


def _is_bought_for(tokens: Span) -> bool:
    """Whether the date is that of what lies ahead, whatever the tense: "bought gold for delivery in December", "looked
    ahead to December"."""
    at = tokens.start - 2
    if at <= tokens.sent.start or tokens.doc[at + 1].pos_ != "ADP":
        return False
    if tokens.doc[at].lower_ == "ahead":
        return tokens.doc[at + 1].lower_ == "to"
    return tokens.doc[at].lower_ in cues()["bought_for"] and tokens.doc[at - 1].lower_ == "for"


def _ended(verb: Token | None) -> bool:
    """Whether what lasts "until Friday" is over: its verb is in the past tense and puts no end into the future."""
    if verb is None or verb.lemma_.lower() in cues()["prolonging"] or points_ahead(verb):
        return False
    told = verb.tag_ == "VBN" and verb.dep_ == "acl"
    return told or tense_of(verb) == "past" or had(verb) or (verb.dep_ == "xcomp" and had(verb.head))


def _is_term(tokens: Span) -> bool:
    """Whether the date ends what was given for a time, or what has been done and lasts: "signed a contract until June",
    "has been banned until May"."""
    verb, before = verb_above(tokens.root), tokens.doc[max(tokens.sent.start, tokens.start - _TERM) : tokens.start]
    lasts = verb is not None and any(helper.lower_ in ("has", "have") for helper in auxiliaries(verb))
    given = any(verb is not None and token.i > verb.i and token.lemma_.lower() in cues()["terms"] for token in before)
    return any(token.lower_ in ("until", "till") for token in before) and (lasts or given)


def _is_under_way(verb: Token | None) -> bool:
    """Whether something is being done about what the date belongs to: "is hailing the speech on Sunday"."""
    return verb is not None and verb.tag_ == "VBG" and len(auxiliaries(verb)) > 0
