"""Whom the text identifies: what it says elsewhere of "the pilot", "him" or "another victim" holds of the name too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factsheet.annotate.data import members
from factsheet.annotate.meant.sex import sex_of_role
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.person.part_clauses import anchors, argument, is_new, is_several
from factsheet.extract.person.part_verbs import SUBJECTS, Part, befell, by_rule, called
from factsheet.extract.rules.engine import OBJECTS

_BACK = 150
"""How many tokens before a sentence are searched for the first mention of whom it identifies."""
_CREW_BACK = 1500
"""How many for the crew of a craft, of which there is one in a text."""
_TAKEN_UP = {"he": "m", "him": "m", "she": "f", "her": "f", "they": "", "them": ""}
"""Pronouns and the sex that they tell; several people take none."""
_NAMING = frozenset({"identify", "name", "know"})
_OF_THE_DEAD = frozenset({"coroner", "examiner"})
_TELLING = frozenset({"nsubj", "agent"})
"""Who identifies nobody but the dead, and where the one stands who identifies."""
_HELD = frozenset({"suspect", "accused", "defendant"})
"""Who "the suspect" is where the law has somebody whom the text has not named yet."""


def identified(name: Span) -> Iterator[Part]:
    """What is said of whom the clause identifies as `name`: "identified the gunman as Joe Poe"."""
    for anchor in anchors(name.root):
        verb = anchor.head.head
        if verb.dep_ == "pobj" and verb.head.dep_ == "agent":
            verb = verb.head.head  # "named by police as"
        if anchor.dep_ == "pobj" and anchor.head.lower_ == "as" and verb.lemma_.lower() in _NAMING:
            yield from _identified_as(verb)


def _identified_as(verb: Token) -> Iterator[Part]:
    """Who is said to have the name: the object or the passive subject of "identify", or the noun that it modifies."""
    dead = any(word.lower_ in _OF_THE_DEAD for one in verb.children for word in one.subtree if one.dep_ in _TELLING)
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            if dead and told(verb).happened and is_person_noun(child):
                yield Part("victim", "killed", verb.i, death=True)
            yield from called(child)
            yield from befell(child)
            yield from introduced(child)
            yield from by_rule("of", child) if child.lemma_.lower() in members("parts", "bodies") else ()
    if verb.dep_ in {"acl", "relcl"}:
        yield from called(verb.head)
        yield from introduced(verb.head)
        yield from argument(verb.head)


def introduced(noun: Token) -> Iterator[Part]:
    """What earlier sentences say of those whom this one identifies: "the man", "the pilots", "him", "them".

    They must have been brought in before ("a man", "two pilots"), and all that is said of such people must agree.
    """
    if noun.pos_ == "PRON":
        yield from _taken_up(noun)
        return
    if not is_person_noun(noun):
        return
    back = _CREW_BACK if _is_crew(noun) else _BACK
    before = noun.doc[max(0, noun.sent.start - back) : noun.sent.start]
    fates = [fate(token) for token in before if _counted_among(noun, token)]
    found = [reading for readings in fates for reading in readings]
    if agree(found) and not (is_one(noun) and fates and not fates[-1]):  # "A man was shot. A man ran off. The man …"
        # The cue stands in another sentence, which does not name anybody: only what it says is taken over.
        yield from (replace(one, cue=noun.i, last=None, open=False) for one in found)


def agree(readings: list[Part]) -> bool:
    """Whether readings give one part and one status at most."""
    return all(len({getattr(one, key) for one in readings} - {None}) <= 1 for key in ("part", "status"))


def is_one(noun: Token) -> bool:
    """Whether a noun phrase means one person who was told of before: "the man", "the 40-year-old suspect"."""
    return noun.tag_ == "NN" and any(child.lower_ in {"the", "that"} for child in noun.children)


def _is_crew(noun: Token) -> bool:
    member = noun.lemma_.lower() == "member" and noun.i > 0 and noun.nbor(-1).lower_ == "crew"
    return member or noun.lemma_.lower().removeprefix("co") in members("parts", "crew")


def _counted_among(noun: Token, group: Token) -> bool:
    """Whether who is called `noun` was brought in as `group`, or as one of them: a pilot is a crew member."""
    same = _is_crew(group) if _is_crew(noun) else group.lemma_.lower() == noun.lemma_.lower()
    plain = not any(one.dep_ == "amod" for one in noun.children)
    if noun.lemma_.lower() in members("parts", "victims") and plain:
        same = is_person_noun(group) and any(one.part == "victim" for one in fate(group))
        same = same and not (is_one(noun) and is_several(group))  # "12 people were killed. The victim …": who of them?
    elif noun.lemma_.lower() in _HELD and plain:
        same = is_person_noun(group) and any(one.part == "suspect" and one.status for one in fate(group))
    return same and (is_new(group) if noun.tag_ == group.tag_ == "NN" else is_several(group))


def _taken_up(pronoun: Token) -> Iterator[Part]:
    """What the sentence before says of the unnamed people whom "him" or "them" takes up, if of no others else."""
    if pronoun.lower_ not in _TAKEN_UP:
        return
    sex = _TAKEN_UP[pronoun.lower_]
    groups = [
        token
        for token in _sentence_before(pronoun)
        if (is_new(token) and sex_of_role([token.lower_]) in {sex, None} if sex else is_several(token))
        and (token.pos_ == "ADJ" or is_person_noun(token))
    ]
    found = [(token, list(fate(token))) for token in groups]
    unknown = any(not readings and token.dep_ in SUBJECTS | OBJECTS for token, readings in found)
    told = [reading for _, readings in found for reading in readings]
    if not unknown and agree(told):
        yield from (replace(one, open=False) for one in told)


def _sentence_before(token: Token) -> Span | tuple[()]:
    start = token.sent.start
    return token.doc[start - 1].sent if start else ()


def fate(noun: Token) -> list[Part]:
    """All that the clause of a noun for people says of them."""
    readings = list(called(noun))
    if noun.pos_ != "ADJ":
        readings += befell(noun)
        readings += (reading for anchor in anchors(noun) for reading in argument(anchor))
    return readings
