"""Who is meant by a name, a pronoun or a description, as far as the text itself tells.

One pass over a document notes every mention of a person or an organization outside of quotation marks, in the order
of the text. A pronoun means the person of its sex who stands out most before it: near, subject rather than object,
and by a clear margin. A description ("the sheriff") means whoever the text has given that role. Where two people fit
about as well, nothing is said.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein
from spacy.tokens import Doc, Span, Token

from factsheet.extract.cues import lemma, verbs
from factsheet.extract.document import Document
from factsheet.extract.given_names import is_surname
from factsheet.extract.people_words import is_person_noun
from factsheet.extract.quoted import quoted_in
from factsheet.extract.roles import Role, described, fits, heads_of, role_word, roles, title_words
from factsheet.extract.sex import sex_of_name, sex_of_role
from factsheet.model.mention import Name

_PERSONAL = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_BODIES = frozenset({"it", "they"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_SORTS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
}
_REACH = 8
"""Sentences back in which a pronoun looks for its person."""
_LOOK = 40
"""Mentions back, at most: keeps the search short in lists of names."""
_MARGIN = 0.3
_KEY = "factsheet.references"


def referent(document: Document, tokens: Span) -> Name | None:
    """The name behind the noun phrase or pronoun `tokens` at its place in the text, or None when nothing tells.

    `text` and `span` of the name are those of `tokens`, `full` is the name that the same source gives elsewhere.
    """
    found = _references(document).behind(tokens)
    if found is None:
        return None
    span = document.span(tokens.start_char, tokens.end_char)
    return Name(document.words(span), span, found.full or found.text, found.sort)


def _references(document: Document) -> _References:
    kept = document.doc.user_data.get(_KEY)
    if kept is None or kept[0] != len(document.names):
        kept = (len(document.names), _References(document))
        document.doc.user_data[_KEY] = kept
    references: _References = kept[1]
    return references


@dataclass
class _Entity:
    """One person, organization or place of the text, and what the text says of it so far."""

    name: Name | None
    """None for somebody whom the text only describes ("a local official")."""
    person: bool = False
    sex: str | None = None
    roles: set[Role] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention of `entity` at token `at` in sentence number `sentence`; `weight` says how much it stands out."""

    entity: _Entity
    at: int
    sentence: int
    weight: float


