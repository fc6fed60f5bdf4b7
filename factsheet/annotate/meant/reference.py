"""Who is meant by a name, a pronoun or a description, as far as the text itself tells.

One pass over a document notes every mention of a person or an organization outside of quotation marks, in the order
of the text. A pronoun means the person of its sex who stands out most before it: near, subject rather than object,
and by a clear margin. A description ("the sheriff") means whoever the text has given that role. Where two people fit
about as well, nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.data import members
from factsheet.annotate.document import Document
from factsheet.annotate.meant.antecedents import Antecedents, Entity
from factsheet.annotate.meant.described_bodies import Bodies, is_firm_of
from factsheet.annotate.meant.described_people import Descriptions
from factsheet.annotate.meant.mentioned import mentioned
from factsheet.annotate.meant.roles import called, is_role, roles, title_words
from factsheet.annotate.meant.sex import SEX_OF, sex_of_name, sex_of_role
from factsheet.annotate.names.gazetteer import is_city
from factsheet.annotate.names.given_names import is_surname
from factsheet.annotate.names.titles import honorific
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Doc, Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.model.mention import Name

_NAMES = frozenset({"", "PERSON", "NORP"})
"""What the recogniser may take a surname for that speaks: "Cuban said"."""
_DESCRIBING = frozenset({"", "NORP"})
"""What the recogniser may take a description with a capital for: "the Senator", "the Democrat"."""
_BODIES = frozenset({"it", "they"})
_PRONOUNS = _BODIES | SEX_OF.keys() | {"its"}
_NOUNS = frozenset({"NOUN", "PROPN"})
_KEY = "factsheet.references"


def referent(document: Document, tokens: Span) -> Name | None:
    """The name behind the noun phrase or pronoun `tokens` at its place in the text, or None when nothing tells.

    `text` and `span` of the name are those of `tokens`, `full` is the name that the same source gives elsewhere.
    """
    found = _references(document).behind(tokens)
    if found is None:
        return None
    span = document.span(tokens.start_char, tokens.end_char)
    return Name(document.words(span), span, found.shown, found.sort)


def is_contested(document: Document, noun: Token) -> bool:
    """Whether `noun` ("the company") may mean any of several that the text names, and nothing tells which."""
    return noun.i in _references(document).bodies.contested


def _references(document: Document) -> _References:
    kept = document.doc.user_data.get(_KEY)
    if kept is None or kept[0] != len(document.names):
        kept = (len(document.names), _References(document))
        document.doc.user_data[_KEY] = kept
    references: _References = kept[1]
    return references


class _References:
    def __init__(self, document: Document) -> None:
        self._doc: Doc = document.doc
        self._document = document
        self._entities: dict[str, Entity] = {}
        self._spelled_out: dict[str, list[str]] = defaultdict(list)
        self._firms: dict[str, list[str]] = defaultdict(list)
        self._tokens: dict[int, Entity] = {}
        self._seen = Antecedents(self._doc)
        self._last_speaker: Entity | None = None
        names = self._names(document)
        for span, entity in names:
            for token in span:
                self._tokens[token.i] = entity
        self._descriptions = Descriptions(self._entities.values(), self._seen, self._tokens)
        self.bodies = Bodies(self._entities.values(), self._seen)
        self._walk({span.start: (span, entity) for span, entity in names})

    def behind(self, tokens: Span) -> Name | None:
        """The name behind `tokens`: that of the head of the phrase, or of a person in apposition to it."""
        head = tokens.root
        entity = self._tokens.get(head.i)
        if entity is None or entity.name is None or entity.name.sort == "place":
            entity = self._apposed(head, tokens) or entity
        return entity.name if entity else None

    def _apposed(self, head: Token, tokens: Span) -> Entity | None:
        inside = (
            child
            for child in head.children
            if child.dep_ == "appos" and child.i < tokens.end and child.left_edge.nbor(-1).text == ","
        )
        found = (self._tokens.get(child.i) for child in inside)
        return next((entity for entity in found if entity and entity.sort == "person"), None)

    def _names(self, document: Document) -> list[tuple[Span, Entity]]:
        """Every name of the document with its entity, in order; roles and sex are collected on the way."""
        found: list[tuple[Span, Entity]] = []
        names = sorted(mentioned(document), key=lambda pair: (pair[0].start, -pair[0].end))
        couples = _couples(names)
        for span, name in names:
            if found and span.start < found[-1][0].end:
                continue
            if name.full is None and name.text in couples:
                name = _told_apart(span, name)
            key = self._key(name)
            if key not in self._entities and name.sort == "person" and " " in key:
                self._spelled_out[key.split()[-1][:1]].append(key)
            if key not in self._entities and name.sort == "organization":
                self._firms[key.replace("\u2019", "'").split()[0].removesuffix("'s")].append(key)
            entity = self._entities.setdefault(key, Entity(name))
            entity.person = entity.person or name.sort == "person" or _is_called_like_a_person(name, span)
            if entity.person:
                held = [*roles(span)]
                entity.roles.update(held)
                told = [*title_words(span), *key.lower().split()[:1], *(role.head for role in held)]
                entity.sex = entity.sex or sex_of_name(key) or sex_of_role(told)
            entity.reports = entity.reports or _has_news(span)
            if entity.sort == "organization":
                entity.called.update(called(span))
            found.append((span, entity))
        return found

    def _key(self, name: Name) -> str:
        """The full name; for a bare surname that is spelt like one known name but for a letter, that name.

        "Velm Steel" is the "Velm Steel Corp." before it, and so are "Velm" and "Velm's".
        """
        full = name.shown
        if name.sort == "organization":
            firms = [key for key in self._firms.get(full.split()[0], ()) if is_firm_of(key, full)]
            return firms[0] if full not in self._entities and len(firms) == 1 else full
        if full in self._entities or name.sort != "person" or " " in full or len(full) < 5:
            return full
        alike = self._spelled_out.get(full[:1], ())
        near = [key for key in alike if DamerauLevenshtein.distance(key.split()[-1], full) <= 1]
        return near[0] if len(near) == 1 else full

    def _walk(self, names: dict[int, tuple[Span, Entity]]) -> None:
        behind = 0
        for token in self._doc:
            if token.i < behind:
                continue
            if token.i in names:
                span, entity = names[token.i]
                behind = span.end
                if not _modifies_thing(span.root) and not _employs(span.root):
                    self._note(entity, span.root)
            elif (token.pos_ in _NOUNS or token.lower_ in _PRONOUNS) and not self._seen.quoted(token):
                self._read(token)

    def _read(self, token: Token) -> None:
        """Finds out whom `token`, no part of a known name, means, and notes that."""
        speaks_for = token.lower_ == "its" and token.dep_ == "poss" and is_role(token.head) and _speaks(token.head)
        if (token.lower_ in _BODIES and token.dep_ == "nsubj") or speaks_for:
            body = self.bodies.pronoun(token.head if speaks_for else token)
            if body is not None:
                self._tokens[token.i] = body
            return
        if token.lower_ in SEX_OF:
            named = [self._tokens[at] for at in self._seen.spoken_by(token) if at in self._tokens]
            meant = self._seen.by_sex(token, SEX_OF[token.lower_], named)
            if _adds(token) and meant is not None and self._in_silence(meant, token):  # in a caption, say
                last = self._last_speaker
                fits = last is not None and last.sex in {None, SEX_OF[token.lower_]} and last not in named
                meant = last if fits else meant
        elif token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.ent_type_ in _DESCRIBING and is_role(token)):
            self.bodies.note(token)
            meant = self.bodies.described(token) or self._descriptions.meant(
                token, self._owner(token), self._document.in_headline(token.idx)
            )
        elif token.pos_ == "PROPN" and _speaks(token) and token.ent_type_ in _NAMES:
            meant = Entity(None, person=True)  # a name that is none of the known ones
        else:
            return
        if meant is not None:
            self._tokens[token.i] = meant
            self._note(meant, token)

    def _note(self, entity: Entity, head: Token) -> None:
        """Notes a mention of `entity`, and that it speaks."""
        self._seen.note(entity, head)
        if entity.person and _speaks(head) and not self._seen.quoted(head):
            self._last_speaker = entity

    def _in_silence(self, entity: Entity, token: Token) -> bool:
        """Whether `entity` was last mentioned in a paragraph before that of `token` in which nobody says anything."""
        last = self._seen.last(entity)
        block = self._document.source.block_at(last.idx) if last is not None else None
        if block is None or block.start <= token.idx < block.end:
            return False
        inside = self._doc.over(block.start, block.end)
        return not any(word.is_quote or lemma_of(word) in verbs("clause") for word in inside)

    def _owner(self, noun: Token) -> Entity | None:
        """Who stands behind the possessive before `noun`: "his lawyer", "Hale's lawyer"."""
        owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
        return self._tokens.get(owner.i) if owner is not None else None


def _couples(names: list[tuple[Span, Name]]) -> set[str]:
    """The surnames that stand behind "Mr." as well as "Ms.", where the names do not tell whose they are."""
    genders: dict[str, set[str | None]] = defaultdict(set)
    for span, name in names:
        if name.full is None and name.sort == "person" and span.start:
            genders[name.text].add(honorific(span.doc[span.start - 1].text))
    return {text for text, found in genders.items() if {"m", "f"} <= found}


def _told_apart(span: Span, name: Name) -> Name:
    """A surname that two people bear, with the "Mr." or "Ms." before it, which alone tells them apart."""
    title = span.doc[span.start - 1].text if span.start else ""
    return replace(name, full=f"{title} {name.text}") if honorific(title) in {"m", "f"} else name


def _is_called_like_a_person(name: Name, span: Span) -> bool:
    """Whether spaCy takes a name for a person's, and it is none that only a place or an organization may have."""
    if span.root.ent_type_ != "PERSON":
        return False
    full = name.shown
    if name.sort == "place" and is_city(full):
        return False
    return sex_of_name(full) is not None or (" " not in full and is_surname(full))


