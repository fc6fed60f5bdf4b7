"""Who stands out at a place of a text: the people and bodies noted so far, and the one that a pronoun can mean.

A mention stands out by its place in the sentence and fades with every sentence. A pronoun means the one of its sex
that stands out most, by a clear margin; where two fit about as well, nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.data import members
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.meant.roles import Role, is_of_court
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Doc, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.model.mention import Name

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_CONTRAST = frozenset({"while", "whereas"})
_REACH = 8
"""Sentences back in which a pronoun looks for its person."""
_LOOK = 40
"""Mentions back, at most: keeps the search short in lists of names."""
_MARGIN = 0.3
_NEAR = 1
"""Sentences back in which whoever acts may be called again by a description."""
_ACTING = 1.0
"""The weight of a subject, at least."""


@dataclass(eq=False)
class Entity:
    """One person, organization or place of the text, and what the text says of it so far."""

    name: Name | None
    """None for somebody whom the text only describes ("a local official")."""
    person: bool = False
    sex: str | None = None
    roles: set[Role] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    """The nouns that it is called by beside its name: "an airline", "the chip maker"."""
    reports: bool = False
    """Whether it is an outlet that has the news: ", the Arden Press Company reported"."""

    @property
    def sort(self) -> str:
        """The sort of its name, "" without one."""
        return self.name.sort if self.name is not None else ""

    @property
    def of_court(self) -> bool:
        """Whether it is somebody whose trade is with the cases of others: a lawyer, a judge."""
        return is_of_court(self.roles)


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of `entity` at token `at` in sentence number `sentence`; `weight` says how much it stands out."""

    entity: Entity
    at: int
    sentence: int
    weight: float


