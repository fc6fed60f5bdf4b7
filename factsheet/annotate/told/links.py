"""What a clause hangs on: the word that governs it, and in what shape. All repairs of the parse stand here."""

from __future__ import annotations

from dataclasses import dataclass

from factsheet.annotate.clauses.grammar import (
    form_of,
    has_tense,
    is_noun,
    is_predicate,
    lemma_of,
    openers,
    own_subject,
    predicatives,
)
from factsheet.annotate.data import listed
from factsheet.annotate.told.cues import Cues
from factsheet.annotate.tree import Token

_WINDOW = 6
"""Tokens left of an infinitive or gerund in which its cue is looked for where the parse has lost it."""
_QUESTIONS = frozenset({"wh", "whether"})
_MANNER = frozenset({"by", "in", "while"})
_UNDER_NOUNS = frozenset({"dobj", "pobj", "attr", "nsubj", "nsubjpass", "conj"})


@dataclass(frozen=True, slots=True)
class Link:
    """The word above a clause or noun, and the shape in which it hangs there.

    Shapes are those of complements (to, that, whether, wh, ing, a preposition, adj, noun; report for a noun that is
    judged), "there" for what hangs on nothing, "relcl" and "aside" for what is told on the side, "clause" and "manner"
    for adverbial clauses.
    """

    above: Token
    form: str


def link(word: Token, cues: Cues) -> Link | None:
    """What `word`, a predicate or a noun that governs a clause, hangs on."""
    head, dep = word.head, word.dep_
    if word.tag_ == "VB" and _is_behind_to(word):
        return _of_lost_infinitive(word)
    if is_noun(word) and form_of(word) != "to":
        return _of_noun(word, cues)
    if dep == "ROOT" or head.i == word.i:
        return _said_beside(word, cues)
    if dep == "parataxis":
        return None
    if dep == "conj":
        return _joined(word, cues)
    if word.i < head.i and any(token.text == ";" for token in word.doc[word.i : head.i]):
        return None  # clauses side by side, read as one under the other
    if _is_content(word) and cues.governing(head, "that"):
        return Link(head, "that")
    if dep == "pcomp":
        return _of_gerund(word, cues)
    if dep == "relcl" and form_of(word) != "to":
        # "fears more than 60 have died": a clause with nothing of the noun in it is what the noun tells
        whole = not _is_relative(word) and _is_account(head, cues)
        return Link(head, "that" if whole else "relcl")
    return _complement(word, cues)


def _joined(word: Token, cues: Cues) -> Link | None:
    """A clause joined to another by "and" or "but": it hangs where that hangs.

    No statement is joined to a question: "it is not clear why he fled, but the house burned" tells of the fire.
    """
    head = word.head
    if not is_predicate(head):
        return _of_lost_infinitive(head) if word.tag_ == "VB" and _is_behind_to(head) else Link(head, "aside")
    hung = link(head, cues)
    asked = hung is not None and hung.form in _QUESTIONS and form_of(word) == "that" and own_subject(word) is not None
    return link(hung.above, cues) if asked and hung is not None else hung


def _is_behind_to(word: Token) -> bool:
    """Whether the parse has the infinitive `word` as the noun behind a preposition: "threatened to assault them"."""
    return word.dep_ == "pobj" and word.head.lower_ == "to"


def _of_lost_infinitive(word: Token) -> Link:
    return Link(word.head.head, "to")


def _of_noun(word: Token, cues: Cues) -> Link | None:
    head, dep = word.head, word.dep_
    above = head.head if dep == "pobj" else head
    if dep not in _UNDER_NOUNS or above.i == word.i:
        return None
    verdict = next((verb for verb in (above, *above.children) if _judges(verb, above, cues)), None)
    if verdict is not None and dep in {"nsubj", "nsubjpass"} and _is_account(word, cues):
        return Link(verdict, "report")
    return Link(above, "noun" if dep in {"dobj", "pobj", "nsubjpass"} else "there")


def _judges(verb: Token, above: Token, cues: Cues) -> bool:
    """Whether `verb` says of an account that it is wrong or right: "was invented", "turned out to be"."""
    said = verb.i == above.i or (verb.dep_ == "xcomp" and lemma_of(verb) == "be")
    return said and any(cues.governing(cue, "report") for cue in (verb, *predicatives(verb)))


