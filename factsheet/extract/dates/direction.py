"""Whether a clause looks ahead or back, from its tense: that decides which Monday "Monday" is."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import yaml
from spacy.tokens import Doc, Span, Token

from factsheet.extract.dates.lexicon import words

MAX_CLIMB = 12
"""Steps up the parse after which a verb has nothing to do with the expression."""


_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
"""How a date hangs on the noun behind it."""

LONGEST_SENTENCE = 250
"""Tokens beyond which a sentence is none, and its parse tells nothing."""


@lru_cache(maxsize=1)
def _cues() -> dict[str, frozenset[str]]:
    text = files("factsheet.extract").joinpath("data", "time_direction.yaml").read_text("utf-8")
    return {name: frozenset(members) for name, members in yaml.safe_load(text).items()}


def direction(doc: Doc, start: int, end: int, *, shown: bool = False) -> int:
    """1 where the clause around code points `start` to `end` looks ahead, -1 where it looks back, 0 if unclear.

    `shown` is set in headlines and captions, whose present tense tells what has happened.
    """
    tokens = doc.char_span(start, end, alignment_mode="expand")
    if tokens is None or not len(tokens) or len(tokens.sent) > LONGEST_SENTENCE:
        return 0
    while len(tokens) > 1 and tokens[0].dep_ in ("det", "nummod") and tokens[0].head.i >= tokens.end:
        tokens = tokens[1:]  # "the 31 December deadline": the month tells whose date it is
    found = _of_saying(tokens) or _of_preposition(tokens)
    if not found and _is_planned_event(_noun_of(tokens)):
        return _of_event(_noun_of(tokens))
    if not found and _is_of_subject(tokens):
        return 0
    found = found or _of_other_noun(tokens)
    if not found and not _is_under_way(_verb_above(_before_preposition(tokens.root))):
        found = _of_clause(tokens.root)
    return found or int(not shown and _is_on_the_calendar(tokens))


def dates_event(doc: Doc, start: int, end: int) -> bool:
    """Whether the date is that of something planned beforehand: "Monday's debate", "the election on Nov. 8"."""
    tokens = doc.char_span(start, end, alignment_mode="expand")
    return tokens is not None and len(tokens) > 0 and (_is_planned_event(_noun_of(tokens)) or _is_of_subject(tokens))


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
    return -int(verb.tag_ == "VBD" and verb.lemma_.lower() in _cues()["saying"])


def overtaken(doc: Doc, start: int, end: int) -> bool:
    """Whether a plan of the past may or may not have been carried out: "were to be married Saturday"."""
    tokens = doc.char_span(start, end, alignment_mode="expand")
    verb = _verb_above(tokens.root) if tokens is not None and len(tokens) else None
    return (
        verb is not None
        and verb.dep_ == "xcomp"
        and verb.head.lemma_ == "be"
        and verb.head.tag_ == "VBD"
        and any(child.lower_ == "to" for child in verb.children)
    )


def _is_on_the_calendar(tokens: Span) -> bool:
    """Whether a day hangs on a verb in the plain present: "the team plays on Saturday", "jurors return Monday"."""
    root = tokens.root
    verb = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "on" else root.head
    if verb.pos_ == "NOUN" and verb.dep_ == "dobj":
        verb = verb.head
    if root.dep_ not in ("npadvmod", "pobj") or verb.tag_ not in ("VBZ", "VBP") or verb.pos_ != "VERB":
        return False
    day = any(_is_weekday(token.lower_.rstrip(".")) for token in tokens)
    return day and verb.lemma_.lower() not in _cues()["no_appointments"] and not _has_auxiliary(verb)


def _is_weekday(word: str) -> bool:
    """Whether `word` in small letters is a weekday or its abbreviation without the stop."""
    return "WEEKDAY" in words().classes.get(word, {})


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def _of_preposition(tokens: Span) -> int:
    head = tokens.root.head
    cues = _cues()
    before = tokens[0].nbor(-1) if tokens[0].i > tokens[0].sent.start else None
    word = head.lower_ if head.dep_ in ("prep", "mark") else before.lower_ if before is not None else ""
    if word in cues["past_prepositions"] or (word == "on" and after_measure(tokens)):
        return -1
    if word == "for" and tokens.root.tag_ == "NNP" and any(_is_weekday(token.lower_) for token in tokens):
        return int(head.dep_ == "prep" and head.head.pos_ in ("VERB", "NOUN"))
    if _is_bought_for(tokens):
        return 1
    if word in cues["future_prepositions"]:
        return -1 if _ended(_verb_above(tokens.root)) else 1
    return 0


def after_measure(tokens: Span) -> bool:
    """Whether the day tells when something stood so high: "a premium to the closing price on Friday"."""
    at = tokens.start - 2
    return at >= tokens.sent.start and tokens.doc[at].lower_ in _cues()["measured"]


def _is_bought_for(tokens: Span) -> bool:
    """Whether the date is that of what lies ahead, whatever the tense: "bought gold for delivery in December", "looked
    ahead to December"."""
    at = tokens.start - 2
    if at <= tokens.sent.start or tokens.doc[at + 1].pos_ != "ADP":
        return False
    if tokens.doc[at].lower_ == "ahead":
        return tokens.doc[at + 1].lower_ == "to"
    return tokens.doc[at].lower_ in _cues()["bought_for"] and tokens.doc[at - 1].lower_ == "for"


