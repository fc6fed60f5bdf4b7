"""People whom a text calls by their age alone ("the 27-year-old", "a 26-year-old man"), and who of that age it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factsheet.annotate.clauses.clause import noun_phrase
from factsheet.annotate.clauses.grammar import ARTICLES
from factsheet.annotate.document import Document
from factsheet.annotate.names.ages import years_old
from factsheet.annotate.tree import Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.kinds.person import PersonMention
from factsheet.model.mention import Name

_BETWEEN = 3
"""Words between the age and the noun at most: "the 27-year-old Norvale bank clerk"."""
_BESIDE = 4
"""Tokens before and behind the words in which a name is that of the one who is meant: "the 27-year-old, Jane Roe"."""
_LONGEST = 40
"""Words of a sentence that is the passage; of a longer one it is the phrase."""
_PREDICATE = frozenset({"attr", "appos", "acomp", "oprd"})


def called_by_age(document: Document) -> Iterator[PersonMention]:
    """Every singular phrase that calls somebody by the age and gives no name; `article` tells a known one ("the")."""
    doc = document.doc
    for age, first, head, end in _unnamed(document, ARTICLES):
        start, stop = doc[first].idx, doc[end - 1].idx + len(doc[end - 1])
        span, shown = document.span(start, stop), head.sent
        if len(shown.text.split()) > _LONGEST:
            shown = doc[first:end]
        yield PersonMention(
            source=document.source.id,
            spans=(span,),
            text=document.words(span),
            passage=document.passage(shown.start_char, shown.end_char),
            name=Name(document.words(span), span, None, "unnamed"),
            article=doc[first].lower_,
            age=age,
        )


def _unnamed(document: Document, articles: Collection[str]) -> Iterator[tuple[int, int, Token, int]]:
    """The age, the article, the noun and the end of each phrase with one of `articles` that gives no name."""
    doc = document.doc
    for token in doc:
        found = _aged(token) if token.lower_ == "old" else None
        if found is None or not document.narrative(token.idx) or document.in_quotation(token.idx):
            continue
        if doc[found[1]].lower_ in articles and not _is_named(document, found[1], found[2]):
            yield found


def _aged(token: Token) -> tuple[int, int, Token, int] | None:
    """The age told by `token` ("old"), the token before it, the noun, and the token behind both."""
    found, head = years_old(token.doc, token.i), _head(token)
    return None if found is None or head is None or not found[1] else (found[0], found[1] - 1, head, head.i + 1)


def _head(old: Token) -> Token | None:
    """The noun that is so old: a person's, or "old" itself where it is one: "the 27-year-old said"."""
    if old.dep_ != "amod" or old.head.i < old.i:
        following = old.doc[old.i + 1] if old.i + 1 < len(old.doc) else None
        alone = following is None or following.pos_ not in {"NOUN", "PROPN", "ADJ"}
        return old if alone and old.lower_ == "old" else None
    noun = old.head
    between = old.doc[old.i + 1 : noun.i]
    known = noun.tag_ == "NN" and is_person_noun(noun) and len(between) <= _BETWEEN
    return noun if known and all(one.pos_ in {"ADJ", "NOUN", "PROPN"} for one in between) else None


def _is_named(document: Document, first: int, head: Token) -> bool:
    """Whether the phrase from token `first` on stands beside the name of the one it means, or is said of one."""
    doc, sentence = document.doc, head.sent
    if head.dep_ in _PREDICATE:
        return True
    low, high = max(sentence.start, first - _BESIDE), min(sentence.end, noun_phrase(head).end + _BESIDE)
    near = document.names_in(doc[low].idx, doc[high - 1].idx + len(doc[high - 1]))
    return any(name.sort == "person" for _, _, name in near)
