"""A source's own words for where and in what event people were harmed, as the statement of a toll can print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factsheet.annotate.clauses.clause import noun_phrase, subject
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.names.gazetteer import is_city, region
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.annotate.words.event_words import is_event
from factsheet.extract.tolls.harm_arguments import Harm
from factsheet.model.mention import Name
from factsheet.model.passage import plain

_AT = frozenset({"in", "at", "on", "near", "off", "outside"})
_ACROSS = frozenset({"around", "across", "throughout", "along"})
_FULL_DATES = frozenset({"DATE", "TIME"})
_LONGEST = 14
"""Tokens of a phrase that is printed at most."""
_STEPS = 4
_AND = re.compile(r",?\s(?:and|as\swell\sas)\s(?:(?:in|at|near|the)\s)*")
_LISTED = ", "
_COUNTED_IN = 2
"""Tokens behind a list of numbers within which the place of the last stands, and places of a list at least."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a statement can print of a toll's scene, and the code points of `doc.text` at which those words stand.

    `at` says where ("near Padang", "in 14 countries"), `event` in what ("a rail crash near Leeds"); None where the
    source has no words for it that fit. `wide` marks a toll of more than one place, `vague` one of a place that its
    sentence does not name ("in the province"); `where` is the place that `at` names, if it is one.
    """

    at: str | None = None
    event: str | None = None
    start: int | None = None
    end: int | None = None
    where: Name | None = None
    wide: bool = False
    vague: bool = False


def scene(document: Document, sentence: Tokens, harm: Harm, where: Name | None) -> Scene:
    """The scene of `harm` in `sentence`, whose nearest place is `where`."""
    event = _event(document.doc[harm.word])
    found = _place_by_place(document, sentence, harm) or _scope(document, sentence, harm)
    if found is None:
        found = _several(document, sentence, where) or _named(document, where, event)
    if event is None:
        return found
    start, end = event.start_char, event.end_char
    return Scene(
        at=None if found.start is not None and start <= found.start < end else found.at,
        event=plain(event.text) if event[0].pos_ != "DET" else f"{event[0].lower_} {plain(event[1:].text)}",
        start=min(start, found.start if found.start is not None else start),
        end=max(end, found.end or end),
        where=found.where,
        wide=found.wide,
        vague=found.vague,
    )


def _scope(document: Document, sentence: Tokens, harm: Harm) -> Scene | None:
    """ "… killed 230,000 people in 14 countries": the phrase right behind the people or the word of harm."""
    doc = document.doc
    for at in sorted({harm.group.end, harm.word + 1}):
        if at < sentence.end and doc[at].lower_ in _AT | _ACROSS:
            noun = next((child for child in doc[at].children if child.dep_ == "pobj"), None)
            found = _area(document, doc[at], noun) if noun is not None else None
            if found is not None:
                return found
    return None


def _area(document: Document, preposition: Token, noun: Token) -> Scene | None:
    """The scene that the phrase of `preposition` and `noun` gives; None where it is no place."""
    phrase, joined = _phrase(preposition, noun)
    start, end = phrase.start_char, phrase.end_char
    inside = [item for item in document.names_in(start, end) if item[2].sort == "place"]
    is_area = noun.pos_ == "NOUN" and noun.lemma_.lower() in listed("areas")
    said = plain(phrase.text)
    if is_area and any(child.dep_ == "nummod" or child.lower_ in ("several", "many") for child in noun.children):
        return Scene(said, start=start, end=end, wide=True)
    if is_area and not (inside and any(child.lower_ == "of" for child in noun.children)):
        return Scene(vague=True)
    places = [name for begin, stop, name in inside if is_area or begin <= noun.idx < stop]
    if not places or len(phrase) > _LONGEST:
        return None
    if joined or preposition.lower_ in _ACROSS:
        return Scene(said, start=start, end=end, wide=True)
    return Scene(said, start=start, end=end, where=places[0])


def _phrase(preposition: Token, noun: Token) -> tuple[Tokens, bool]:
    """The words of a place up to a date in them, with names joined to it, and whether there are any of those."""
    doc, end = noun.doc, noun_phrase(noun).end
    joined = [token for token in noun.subtree if token.dep_ == "conj" and token.pos_ == "PROPN"]
    end = max([end, *(token.i + 1 for token in joined)])
    for token in doc[noun.i + 1 : end]:
        if token.ent_type_ in _FULL_DATES:
            end = token.i - (doc[token.i - 1].pos_ in ("ADP", "PUNCT"))
            break
    while doc[end - 1].pos_ == "ADV" and end - 1 > noun.i:
        end -= 1  # "in Japan alone"
    return doc[preposition.i : end], bool(joined)


def _place_by_place(document: Document, sentence: Tokens, harm: Harm) -> Scene | None:
    """The scene of a toll that is the sum of several places': "killed 30 in Arden and 10 in Brill"."""
    group = harm.group
    if group.sort != "list" or group.names:
        return None
    behind = document.doc[group.start : min(group.end + _COUNTED_IN, sentence.end)]
    places = [one for one in document.names_in(behind.start_char, behind.end_char) if one[2].sort == "place"]
    if len(places) < _COUNTED_IN:
        return None
    at = " and ".join((", ".join(name.shown for _, _, name in places[:-1]), places[-1][2].shown))
    return Scene(f"in {at}", start=places[0][0], end=places[-1][1], wide=True)


