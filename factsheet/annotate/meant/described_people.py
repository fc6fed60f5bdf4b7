"""Whom a description means: "the sheriff", "Hale's lawyer", "the Texas Republican", and people without a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from factsheet.annotate.clauses.grammar import INDEFINITE, SUBJECTS, lemma_of
from factsheet.annotate.data import members
from factsheet.annotate.meant.antecedents import Antecedents, Entity
from factsheet.annotate.meant.roles import described, fits, heads_of, is_role, role_word
from factsheet.annotate.meant.sex import sex_of_role
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.model.person_name import surname

_PRINCIPALS = 2


class Descriptions:
    """Resolves descriptions against the `entities` of one document, which all have their roles by now.

    `tokens` are the entities by their tokens, of the names at first.
    """

    def __init__(self, entities: Iterable[Entity], seen: Antecedents, tokens: Mapping[int, Entity]) -> None:
        self._seen = seen
        self._tokens = tokens
        self._by_role: dict[str, list[Entity]] = defaultdict(list)
        self._by_word: dict[str, list[Entity]] = defaultdict(list)
        self._unnamed: dict[str, tuple[Entity, int]] = {}
        people = Counter(id(entity) for entity in tokens.values() if entity.person)
        self._principals = {entity for entity, _ in people.most_common(_PRINCIPALS)}
        for entity in entities:
            for head in sorted({head for role in entity.roles for head in heads_of(role)}):
                self._by_role[head].append(entity)
            if entity.name is not None and entity.name.sort == "organization":
                for word in sorted(set((entity.name.full or entity.name.text).lower().split())):
                    self._by_word[word].append(entity)

    def meant(self, noun: Token, owner: Entity | None, headline: bool = False) -> Entity | None:
        """Whom `noun` and its modifiers describe; `owner` stands behind its possessive ("his lawyer").

        A headline leaves articles out. Somebody described without a name is an entity without one.
        """
        if noun.tag_ in {"NNS", "NNPS"}:
            return None
        if any(child.dep_ == "poss" for child in noun.children):
            return (self._owned(noun, owner) if owner is not None else None) or self._nobody(noun)
        first = next((child.lower_ for child in noun.lefts if child.dep_ == "det"), "")
        if first == "the" or (headline and not first):
            found = self._by_the(noun)
            introduced = self._unnamed.get(role_word(noun)) if first else None
            if introduced is not None and (found is None or not self._seen.since(found, introduced[1])):
                return introduced[0]
            return found or (self._again(noun) if first else None) or self._nobody(noun)
        return self._nobody(noun, introduces=first in INDEFINITE)

    def _by_the(self, noun: Token) -> Entity | None:
        wanted = described(noun)
        holders = self._by_role.get(wanted.head, ()) if is_role(noun) else ()
        fitting = [entity for entity in holders if any(fits(wanted, role) for role in entity.roles)] or [
            entity
            for entity in self._by_word.get(wanted.head, ())
            if _named_so(entity, noun) and self._seen.since(entity, -1)
        ]
        clauses = (child.subtree for child in noun.rights if child.dep_ == "relcl")
        spoken_of = {id(self._tokens[token.i]) for words in clauses for token in words if token.i in self._tokens}
        fitting = [entity for entity in fitting if id(entity) not in spoken_of]  # "the delegate, who backs Hale"
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        return self._seen.nearest(fitting)

    def _again(self, noun: Token) -> Entity | None:
        """Who was just named and is now called "the candidate": the only one who acts right before.

        Not where the text has given the role, or another party, to somebody else.
        """
        if role_word(noun) not in members("roles", "variations"):
            return None
        entity = self._seen.actor(noun)
        if entity is None or entity.name is None or entity.sort != "person" or id(entity) not in self._principals:
            return None
        if not _only_places_before(noun):
            return None
        if sex_of_role([role_word(noun)]) not in {None, entity.sex} or self._by_role.get(role_word(noun)):
            return None
        return entity

    def _owned(self, noun: Token, owner: Entity) -> Entity | None:
        """Who is "his lawyer": the one whose role says the same of the owner ("a lawyer for Hale, Ann Roe")."""
        if owner.name is None or not is_role(noun):
            return None
        whose = surname(owner.name.full or owner.name.text).lower()
        word = role_word(noun)
        found = [
            entity
            for entity in self._by_role.get(word, ())
            if any(whose in role.beside and word in heads_of(role) for role in entity.roles) and entity is not owner
        ]
        return found[0] if len(found) == 1 else None

    def _nobody(self, noun: Token, introduces: bool = False) -> Entity | None:
        """One person whom the text describes without a name, where that person acts or is the first to be told of.

        Whoever is called "he" afterwards may be this one, and not the last that was named.
        """
        anybody = role_word(noun) in members("roles", "anybody")
        if noun.tag_ != "NN" or not (self._speaks(noun) or (anybody and _acts(noun))):
            return None
        if any(
            child.pos_ == "PROPN" and child.dep_ in {"appos", "compound"} and child.ent_type_ == "PERSON"
            for child in noun.children
        ):
            return None
        entity = Entity(None, person=True, sex=sex_of_role([role_word(noun)]))
        if introduces:
            self._unnamed[role_word(noun)] = (entity, noun.i)
        return entity

    @staticmethod
    def _speaks(noun: Token) -> bool:
        return noun.dep_ == "nsubj" and lemma_of(noun.head) in verbs("clause") and is_person_noun(noun)


def _acts(noun: Token) -> bool:
    """Whether `noun` is a subject, or the owner of one: "the woman's hopes were dashed"."""
    while noun.dep_ == "poss":
        noun = noun.head
    return noun.dep_ in SUBJECTS


def _named_so(entity: Entity, noun: Token) -> bool:
    """Whether an organization's name is headed by the noun and has what stands before it: "the association" for the
    Police Chiefs Association, "the institute" for the Policy Institute of Ohio; no outlet that has the news.
    """
    if entity.name is None or entity.reports:
        return False
    words = (entity.name.full or entity.name.text).lower().split()
    head = next((word for word, after in pairwise(words) if after in {"of", "for", "on"}), words[-1])
    before = {token.lower_ for token in noun.subtree if token.i < noun.i and token.dep_ != "det" and token.is_alpha}
    return noun.lower_ == head and before <= set(words)


def _only_places_before(noun: Token) -> bool:
    """Whether no name before `noun` is a person's or a work's: "the Reno businessman", not "the Lincoln actor"."""
    names = [token for token in noun.subtree if token.i < noun.i and token.pos_ == "PROPN"]
    return all(token.ent_type_ in {"GPE", "NORP", "LOC"} for token in names)
