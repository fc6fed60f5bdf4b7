"""What a person is in the event, as the words around one mention of the name say: victim, suspect or witness; killed,
injured, arrested or charged.

The parse says it (part_clauses), or the order of the words where the parse goes wrong (part_patterns).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile

from factsheet.annotate.data import listed, members, table
from factsheet.annotate.tree import Doc, Span
from factsheet.extract.person import part_patterns
from factsheet.extract.person.identified import identified, introduced, is_one
from factsheet.extract.person.part_clauses import (
    argument,
    by_clause,
    is_apposed,
    is_of_somebody,
    is_several,
    only_wanted,
    signs,
)
from factsheet.extract.person.part_verbs import Part, befell, by_rule, called, joined, subject_of, undergoer
from factsheet.extract.person.spelt_out import bearer, is_spelt_out, opening_bearer

_PARTS = {"suspect": 3, "victim": 2, "witness": 1}
_STATUS = {"killed": 9, "overturned": 9, "pardoned": 9, "sentenced": 8, "convicted": 7, "acquitted": 7} | {
    "pleaded guilty": 6,
    "dropped": 5,
    "charged": 4,
    "released": 4,
    "arrested": 3,
    "house arrest": 3,
    "sought": 2,
    "injured": 2,
    "survived": 2,
    "missing": 1,
    "fired": 1,
    "resigned": 1,
}
_VERDICTS = {"convicted", "acquitted"}
_CLEARED = 6
"""Tokens behind an acquittal in which "of" tells what somebody is cleared of."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET"})
_TITLE = 6
"""Tokens from "not" to the name, at most: "not the former mayor of the town, Jo Roe" is more than is read."""
_VICTIMS = {"killed", "injured", "survived", "missing"}
_OF_PART = {"suspect": _STATUS.keys() - (_VICTIMS - {"killed"}), "victim": _VICTIMS}


def part(name: Span) -> Part | None:
    """What the sentence of `name` says that its bearer is in the event, or None where it says nothing."""
    if signs(name) or _is_set_aside(name):
        return None
    if is_spelt_out(name):
        noun = bearer(name)
        return together([*called(noun), *befell(noun), *argument(noun)], name.doc) if noun is not None else None
    head = name.root.head
    own = name.root.dep_ == "nsubj" and head.lemma_ not in listed("reporting_a_part")
    among = name.root.dep_ in {"appos", "conj"} or (part_patterns.opens_clause(name) and not own)
    if part_patterns.acts(name) and among and not is_apposed(name.root, head):
        # "in the death of Ann Roe, 61, police chief Jan Poe said": parsers take who speaks for one of the list.
        return together(_by_order(name), name.doc)
    found = [*by_clause(name), *identified(name), *_by_order(name), *_opening(name)]
    return together(found, name.doc)


def _is_set_aside(name: Span) -> bool:
    """Whether it is said of somebody else: "Moss, not the mayor, Jo Roe, was charged", "it was not Roe who was"."""
    before = name.doc[name.sent.start : name.start]
    behind = list(dropwhile(lambda token: token.pos_ in _NAMING or token.text == ",", reversed(before)))
    if not behind or behind[0].lower_ != "not" or name.start - behind[0].i > _TITLE:
        return False
    verb = behind[1] if len(behind) > 1 else None
    return verb is None or verb.pos_ != "AUX" or (len(behind) > 2 and behind[2].lower_ == "it")


def together(found: Iterable[Part], doc: Doc) -> Part | None:
    """One reading for all that is said of one mention: the gravest part, and the gravest status that fits it."""
    readings = list(found)
    if not readings:
        return None
    main = max(readings, key=lambda one: (*_gravity(one), -one.cue))
    if main.status in _VERDICTS:
        main = _verdict([one for one in readings if _gravity(one) == _gravity(main)], doc)
    fitting = [one for one in readings if one.status in _OF_PART.get(main.part or "", _STATUS.keys())]
    other = max(fitting, key=lambda one: (_STATUS[one.status or ""], -one.cue), default=main)
    if other.status == main.status or _gravity(other) == _gravity(main):
        return main
    ends = [one.cue + 1 if one.last is None else one.last for one in (main, other)]
    return replace(
        main,
        status=other.status,
        cue=min(main.cue, other.cue),
        last=max(ends),
        open=other.open,
        death=other.death,
        rules=tuple(dict.fromkeys((*main.rules, *other.rules))),
    )


