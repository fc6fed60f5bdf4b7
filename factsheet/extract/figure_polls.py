"""Which poll gives a share: that of its sentence, or the one of which the paragraphs before tell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from factsheet.annotate.clauses.clause import noun_phrase
from factsheet.annotate.clauses.grammar import own_subject
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.model.passage import plain

_BACK = 6
"""Sentences before the share at most in which its poll is told of."""
_MANY = frozenset({"NNS", "NNPS"})
_LONGEST = 9
"""Words for a poll at most."""


def poll_of(document: Document, sentence: Span, figure: Measured) -> tuple[str, bool] | None:
    """The poll that gives `figure`, a share of those who were asked, in the text's words, and whether `sentence` tells
    of a poll itself; None where the share is of something else, or no poll is told of."""
    share = document.doc.over(figure.start, figure.end).root
    own = [token for token in sentence if _is_poll(token)]
    if _is_of_margin(share) or not (own or (_is_of_opinion(share) and not _is_measured(share))):
        return None
    for poll in chain(own, (token for one in _before(sentence) for token in one if _is_poll(token))):
        named = _name(poll)
        if named is not None or not _is_known(poll):
            return named or _words(noun_phrase(poll)), bool(own)
    return None


def _before(sentence: Span) -> Iterator[Span]:
    """The sentences before, the nearest first."""
    for _ in range(_BACK):
        if not sentence.start:
            return
        sentence = sentence.doc[sentence.start - 1].sent
        yield sentence


def _is_known(poll: Token) -> bool:
    """Whether a poll is one that the text told of before: "the poll", "in that survey"."""
    return any(child.lower_ in ("the", "that", "this", "its") for child in poll.children)


def _is_poll(token: Token) -> bool:
    """Whether `token` is a poll in which people were asked: no "poll numbers", no day at the polls."""
    return token.tag_ == "NN" and token.lemma_.lower() in listed("polls") and token.dep_ != "compound"


def _is_of_opinion(share: Token) -> bool:
    """Whether `share` tells how many hold an opinion: "61 percent of voters approve"; no council that does."""
    of = next((child for child in share.children if child.lower_ == "of"), None)
    whole = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if whole is not None and not (whole.lower_ == "those" or (whole.tag_ in _MANY and is_person_noun(whole))):
        return False
    if share.head.lemma_.lower() in listed("preferring") and share.dep_ in ("npadvmod", "dobj"):
        return True  # "voters favored the mayor 46 percent to 32"
    verb = share.head if share.dep_ in ("nsubj", "nsubjpass", "compound") else share.doc[share.i + 1]
    return verb.i > share.i and verb.lemma_.lower() in listed("opinions")


def _is_measured(share: Token) -> bool:
    """Whether something else than a poll gives `share` in its own sentence: "the Hale tracker shows 48 percent"."""
    verbs = (above for above in share.ancestors if above.lemma_.lower() in ("show", "find", "have", "put", "give"))
    return any(one is not None and one.pos_ != "PRON" for one in map(own_subject, verbs))


def _is_of_margin(share: Token) -> bool:
    return any(above.lemma_.lower() in ("margin", "error") for above in (share, *share.ancestors))


def _name(poll: Token) -> str | None:
    """The words for a poll, where they say whose it is."""
    words = noun_phrase(poll)
    named = len(words) <= _LONGEST and any(token.pos_ == "PROPN" and token.ent_type_ != "DATE" for token in words)
    return _words(words) if named else None


def _words(words: Span) -> str:
    text = plain(words.text)
    return text[:1].lower() + text[1:] if words[0].tag_ in ("DT", "PRP$") else text