class Antecedents:
    """The mentions of one document outside of quotation marks, noted in order."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._seen: list[Seen] = []
        self._starts = [sentence.start for sentence in doc.sents]
        stretches = [one for one in quoted_in(doc).stretches if not one.single]
        self._marked_starts = [one.start for one in stretches]
        self._marked_ends = [one.end for one in stretches]

    def quoted(self, token: Token) -> bool:
        """Whether `token` stands in double quotation marks."""
        at = bisect_right(self._marked_starts, token.idx) - 1
        return at >= 0 and token.idx < self._marked_ends[at]

    def spoken_by(self, token: Token) -> Iterator[int]:
        """The tokens that "he" of "he said" says: in double marks beside it, or the clause before it; none for others.

        An aside that cuts the marks belongs to them: '"The plan" -- Roe's own -- "will fail," he said'.
        """
        if token.dep_ != "nsubj" or lemma_of(token.head) not in verbs("clause"):
            return
        verb = token.head
        said = [child for child in verb.lefts if child.dep_ == "ccomp"]
        if verb.dep_ == "parataxis":  # "Roe, he said, had lost"
            said += [child for child in verb.head.lefts if child.dep_ in _SUBJECTS]
        for one in said:
            if one.i < token.i:
                yield from range(one.left_edge.i, one.right_edge.i + 1)
        first, last = sorted((token.i, verb.i))
        for at in (first - 1, last + 1, last + 2):
            if 0 <= at < len(self._doc) and self.quoted(self._doc[at]):
                yield from self._stretch(self._doc[at])
                return

    def _stretch(self, token: Token) -> range:
        at = bisect_right(self._marked_starts, token.idx) - 1
        inside = self._doc.over(self._marked_starts[at], self._marked_ends[at])
        before = self._marked_starts[at - 1] if at else -1
        if before >= token.sent.start_char and not self._is_said(self._marked_ends[at - 1], self._marked_starts[at]):
            return range(self._doc.over(before, before + 1).start, inside.end)
        return range(inside.start, inside.end)

    def _is_said(self, start: int, end: int) -> bool:
        """Whether a verb of saying stands between the code points `start` and `end`."""
        return any(lemma_of(word) in verbs("clause") for word in self._doc.over(start, end) if word.pos_ == "VERB")

    def sentence(self, token: Token) -> int:
        """The number of the sentence of `token`."""
        return bisect_right(self._starts, token.i) - 1

    def note(self, entity: Entity, head: Token) -> None:
        """Notes that `head` is the head of a mention of `entity`; in quotation marks nobody is introduced."""
        if not self.quoted(head):
            self._seen.append(Seen(entity, head.i, self.sentence(head), _weight(head)))

    def nearest(self, entities: list[Entity]) -> Entity | None:
        """The one of `entities` that was seen last, if none of the others was seen in that sentence or before it."""
        near = [seen for seen in self._seen[-_LOOK:] if any(seen.entity is entity for entity in entities)]
        if not near:
            return None
        last = near[-1]
        rivals = {id(seen.entity) for seen in near if seen.sentence >= last.sentence - 1}
        return last.entity if len(rivals) == 1 else None

    def last(self, entity: Entity) -> Token | None:
        """The last mention of `entity`, not far back."""
        return next((self._doc[seen.at] for seen in self._seen[-_LOOK:][::-1] if seen.entity is entity), None)

    def since(self, entity: Entity, at: int) -> bool:
        """Whether `entity` was seen behind token `at`."""
        return any(seen.entity is entity and seen.at > at for seen in self._seen[-_LOOK:])

    def by_sex(self, token: Token, sex: str, barred: Collection[Entity] = ()) -> Entity | None:
        """The person of `sex` (m or f) that the pronoun `token` means; its sex is known from then on.

        Those `barred` are somebody else: a speaker does not name himself in his own words. Nor is a lawyer or judge
        the one who "faces up to 11 years", where somebody else may be.
        """
        scores: dict[int, tuple[float, Entity]] = {}
        for seen, distance in self._back(token, _REACH):
            entity = seen.entity
            if not entity.person or entity.sex not in {None, sex} or _same_clause(self._doc[seen.at], token):
                continue
            score = seen.weight - distance - (0 if entity.sex else 0.4)
            if id(entity) not in scores or scores[id(entity)][0] < score:
                scores[id(entity)] = (score, entity)
        if _is_accused(token) and not all(entity.of_court for _, entity in scores.values()):
            barred = [*barred, *(entity for _, entity in scores.values() if entity.of_court)]
        everybody = sorted(scores.values(), key=lambda pair: -pair[0])
        ranked = [pair for pair in everybody if pair[1] not in barred]
        if not ranked or (ranked[0] is not everybody[0] and ranked[0][0] < -_NEAR):
            return None  # whoever comes next to the one who is barred must stand near
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
            # One of the two acts here: a "he" further on is that one too, and not whoever is named in between.
            return Entity(None, person=True, sex=sex) if token.dep_ == "nsubj" else None
        best = ranked[0][1]
        best.sex = best.sex or sex
        return best

    def body(self, token: Token) -> Entity | None:
        """The organization that alone acts in the sentence before, and alone is named there and since."""
        found = self._acting(token, 1)
        others = (seen.entity for seen, _ in self._back(token, 1) if seen.entity.sort in {"organization", "place"})
        alone = not any(one is not found and one.sort == "organization" for one in others)
        return found if found is not None and found.sort == "organization" and alone else None

    def acting_firm(self, entities: list[Entity], token: Token) -> Entity | None:
        """The one of `entities` that is the subject right before `token`, none of the others with it or since."""
        near = [seen for seen, _ in self._back(token, 1) if any(seen.entity is one for one in entities)]
        if len({id(seen.entity) for seen in near if seen.sentence >= near[0].sentence}) > 1:
            return None
        return near[0].entity if any(s.weight >= _ACTING for s in near if s.entity is near[0].entity) else None

    def actor(self, token: Token) -> Entity | None:
        """The person that alone acts in the sentence right before `token`, and in its own so far.

        Where `token` is not the subject of its sentence, nobody else may have been named since.
        """
        found = self._acting(token, _NEAR)
        if found is None or not found.person:
            return None
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
            return found
        last = next(seen for seen, _ in self._back(token, _NEAR) if seen.entity.person)
        return found if last.entity is found else None

    def _acting(self, token: Token, reach: int) -> Entity | None:
        acting = {id(seen.entity): seen.entity for seen, _ in self._back(token, reach) if seen.weight >= _ACTING}
        return next(iter(acting.values())) if len(acting) == 1 else None

    def _back(self, token: Token, reach: int) -> Iterator[tuple[Seen, int]]:
        """The mentions before `token`, the last one first, with their distance in sentences, up to `reach`."""
        here = self.sentence(token)
        for seen in self._seen[-_LOOK:][::-1]:
            if here - seen.sentence > reach:
                return
            yield seen, here - seen.sentence


def _weight(head: Token) -> float:
    """How much a mention stands out by its place in the sentence; names joined by "and" stand out alike.

    A name in apposition stands out as what it is the name of ("his running mate, Gov. Pat Roe, said"), the owner of
    what a sentence is about nearly as much as an object.
    """
    while head.dep_ in {"conj", "appos"}:
        named = head.dep_ == "appos"
        head = head.head
        if named and head.dep_ == "pobj" and head.head.head.i < head.i:
            head = head.head.head  # "the mayor of Salem, Ann Roe": hers, not the town's
    behind_place = any(child.dep_ == "compound" and child.ent_type_ == "GPE" for child in head.lefts)
    if head.dep_ == "pobj" and head.head.lower_ == "of" and behind_place:
        head = head.head.head  # "Mayor of Salem Ann Roe"
    if head.dep_ in _SUBJECTS and _is_contrasted(head.head):
        return 0.4
    if head.dep_ in _SUBJECTS:
        return 1.4 if head.head.dep_ == "ROOT" else 1.0
    if head.dep_ == "poss":
        return 0.4 if head.head.dep_ in _SUBJECTS and not is_person_noun(head.head) else 0.0
    if head.dep_ == "ROOT" and any(child.dep_ == "acl" and child.tag_ == "VBD" for child in head.rights):
        return 1.4  # "The union's chair, Ann Roe, called for calm": the parse takes the verb for a participle
    return 0.4 if head.dep_ in {"dobj", "ROOT"} else 0.2


def _is_accused(pronoun: Token) -> bool:
    """Whether a court or the police have to do with whoever is meant: "she faces 11 years", "he was jailed"."""
    verb = pronoun.head
    if pronoun.dep_ == "nsubj":
        return lemma_of(verb) in {"face", "plead"}
    return pronoun.dep_ == "nsubjpass" and lemma_of(verb) in members("parts", "law")


def _is_contrasted(verb: Token) -> bool:
    """Whether the clause only sets off the main one: "While Roe crashed, all went well for Hale", who is "he" then."""
    marks = {child.lower_ for child in verb.lefts if child.dep_ == "mark"}
    return verb.dep_ == "advcl" and verb.i < verb.head.i and bool(marks & _CONTRAST)


def _same_clause(seen: Token, pronoun: Token) -> bool:
    """Whether the two are arguments of one verb, so that they cannot be the same person ("Obama told him")."""
    return seen.head.i == pronoun.head.i and seen.head.pos_ == "VERB" and pronoun.dep_ != "poss"
