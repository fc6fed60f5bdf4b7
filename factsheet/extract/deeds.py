"""Sentences in which somebody or something named takes part: what a name has to do with the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factsheet.annotate.clauses.clause import extent, is_cut
from factsheet.annotate.clauses.grammar import is_finite
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Token
from factsheet.extract.bearers import is_human, names_nobody, speaks
from factsheet.extract.person.part_verbs import SUBJECTS
from factsheet.extract.printed import fits, is_balanced, printable
from factsheet.kinds.other import DeedMention
from factsheet.model.mention import Mention, Name

_TAKES_PART = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "attr", "oprd"})
"""What a name is to the verb of what it does or what is done to it."""
_INSIDE = frozenset({"conj", "appos"})
"""What a name may be to the noun that takes part: "the brothers, Ann and Tom Reed"."""
_LINKS = frozenset({"of", "from", "for", "at", "with"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_CLIMB = 12
"""Steps up the parse from a name to the verb of its sentence at most."""


def extract(document: Document) -> Iterable[Mention]:
    """One mention for each main clause with the names that take part in it, who does it before whom it is done to and
    both before those of its subclauses.

    None from quotations, headlines and what states no facts.
    """
    acting: dict[int, list[tuple[int, Name]]] = {}
    for (start, end), name in document.names.items():
        tokens = document.doc.over(start, end)
        if document.in_headline(start):
            continue
        verb, place = _verb(_people_of(tokens.root) if name.sort == "organization" else tokens.root)
        if verb is not None and not document.in_quotation(verb.idx):
            acting.setdefault(verb.i, []).append((place, name))
    for at, names in sorted(acting.items()):
        ranked = sorted(names, key=lambda one: one[0])
        yield from _deed(document, document.doc[at], tuple(name for _, name in ranked))


def _people_of(body: Token) -> Token:
    """The people who act for `body`: the heads in "heads of the Norwind Union"; itself where there are none."""
    first = _first_of(body)
    if first.dep_ != "pobj" or first.head.lower_ not in _LINKS:
        return body
    people = first.head.head
    return people if people.pos_ == "NOUN" and is_human(people) else body


def _verb(token: Token) -> tuple[Token | None, int]:
    """The verb of the main clause in which `token` takes part, itself or within another's phrase; None where it is
    only what something belongs to, is called after or is compared with. And its place there: 0 for who does it, 1 for
    whom it is done to, 2 for those of subclauses."""
    token = _first_of(token)
    by = token.dep_ == "pobj" and token.head.dep_ in {"agent", "prep"} and token.head.head.pos_ in {"VERB", "AUX"}
    if not (by or token.dep_ in _TAKES_PART):
        return None, 0
    own = verb = token.head.head if by else token.head
    for _ in range(_CLIMB):
        if verb.dep_ in _MAIN and verb.pos_ in {"VERB", "AUX"} and is_finite(verb):
            return verb, 2 if verb != own else 0 if token.dep_ in SUBJECTS else 1
        if verb.dep_ == "ROOT":
            break
        verb = verb.head
    return None, 0


def _first_of(token: Token) -> Token:
    """The noun that `token` is joined to or explains: "Ann" for Tom in "Ann and Tom"."""
    for _ in range(_CLIMB):
        if token.dep_ not in _INSIDE and not (
            token.dep_ in {"compound", "nmod"} and token.head.head.lemma_ in listed("giving_an_office")
        ):
            break
        token = token.head
    return token


def _deed(document: Document, verb: Token, names: tuple[Name, ...]) -> Iterator[DeedMention]:
    tokens = extent(verb)
    if told(verb).open or is_cut(tokens) or not fits(document, tokens) or not is_balanced(tokens.text):
        return
    if names_nobody(document, tokens) or speaks(document, tokens):
        return
    span = document.span(tokens.start_char, tokens.end_char)
    statement = printable(document, tokens, verb)
    if "[" in statement:
        return
    yield DeedMention(
        source=document.source.id,
        spans=(span,),
        text=document.words(span),
        passage=document.passage(tokens.start_char, tokens.end_char),
        statement=statement,
        who=names,
    )
