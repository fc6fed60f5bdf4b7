"""What a person is in the event, as the words around one mention of the name say: victim, suspect or witness; killed,
injured, arrested or charged.

The parse says it (part_clauses), or the order of the words where the parse goes wrong (part_patterns).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factsheet.annotate.data import table
from factsheet.annotate.tree import Span
from factsheet.extract.person import part_patterns
from factsheet.extract.person.identified import as_the_others, identified, introduced
from factsheet.extract.person.part_clauses import (
    argument,
    by_clause,
    is_apposed,
    is_of_somebody,
    is_several,
    only_wanted,
    signs,
)
from factsheet.extract.person.part_verbs import Part, befell, by_rule, called, own_subject, subject_of, undergoer

_PARTS = {"suspect": 3, "victim": 2, "witness": 1}
_STATUS = {"killed": 8, "overturned": 8, "pardoned": 8, "sentenced": 7, "convicted": 6, "acquitted": 6} | {
    "pleaded guilty": 5,
    "charged": 4,
    "released": 4,
    "arrested": 3,
    "sought": 2,
    "injured": 2,
    "survived": 2,
    "missing": 1,
    "fired": 1,
    "resigned": 1,
}
_VERDICTS = {"convicted", "acquitted"}
_VICTIMS = {"killed", "injured", "survived", "missing"}
_OF_PART = {"suspect": _STATUS.keys() - (_VICTIMS - {"killed"}), "victim": _VICTIMS}


def part(name: Span) -> Part | None:
    """What the sentence of `name` says that its bearer is in the event, or None where it says nothing."""
    if signs(name):
        return None
    listed = name.root.dep_ in {"appos", "conj"} or part_patterns.opens_clause(name)
    if part_patterns.acts(name) and listed and not is_apposed(name.root, name.root.head):
        # "in the death of Ann Roe, 61, police chief Jan Poe said": parsers take who speaks for one of the list.
        return together(_by_order(name))
    found = [*by_clause(name), *identified(name), *_by_order(name)]
    if found and all(one.part == "victim" and one.status is None for one in found):
        found += as_the_others(name.doc[found[0].cue])
    return together(found)


def together(found: Iterable[Part]) -> Part | None:
    """One reading for all that is said of one mention: the gravest part, and the gravest status that fits it."""
    readings = list(found)
    if not readings:
        return None
    main = max(readings, key=lambda one: (*_gravity(one), -one.cue))
    if main.status in _VERDICTS:  # "acquitted Roe of murder but convicted him of manslaughter": the last one counts
        main = max((one for one in readings if _gravity(one) == _gravity(main)), key=lambda one: one.cue)
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


def _gravity(one: Part) -> tuple[int, int]:
    return _PARTS.get(one.part or "", 0), _STATUS.get(one.status or "", 0)


def _by_order(name: Span) -> Iterator[Part]:
    """What the order of the words says where the parse says nothing."""
    found = part_patterns.predicate(name)
    if found is not None:
        yield from undergoer(found[0]) if found[1] else subject_of(found[0])
        others = (child for child in found[0].children if child.dep_ == "conj" and not own_subject(child))
        yield from (one for other in others if found[1] and other.tag_ == "VBN" for one in undergoer(other))
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
        yield from () if is_of_somebody(before[0]) else called(before[0])  # "A third suspect, Jane Roe, …"
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
