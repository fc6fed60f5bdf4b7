"""What the clause around a name says of its bearer, by the name's place in the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from factsheet.annotate.clauses.grammar import is_negative, is_passive
from factsheet.annotate.data import table
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.person.part_verbs import (
    BE,
    SUBJECTS,
    Part,
    befell,
    by_rule,
    called,
    clause_of,
    either,
    object_of,
    own_subject,
    relative,
    subject_of,
    undergoer,
)
from factsheet.extract.rules.engine import OBJECTS

_BACK = 150
"""How many tokens before a sentence are searched for the first mention of whom it identifies."""
_BEGINNING = 120
"""Tokens at the beginning of a text that tell what it is about."""
_SEVERAL = 3
_DASHES = frozenset({"--", "\u2013", "\u2014", "\u2015"})
_FARTHEST = 6
"""How many links of a list or an apposition are followed from a name to the word that governs it."""


def by_clause(name: Span) -> Iterator[Part]:
    """Every reading of the clause of `name`, and of the lists and appositions in which it stands."""
    for anchor in _anchors(name.root):
        yield from _noun(anchor, name)
        yield from argument(anchor)
        for child in anchor.children:
            if child.i < name.start and child.dep_ in {"relcl", "acl"}:
                continue
            if child.dep_ == "relcl":
                yield from relative(child)
            elif child.dep_ == "acl" and child.tag_ in {"VBN", "VBD"}:
                yield from clause_of(child)
            elif child.dep_ == "appos":
                yield from _noun(child, name)
                yield from befell(child)


def _anchors(token: Token) -> list[Token]:
    """`token` and the words that it stands beside in a list or an apposition: what is said of them holds of it."""
    found = [token]
    for _ in range(_FARTHEST):
        head = found[-1].head
        if found[-1].dep_ not in {"conj", "appos"} or head == found[-1] or head.pos_ not in {"NOUN", "PROPN"}:
            break
        found.append(head)
    return found


def signs(name: Span) -> bool:
    """Whether a dash that no other closes sets the name off as the speaker's: "my friend was dead — Ada Moss, 25"."""
    doc, sentence = name.doc, name.sent
    if name.start <= sentence.start + 1 or doc[name.start - 1].text not in _DASHES:
        return False
    return not any(token.text in _DASHES for token in doc[name.end : sentence.end])


def _noun(noun: Token, name: Span) -> Iterator[Part]:
    """ "victim John Doe", "the suspect, John Doe", "John Doe, the gunman"."""
    if name.start <= noun.i < name.end:
        before = noun.doc[name.start - 1] if name.start > name.sent.start else None
        if before is None or before.pos_ not in {"NOUN", "ADJ", "PROPN"}:
            return
        noun = before
    yield from called(noun)


def argument(anchor: Token) -> Iterator[Part]:
    """What the verb or the noun that governs `anchor` says of it."""
    head = anchor.head
    if anchor.dep_ in SUBJECTS:
        yield from _subject(head, anchor)
    elif anchor.dep_ in OBJECTS:
        yield from object_of(head)
    elif anchor.dep_ == "attr" and head.lemma_ in BE:
        for child in head.children:
            if child.dep_ in SUBJECTS:
                yield from called(child)
    elif anchor.dep_ == "pobj":
        yield from _after_preposition(head)
    elif anchor.dep_ == "poss":
        yield from _owner(head)


def _subject(verb: Token, anchor: Token) -> Iterator[Part]:
    for one in (verb, *(other for other in verb.children if other.dep_ == "conj" and not own_subject(other))):
        passive = is_passive(one) or (one is verb and anchor.dep_ == "nsubjpass")
        yield from undergoer(one) if passive else subject_of(one)
        yield from _meanwhile(one)