def _has_news(name: Span) -> bool:
    """Whether `name` is who reports something, and no loss: "the Arden Press Company reported on Monday"."""
    verb, behind = (name.doc[at] if at < len(name.doc) else None for at in (name.end, name.end + 1))
    reports = verb is not None and verb.lower_ in {"reported", "reports"}
    return reports and (behind is None or behind.ent_type_ == "DATE" or behind.pos_ in {"PUNCT", "ADP", "SCONJ"})


def _speaks(noun: Token) -> bool:
    """Whether the noun is the subject of a verb of saying."""
    return noun.dep_ == "nsubj" and lemma_of(noun.head) in verbs("clause")


def _adds(pronoun: Token) -> bool:
    """Whether the pronoun goes on speaking: "he added", "she continued"."""
    return pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in {"add", "continue"}


def _modifies_thing(head: Token) -> bool:
    """Whether a name only tells one thing from others: "Suka Makmur village", "the Delgado plan"."""
    thing = head.dep_ == "compound" and head.head.pos_ == "NOUN" and not is_person_noun(head.head)
    return thing and lemma_of(head.head) not in members("organization_words", "of_firms")


def _employs(head: Token) -> bool:
    """Whether a body is only named as whom one works for who speaks of others: "an analyst with Velm Securities"."""
    of = head.head
    return head.dep_ == "pobj" and of.dep_ == "prep" and lemma_of(of.head) in members("organization_words", "outsiders")