def _is_account(noun: Token, cues: Cues) -> bool:
    """Whether `noun` is one by which something is told: a rumour, a report, or the count of something."""
    tells = lemma_of(noun) in listed("accounts") | cues.documents
    return is_noun(noun) and (tells or cues.governing(noun, "that") is not None)


def _is_content(word: Token) -> bool:
    """Whether "that" makes the clause of `word` what a noun tells, and stands for nothing in it: the tag knows."""
    head = word.head
    opening = word.doc[max(0, word.left_edge.i - 1) : word.i]
    that = next((token for token in opening if token.lower_ == "that"), None)
    if word.dep_ not in {"relcl", "acl", "ccomp"} or that is None or head.i >= that.i or not is_noun(head):
        return False
    return not (that.tag_ == "WDT" and that.dep_ in {"nsubj", "nsubjpass", "csubj", "dobj"})


def _is_relative(word: Token) -> bool:
    """Whether the clause of `word` says something of a noun: with a relative word, or of "the claim she made"."""
    subject = own_subject(word)
    relative = any(token.tag_ in {"WDT", "WP", "WP$", "WRB"} for token in word.subtree if token.i < word.i)
    return relative or subject is None or subject.pos_ == "PRON"


def _of_gerund(word: Token, cues: Cues) -> Link:
    """A gerund behind a preposition."""
    preposition = word.head
    if form_of(word) in _QUESTIONS:
        return Link(preposition.head, form_of(word))  # "the inquiry into whether he lied"
    if cues.governing(preposition.head, preposition.lower_) is None:
        cue = _cue_before(preposition, preposition.lower_, cues)
        if cue is not None:
            return Link(cue, preposition.lower_)
    return Link(preposition.head, "manner" if preposition.lower_ in _MANNER else preposition.lower_)


def _complement(word: Token, cues: Cues) -> Link:
    """An infinitive, a clause that describes a noun, a complement or an adverbial clause."""
    head, dep, form = word.head, word.dep_, form_of(word)
    lost = form == "to" and cues.governing(head, "to") is None and not predicatives(head)
    if lost and head.pos_ not in {"VERB", "ADJ"}:
        to = next((child for child in word.children if child.tag_ == "TO"), word)
        cue = _cue_before(word.left_edge if word.left_edge.tag_ == "TO" else to, "to", cues)
        if cue is not None:
            return Link(cue, "to")
    if dep == "acl":
        finite = (form == "that" and has_tense(word)) or form in {"to", "whether"}
        return Link(head, form if finite or cues.governing(head, form) else "aside")
    if dep in {"oprd", "acomp"}:
        return Link(head, "adj")
    if dep == "advcl" and cues.governing(head, "that"):
        # "Leave at once, the sheriff told them": a complement read as an adverbial clause.
        finite = form == "that" and has_tense(word) and not openers(word)
        if finite or (word.tag_ == "VB" and word.i < head.i):
            return Link(head, "that")
    if dep == "advcl" and form != "to":
        return Link(head, "clause") if has_tense(word) else Link(_nearest(word), "manner")
    return Link(head, form)


def _nearest(participle: Token) -> Token:
    """The verb that a participle goes with: the parse reaches past "fired" in "may know who fired, killing"."""
    between = participle.doc[participle.head.i + 1 : participle.left_edge.i]
    return next((token for token in reversed(between) if token.tag_ == "VBD" and is_predicate(token)), participle.head)


def _cue_before(at: Token, form: str, cues: Cues) -> Token | None:
    """The nearest word before `at`, in the same stretch without a mark, that governs `form`: for lost parses."""
    for token in reversed(at.doc[max(at.sent.start, at.i - _WINDOW) : at.i]):
        if token.is_punct or token.dep_ == "cc":
            return None
        if token.lemma_ == "be" and token.i < at.i - 1:
            continue
        if cues.governing(token, form) is not None:
            return token
    return None


def _said_beside(word: Token, cues: Cues) -> Link | None:
    """The verb of saying in a parenthesis below a root: "The man, police said, had fled"."""
    if cues.governing(word, "that") is not None:
        return None
    for child in word.children:
        if child.dep_ in {"parataxis", "ccomp", "advcl"} and cues.governing(child, "that") and not openers(child):
            below = any(inner.dep_ in {"ccomp", "dobj", "xcomp"} for inner in child.children)
            if not below and own_subject(child) is not None:
                return Link(child, "that")
    return None
