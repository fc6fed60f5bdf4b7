"""People whom a text calls by their age alone ("the 27-year-old", "a 26-year-old man"), and who of that age it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from factsheet.annotate.clauses.clause import noun_phrase
from factsheet.annotate.clauses.grammar import ARTICLES, SUBJECTS, lemma_of
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.meant.sex import sex_of_name, sex_of_role
from factsheet.annotate.names.ages import age_after, aged, years_old
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.tree import Token
from factsheet.annotate.words.people_words import is_person_noun
from factsheet.extract.person.identified import agree, fate
from factsheet.extract.person.part_verbs import Part
from factsheet.extract.person.parts import part
from factsheet.kinds.person import PersonMention
from factsheet.model.mention import Name

Key = tuple[int, int]
_BETWEEN = 3
"""Words between the age and the noun at most: "the 27-year-old Norvale bank clerk"."""
_BESIDE = 4
"""Tokens before and behind the words in which a name is that of the one who is meant: "the 27-year-old, Jane Roe"."""
_APART = 50
"""Words from the phrase to the name of that age at most: the passage must hold both."""
_LONGEST = 40
"""Words of a sentence that is the passage; of a longer one it is the phrase."""
_PREDICATE = frozenset({"attr", "appos", "acomp", "oprd"})


def by_age(document: Document) -> dict[Key, list[Part]]:
    """For the names of people whose age is that of a person told of before: what was said there.

    "A 27-year-old man was arrested in Velm. Carl Roe, 27, is a teacher." Nobody else may be of that age, and whoever
    speaks in the text is left out, for two people may be of one age.
    """
    told: dict[int, list[tuple[Token, list[Part]]]] = defaultdict(list)
    for years, _, head, _ in _unnamed(document, {"a", "an"}):
        told[years].append((head, fate(head)))
    bearers: dict[int, dict[str, Key]] = defaultdict(dict)
    for tokens, name in document.named("person") if told else ():
        after = age_after(document.doc, tokens.end)
        if after is not None and name.full:
            bearers[after].setdefault(name.full, (tokens.start_char, tokens.end_char))
    found: dict[Key, list[Part]] = {}
    for age, people in told.items():
        readings = [reading for _, own in people for reading in own]
        if len(bearers[age]) != 1 or not agree(readings) or not all(own for _, own in people):
            continue
        full, key = next(iter(bearers[age].items()))
        first = people[0][0]
        other_sex = {sex_of_name(full), sex_of_role([head.lower_ for head, _ in people])} == {"m", "f"}
        near = first.idx < key[0] and len(document.source.text[first.idx : key[1]].split()) <= _APART
        if near and not other_sex and _fits(document, full, readings):
            found[key] = people[-1][1]
    return found


def _fits(document: Document, full: str, readings: list[Part]) -> bool:
    """Whether the bearer of the name says nothing in the text and is told of as nothing else than `readings`."""
    for tokens, name in document.named("person"):
        if name.full == full:
            own, root = part(tokens), tokens.root
            if root.dep_ in SUBJECTS and lemma_of(root.head) in verbs("clause"):
                return False
            if own is not None and {own.part, *(one.part for one in readings)} >= {"suspect", "victim"}:
                return False
    return True


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
    doc, telling = document.doc, listed("people_of_an_age") | {"old"}
    for token in doc:
        found = _aged(token) if token.lower_ in telling else None
        if found is None or not document.narrative(token.idx) or document.in_quotation(token.idx):
            continue
        if doc[found[1]].lower_ in articles and not _is_named(document, found[1], found[2]):
            yield found


def _aged(token: Token) -> tuple[int, int, Token, int] | None:
    """The age told by `token` ("old", "boy of 7"), the token before it, the noun, and the token behind both."""
    doc = token.doc
    if token.lower_ == "old":
        found, head = years_old(doc, token.i), _head(token)
        known = found is not None and found[1] > 0 and head is not None
        return (found[0], found[1] - 1, head, head.i + 1) if known and found and head is not None else None
    of = aged(doc, token.i) if token.i else None
    return (of[0], token.i - 1, token, of[1]) if of is not None else None


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
