"""What a verb or a noun says of the person who is its subject, its object or called by it: rules/befell.yaml says what.

This file knows the words that pass on to others: "identified as", "was found shot", "who police say fired first".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.annotate.clauses.grammar import is_passive
from factsheet.annotate.data import listed
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Token
from factsheet.extract.rules.engine import OBJECTS, rules

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
BE = frozenset({"be", "become"})


@dataclass(frozen=True, slots=True)
class Part:
    """A reading: `part` and `status` as a PersonMention has them; tokens `cue` to `last` are the words that say so.

    `open` marks an injury of which the words do not tell whether it was fatal ("was shot"), `death` a death of which
    they do not tell whether anybody or anything killed ("died"). `rules` are the rows that say so.
    """

    part: str | None
    status: str | None
    cue: int
    open: bool = False
    death: bool = False
    last: int | None = None
    rules: tuple[str, ...] = ()


def by_rule(slot: str, word: Token) -> Iterator[Part]:
    """What the rules say of whoever stands in `slot` of `word`."""
    found = rules("befell").first(slot, word)
    if found is not None:
        given = {"part": None, "status": None, **found.yields}
        yield Part(cue=found.first, last=found.last, rules=(found.row,), **given)


def undergoer(verb: Token) -> Iterator[Part]:
    """What the passive `verb`, or a participle, says of whom it is about."""
    yield from by_rule("undergoer", verb)
    lemma = verb.lemma_.lower()
    if lemma in listed("naming_somebody") and told(verb).happened and not _is_over(verb):
        yield from _identified(verb)
    elif lemma in listed("finding_somebody"):
        for token in verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]:
            if token.tag_ == "VBN":
                yield from by_rule("undergoer", token)


def subject_of(verb: Token) -> Iterator[Part]:
    """What the active `verb` says of its subject."""
    yield from by_rule("subject", verb)
    if verb.lemma_.lower() in BE and told(verb).happened and not _is_over(verb):
        yield from _complement(verb)


def _is_over(verb: Token) -> bool:
    """Whether what somebody was, or was taken for, holds no more: "was a suspect until Poe was caught", "was initially
    identified as the suspect"."""
    until = any(child.dep_ == "mark" and child.lower_ == "until" for one in verb.children for child in one.children)
    return until or any(
        child.lower_ in {"once", "initially", "originally", "briefly", "first"} for child in verb.children
    )


def either(verb: Token) -> Iterator[Part]:
    """What `verb`, passive or active, says of its subject."""
    return undergoer(verb) if is_passive(verb) else subject_of(verb)


def object_of(verb: Token) -> Iterator[Part]:
    """What the active `verb` says of its object."""
    yield from by_rule("object", verb)
    if verb.lemma_.lower() in listed("naming_somebody") and told(verb).happened:
        yield from _identified(verb)


def called(noun: Token) -> Iterator[Part]:
    """What calling somebody `noun` says: nothing of whoever is it in a tale ("the killer in the film, Jan Roe")."""
    within = (one for child in noun.children if child.lower_ in {"in", "of"} for one in child.children)
    yield from () if any(one.lower_ in listed("tales") for one in within) else by_rule("called", noun)


def _identified(verb: Token) -> Iterator[Part]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            for noun in child.children:
                yield from _being(noun)


def befell(noun: Token) -> Iterator[Part]:
    """ "the deputy injured in the attack", "the woman who was killed"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}:
            yield from clause_of(child)
        elif child.dep_ == "relcl":
            yield from relative(child)


def clause_of(verb: Token) -> Iterator[Part]:
    """ "the deputy injured in the attack"; "an officer, Lund, shot and killed a man", which the parse takes for one."""
    joined = (child for child in verb.children if child.dep_ == "conj")
    acting = next((one for one in (verb, *joined) if any(child.dep_ in OBJECTS for child in one.children)), None)
    yield from undergoer(verb) if acting is None else subject_of(acting)


def relative(verb: Token) -> Iterator[Part]:
    """ "John Doe, who was killed in …", "John Doe, who police say fired first"."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects or subjects[0].tag_ in {"WP", "WDT"}:
        yield from (reading for one in joined(verb) for reading in either(one))
    elif verb.lemma_ in listed("telling_of_somebody"):
        for child in verb.children:
            if child.dep_ == "ccomp":
                yield from either(child)


def _complement(verb: Token) -> Iterator[Part]:
    """ "Doe was the shooter", "Doe is dead", "Doe was in custody", "Doe was among the dead"."""
    for child in verb.children:
        if child.dep_ == "attr":
            yield from _being(child)
        elif child.dep_ == "acomp":
            yield from by_rule("state", child)
        elif child.dep_ == "prep" and child.lower_ in {"in", "under", "among", "behind"}:
            for noun in child.children:
                yield from by_rule("in", noun)
                yield from called(noun)
                yield from befell(noun)  # "among those killed"


def _being(noun: Token) -> Iterator[Part]:
    """What being `noun`, or one of such, says: "the shooter", "one of the dead", "one of the pilots who died"."""
    yield from called(noun)
    yield from befell(noun)
    for preposition in noun.children:
        if preposition.dep_ == "prep" and preposition.lower_ in {"of", "among"}:
            for other in preposition.children:
                yield from befell(other)
                for one in (other, *(child for child in other.children if child.dep_ == "amod")):  # "the seven dead"
                    yield from called(one)


def own_subject(verb: Token) -> bool:
    """Whether `verb` has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def joined(verb: Token) -> Iterator[Token]:
    """`verb` and those that "and" joins to it with the same subject: none behind one that has another, for the parse
    hangs "opened fire" on "Roe was killed and Poe was hurt when a man opened fire"."""
    yield verb
    for child in verb.children:
        if child.dep_ == "conj":
            if own_subject(child):
                return
            yield from joined(child)
