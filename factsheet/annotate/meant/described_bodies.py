"""Which organization a noun or a pronoun means: "the company", "the airline", "it", where one alone can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheet.annotate.clauses.grammar import INDEFINITE, lemma_of
from factsheet.annotate.data import members
from factsheet.annotate.meant.antecedents import Antecedents, Entity
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Token

_TELLING = frozenset({"prep", "relcl", "acl", "appos", "poss"})
"""What hangs on a noun that tells itself which one is meant: "the company in Arden that was sold"."""
_STEM = 4
"""Letters that an airline's name and "airline" have in common."""


class Bodies:
    """Tells which of the organizations among `entities` a word means; `contested` are the words that may mean several.

    `seen` holds what has been mentioned so far.
    """

    def __init__(self, entities: Iterable[Entity], seen: Antecedents) -> None:
        self._seen = seen
        self._firms = [entity for entity in entities if _is_firm(entity)]
        self._introduced: dict[str, int] = {}
        self.contested: set[int] = set()

    def note(self, noun: Token) -> None:
        """Notes that a firm without a name is brought in: "Roe runs a company in Arden"."""
        a = any(child.lower_ in INDEFINITE for child in noun.lefts)
        if a and lemma_of(noun) in members("organization_words", "firms") and noun.dep_ not in {"appos", "attr"}:
            self._introduced[lemma_of(noun)] = noun.i

    def described(self, noun: Token) -> Entity | None:
        """The firm that `noun` means, where it is a firm's and nothing beside it tells which one."""
        if not is_bare_firm(noun):
            return None
        fitting = [one for one in self._firms if self._fits(one, noun)]
        since = self._introduced.get(lemma_of(noun))
        if since is not None and not any(self._seen.since(one, since) for one in fitting):
            return None
        return self._only(fitting, noun)

    def pronoun(self, token: Token) -> Entity | None:
        """The organization that alone acts in the sentence before, and alone is named there and since: "it", "they"."""
        verb = token.head
        if lemma_of(verb) not in verbs("clause") | members("organization_words", "acts"):
            return None
        return self._seen.body(token)

    def _fits(self, entity: Entity, noun: Token) -> bool:
        """Whether `entity` has been named so far and may be called what `noun` says."""
        if not self._seen.since(entity, -1):
            return False
        word, name = lemma_of(noun), _name(entity)
        any_firm = word in members("organization_words", "any_firm")
        return any_firm or word in entity.called or word[:_STEM] in name.replace(" ", "")

    def _only(self, fitting: list[Entity], noun: Token) -> Entity | None:
        """The only one of `fitting`, or the one that acts right before; nobody who is not told to be a firm."""
        if len(fitting) < 2:
            found = fitting[0] if fitting else None
        else:
            found = self._seen.acting_firm(fitting, noun) or self._seen.nearest(fitting)
            if found is None:
                self.contested.add(noun.i)
        return found if found is not None and _is_called_firm(found) else None


def is_bare_firm(noun: Token) -> bool:
    """Whether `noun` is "the company", "the Arden-based airline", and says nothing more of which one it is."""
    first = noun.left_edge
    if noun.tag_ != "NN" or first.lower_ not in {"the", "that", "this"} or first.head.i != noun.i:
        return False
    if lemma_of(noun) not in members("organization_words", "firms"):
        return False
    beside = [child for child in noun.lefts if child.dep_ in {"compound", "nmod"} or child.tag_ in {"JJS", "JJR", "CD"}]
    return not beside and not any(child.dep_ in _TELLING for child in noun.children)


def is_firm_of(whole: str, name: str) -> bool:
    """Whether `whole` is `name` and what only a firm's name goes on with: "Velm Steel Corp." of "Velm Steel"."""
    rest = re.sub(r"^['\u2019]s\b", "", whole.removeprefix(name)) if whole.startswith(name) else ""
    words = {word.strip(".,") for word in rest.lower().split()}
    return rest[:1] == " " and bool(words & members("organization_words", "companies"))


def _is_firm(entity: Entity) -> bool:
    """Whether `entity` may be a firm: an organization that is no office, court, party or outlet by its name."""
    if entity.sort != "organization" or entity.reports:
        return False
    return not set(_name(entity).split()) & members("organization_words", "public")


def _is_called_firm(entity: Entity) -> bool:
    """Whether its name or what stands beside it says that `entity` is a firm."""
    named = {word.strip(".") for word in _name(entity).split()} & members("organization_words", "companies")
    return bool(named or entity.called & members("organization_words", "firms"))


def _name(entity: Entity) -> str:
    return (entity.name.full or entity.name.text).lower().replace(",", " ") if entity.name is not None else ""