class _References:
    def __init__(self, document: Document) -> None:
        self._doc: Doc = document.doc
        self._entities: dict[str, _Entity] = {}
        self._spelled_out: dict[str, list[str]] = defaultdict(list)
        self._seen: list[_Seen] = []
        self._tokens: dict[int, _Entity] = {}
        self._starts = [sentence.start for sentence in self._doc.sents]
        stretches = [one for one in quoted_in(self._doc).stretches if not one.single]
        self._marked_starts = [one.start for one in stretches]
        self._marked_ends = [one.end for one in stretches]
        names = self._names(document)
        for span, entity in names:
            for token in span:
                self._tokens[token.i] = entity
        self._by_role, self._by_word = _indexes(self._entities.values())
        self._walk({span.start: (span, entity) for span, entity in names})

    def behind(self, tokens: Span) -> Name | None:
        """The name behind `tokens`: that of the head of the phrase, or of a person in apposition to it."""
        head = tokens.root
        entity = self._tokens.get(head.i)
        if entity is None or entity.name is None or entity.name.sort == "place":
            entity = self._apposed(head, tokens) or entity
        return entity.name if entity else None

    def _apposed(self, head: Token, tokens: Span) -> _Entity | None:
        inside = (
            child
            for child in head.children
            if child.dep_ == "appos" and child.i < tokens.end and child.left_edge.nbor(-1).text == ","
        )
        found = (self._tokens.get(child.i) for child in inside)
        return next((entity for entity in found if entity and _sort(entity) == "person"), None)

    def _names(self, document: Document) -> list[tuple[Span, _Entity]]:
        """Every name of the document with its entity, in order; roles and sex are collected on the way."""
        found: list[tuple[Span, _Entity]] = []
        for span, name in sorted(_spans(document), key=lambda pair: (pair[0].start, -pair[0].end)):
            if found and span.start < found[-1][0].end:
                continue
            key = self._key(name)
            if key not in self._entities and name.sort == "person" and " " in key:
                self._spelled_out[key.split()[-1][:1]].append(key)
            entity = self._entities.setdefault(key, _Entity(name))
            entity.person = entity.person or name.sort == "person" or _is_called_like_a_person(name, span)
            if entity.person:
                entity.roles.update(roles(span))
                entity.sex = entity.sex or sex_of_name(key) or sex_of_role(title_words(span))
            found.append((span, entity))
        return found

    def _key(self, name: Name) -> str:
        """The full name; for a bare surname that is spelt like one known name but for a letter, that name."""
        full = name.full or name.text
        if full in self._entities or name.sort != "person" or " " in full or len(full) < 5:
            return full
        alike = self._spelled_out.get(full[:1], ())
        near = [key for key in alike if DamerauLevenshtein.distance(key.split()[-1], full) <= 1]
        return near[0] if len(near) == 1 else full

    def _walk(self, names: dict[int, tuple[Span, _Entity]]) -> None:
        token_at = 0
        while token_at < len(self._doc):
            token = self._doc[token_at]
            token_at += 1
            if token.i in names:
                span, entity = names[token.i]
                token_at = span.end
                if not _modifies_thing(span.root):
                    self._note(entity, span.root)
            elif token.lower_ in _BODIES and token.dep_ == "nsubj" and not self._quoted(token):
                entity_behind = self._by_body(token)
                if entity_behind:
                    self._tokens[token.i] = entity_behind
            elif token.lower_ in _PERSONAL and not self._quoted(token):
                entity_behind = self._by_pronoun(token)
                if entity_behind:
                    self._tokens[token.i] = entity_behind
                    self._note(entity_behind, token)
            elif token.pos_ == "PROPN" and _speaks(token) and token.ent_type_ in {"", "PERSON"}:
                self._note(_Entity(None, person=True), token)  # a name that is none of the known ones
            elif token.pos_ == "NOUN" and not self._quoted(token):
                entity_behind = self._by_description(token) or _somebody_unnamed(token)
                if entity_behind:
                    self._tokens[token.i] = entity_behind
                    self._note(entity_behind, token)

    def _quoted(self, token: Token) -> bool:
        at = bisect_right(self._marked_starts, token.idx) - 1
        return at >= 0 and token.idx < self._marked_ends[at]

    def _sentence(self, token: Token) -> int:
        return bisect_right(self._starts, token.i) - 1

    def _note(self, entity: _Entity, head: Token) -> None:
        if not self._quoted(head):
            self._seen.append(_Seen(entity, head.i, self._sentence(head), _weight(head)))

    def _by_pronoun(self, token: Token) -> _Entity | None:
        sex = _PERSONAL[token.lower_]
        here = self._sentence(token)
        scores: dict[int, tuple[float, _Entity]] = {}
        for seen in self._seen[-_LOOK:][::-1]:
            distance = here - seen.sentence
            if distance > _REACH:
                break
            entity = seen.entity
            if not entity.person or entity.sex not in {None, sex} or _same_clause(self._doc[seen.at], token):
                continue
            score = seen.weight - distance - (0 if entity.sex else 0.4)
            if id(entity) not in scores or scores[id(entity)][0] < score:
                scores[id(entity)] = (score, entity)
        ranked = sorted(scores.values(), key=lambda pair: -pair[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN):
            return None
        best = ranked[0][1]
        best.sex = best.sex or sex
        return best

    def _by_body(self, token: Token) -> _Entity | None:
        """The organization that an "it" or "they" means: the one that alone acts in the sentence before."""
        if lemma(token.head) not in verbs("clause"):
            return None
        here = self._sentence(token)
        acting = [seen for seen in self._seen[-_LOOK:] if here - 1 <= seen.sentence <= here and seen.weight >= 1]
        entities = {id(seen.entity): seen.entity for seen in acting}
        found = list(entities.values())
        return found[0] if len(found) == 1 and _sort(found[0]) == "organization" else None

    def _by_description(self, noun: Token) -> _Entity | None:
        if not any(child.lower_ == "the" for child in noun.children) or noun.tag_ == "NNS":
            return None
        wanted = described(noun)
        fitting = [
            entity for entity in self._by_role.get(wanted.head, ()) if any(fits(wanted, role) for role in entity.roles)
        ] or [entity for entity in self._by_word.get(wanted.head, ()) if _named_so(entity, wanted)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        near = [seen for seen in self._seen[-_LOOK:] if any(seen.entity is entity for entity in fitting)]
        if not near:
            return None
        last = near[-1]
        rivals = {id(seen.entity) for seen in near if seen.sentence >= last.sentence - 1}
        return last.entity if len(rivals) == 1 else None


def _indexes(entities: Iterable[_Entity]) -> tuple[dict[str, list[_Entity]], dict[str, list[_Entity]]]:
    """The entities by each noun that may stand for their roles, and the organizations by the words of their names."""
    by_role: dict[str, list[_Entity]] = defaultdict(list)
    by_word: dict[str, list[_Entity]] = defaultdict(list)
    for entity in entities:
        for head in sorted({head for role in entity.roles for head in heads_of(role)}):
            by_role[head].append(entity)
        if entity.name is not None and entity.name.sort == "organization":
            for word in sorted(set((entity.name.full or entity.name.text).lower().split())):
                by_word[word].append(entity)
    return by_role, by_word


def _named_so(entity: _Entity, wanted: Role) -> bool:
    """Whether an organization's name holds the noun: "the association" for the Police Chiefs Association."""
    assert entity.name is not None
    words = {word.lower() for word in (entity.name.full or entity.name.text).split()}
    return entity.name.sort == "organization" and wanted.head in words and wanted.beside <= words


def _is_called_like_a_person(name: Name, span: Span) -> bool:
    """Whether spaCy takes a name for a person's, and it is none that only a place or an organization may have."""
    if span.root.ent_type_ != "PERSON":
        return False
    full = name.full or name.text
    return name.sort not in {"organization", "place"} or sex_of_name(full) is not None or is_surname(full.split()[-1])


def _sort(entity: _Entity) -> str:
    return entity.name.sort if entity.name is not None else ""


def _somebody_unnamed(noun: Token) -> _Entity | None:
    """One person whom the text describes without a name and who says something: "a local official told …".

    Whoever is called "he" afterwards may be this one, and not the last that was named.
    """
    if not _speaks(noun) or noun.tag_ != "NN" or not is_person_noun(noun):
        return None
    if any(
        child.pos_ == "PROPN" and child.dep_ in {"appos", "compound"} and _is_person(child) for child in noun.children
    ):
        return None
    return _Entity(None, person=True, sex=sex_of_role([role_word(noun)]))


def _speaks(noun: Token) -> bool:
    """Whether the noun is the subject of a verb of saying."""
    return noun.dep_ == "nsubj" and lemma(noun.head) in verbs("clause")


def _is_person(token: Token) -> bool:
    return token.ent_type_ == "PERSON"


def _modifies_thing(head: Token) -> bool:
    """Whether a name only tells one thing from others: "Suka Makmur village", "the Delgado plan"."""
    return head.dep_ == "compound" and head.head.pos_ == "NOUN" and not is_person_noun(head.head)


def _weight(head: Token) -> float:
    """How much a mention stands out by its place in the sentence; names joined by "and" stand out alike."""
    while head.dep_ == "conj" and head.head.i < head.i:
        head = head.head
    if head.dep_ in _SUBJECTS:
        return 1.4 if head.head.dep_ == "ROOT" else 1.0
    if head.dep_ == "poss":
        return 0.0
    return 0.4 if head.dep_ in {"dobj", "iobj", "ROOT", "appos"} else 0.2


def _same_clause(seen: Token, pronoun: Token) -> bool:
    """Whether the two are arguments of one verb, so that they cannot be the same person ("Obama told him")."""
    return seen.head.i == pronoun.head.i and seen.head.pos_ == "VERB" and pronoun.dep_ != "poss"


def _spans(document: Document) -> list[tuple[Span, Name]]:
    """The names of the document as token spans, with the people that only spaCy's own recogniser has found."""
    doc = document.doc
    pairs = [
        (doc.char_span(start, end, alignment_mode="expand"), name) for (start, end), name in document.names.items()
    ]
    found = [(span, name) for span, name in pairs if span is not None and name.text.lower() not in _PERSONAL]
    named = {token.i for span, _ in found for token in span}
    full_names: dict[str, str] = {}
    for entity in doc.ents:
        if entity.label_ not in _SORTS or any(token.i in named for token in entity):
            continue
        if document.names and entity.label_ != "PERSON":
            continue
        text = entity.text.removesuffix("'s").removesuffix("\u2019s").strip()
        parts = text.split()
        if entity.label_ == "PERSON" and parts:
            if len(parts) > 1:
                full_names.setdefault(parts[-1], text)
            text = full_names.get(parts[-1], text)
        found.append((entity, Name(entity.text, None, text, _SORTS[entity.label_])))
    return found
