"""Reporting verbs and their speakers: "the sheriff told reporters", "said Stanek", "according to the police".

Found on the parse, outside of quotation marks. What was said is not looked at here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from factsheet.extract.data import table
from factsheet.extract.quoted import Quoted

SUBJECTS = frozenset({"nsubj", "csubj"})
RELATIVES = frozenset({"who", "which", "that"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})
_FURTHEST = 6
"""Verbs up the tree at most in the search for the subject that a verb shares."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb (or "according") with its speaker; `start` and `end` are the tokens of the verb group.

    `particle` is the preposition or particle that makes the verb a cue ("call for"), `by` says that the speaker is
    the agent of a passive.
    """

    head: Token
    start: int
    end: int
    speaker: Span | None
    particle: Token | None = None
    passive: bool = False

    @property
    def lemma(self) -> str:
        """The verb in its basic form."""
        return self.head.lemma_.lower()


@cache
def verbs(list_name: str) -> frozenset[str]:
    """The lemmas of a list of `data/reporting.yaml`."""
    return frozenset(table("reporting")[list_name])


@cache
def prepositions() -> dict[str, frozenset[str]]:
    """The prepositions that make a verb a cue, by its lemma."""
    return {verb: frozenset(words) for verb, words in table("reporting")["prepositional"].items()}


@cache
def _all_verbs() -> frozenset[str]:
    lists = ("clause", "thought", "document", "object", "infinitive", "naming")
    return frozenset().union(*(verbs(name) for name in lists), prepositions())


def cues(doc: Doc, quoted: Quoted) -> Iterator[Cue]:
    """Every reporting verb of `doc` outside of quotation marks, in order."""
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in _all_verbs() and not quoted.holds(token.idx):
            yield _cue(token, quoted)
        elif token.lower_ == "according" and not quoted.holds(token.idx):
            found = _according(token)
            if found:
                yield found


def _cue(verb: Token, quoted: Quoted) -> Cue:
    passive = any(child.dep_ == "auxpass" for child in verb.children) or (
        verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children) and verb.dep_ in {"acl", "amod"}
    )
    head = _agent(verb) if passive else _subject(verb)
    speaker = speaker_phrase(head, verb, quoted) if head is not None else None
    start, end = verb.i, verb.i + 1
    while start > verb.sent.start and verb.doc[start - 1].dep_ in _AUXILIARIES and verb.doc[start - 1].head == verb:
        start -= 1
    particle = next((child for child in verb.children if child.dep_ == "prt" and child.i > verb.i), None)
    if particle is not None and particle.i == end:
        end += 1
    return Cue(verb, start, end, speaker, particle, passive)


def _according(token: Token) -> Cue | None:
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    head = next((child for child in (*to.children, *token.children) if child.dep_ == "pobj"), None)
    if head is None or head.i <= to.i:
        return None
    return Cue(token, token.i, token.i + 2, doc[to.i + 1 : noun_phrase(head).end])


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((part for part in child.children if part.dep_ == "pobj"), None)
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of `verb`, its own or the one it shares with a verb above it."""
    for _ in range(_FURTHEST):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep"} or verb.head == verb:
            return None
        verb = verb.head
        if any(child.dep_ == "nsubjpass" for child in verb.children):
            return next(child for child in verb.children if child.dep_ == "nsubjpass")
    return None


def speaker_phrase(head: Token, verb: Token, quoted: Quoted) -> Span | None:
    """The noun phrase of the subject `head`; for "who", with what it stands for. None inside quotation marks."""
    if quoted.holds(head.idx):
        return None
    if head.lower_ in RELATIVES and verb.dep_ == "relcl" and verb.head.i < head.i:
        before = noun_phrase(verb.head)
        return head.doc[before.start : head.i + 1] if head.i - before.end < 2 else head.doc[head.i : head.i + 1]
    phrase = noun_phrase(head)
    start = phrase.start
    while start < head.i and quoted.holds(head.doc[start].idx):
        start += 1
    return head.doc[start : phrase.end]


def noun_phrase(head: Token) -> Span:
    """The noun phrase of `head`: modifiers and "of …" with it, no relative clause, nothing after a comma.

    A place before a name ("Hennepin County, Minnesota Sheriff Richard Stanek") is part of the person's phrase.
    """
    doc = head.doc
    end = head.i + 1
    limit = head.right_edge.i + 1
    while end < limit and not _ends_phrase(doc[end]):
        end += 1
    start = head.i
    left = head.left_edge.i
    while start > left and not (doc[start - 1].is_punct and doc[start - 1].text not in {"-", "'", "’", '"'}):
        if doc[start - 1].is_space:
            break
        start -= 1
    return doc[start:end]


def _ends_phrase(token: Token) -> bool:
    if token.dep_ in {"relcl", "acl", "appos", "cc"} and token.text != "&":
        return True
    return token.is_space or (token.is_punct and token.text not in {"-", "'", "’"})
