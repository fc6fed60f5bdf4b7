"""What a figure is a figure of: the nouns on which it hangs, as stems, what was done to them or by them, and whose
names stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.data import listed, members
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured
from factsheet.annotate.spans import Spans
from factsheet.annotate.speech.cues import RELATIVES
from factsheet.annotate.tree import Token
from factsheet.kinds.one_thing import other_ones
from factsheet.model.mention import Name
from factsheet.model.overlap import content

_UP = 8
"""Words above a number at most among which its noun stands."""
_HANGS_ON = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ", "ADV", "ADP"})
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "ADV"})
_PARTS = frozenset({"of", "in"})
_ROLES = {"nsubj": "by", "nsubjpass": "to", "dobj": "to", "dative": "to", "oprd": "to"}
"""What a noun is to its verb: who does it, or whom it is done to."""
_OF_ALL = re.compile(r"\bof\s(?:(?:the|its|his|her|their|all|a total of)\s)*(\d[\d,]*)\b")
_BEFORE = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod"})
_SAYERS = frozenset({"nsubj", "appos", "compound", "conj"})


def things(document: Document, figure: Measured) -> frozenset[str]:
    """ "Its $38 billion bid", "a bid of $38 billion": bid; "130 miles north of Arden": north, Arden.

    "The deal's value is $146 billion" and "the deal, which amounts to $146 billion": deal. The unit is none of them,
    but that of a count, which is all that it is of.
    """
    tokens = document.doc.over(figure.start, figure.end)
    above = list(_above(tokens.root))
    named = [one for token in above if token.pos_ in _NAMING for one in (token, *_behind(token, "of"))]
    named += _behind(tokens.root, *_PARTS)
    named += _measured(above[-1] if above else tokens.root)
    words = content(" ".join(token.text for token in named if not tokens.start <= token.i < tokens.end))
    unit = content(figure.unit or "")
    words = words | unit if figure.measure == "count" else words - unit
    if figure.measure == "speed":
        words |= content(" ".join(token.lemma_ for token in _moving(above[-1] if above else tokens.root)))
    return words | content(" ".join(_telling_apart([*named, *_doer(above[-1] if above else tokens.root)])))


def _above(token: Token) -> Iterator[Token]:
    """The words above `token` up to the verb or the clause that it stands in, nearest first."""
    for _ in range(_UP):
        if token.head.i == token.i or token.head.pos_ not in _HANGS_ON or token.dep_ in {"relcl", "acl", "appos"}:
            return
        token = token.head
        yield token


def _behind(token: Token, *prepositions: str) -> list[Token]:
    """The nouns that hang on `token` by one of `prepositions`: "$31 billion in earnings"."""
    found = (child for child in token.children if child.i > token.i and child.lower_ in prepositions)
    return [noun for preposition in found for noun in preposition.children if noun.dep_ == "pobj"]


def _doer(token: Token) -> list[Token]:
    """Whoever does what the verb above `token` tells: a bus, in "a second bus carried 31 people"."""
    head = subject(token.head) if token.dep_ in _ROLES and token.dep_ != "nsubjpass" else None
    return [head] if head is not None else []


def _moving(token: Token) -> list[Token]:
    """What goes so fast."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    head = subject(token)
    return [head] if head is not None and head.pos_ == "NOUN" and head.lower_ not in listed("any_vehicle") else []


def _telling_apart(nouns: Iterable[Token]) -> Iterator[str]:
    """The adjectives of `nouns` that tell one thing from another of its sort: "a second bus", "the old bridge"."""
    for noun in nouns:
        for child in noun.children:
            if child.i < noun.i and child.dep_ in ("amod", "det") and child.lower_ in other_ones():
                yield child.lower_


def _measured(token: Token) -> list[Token]:
    """What a verb above `token` says that it is so much."""
    verb = token.head
    says = listed("said_to_be_at" if token.lower_ == "at" else "saying_how_much")
    head = subject(verb) if verb.lemma_ in says else None
    if head is None:
        return []
    if head.lower_ in RELATIVES and verb.dep_ == "relcl":
        head = verb.head
    return [head, *(child for child in head.children if child.dep_ == "poss"), *_behind(head, "of")]


def deeds(document: Document, figure: Measured) -> frozenset[str]:
    """What is told of the things that are counted: "police arrested 37 men", "37 men were arrested": arrest>to.

    "300 people came": come>by; "300 people left their homes": leave home>by. Of a part ("32 of 58 laps") also of how
    many it is one; of a sum the thing that it stands before: "a $40 million bridge": bridge<.
    """
    tokens = document.doc.over(figure.start, figure.end)
    all_ = _OF_ALL.search(tokens.text)
    found = {f"of {all_[1]}"} if all_ else set()
    head = tokens.root
    for child in head.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            found.add(f"{lemma_of(child)}>to")
    while head.dep_ == "conj" and head.head.pos_ in _HANGS_ON:
        head = head.head
    role, verb = _ROLES.get(head.dep_), head.head
    if head.dep_ == "npadvmod" and figure.measure == "distance":
        role = "to"  # "the bus fell 40 metres"
    if head.dep_ == "pobj":
        role, verb = head.head.lower_, head.head.head
    if figure.measure == "money" and head.dep_ in _BEFORE and head.head.pos_ == "NOUN":
        return frozenset({f"{lemma_of(head.head)}<"})
    if role is None or verb.pos_ not in ("VERB", "NOUN", "AUX"):
        return frozenset(found)
    if role == "by" and lemma_of(verb) == "have":  # "200 people had to leave their homes"
        verb = next((child for child in verb.children if child.dep_ == "xcomp"), verb)
    found |= {
        f"{lemma_of(verb)} {lemma_of(child)}>{role}" for child in verb.children if child.dep_ == "dobj" != head.dep_
    }
    states = {f"{token.lower_}>to" for token in verb.subtree if token.lower_ in listed("states_of_people")}
    states |= {f"{child.lower_}>to" for child in verb.children if child.dep_ == "acomp" and role == "by"}
    if not states and role == "to" and lemma_of(verb) == "have":
        return frozenset({*found, "have>to"})  # of how many there are, whatever is done to some
    found |= states
    if lemma_of(verb) not in listed("light_deeds"):
        particle = "".join(f" {child.lower_}" for child in verb.children if child.dep_ == "prt")
        found.add(f"{lemma_of(verb)}{particle}>{role}")
    return frozenset(found)


def bearer(document: Document, verb: Token) -> frozenset[str]:
    """Whom the clause of `verb` is about, where it names a person or body, and whether it is done to them: to>roe."""
    head = subject(verb)
    name = document.name_of(head.doc[head.i : head.i + 1]) if head is not None else None
    if head is None or name is None or name.sort not in ("person", "organization"):
        return frozenset()
    return frozenset(f"{_ROLES.get(head.dep_)}>{stem}" for stem in content(name.shown))


def named_around(document: Document, figure: Measured, names: Spans[Name]) -> frozenset[str]:
    """The stems of the names in the sentence of `figure`, without that of who says it."""
    sentence = document.doc.over(figure.start, figure.end).root.sent
    found: set[str] = set()
    for (start, end), name in names.within(sentence.start_char, sentence.end_char):
        if name.sort == "unnamed":
            continue
        root = document.doc.over(start, end).root
        while root.dep_ in _SAYERS - {"nsubj"} and root.head.i != root.i:
            root = root.head
        if not (root.dep_ == "nsubj" and root.head.lemma_.lower() in members("reporting", "clause")):
            found |= content(document.source.text[start:end])
    return frozenset(found)