def _meanwhile(verb: Token) -> Iterator[Part]:
    """ "Doe is recovering after he was shot": a clause of time or place whose subject is a pronoun for the person."""
    for child in verb.children:
        inner = [child] if child.dep_ == "advcl" else []
        if child.dep_ == "prep":  # "was taken to the hospital, where she died"
            inner = [word for word in child.subtree if word.dep_ == "relcl"]
        for clause in inner:
            pronoun = any(word.lower_ in {"he", "she"} and word.dep_ in SUBJECTS for word in clause.children)
            others = verb.doc[verb.i + 1 : clause.left_edge.i]  # "was with Jane Roe when she was shot"
            if pronoun and not any(word.ent_type_ == "PERSON" for word in others):
                yield from either(clause)


def _after_preposition(preposition: Token) -> Iterator[Part]:
    """ "the death of John Doe", "identified the gunman as John Doe", "charges against John Doe"."""
    governor, lower = preposition.head, preposition.lower_
    if lower == "as" and governor.lemma_.lower() in {"identify", "name", "know"}:
        yield from _identified_as(governor)
    if lower == "of" and governor.pos_ == "NOUN" and not _only_wanted(governor):
        yield from by_rule("of", governor)
    elif lower in {"for", "against"}:
        # "filed charges against": the parse may hang the preposition on the verb
        nouns = [governor, *(child for child in governor.children if child.dep_ in {"nsubjpass", "dobj", "nsubj"})]
        yield from (reading for noun in nouns for reading in by_rule(lower, noun))


def _identified_as(verb: Token) -> Iterator[Part]:
    """Who is said to have the name: the object or the passive subject of "identify", or the noun that it modifies."""
    for child in verb.children:
        if child.dep_ in {"dobj", "obj", "nsubjpass"}:
            yield from called(child)
            yield from befell(child)
            yield from introduced(child)
    if verb.dep_ in {"acl", "relcl"}:
        yield from introduced(verb.head)
        yield from argument(verb.head)


def _owner(noun: Token) -> Iterator[Part]:
    """ "John Doe's death", "John Doe's arrest"."""
    if not _only_wanted(noun):
        yield from by_rule("owner", noun)


def _only_wanted(deed: Token) -> bool:
    """Whether a noun names what has not been done: "called for the arrest of Roe", "sought Roe's death"."""
    head = deed.head
    if is_negative(deed) or (deed.dep_ == "attr" and any(child.dep_ == "neg" for child in head.children)):
        return True  # "the figures are no indictment of Roe"
    if deed.dep_ == "pobj" and head.lower_ in {"for", "about", "against", "without"}:
        return head.head.lemma_.lower() in table("parts")["wanted_for"]
    return deed.dep_ in OBJECTS and head.lemma_.lower() in table("parts")["wanted_done"]


def introduced(noun: Token) -> Iterator[Part]:
    """What earlier sentences say of "a man" whom this one identifies as somebody ("identified the man as …")."""
    if not is_person_noun(noun) or noun.tag_ == "NNS":
        return
    doc, first = noun.doc, max(0, noun.sent.start - _BACK)
    for token in doc[first : noun.sent.start]:
        if token.lemma_.lower() == noun.lemma_.lower() and token.tag_ == "NN" and _new(token):
            # The cue stands in another sentence, which does not name anybody: only what it says is taken over.
            for reading in (*befell(token), *argument(token)):
                yield replace(reading, cue=noun.i, last=None, open=False)


def violent(doc: Doc) -> bool:
    """Whether the text is about an incident that kills: its beginning or several places name one."""
    nouns, acts = set(table("parts")["incidents"]), table("harm")["acts"].keys() - set(table("parts")["figurative"])
    found = [
        token.i for token in doc if token.lemma_.lower() in nouns or (token.pos_ == "VERB" and token.lemma_ in acts)
    ]
    return bool(found) and (found[0] < _BEGINNING or len(found) > _SEVERAL)


def unnamed_dead(doc: Doc) -> bool:
    """Whether the text tells of the death of somebody whom it does not name there ("a man was killed")."""
    people = (token for token in doc if token.tag_ == "NN" and is_person_noun(token) and _new(token))
    return any(reading.status == "killed" for token in people for reading in (*befell(token), *argument(token)))


def _new(noun: Token) -> bool:
    return any(child.lower_ in {"a", "an", "another"} for child in noun.children)
