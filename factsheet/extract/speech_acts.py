"""What follows verbs of asking, promising, praising and naming: an infinitive, an object, a topic."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from factsheet.extract.clause_after import Range, end_of_clause, is_infinitival
from factsheet.extract.cues import Cue, prepositions

_OBJECTS = frozenset({"dobj", "obj", "dative", "oprd", "attr", "acomp", "ccomp", "xcomp"})
_CIRCUMSTANCES = frozenset({"on", "in", "at", "during", "after", "before", "by", "from", "via", "through", "since"})


def infinitive(cue: Cue) -> list[Range]:
    """The infinitive after the verb, with whom it is asked of."""
    verb = cue.head
    clause = next(
        (child for child in verb.rights if child.dep_ in {"xcomp", "ccomp", "advcl"} and is_infinitival(child)), None
    )
    if clause is None:
        return []
    start = clause.left_edge.i
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative"} and child.i < start:
            start = child.left_edge.i
            break
        if child.dep_ == "prep" and child.lower_ in prepositions().get(cue.lemma, ()) and child.i < start:
            start = child.i + 1
            break
    return [(max(start, cue.end), end_of_clause(verb, clause))]


def objects(cue: Cue) -> list[Range]:
    """The object of the verb with what belongs to it; else what follows its preposition."""
    return _from_children(cue, [child for child in cue.head.rights if child.dep_ in _OBJECTS]) or prepositional(cue)


def prepositional(cue: Cue) -> list[Range]:
    """What follows the preposition that makes the verb a cue."""
    wanted = prepositions().get(cue.lemma, frozenset())
    found = [
        child
        for child in cue.head.rights
        if child.dep_ in {"prep", "prt", "dative", "agent"} and child.lower_ in wanted
    ]
    if not found:
        return []
    first = found[0]
    start = first.i + 1
    end = max(first.right_edge.i + 1, *(child.right_edge.i + 1 for child in _kept(cue.head, first.i)), start)
    return [(start, end)] if end > start else []


def _from_children(cue: Cue, objects: Sequence[Token]) -> list[Range]:
    if not objects:
        return []
    start = max(objects[0].left_edge.i, cue.end)
    end = max(child.right_edge.i + 1 for child in (*objects[:1], *_kept(cue.head, objects[0].i)))
    return [(start, end)] if end > start else []


def _kept(verb: Token, after: int) -> list[Token]:
    """What stands after the object and belongs to it: everything up to a comma, a conjunction or a participle."""
    found: list[Token] = []
    for child in verb.rights:
        if child.i <= after or child.is_space:
            continue
        if (
            child.is_punct
            or child.dep_ in {"cc", "conj", "npadvmod"}
            or (child.dep_ == "advcl" and child.tag_ == "VBG")
        ):
            break
        if child.dep_ == "prep" and child.lower_ in _CIRCUMSTANCES:
            break
        found.append(child)
    return found