def _several(document: Document, sentence: Tokens, where: Name | None) -> Scene | None:
    """The scene of a toll whose nearest place "and" joins to another one: "bombs went off in Arden and Brill"."""
    if where is None or where.span is None:
        return None
    places = [one for one in document.names_in(sentence.start_char, sentence.end_char) if one[2].sort == "place"]
    start = document.source.offsets.repaired(where.span.start)
    beside = _side_by_side(document, [one[:2] for one in places], start, start + len(where.text))
    if beside is None:
        return None
    words = document.doc.over(*beside)
    before = words.doc[words.start - 1].lower_ if words.start else ""
    if before == "between":
        return None
    at = before if before in _AT - {"on"} else "in"
    return Scene(f"{at} {plain(words.text)}", start=beside[0], end=beside[1], wide=True)


def _side_by_side(document: Document, places: list[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """Where the places that "and" joins to the one from `start` to `end` begin and end; None where there are none."""
    text, joined = document.source.text, False
    for begin, stop in places:
        if begin >= end:
            if not (_AND.fullmatch(text, end, begin) or text[end:begin] == _LISTED):
                break
            joined |= text[end:begin] != _LISTED
            end = stop
    for begin, stop in reversed(places):
        if stop <= start:
            if not (_AND.fullmatch(text, stop, start) or text[stop:start] == _LISTED):
                break
            joined |= text[stop:start] != _LISTED
            start = begin
    root = document.doc.over(start, end).root
    other = next((one for one in root.children if one.dep_ == "conj" and one.pos_ == "PROPN"), None)
    if not joined and other is not None and _AND.fullmatch(text, end, other.left_edge.idx):
        return start, other.idx + len(other)  # a place that no list knows
    return (start, end) if joined else None


def _named(document: Document, where: Name | None, event: Tokens | None) -> Scene:
    """The preposition before the place and its name; "in" where the name stands alone or before "where"."""
    if where is None or where.span is None:
        return Scene()
    begin = document.source.offsets.repaired(where.span.start)
    tokens = document.doc.over(begin, begin + (where.span.end - where.span.start))
    if not tokens.start:
        return Scene()
    if event is not None and event.start <= tokens.start < event.end:
        return Scene(start=tokens.start_char, end=tokens.end_char)
    before = document.doc[tokens.start - 1]
    first = where.shown.split(",")[0].strip()
    known = region(first) or is_city(first) or "," in where.shown
    if known and before.lower_ == "on":  # "the raid on Japan killed 30"
        return Scene(f"in {where.shown}", start=tokens.start_char, end=tokens.end_char)
    if before.lower_ == "the" and tokens.start > 1 and tokens.root.dep_ in {"compound", "nmod"}:
        return Scene(f"in {where.shown}", start=tokens.start_char, end=tokens.end_char) if known else Scene()
    if before.lower_ == "the" and tokens.start > 1:
        before = before.nbor(-1)
    if before.pos_ == "ADP" or before.lower_ in _AT:
        if before.lower_ not in _AT:
            return Scene()
        return Scene(f"{before.lower_} {plain(document.doc[before.i + 1 : tokens.start].text)} {where.shown}".replace(
            "  ", " "), start=before.idx, end=tokens.end_char)  # fmt: skip
    return Scene(f"in {where.shown}", start=tokens.start_char, end=tokens.end_char) if known else Scene()


def _event(harm: Token) -> Tokens | None:
    """The event that is told to have done the harm, where it is new to the reader: "a quake near Padang killed …"."""
    for head in (_doer(harm), *(child for p in harm.children if p.lower_ in ("in", "during") for child in p.children)):
        if head is None or head.pos_ != "NOUN" or not is_event(head):
            continue
        phrase = noun_phrase(head)
        if phrase[-1].lower_ in ("that", "which"):
            phrase = phrase[:-1]
        dated = any(token.ent_type_ in _FULL_DATES or token.i == harm.i for token in phrase)
        if phrase[0].lower_ in ("a", "an") and len(phrase) <= _LONGEST and not dated:
            return phrase
    return None


def _doer(harm: Token) -> Token | None:
    """The subject of an active word of harm, through relative and participial clauses."""
    if harm.pos_ != "VERB" or any(child.dep_ in ("nsubjpass", "auxpass") for child in harm.children):
        return None
    verb = harm
    for _ in range(_STEPS):
        found = subject(verb)
        if found is not None and found.lower_ not in ("that", "which"):
            return found
        if verb.dep_ in ("relcl", "acl"):
            return verb.head
        if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None
