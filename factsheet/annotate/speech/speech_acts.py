"""What follows verbs of asking, promising, praising and naming: an infinitive, an object, a topic."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.annotate.clauses.grammar import is_finite, lemma_of
from factsheet.annotate.speech.clause_after import (
    RELATIVE_WORDS,
    Range,
    conjunct,
    end_of_clause,
    is_aside,
    is_infinitival,
)
from factsheet.annotate.speech.cues import Cue, prepositions, verbs
from factsheet.annotate.tree import Token
from factsheet.annotate.words.somebody import is_somebody

_OBJECTS = frozenset({"dobj", "dative", "oprd", "attr", "acomp", "ccomp", "xcomp"})
_CIRCUMSTANCES = frozenset({"during", "after", "before", "by", "via"})
_LONGEST = 400
"""Tokens of a topic that are looked at for its end."""
_PLACES = frozenset({"on", "in", "at", "from", "through", "with"})
_REASONS = frozenset({"for", "of", "as"})
"""Prepositions of what somebody is blamed for or described as."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


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
        if child.dep_ == "prep" and child.lower_ in prepositions().get(cue.lemma, ()):
            start = child.i + 1
            break
    start = max(start, cue.end)
    return [(start, _end_of_topic(clause, end_of_clause(verb, clause)))]


def objects(cue: Cue) -> list[Range]:
    """The object of the verb with what belongs to it; else what follows its preposition."""
    found = [child for child in cue.head.rights if child.dep_ in _OBJECTS]
    if cue.lemma == "say" and found and found[0].left_edge.i != cue.end:
        return []
    if cue.lemma == "call" and len(found) == 1 and cue.particle is None and _is_person(found[0]):
        return prepositional(cue)  # on the telephone
    return _from_children(cue, found) or prepositional(cue)


def _is_person(noun: Token) -> bool:
    """Whether only people are meant, and nothing in quotation marks is said of them."""
    around = noun.doc[noun.left_edge.i : min(noun.right_edge.i + 3, len(noun.doc))]
    return noun.dep_ == "dobj" and is_somebody(noun) and not any(token.is_quote for token in around)


def prepositional(cue: Cue) -> list[Range]:
    """What follows the preposition that makes the verb a cue."""
    wanted = prepositions().get(cue.lemma, frozenset())
    found = [
        child
        for child in cue.head.rights
        if child.dep_ in {"prep", "prt", "dative", "agent"} and child.lower_ in wanted and not _is_date(child)
    ]
    if not found:
        return []
    first = found[0]
    start = first.i + 1
    end = max(first.right_edge.i + 1, *(child.right_edge.i + 1 for child in _kept(cue.head, first.i)), start)
    return [(start, _end_of_topic(first, end))] if end > start else []


def _from_children(cue: Cue, objects: Sequence[Token]) -> list[Range]:
    if not objects:
        return []
    start = max(objects[0].left_edge.i, cue.end)
    end = max(child.right_edge.i + 1 for child in (*objects[:1], *_kept(cue.head, objects[0].i)))
    return [(start, _end_of_topic(objects[0], end))] if end > start else []


def _end_of_topic(head: Token, end: int) -> int:
    """`end`, or earlier: where after `head` the reporter says something of his own.

    That is the occasion ("blamed the police in a speech"), what else the speaker did ("praised the plan and left"),
    and what the last thing named is: after a comma with a relative pronoun, or behind a dash.
    """
    for token in head.doc[head.i + 1 : min(end, head.i + _LONGEST)]:
        if token.i > head.i + 1 and _leaves_topic(token, head, end):
            end = token.i
            break
    while end > head.i + 1 and (
        head.doc[end - 1].text in {",", "-", "--", "\u2013", "\u2014"} or head.doc[end - 1].is_space
    ):
        end -= 1
    return end


def _leaves_topic(token: Token, head: Token, end: int) -> bool:
    before, closes = token.nbor(-1), token.right_edge.i >= end - 1
    if before.text == "," and token.lower_ in RELATIVE_WORDS:
        return token.head.dep_ == "relcl" and token.head.right_edge.i >= end - 1
    if before.text == "," and token.tag_ == "VBG":
        return token.dep_ in {"advcl", "acl"}
    if token.lower_ == "while" and token.dep_ == "mark":
        return token.head.right_edge.i >= end - 1 and (before.text == "," or _has_new_subject(token.head))
    if token.dep_ == "prep" and closes:
        if end < len(head.doc) and head.doc[end].is_quote:
            return False  # 'called the plan on Sunday "childish"'
        return (token.lower_ == "on" and _is_date(token)) or (_is_occasion(token) and token.head.i <= head.i)
    if token.dep_ == "cc":
        said = conjunct(token)
        if said is None or not is_finite(said) or any(child.dep_ in _SUBJECTS for child in said.lefts):
            return False
        return not is_finite(token.head) and not (said.tag_ == "VBP" and token.head.tag_ == "VB")
    return is_aside(token, head.i, end)


def _has_new_subject(clause: Token) -> bool:
    return any(child.dep_ in _SUBJECTS and child.pos_ != "PRON" for child in clause.lefts)


def _is_date(preposition: Token) -> bool:
    return any(child.dep_ == "pobj" and child.ent_type_ in {"DATE", "TIME"} for child in preposition.children)


def _is_occasion(preposition: Token) -> bool:
    """Whether the phrase tells where somebody spoke: "in a speech", "on Twitter"."""
    if preposition.lower_ not in _PLACES:
        return False
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return noun is not None and lemma_of(noun) in verbs("occasions")


def _kept(verb: Token, after: int) -> list[Token]:
    """What stands after the object and belongs to it: everything up to a comma, a conjunction or a participle."""
    found: list[Token] = []
    last_reason = max(
        (child.i for child in verb.rights if child.dep_ == "prep" and child.lower_ in _REASONS), default=0
    )
    for child in verb.rights:
        if child.i <= after or child.is_space:
            continue
        if (
            child.is_punct
            or child.dep_ in {"cc", "conj", "npadvmod"}
            or (child.dep_ == "advcl" and child.tag_ == "VBG")
        ):
            break
        if child.i > last_reason and child.dep_ == "prep" and (child.lower_ in _CIRCUMSTANCES or _is_occasion(child)):
            break
        found.append(child)
    return found
