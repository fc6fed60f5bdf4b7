"""What only people do, have and go through: "Ada Moss's mother", "Ada Moss was born", "the body of Ada Moss"."""

from __future__ import annotations

from functools import cache

from factsheet.annotate.data import table, words
from factsheet.annotate.marks.marks import APOSTROPHES
from factsheet.annotate.names import titles
from factsheet.annotate.names.given_names import is_given
from factsheet.annotate.tree import Doc, Token

SURE = 4
_LIKELY = 2
_OWN = 4
"""Tokens behind a verb in which "his" or "her" is that of its subject: "shot dead his landlady"."""
_LEAD = 7
"""Tokens before a name in which those are looked for whom a list is of: "among the dead were"."""
_ARTICLES = frozenset({"the", "a", "an"})
_BE = frozenset({"be", "include"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def lives(doc: Doc, start: int, end: int) -> int:
    """How much the words around the name of several words at tokens `start` to `end` tell of a life."""
    before, behind = doc[start - 1 : start], doc[end : end + 1]
    if before.text.lower() in _ARTICLES or any(token.pos_ in {"NOUN", "PROPN"} for token in behind):
        return 0  # "the Grey Heron lost her rudder", "among the dead was Velm Rovers captain Ada Moss"
    sure = (_has_kin, _has_spouse, _is_lived, _is_among, _is_called_so, _is_described, _is_about)
    if any(one(doc, start, end) for one in sure):
        return SURE
    if _is_about(doc, start, end, "likely_of") or _does_to_own(doc, start, end):
        return _LIKELY
    whole = all(token.ent_type_ == "PERSON" for token in doc[start:end])
    return int(whole and (_is_agent(doc, start, end) or _stands_beside_a_person(doc, start, end)))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("beside_people")[name])


def _has_kin(doc: Doc, start: int, end: int) -> bool:
    """ "Ada Moss's mother", "Ada Moss's lawyers"."""
    return end + 1 < len(doc) and doc[end].lower_ in APOSTROPHES and doc[end + 1].lower_ in _words("owned")


def _has_spouse(doc: Doc, start: int, end: int) -> bool:
    """ "Ada Moss and her husband"; a ship has no husband."""
    after = [token.lower_ for token in doc[end : end + 3]]
    return len(after) == 3 and after[0] == "and" and after[1] in {"his", "her"} and after[2] in _words("owned")


def _is_lived(doc: Doc, start: int, end: int) -> bool:
    """ "Ada Moss was born in Velm", "Ada Moss wept"."""
    subject = next((token for token in doc[start:end] if token.dep_ in _SUBJECTS), None)
    if subject is None or subject.head.pos_ != "VERB":
        return False
    kind = "befalls" if subject.dep_ == "nsubjpass" else "does"
    return subject.head.lemma_.lower() in _words(kind)


def _is_among(doc: Doc, start: int, end: int) -> bool:
    """ "Among the dead was Ada Moss", "The victims were Ada Moss and Ben Cole"."""
    be = start - 1
    if be < 1 or doc[be].lemma_.lower() not in _BE:
        return False
    before = doc[max(doc[be].sent.start, be - _LEAD) : be]
    return any(token.lower_ in _words("fates") for token in before)


def _is_called_so(doc: Doc, start: int, end: int) -> bool:
    """ "A man named Ada Moss", "the gunman was identified as Ada Moss"; a ship is identified, too."""
    at = start - 1
    if at < 1 or doc[at].lower_ not in {"named", "called", "as"}:
        return False
    verb = doc[at] if doc[at].lower_ != "as" else doc[at - 1]
    if verb.lemma_.lower() not in {"name", "call", "identify"}:
        return False
    subjects = [verb.head, *(child for child in verb.children if child.dep_ in {"nsubjpass", "dobj"})]
    return any(one.lower_ in _words("named") for one in subjects)


def _is_described(doc: Doc, start: int, end: int) -> bool:
    """ "Her lawyer, Ada Moss, declined", "the suspect, Ada Moss.": not "its maker, Acme Polymers,"."""
    comma = start - 1
    if comma < 2 or doc[comma].text != "," or not (end == len(doc) or doc[end].text in {",", ".", ";"}):
        return False
    noun = doc[comma - 1]
    person = noun.lower_ in words("people_nouns") or titles.heads([noun.lower_], lower=True)
    if noun.tag_ != "NN" or not noun.is_lower or not person or noun.lower_ in _words("may_be_bodies"):
        return False
    opened = any(child.lower_ == "the" or child.dep_ == "poss" for child in noun.children)
    return opened and noun.dep_ != "appos"


def _is_about(doc: Doc, start: int, end: int, listed: str = "") -> bool:
    """ "The family of Ada Moss", "a vigil for Ada Moss"."""
    at = start - 1
    if at < 1 or doc[at].lower_ not in {"of", "for"} or (listed and doc[at].lower_ != "of"):
        return False
    return doc[at - 1].text in _words(listed or doc[at].lower_)


def _does_to_own(doc: Doc, start: int, end: int) -> bool:
    """ "Ada Moss shot dead his landlady"; but "Acme Polymers gave her a job"."""
    subject = next((token for token in doc[start:end] if token.dep_ == "nsubj"), None)
    verb: Token | None = subject.head if subject is not None else None
    if verb is None or verb.pos_ != "VERB" or verb.i < end:
        return False
    after = doc[verb.i + 1 : verb.i + 1 + _OWN]
    return any(token.tag_ == "PRP$" and token.lower_ in {"his", "her"} for token in after)


def _is_agent(doc: Doc, start: int, end: int) -> bool:
    """ "The letter was signed by Ada Moss"."""
    by = next((token.head for token in doc[start:end] if token.dep_ == "pobj"), None)
    return by is not None and by.dep_ == "agent" and by.head.lemma_.lower() in _words("agents")


def _stands_beside_a_person(doc: Doc, start: int, end: int) -> bool:
    """ "Jane Roe and Kudirat Moss were friends": the other one's given name is known."""
    head = doc[start:end].root
    others = [head.head] if head.dep_ == "conj" else []
    others += [child for child in head.children if child.dep_ == "conj"]
    return any(
        other.ent_type_ == "PERSON" and other.i > other.left_edge.i and is_given(doc[other.i - 1].text)
        for other in others
    )