def _ended(verb: Token | None) -> bool:
    """Whether what lasts "until Friday" is over: its verb is in the past tense and puts no end into the future."""
    if verb is None or verb.lemma_.lower() in _cues()["prolonging"] or _ahead(verb):
        return False
    told = verb.tag_ == "VBN" and verb.dep_ == "acl"
    return told or _past(verb) or _had(verb) or (verb.dep_ == "xcomp" and _had(verb.head))


def _noun_of(tokens: Span) -> Token | None:
    """The noun that the date modifies: "Monday's vote", "the vote on Monday"."""
    root = tokens.root
    if root.dep_ in _MODIFIERS:
        return root.head
    return _before_preposition(root)


def _before_preposition(root: Token) -> Token | None:
    """The noun of "the vote on Monday"."""
    if root.dep_ == "pobj" and root.head.lower_ in ("on", "in", "at") and root.head.head.pos_ == "NOUN":
        return root.head.head
    return None


def _is_planned_event(noun: Token | None) -> bool:
    return noun is not None and noun.lemma_.lower() in _cues()["planned_events"]


def has_happened(doc: Doc, start: int, end: int) -> bool:
    """Whether the event of the date is the subject of a verb in the past tense: "the summit in March drew protests"."""
    tokens = doc.char_span(start, end, alignment_mode="expand")
    noun = _noun_of(tokens) if tokens is not None and len(tokens) else None
    return noun is not None and noun.dep_ in ("nsubj", "nsubjpass") and _past(noun.head)


def _is_of_subject(tokens: Span) -> bool:
    """Whether it is the date of what does something later: "her victories on Tuesday will speed the shift"."""
    noun = _before_preposition(tokens.root)
    if noun is None or noun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return (_of_verb(noun.head) or 0) > 0


def _of_event(noun: Token | None) -> int:
    """Where the clause about a planned event looks; the present, and what is going on, tell nothing."""
    verb = _verb_above(noun) if noun is not None else None
    if noun is None or verb is None:
        return 0
    if _ahead(verb):
        return 1
    found = _of_clause(verb)
    if verb.tag_ == "VBG":
        return int(found > 0 and noun.head.lower_ in _cues()["forward"])
    is_infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return 0 if found < 0 and is_infinitive else found


def _of_other_noun(tokens: Span) -> int:
    """A date in front of any other noun ("Monday's fire", "the May report") looks back."""
    return -int(tokens.root.dep_ in _MODIFIERS)


def _is_under_way(verb: Token | None) -> bool:
    """Whether something is being done about what the date belongs to: "is hailing the speech on Sunday"."""
    return verb is not None and verb.tag_ == "VBG" and _has_auxiliary(verb)


def _verb_above(token: Token | None) -> Token | None:
    if token is None:
        return None
    for ancestor, _ in zip(token.ancestors, range(MAX_CLIMB), strict=False):
        if ancestor.pos_ in ("VERB", "AUX"):
            return ancestor
    return None


def _of_clause(token: Token) -> int:
    """The direction of the nearest word above that has one."""
    below = token
    for ancestor, _ in zip([token, *token.ancestors], range(MAX_CLIMB), strict=False):
        if ancestor is not token and _ahead(ancestor, below):
            return 1
        if ancestor.lemma_.lower() in _cues()["open_heads"]:
            return 0
        if _opens_behind(ancestor, token):
            return 0
        if ancestor.lower_ == "despite":
            return -1
        if ancestor.pos_ in ("VERB", "AUX") or any(child.tag_ == "MD" for child in ancestor.children):
            found = _of_verb(ancestor)
            if found is not None:
                return found
        below = ancestor
    return 0


