"""Which people stand in one list: "A, 50, of Ames; her son B, 21; and C", whom what is said before the list befell.

Parsers lose the thread of such lists at the first age or apposition. The words between two names tell: nothing but
ages, places and descriptions, and a comma, a semicolon or "and" right before the next name and what introduces it.
"""

from __future__ import annotations

from itertools import pairwise

from factsheet.annotate.document import Document
from factsheet.annotate.names.ages import years_old
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.person.part_patterns import acts, predicate
from factsheet.extract.person.spelt_out import is_spelt_out

_FARTHEST = 24
"""Tokens at most between two names of a list."""
_SEPARATORS = frozenset({",", ";", "and", "&"})
_BREAKS = frozenset({":", "“", "”", '"', "-", "–", "—", "("})
_DESCRIBES = frozenset({"of", "from", "in", "at", "with", "near"})
"""What goes on describing the name before: "Ada Moss of Ames", "a guide from Ames"; "along with"."""
_TOGETHER = frozenset({"along", "together"})
_INTRODUCES = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM"})


def led_by(document: Document) -> dict[int, Span]:
    """For the first token of a name that goes on a list of people: the name before it in the list."""
    people = (span for span, _ in document.named("person"))
    return {
        right.start: left
        for left, right in pairwise(people)
        if right.start - left.end <= _FARTHEST and _goes_on(left, right)
    }


def _goes_on(left: Span, right: Span) -> bool:
    """Whether nothing but the description of `left`, and then a separator, stands between two names."""
    doc = left.doc
    between = doc[left.end : right.start]
    if not between or "\n" in between.text or _stands_alone(right):
        return False
    introduced = _introduction(doc[left.end : right.start], right)
    if introduced is None or (doc[introduced - 1].text == "," and _is_apposed(left)):
        return False
    if any(token.lower_ == "whose" for token in doc[introduced : right.start]):
        return False  # "Ada Moss, whose widower, Ben Cole, wept"
    described = between[: introduced - left.end - 1]
    who = next((token.i for token in described if token.lower_ in {"who", "whose"}), None)
    if who is not None and (doc[introduced - 1].text == ";" or doc[introduced - 2].text == ","):
        described = doc[left.end : who]  # "Ada Moss, 51, who taught there, and Ben Cole"
    return not any(_breaks(token) for token in described)


def _is_apposed(name: Span) -> bool:
    """Whether the name, behind a comma, is that of the one person called before: "his wife, Ada Moss, shot Ben Cole"
    is no list, though the parse may take the verb for an adjective."""
    before = name.doc[max(name.sent.start, name.start - 2) : name.start]
    return len(before) == 2 and before[1].text == "," and before[0].tag_ == "NN" and is_person_noun(before[0])


def _stands_alone(name: Span) -> bool:
    """Whether what follows belongs to the name alone: a verb of which it is the subject, or what it owns."""
    doc = name.doc
    if name.end < len(doc) and doc[name.end].tag_ == "POS":
        return True
    if acts(name) or is_spelt_out(name):
        return True
    found = predicate(name)
    return found is not None and not any(token.lower_ == "who" for token in doc[name.end : found[0].i])


def _introduction(between: Span, name: Span) -> int | None:
    """Where what introduces the next name begins, right behind a separator: "his wife", "and a passing postman,"."""
    doc, at = name.doc, name.start - 1
    if doc[at].text == "," and at - 1 >= between.start and doc[at - 1].pos_ == "NOUN":
        apposed = _before_phrase(doc[at - 1], between.start)
        if doc[apposed].pos_ == "ADP":
            return None  # "a friend of the mayor, Ada Moss": she is the mayor
        if doc[apposed].lower_ in _SEPARATORS:
            return apposed + 1
    at = _before_phrase(doc[name.start], between.start)
    if doc[at].lower_ in _SEPARATORS or (doc[at].lower_ == "with" and doc[at - 1].lower_ in _TOGETHER):
        return at + 1
    return None


def _before_phrase(head: Token, floor: int) -> int:
    """The token before the noun phrase that ends in `head`, "her 21-year-old son" included."""
    doc, at = head.doc, head.i - 1
    while at > floor:
        aged = doc[at].lower_ == "-" or (doc[at].lower_ in {"year", "old"} and years_old(doc, at) is not None)
        if not (doc[at].pos_ in _INTRODUCES or aged or (doc[at].tag_ in {"POS", "VBG"} and doc[at].dep_ == "amod")):
            break
        at -= 1
    return at


def _breaks(token: Token) -> bool:
    """Whether a list of people cannot run over `token`: a verb, a quotation, most prepositions."""
    if token.text in _BREAKS and token.whitespace_:
        return True
    if token.pos_ == "ADP":
        return token.lower_ not in _DESCRIBES
    clause = token.pos_ in {"VERB", "AUX", "SCONJ"} and token.dep_ not in {"amod", "compound"}
    return clause or token.tag_ in {"WP", "WDT", "WRB", "WP$"} or token.is_quote