def _verdict(readings: list[Part], doc: Doc) -> Part:
    """Which of a conviction and an acquittal counts: the last, but who is cleared of one thing only ("convicted Roe of
    bribery but acquitted him of extortion") is convicted."""
    last = max(readings, key=lambda one: one.cue)
    convicted = max((one for one in readings if one.status == "convicted"), key=lambda one: one.cue, default=None)
    if convicted is None or last.status == "convicted":
        return last
    verb, own = doc[convicted.cue], doc[last.cue].sent
    if verb.sent.start == own.start:
        before = verb.dep_ in {"relcl", "acl", "advcl"}  # "Roe, convicted in 2019, was acquitted of it"
    else:
        before = any(_YEAR.fullmatch(token.text) for token in verb.sent)
    again = not members("parts", "tried_again").isdisjoint(token.lemma_.lower() for token in own)
    after = doc[last.cue + 1 : min(last.cue + _CLEARED, own.end)]
    of = next((token for token in after if token.lower_ == "of" and token.i + 1 < own.end), None)
    partly = of is not None and of.nbor(1).lower_ not in {"all", "any", "every", "both"}
    return convicted if partly and not (before or again) else last


def _gravity(one: Part) -> tuple[int, int]:
    return _PARTS.get(one.part or "", 0), _STATUS.get(one.status or "", 0)


def _opening(name: Span) -> Iterator[Part]:
    """ "The man charged with the murder, Dale Krug, 44, was in court"."""
    noun = opening_bearer(name)
    if noun is not None:
        yield from called(noun)
        yield from undergoer(noun.nbor(1)) if noun.nbor(1).tag_ in {"VBN", "VBD"} else ()


def _by_order(name: Span) -> Iterator[Part]:
    """What the order of the words says where the parse says nothing."""
    found = part_patterns.predicate(name)
    if found is not None:
        yield from undergoer(found[0]) if found[1] else subject_of(found[0])
        others = (other for other in joined(found[0]) if other != found[0] and found[1] and other.tag_ == "VBN")
        yield from (one for other in others for one in undergoer(other))
    verb = found or part_patterns.predicate(name, described=True)
    opening = part_patterns.opening_participle(name, verb[0]) if verb is not None else None
    yield from undergoer(opening) if opening is not None else ()
    if name.end < len(name.doc) and name.doc[name.end].tag_ == "POS":
        return  # "the suspect, Moss's stepfather": what leads the words is said of whom the name owns
    noun = part_patterns.noun_of(name)
    if noun is not None and not only_wanted(noun):
        yield from by_rule("of", noun)
    before = name.doc[max(name.sent.start, name.start - 2) : name.start]
    if len(before) == 2 and before[1].text == "," and before[0].pos_ == "NOUN":
        # "A third suspect, Jane Roe, …", not "She is no suspect, Jane Roe said"
        speaks = part_patterns.acts(name) and name.doc[name.end].text != ","
        yield from () if speaks or is_of_somebody(before[0]) else called(before[0])
        if is_one(before[0]) and not speaks:
            yield from introduced(before[0])  # "A man was shot. The man, Jan Roe, 40, is from Ames"
    for token in part_patterns.lead(name):
        if token.lower_ in {"killed", "shot", "hospitalized"} | table("parts")["law"].keys() or token.tag_ == "VBN":
            yield from undergoer(token)
        yield from called(token)
        if token.pos_ == "NOUN":
            yield from befell(token)
            if is_several(token) and token.doc[token.i + 1].text == ":":
                yield from argument(token)  # "arrested three men: Joe Poe, 30; …"
        if token.pos_ in {"NOUN", "PRON"}:
            yield from introduced(token)