def _opens_behind(verb: Token, token: Token) -> bool:
    """Whether the clause of `verb` begins with a "that" behind `token`, which then is none of its words, as the parser
    has it: "he made light of warnings on Thursday that strikes could do harm"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" and child.i > token.i for child in verb.children)


def _ahead(word: Token, below: Token | None = None) -> bool:
    """Whether the word itself points ahead: "scheduled", "due", "plans"; "agreed" only where it is no past event.

    `below` is its child on the way to the date: a summit "set for April" is to come, a record "set in April" is not.
    """
    cues = _cues()
    lemma = word.lemma_.lower()
    if lemma in cues["planned"]:
        return not _had(word)
    if lemma in cues["planned_participles"] and word.tag_ == "VBN" and word.dep_ == "acl":
        planned_for = any(child.lower_ == "for" for child in word.children)
        return planned_for or below is None or below.lower_ not in cues["past_places"]
    if word.tag_ == "VBN":
        now = any(child.dep_ == "auxpass" and child.tag_ in ("VBZ", "VBP") for child in word.children)
        return now and lemma in cues["future_heads"]
    if lemma == "about" and not any(child.tag_ == "VB" for child in word.children):
        return False
    if word.tag_ == "VB" and below is not None and below.dep_ in ("prep", "npadvmod") and lemma in cues["future_heads"]:
        return False  # "quick to offer condolences on Monday"
    past = word.tag_ == "VBD" or any(child.lower_ == "did" for child in word.children)
    return lemma in cues["future_heads"] and not past and word.pos_ != "NOUN"


def _of_verb(verb: Token) -> int | None:
    """1 ahead, -1 back, 0 present; None where the verb has no tense of its own and the one above decides."""
    cues = _cues()
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.lemma_ == "be" and any(child.dep_ in ("acomp", "oprd") and _ahead(child) for child in verb.children):
        return 1
    if any(child.lower_ == "if" and child.dep_ == "mark" for child in verb.children):
        present = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
        return 1 if any(word.tag_ in ("VBZ", "VBP") for word in present) or _is_imagined(verb) else -1
    if words & cues["future_auxiliaries"]:
        return -1 if "have" in words or _could_not(verb, words) else 1
    if _past(verb):
        return -1
    if "to" in words:
        head = verb.head
        if head is not verb and head.lemma_.lower() in cues["planned"]:
            return -1 if _had(head) else 1
        if head is not verb and head.lemma_.lower() in cues["future_heads"]:
            return 1
        if head.lemma_ == "be" and (head.tag_ in ("VBZ", "VBP") or (head.tag_ == "VBD" and verb.dep_ == "xcomp")):
            return -1 if "have" in words else 1
        return None
    if verb.tag_ == "VBG" and words & {"is", "are", "'s", "'re", "’s", "’re", "am", "be"}:
        return 1
    if verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "with":
        return 0
    if verb.tag_ in ("VBZ", "VBP"):
        return 1 if _is_planned(verb) else 0
    if verb.tag_ == "VBN":
        return 0 if words else -1
    return None


def _is_imagined(verb: Token) -> bool:
    """ "If he won on Nov. 8, ties would suffer"."""
    return any(child.lower_ in ("would", "could", "'d", "’d") for child in verb.head.children)


def _had(word: Token) -> bool:
    """ "Had planned to meet", "had been due to expire": the plan has been overtaken."""
    verb = word.head if word.pos_ == "ADJ" and word.head.lemma_ == "be" else word
    return any(child.lower_ == "had" for child in verb.children)


def _could_not(verb: Token, auxiliaries: set[str]) -> bool:
    """ "Could not be reached Monday", "neither he nor she could be found": a past attempt."""
    return "could" in auxiliaries and any(child.dep_ == "neg" or _is_nobody(child) for child in verb.children)


def _is_nobody(word: Token) -> bool:
    return word.dep_ in ("nsubj", "nsubjpass") and word.left_edge.lower_ in ("neither", "none", "nobody", "no")


def _is_planned(verb: Token) -> bool:
    """ "The deadline is Monday", "the talks resume Thursday", "the law takes effect in May": at a time to come."""
    cues = _cues()
    if verb.lemma_.lower() in cues["timetable_verbs"]:
        return not any(child.dep_ == "dobj" for child in verb.children)
    if any(f"{verb.lemma_} {child.lower_}".lower() in cues["timetable_phrases"] for child in verb.children):
        return True
    subjects = (child.lemma_.lower() for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))
    return verb.lemma_ in ("be", "continue") and any(
        lemma in cues["planned"] | cues["planned_events"] for lemma in subjects
    )


def _past(verb: Token) -> bool:
    """Whether the verb or its auxiliary stands in a past or perfect tense."""
    if verb.tag_ == "VBD":
        return True
    auxiliaries = (child for child in verb.children if child.dep_ in ("aux", "auxpass"))
    return any(child.tag_ == "VBD" or child.lower_ in ("has", "have", "'ve", "’ve") for child in auxiliaries)
