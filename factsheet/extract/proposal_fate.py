"""What became of a proposal, in the words right behind it: "…, but voters rejected it", ", which failed", "It died"."""

from __future__ import annotations

from factsheet.annotate.clauses.clause import subject
from factsheet.annotate.clauses.grammar import SUBJECTS, is_finite, lemma_of
from factsheet.annotate.data import members, table
from factsheet.annotate.document import Document
from factsheet.annotate.tree import Span, Token

_THOSE = frozenset({"the", "that", "this"})
_BARE = frozenset({"it", "that", "which"})
_PEOPLE = frozenset({"he", "she", "they"})
_NEAR = 25
"""Words at most behind a proposal in which its sentence tells what became of it."""


def fate(document: Document, words: Span) -> Span | None:
    """The words behind `words` up to the end of what tells how the proposal fared; None where nothing does.

    In the same sentence, or in the next one where that is about "the plan", "the bill" or "it".
    """
    doc, sentence = words.doc, words[-1].sent
    for verb in doc[words.end : min(sentence.end, words.end + _NEAR)]:
        if document.in_quotation(verb.idx):
            break
        if decides(verb) and _is_of(verb, words):
            return doc[words.end : _clause_end(verb, sentence.end)]
    at = sentence.end
    while at < len(doc) and doc[at].is_space:
        at += 1
    if at >= len(doc) or document.source.block_at(doc[at].idx) != document.source.block_at(words.start_char):
        return None
    following = doc[at].sent
    if decides(following.root) and any(
        _is_thing(token) for token in (subject(following.root), _object(following.root))
    ):
        return doc[words.end : following.end]
    return None


def decides(verb: Token) -> bool:
    """Whether `verb` says that something was dropped, turned down or passed: "withdrew", "voted down", "was vetoed"."""
    if verb.pos_ != "VERB" or any(child.tag_ == "MD" for child in verb.lefts):
        return False
    known = lemma_of(verb) in members("proposal_cues", "deciding") or _by_particle(verb)
    return known and (is_finite(verb) or verb.tag_ == "VBN")


def _by_particle(verb: Token) -> bool:
    """Whether it decides by its particle: "gave up", "voted down"."""
    particles = table("proposal_cues")["deciding_with"].get(lemma_of(verb), ())
    return any(child.lower_ in particles for child in verb.rights)


def _is_of(verb: Token, words: Span) -> bool:
    """Whether what `verb` decides is what `words` propose: "the plan", "it", "which", a step that they are."""
    thing = _object(verb)
    if thing is not None:
        return _is_thing(thing)
    if verb.dep_ == "relcl" and any(child.lower_ in _BARE for child in verb.lefts):
        return verb.head.i >= words.start
    own = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if own is not None:
        return _is_thing(own) or (own.lower_ in _PEOPLE and _by_particle(verb))
    return verb.dep_ == "conj" and verb.head.i <= words.start and lemma_of(verb) != "die"


def _is_thing(noun: Token | None) -> bool:
    """Whether `noun` stands for the proposal: "it", "the plan", "that bill"."""
    if noun is None or noun.lower_ in _BARE:
        return noun is not None
    named = (
        members("proposal_cues", "nouns") | members("proposal_cues", "lawmaking") | members("proposal_cues", "things")
    )
    return lemma_of(noun) in named and any(child.lower_ in _THOSE for child in noun.lefts)


def _object(verb: Token) -> Token | None:
    own = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    behind = (thing for child in verb.rights if _by_particle(verb) for thing in child.rights if thing.dep_ == "pobj")
    return own or next(behind, None)


def _clause_end(verb: Token, end: int) -> int:
    """The end of what belongs to `verb`, without the mark behind it."""
    last = min(verb.right_edge.i + 1, end)
    while last > verb.i + 1 and (verb.doc[last - 1].is_punct or verb.doc[last - 1].is_space):
        last -= 1
    return last
