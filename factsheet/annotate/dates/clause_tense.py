"""Whether the clause around a date looks ahead or back, from its verbs, their tense and what they govern."""

from __future__ import annotations

from functools import cache

from factsheet.annotate.clauses.grammar import PRESENT, SUBJECTS, auxiliaries, is_negative, lemma_of, tense_of
from factsheet.annotate.data import table
from factsheet.annotate.tree import Token

MAX_CLIMB = 12
"""Steps up the parse after which a verb has nothing to do with the expression."""


@cache
def cues() -> dict[str, frozenset[str]]:
    """The lists of `data/time_direction.yaml`."""
    return {name: frozenset(members) for name, members in table("time_direction").items()}


def verb_above(token: Token | None) -> Token | None:
    """The nearest verb above `token` in the parse."""
    if token is None:
        return None
    for ancestor, _ in zip(token.ancestors, range(MAX_CLIMB), strict=False):
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor
    return None


def of_clause(token: Token) -> int:
    """The direction of the nearest word above that has one."""
    below = token
    for ancestor, _ in zip([token, *token.ancestors], range(MAX_CLIMB), strict=False):
        if ancestor is not token and points_ahead(ancestor, below):
            return 1
        if lemma_of(ancestor) in cues()["open_heads"]:
            return 0
        if _opens_behind(ancestor, token):
            return 0
        if ancestor.lower_ == "despite":
            return -1
        if _is_on(ancestor, below, token):
            return 1
        if ancestor.pos_ in ("VERB", "AUX"):
            found = of_verb(ancestor)
            if found is not None:
                return found
        below = ancestor
    return 0


def _is_on(verb: Token, below: Token, token: Token) -> bool:
    """ "The wake is Monday", "services are on Saturday": what has been "was" on that day."""
    if verb.lemma_ != "be" or verb.tag_ not in PRESENT:
        return False
    if below != token and (below.dep_ != "prep" or below.lower_ != "on"):
        return False
    others = [child for child in verb.children if child != below]
    subject = any(child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN") for child in others)
    return subject and not any(child.dep_ in ("attr", "acomp", "oprd") for child in others)


def _opens_behind(verb: Token, token: Token) -> bool:
    """Whether the clause of `verb` begins with a "that" behind `token`, which then is none of its words, as the parser
    has it: "he made light of warnings on Thursday that strikes could do harm"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" and child.i > token.i for child in verb.children)


def points_ahead(word: Token, below: Token | None = None) -> bool:
    """Whether the word itself points ahead: "scheduled", "due", "plans"; "agreed" only where it is no past event.

    `below` is its child on the way to the date: a summit "set for April" is to come, a record "set in April" is not.
    """
    lists = cues()
    lemma = lemma_of(word)
    if lemma in lists["planned"]:
        return not had(word) and not (below is not None and _was_dealt_with(word, below))
    if lemma in lists["planned_participles"] and word.tag_ == "VBN" and word.dep_ == "acl":
        planned_for = any(child.lower_ == "for" for child in word.children)
        return planned_for or below is None or below.lower_ not in lists["past_places"]
    if word.tag_ == "VBN":
        now = any(child.dep_ == "auxpass" and child.tag_ in PRESENT for child in word.children)
        return now and lemma in lists["future_heads"]
    if lemma == "about" and not any(child.tag_ == "VB" for child in word.children):
        return False
    if word.tag_ == "VB" and below is not None and below.dep_ in ("prep", "npadvmod"):
        return False  # "quick to offer condolences on Monday"
    past = word.tag_ == "VBD" or any(child.lower_ == "did" for child in word.children)
    return lemma in lists["future_heads"] and not past and word.pos_ != "NOUN"


def _was_dealt_with(noun: Token, below: Token) -> bool:
    """Whether the day is that of what was done about a plan: "rejected the plan on Monday", "met a deadline Friday"."""
    dealt = noun.pos_ == "NOUN" and noun.dep_ in ("dobj", "nsubjpass") and below.dep_ in ("prep", "npadvmod")
    return dealt and below.lower_ != "for" and tense_of(noun.head) == "past" and noun.head.lemma_ != "have"


def of_verb(verb: Token) -> int | None:
    """1 ahead, -1 back, 0 present; None where the verb has no tense of its own and the one above decides."""
    lists = cues()
    words = {helper.lower_ for helper in auxiliaries(verb)}
    if verb.lemma_ == "be" and any(child.dep_ in ("acomp", "oprd") and points_ahead(child) for child in verb.children):
        return 1
    if any(child.lower_ == "if" and child.dep_ == "mark" for child in verb.children):
        return 1 if any(word.tag_ in PRESENT for word in (verb, *auxiliaries(verb))) or _is_imagined(verb) else -1
    if words & lists["future_auxiliaries"]:
        return -1 if "have" in words or _could_not(verb, words) else 1
    if tense_of(verb) == "past":
        return -1
    if "to" in words:
        head = verb.head
        if head is not verb and lemma_of(head) in lists["planned"]:
            return -1 if had(head) else 1
        if head is not verb and lemma_of(head) in lists["tried"] and tense_of(head) == "past":
            return -1  # "sought to win over farmers on Tuesday"
        if head is not verb and lemma_of(head) in lists["future_heads"]:
            return 1
        if head.lemma_ == "be" and (head.tag_ in PRESENT or (head.tag_ == "VBD" and verb.dep_ == "xcomp")):
            return -1 if "have" in words else 1
        return None
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "’s", "’re", "am", "be"}:
        return 1
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "with":
        return 0
    if verb.tag_ in PRESENT:
        return 1 if _is_planned(verb) else 0
    if verb.tag_ == "VBN":
        return 0 if words else -1
    return None


def _is_imagined(verb: Token) -> bool:
    """ "If he won on Nov. 8, ties would suffer"."""
    return any(child.lower_ in ("would", "could", "'d", "’d") for child in verb.head.children)


def had(word: Token) -> bool:
    """ "Had planned to meet", "had been due to expire": the plan has been overtaken."""
    verb = word.head if word.pos_ == "ADJ" and word.head.lemma_ == "be" else word
    return any(child.lower_ == "had" for child in verb.children)


def _could_not(verb: Token, auxiliaries: set[str]) -> bool:
    """ "Could not be reached Monday", "neither he nor she could be found": a past attempt."""
    nobody = any(child.dep_ in SUBJECTS and is_negative(child) for child in verb.children)
    return "could" in auxiliaries and (nobody or any(child.dep_ == "neg" for child in verb.children))


def _is_planned(verb: Token) -> bool:
    """ "The deadline is Monday", "the talks resume Thursday", "the law takes effect in May": at a time to come."""
    lists = cues()
    if lemma_of(verb) in lists["timetable_verbs"]:
        return not any(child.dep_ == "dobj" for child in verb.children)
    if any(f"{verb.lemma_} {child.lower_}".lower() in lists["timetable_phrases"] for child in verb.children):
        return True
    subjects = (child.lemma_.lower() for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))
    return verb.lemma_ in ("be", "continue") and any(
        lemma in lists["planned"] | lists["planned_events"] for lemma in subjects
    )
