"""Clauses of spaCy's parse: which verbs head one, where it begins and ends, and who acts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheet.annotate.clauses.grammar import HELPING, SUBJECTS, is_finite
from factsheet.annotate.data import listed
from factsheet.annotate.tree import Span, Token

_OPENING = frozenset({'"', "\u201c"})
_CLOSING = frozenset({'"', "\u201d"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "\u2015"})
_DATELINE = 12
"""Tokens of a sentence at most that a dateline takes, with the agency."""
_OUTSIDE = frozenset({"cc", "mark", "preconj"})
_SUBORDINATE = frozenset({"after", "although", "as", "before", "because", "since", "though", "until", "while"})

_TAKEN_BACK = re.compile(
    r"[,;:–—\s-]*(?:but|though|although|which|however,?) (?:that |this |it |all |none of )*"
    r"(?:is|was|has|had|did|does|were|are|turned out|proved|isn|wasn|never)\b[^,.;]{0,20}?"
    r"(?:(?:n['’]t|\bnot|\bnever)(?: \w+)? (?:the case|true|so|correct|accurate|right|happen(?:ed)?)"
    r"|\b(?:untrue|false|wrong|incorrect|mistaken))\b(?! (?:to|about|for)\b)",
    re.IGNORECASE,
)
"""What follows a clause and says that it is not so."""


def finite_verbs(sentence: Span) -> Iterator[Token]:
    """Every verb of `sentence` that heads a finite clause, in order."""
    for token in sentence:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in HELPING and is_finite(token) and not is_apposed(token):
            yield token


def is_apposed(verb: Token) -> bool:
    """Whether a participle behind a name and "a": "brought by Ann Hale, a farmer fined $500", is taken for a clause.

    Nothing joins it to the clause before but the comma.
    """
    own = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or own is None or own.i != verb.i - 1 or not verb.text.endswith("ed"):
        return False
    first = own.left_edge.i
    if first < 2 or verb.doc[first].lower_ not in {"a", "an"} or verb.doc[first - 1].text != ",":
        return False
    return verb.doc[first - 2].pos_ == "PROPN" and not any(child.dep_ == "cc" for child in verb.head.rights)


def subject(verb: Token) -> Token | None:
    """The subject of `verb`, its own or the one it shares with the verb it is joined to; None where that is not sure.

    Of two before the verb the nearer one: the parse takes the city of a dateline for one too.
    """
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return next((child for child in reversed(own) if child.i < verb.i), own[0])
    if _is_open(verb):
        return None
    if verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        return subject(verb.head)
    return None


def _is_open(verb: Token) -> bool:
    """Whether a clause of somebody else may go on with `verb`: "The mayor spoke after a man drew a gun, shot two"."""
    comma = verb.doc[verb.i - 1] if verb.i else verb
    if verb.dep_ != "conj" or comma.text != "," or comma.i < verb.head.i:
        return False
    inner = comma.nbor(-1)
    while inner.i != verb.head.i and inner.i != inner.head.i:
        others = any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in inner.lefts)
        if inner.dep_ == "advcl" and others and inner.tag_ == verb.tag_:
            return True
        inner = inner.head
    return False


def noun_phrase(head: Token) -> Span:
    """The noun phrase of `head` without relative clauses, appositions and what follows a comma.

    A name right behind it is the one that it is of: "the telecoms company Arden".
    """
    last = head.i
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        hyphens = "HYPH" in {token.tag_, token.nbor(-1).tag_}  # "the father-of-two"
        own = token.dep_ == "appos" and token.head.i == head.i and token.pos_ == "PROPN"
        ends = (token.dep_ in {"relcl", "acl", "appos", "cc"} and not own) or token.is_punct or token.is_space
        if ends and not hyphens:
            break
        last = token.i
    return head.doc[head.left_edge.i : last + 1]


def extent(verb: Token) -> Span:
    """The clause of `verb`: its subtree without the conjunction before it, clauses joined to it, outer marks.

    Where a conjunction stands before the main verb of a sentence, the parse lost the main clause: that is the whole of
    it ("As snow fell, the bill passed" never tells "snow fell, the bill passed").
    """
    doc, sentence = verb.doc, verb.sent
    whole = has_lost_main(verb)
    places = [token.i for token in (sentence if whole else _own(verb)) if sentence.start <= token.i < sentence.end]
    first, last = min(places), max(places)
    while first < verb.i and (
        (not whole and _is_outside(doc[first], verb)) or doc[first].is_punct or doc[first].is_space
    ):
        if doc[first].text in _OPENING and _begins_title(doc[first], verb):
            break
        first += 1
    first = max(first, _after_dateline(verb, first))
    while last > verb.i and (_is_loose(doc[last]) or doc[last].dep_ == "cc"):
        if doc[last].text in _CLOSING and _closes(doc[first : last + 1]):
            break
        last -= 1
    return doc[first : last + 1]


def has_lost_main(verb: Token) -> bool:
    """Whether the clause that the parse takes for a sentence's main one opens with a conjunction of time or concession,
    and goes on behind a comma.
    """
    if verb.dep_ != "ROOT" or not any(child.dep_ == "mark" and child.lower_ in _SUBORDINATE for child in verb.lefts):
        return False
    return any(token.text == "," for token in verb.doc[verb.i + 1 : verb.sent.end - 1])


def _after_dateline(verb: Token, first: int) -> int:
    """Where the clause begins behind a dash between spaces that stands before its subject: "Oct. 2 - The bank said"."""
    head = subject(verb)
    if head is None or not first <= head.i < verb.i or first - verb.sent.start > 2:
        return first
    dashes = (token for token in verb.doc[first : min(head.i, first + _DATELINE)] if token.text in _DASHES)
    spaced = [token.i for token in dashes if token.whitespace_ and token.nbor(-1).whitespace_]
    return spaced[-1] + 1 if spaced else first


def _is_loose(token: Token) -> bool:
    """Whether `token` is a mark or a break that no word before it needs."""
    return token.is_space or (token.is_punct and token.text not in {")", "%"})


def is_cut(tokens: Span) -> bool:
    """Whether the sentence goes on behind `tokens` with no mark or conjunction between: the parse lost the rest."""
    if tokens.end >= tokens.sent.end:
        return False
    after = tokens.doc[tokens.end]
    if _wants_noun(tokens, after) or is_taken_back(tokens):
        return True
    linked = after.dep_ in {"cc", "mark", "preconj"} or after.lower_ == "according"
    return not (linked or after.is_punct or after.is_space)


def is_taken_back(tokens: Span) -> bool:
    """Whether the sentence says right behind `tokens` that it is not so: "…, but that was not the case"."""
    behind = tokens.doc[tokens.end : tokens.sent.end].text if tokens.end < tokens.sent.end else ""
    return _TAKEN_BACK.match(behind) is not None


def _wants_noun(tokens: Span, after: Token) -> bool:
    """Whether `tokens` end with a date that has an article, and a comma follows: "in the March 14, 2019," wants one."""
    if after.text != "," or not tokens[-1].text.isdigit():
        return False
    head = tokens[-1].head if tokens[-1].head.tag_ == "NNP" else tokens[-1]
    return head.tag_ == "NNP" and any(child.dep_ == "det" and child.i == head.i - 1 for child in head.lefts)


def _is_outside(token: Token, verb: Token) -> bool:
    """Whether `token` only ties the clause of `verb` to the one before it.

    "If" in "If rain falls, the river could rise", "With" in "With debt included, it costs more" and "Both" in "Both
    men fled" belong to other words of the clause: without them it would say something else.
    """
    if token.dep_ not in _OUTSIDE or token.head.i != verb.i:
        return False
    before = subject(verb)
    end = before.left_edge.i if before is not None else verb.i
    return not any(word.dep_ in SUBJECTS and word.head.i != verb.i for word in token.doc[token.i + 1 : end])


def _begins_title(mark: Token, verb: Token) -> bool:
    """Whether a quotation mark opens the name that is the subject: "“Grey Sea”, a painting by …, was sold"."""
    head = subject(verb)
    if head is None or not head.left_edge.i <= mark.i < head.i < verb.i:
        return False
    return any(token.text in _CLOSING for token in mark.doc[head.i + 1 : verb.i])


def _closes(tokens: Span) -> bool:
    """Whether the quotation mark at the end of `tokens` belongs to one that opens among them."""
    text = tokens.text
    return text.count("\u201c") == text.count("\u201d") > 0 if text.endswith("\u201d") else text.count('"') % 2 == 0


def _own(verb: Token) -> Iterator[Token]:
    """The words of the clause of `verb`, with what "or" joins to it: who "fled or hid" is not told to have fled."""
    either = any(child.lower_ == "or" for child in verb.children)
    beside = {"parataxis"} if either else {"parataxis", "conj", "cc"}
    yield verb
    for child in verb.children:
        if child.dep_ in beside and child.i > verb.i:
            continue
        if child.lower_ == "according":
            continue
        yield from child.subtree


def begins_sentence(token: Token) -> bool:
    """Whether a sentence begins with `token` though no mark ends one before it.

    Captions run into the text ("Media caption The tram left the rails"): a capital on a word that has one nowhere else
    stands after a word without one. "The" may begin a title.
    """
    if not token.is_title or token.i == 0 or token.lower_ not in listed("starting_sentences"):
        return False
    before = token.nbor(-1)
    if before.is_punct or before.is_space or not before.text[-1:].islower():
        return False
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return not after.text[:1].isupper() and before.text[:1].islower()


def joined(head: Token) -> Iterator[Token]:
    """The heads of the noun phrases that "and" or a comma joins to that of `head`."""
    for child in head.children:
        if child.dep_ == "conj":
            yield child
            yield from joined(child)
