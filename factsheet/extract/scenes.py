"""Where a deed happens: the places that hang on its verb, and those of its sentence that belong to something else.

"Shot at a bar in Troy" is at Troy. In "two days after a strike began in Lund, a judge freed Ada Moss", in "sued over a
spill in Lund" and in "was shot, according to police in Lund" it is not in Lund that anybody was freed, sued or shot.
"""

from __future__ import annotations

import re

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.clauses.grammar import own_subject
from factsheet.annotate.data import listed, members, words
from factsheet.annotate.document import Document
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.event_words import is_event
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.care import is_in_care
from factsheet.model.mention import Name
from factsheet.model.span import Span as Stretch

_WITHIN = frozenset({"in", "at", "on", "inside", "outside", "near", "off"})
_THROUGH = _WITHIN | {"of", "across", "around", "through", "throughout", "during", "by", "under", "behind", "between"}
"""Prepositions on the way from a place to a verb that leave the place the verb's; "of" only beside one of place."""
_PATH = frozenset({"pobj", "poss", "compound", "nmod", "appos", "nsubj", "nsubjpass", "dobj"})
"""What a token may be on the way up from a place to the verb."""
_TO_DAY = re.compile(r"(?:, [A-Z][\w. ]+,?)? (?:on )?")
"""What may stand between a place and the day beside it."""
_SAME_TIME = frozenset({"when", "while", "where"})
"""Words before a clause of what happens at the same time and place: "was shot while she walked in Troy"."""


_SHORT = frozenset({"u.s.", "us", "u.s", "u.k.", "uk", "u.k", "usa"})
"""Countries in letters, which stand before a noun as the adjective that they have not: "the U.S. embassy in Lund"."""


def describes(place: Span) -> bool:
    """Whether a country in letters only says whose the noun behind it is: nothing happened there."""
    root = place.root
    return root.lower_ in _SHORT and root.dep_ in {"compound", "nmod", "amod"} and root.head.i >= place.end


def scenes(document: Document, tokens: Span, verb: Token) -> tuple[Name, ...]:
    """The places that `verb` happens at: those that hang on it by prepositions of place alone, left to right."""
    found = []
    for start, end, name in document.names_in(tokens.start_char, tokens.end_char):
        place = document.doc.over(start, end)
        if name.sort == "place" and not describes(place) and _is_scene(place.root, verb):
            found.append(name)
    return tuple(found)


def away(document: Document, tokens: Span, verb: Token) -> tuple[Stretch, ...]:
    """The places in `tokens` that belong to something else than what `verb` tells."""
    return tuple(
        document.span(start, end)
        for start, end, name in document.names_in(tokens.start_char, tokens.end_char)
        if name.sort == "place"
        and _belongs_elsewhere(document.doc.over(start, end), verb, dated=_is_dated(document, end, tokens.end_char))
    )


def _is_dated(document: Document, start: int, end: int) -> bool:
    """Whether a day is right behind a place that ends at `start`: "in Lund on Monday", "in Lund, Norvale, Monday"."""
    days = document.whens_in(start, end)
    return bool(days) and _TO_DAY.fullmatch(document.doc.text[start : days[0][0]]) is not None


def _is_scene(place: Token, verb: Token) -> bool:
    """Whether the way up from `place` to `verb` passes prepositions of place and things, but no people.

    "shot at a bar in Troy" is at Troy; "met the chiefs from Troy" and "spoke of the fire in Troy" are not.
    """
    token, placed = place, False
    if is_in_care(place) or _is_answered(place, verb):
        return False
    while token.i != verb.i and token.head.i != token.i:
        if token.dep_ == "prep":
            if token.lower_ not in _WITHIN and token.lower_ != "of":
                return False
            placed = placed or token.lower_ in _WITHIN
        elif token.pos_ == "VERB" and token.dep_ == "conj":
            pass
        elif token.i == place.i and token.dep_ == "dobj" and token.head.i == verb.i and _strikes(verb):
            return True
        elif token.dep_ not in _PATH or (token.i != place.i and is_person_noun(token)):
            return False
        token = token.head
    return placed and token.i == verb.i


def _is_answered(place: Token, verb: Token) -> bool:
    """Whether the place is that of what somebody answers to, not of the answer: "condemned the attack in Lund"."""
    token = place
    while token.i != verb.i and token.head.i != verb.i and token.head.i != token.i:
        token = token.head
    answers = verb.lemma_.lower() in words("reaction_verbs")
    return answers and token.i != place.i and token.dep_ in {"dobj", "ccomp"} and token.head.i == verb.i


def _belongs_elsewhere(place: Span, verb: Token, *, dated: bool) -> bool:
    """Whether the way up from `place` to `verb` leads through what has a place of its own: another clause, or what
    the verb is only told to be about, to come from or to follow.

    A place beside the day is the verb's all the same (`dated`): parsers hang "sued the firm over fees in Lund on
    Monday" on the nearest noun.
    """
    token = place.root
    if describes(place) or _is_answered(token, verb):
        return True
    while token.i != verb.i and token.head.i != token.i:
        if token.dep_ == "prep" and token.lower_ not in _THROUGH and not dated:
            if token.lower_ != "after" or _is_counted(token):
                return True
        elif token.pos_ in {"VERB", "AUX"} and _is_another(token):
            return True
        token = token.head
    return False


def _is_counted(preposition: Token) -> bool:
    """Whether words before it say how long: "a year after the fire in Lund"."""
    before = any(child.i < preposition.i for child in preposition.children)
    return before or preposition.dep_ == "pcomp"


def _is_another(verb: Token) -> bool:
    """Whether the clause of `verb` tells of what happens at its own place: not of the harm done there, or of words."""
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VB" and lemma in listed("ends_up"):
        return False  # "came from behind to win in Troy"
    if verb.dep_ in {"relcl", "pcomp"} or (verb.dep_ == "acl" and verb.tag_ == "VB"):
        return True
    if verb.dep_ != "advcl":
        return verb.dep_ == "conj" and own_subject(verb) is not None
    marks = {child.lower_ for child in verb.children if child.dep_ in {"mark", "advmod"}}
    along = verb.tag_ == "VBG" and lemma in members("harm", "acts") | members("reporting", "clause")
    doer = own_subject(verb)
    of_its_own = verb.i < verb.head.i and doer is not None and doer.pos_ != "PRON"
    return not along and (of_its_own or not marks & _SAME_TIME)


def _strikes(verb: Token) -> bool:
    """Whether an event does to a place what `verb` says: "a quake shook Norvale"."""
    head = subject(verb)
    return head is not None and is_event(head)
