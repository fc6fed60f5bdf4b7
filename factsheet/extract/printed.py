"""Clauses as they are printed: whether they fit a passage, with names for pronouns, with who took part and when."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheet.annotate.clauses.clause import begins_sentence, joined, noun_phrase, subject
from factsheet.annotate.clauses.grammar import SUBJECTS
from factsheet.annotate.data import members
from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.tree import Span, Token
from factsheet.annotate.words.event_words import is_event
from factsheet.extract.bearers import Bearer, bracketed, is_human, leaning
from factsheet.model.mention import Name, When
from factsheet.model.passage import plain

LONGEST = 60
"""Words in a passage at most (the fact base's rule)."""
_COMPLEMENT = 6
"""Words after a group's noun that still belong to its name: "heads of the Major Cities Chiefs Association"."""
_CLIMB = 12
"""Steps up the parse after which a date has nothing to do with the verb."""
_TIME = frozenset({"npadvmod", "pobj", "prep", "advmod", "dep", "pcomp"})
"""How a date, or the preposition before it, hangs on its verb."""
_PARTS = frozenset({"dobj", "pobj", "attr", "oprd", "dative", "prep", "agent"})
"""What a noun may be that a day stands behind, though it tells when the verb happened: "met the crew Monday"."""
_BEFORE = frozenset({"DET", "PUNCT", "SPACE", "ADV", "ADP"})
_NUMBERS = frozenset({"ten", "dozen", "score", "hundred", "thousand", "million"})
"""Nouns that only tell how many people take part."""
_PRONOUNS = frozenset({"he", "she", "they", "it"})

_OPENING = frozenset({"after", "amid", "despite", "following", "unlike"})
"""Prepositions with which a sentence opens on something that has a time of its own."""


def fits(document: Document, tokens: Span) -> bool:
    """Whether `tokens` stand in one block, are short enough for a passage and hold no lost end of a sentence."""
    start, end = document.source.block_at(tokens.start_char), document.source.block_at(tokens.end_char - 1)
    if start is None or start != end or len(tokens.text.split()) > LONGEST:
        return False
    return not any(token.is_title and begins_sentence(token) for token in tokens[1:])


def is_balanced(text: str) -> bool:
    """Whether no quotation in `text` is cut."""
    marks = [mark for mark in text if mark in {"\u201c", "\u201d"}]
    straight = [match.start() for match in re.finditer('"', text)]
    opens = all(at == 0 or not (text[at - 1].isalnum() or text[at - 1] in ",.?!") for at in straight[::2])
    return opens and len(straight) % 2 == 0 and marks == ["\u201c", "\u201d"] * (len(marks) // 2)


def printable(document: Document, tokens: Span, subject_of: Token | None = None) -> str:
    """The words of `tokens` as a sentence: its subject, where it is a pronoun or left out, in square brackets.

    `subject_of` is the verb whose subject must stand in the sentence, by default the root of `tokens`. Only that
    subject is explained: what a pronoun farther in the sentence means is for its reader to tell, as in the source. No
    mark at the end.
    """
    verb = subject_of if subject_of is not None else tokens.root
    head = subject(verb)
    if head is not None and tokens.start <= head.i < tokens.end:
        words = explained(document, tokens, head)
    elif head is not None and subject_of is not None:
        shown = _whole_subject(document, head)
        bearer = shown if shown.lower() == head.lower_ and head.pos_ == "PRON" else f"[{shown}]"
        words = f"{bearer} {plain(tokens.text)}"
    else:
        words = explained(document, tokens)
    return words[:1].upper() + words[1:] if words[:1].isalpha() else words


def explained(document: Document, tokens: Span, head: Token | None = None) -> str:
    """The words of `tokens` with names for the pronouns that mean nobody named in them, and for `head`, its subject."""
    bearers = {one.words[-1].i: one for one in leaning(document, tokens)}
    subject_name = _behind(document, head, tokens) if head is not None else None
    if head is not None and head.pos_ == "PRON":
        bearers.pop(head.i, None)
    if head is not None and subject_name is not None:
        bearers[head.i] = Bearer(head.doc[head.i : head.i + 1], subject_name)
    return bracketed(document, tokens.start_char, tokens.end_char, (bearers[at] for at in sorted(bearers)))


def _behind(document: Document, pronoun: Token, tokens: Span) -> str | None:
    """The name to print for `pronoun`; none that stands in `tokens` itself: there, the pronoun means another."""
    if pronoun.lower_ not in _PRONOUNS:
        return None
    name = referent(document, pronoun.doc[pronoun.i : pronoun.i + 1])
    if name is None or name.full is None:
        return None
    last = name.full.split()[-1]
    return None if any(token.text == last for token in tokens) else name.shown


def _whole_subject(document: Document, head: Token) -> str:
    """The subject with all that is joined to it ("Lund and Pike"); a single one by its name."""
    others = list(joined(head))
    if others:
        last = noun_phrase(others[-1])
        return plain(head.doc[head.left_edge.i : last.end].text)
    name = referent(document, noun_phrase(head))
    return name.shown if name else plain(noun_phrase(head).text)


def time_of(document: Document, tokens: Span, verb: Token) -> When | None:
    """The date that `verb` happened at: the first in its clause that hangs on it, not on a noun or another verb.

    A day goes before a year ("for the third time this year, … on Tuesday"); what "has" happened was in no year gone by.
    """
    found = [
        when
        for start, end, when in document.whens_in(tokens.start_char, tokens.end_char)
        if when.reading.type in {"DATE", "TIME"} and _is_time_of(document.doc.over(start, end), verb)
    ]
    perfect = any(child.lower_ in {"has", "have"} and child.dep_ == "aux" for child in verb.children)
    found = [when for when in found if not (perfect and _is_over(document, when))]
    return min(found, key=lambda when: when.reading.unit == "year", default=None)


def _is_over(document: Document, when: When) -> bool:
    """Whether `when` is a year before that of the article: "arrested over the fire in 2012", "the riots last year"."""
    words = when.text.lower().split()
    year = next((word for word in words if len(word) == 4 and word.isdecimal()), None)
    if year is not None and document.source.published is not None:
        return year < document.source.published[:4]
    return when.reading.unit == "year" and words[:1] == ["last"]


def _is_time_of(date: Span, verb: Token) -> bool:
    """Whether the way up from `date` to `verb` passes nothing that has a time of its own.

    "named the man shot on Monday", "Monday's vote" and "a shooting on Monday" do not say when somebody was named or
    what the vote led to. A day behind an object or a place is the verb's all the same: parsers attach it to the
    nearest noun.
    """
    token = date.root
    if date.start and date.doc[date.start - 1].lower_ in {"since", "than"}:
        return False  # "closed at its lowest since February"
    before = date.doc[date.start - 1] if date.start else None
    if before is not None and before.dep_ == "prep" and before.head.i == verb.i and not before.children:
        return True  # "In 2012 governor Ivo Moss vetoed it": the parse took the year for a part of the subject
    for _ in range(_CLIMB):
        if token.i == verb.i:
            return True
        outside = token.pos_ in {"NOUN", "PROPN"} and not date.start <= token.i < date.end
        hangs = token.dep_ in (_PARTS if outside else _TIME) and not (outside and _is_happening(token))
        if not hangs or token.head.i == token.i:
            return False
        if token.head.pos_ in {"VERB", "AUX"} and token.head.i != verb.i:
            return token.head.dep_ in {"xcomp", "conj", "auxpass", "aux"} and token.head.head.i == verb.i
        token = token.head
    return False


def _is_happening(noun: Token) -> bool:
    """Whether `noun` names something that happens, behind a preposition of its own: "after a shooting on Saturday",
    "despite a warning in May"."""
    if noun.dep_ != "pobj":
        return False
    opens = noun.head.i < noun.head.head.i and noun.head.lower_ in _OPENING
    return opens or (
        noun.head.lower_ in {"after", "before", "since", "in", "over", "for", "of", "from"} and is_event(noun)
    )


def participants(document: Document, heads: Iterable[Token]) -> tuple[Name, ...]:
    """Names of the noun phrases of `heads` and of those joined to them by "and" or a comma, each once."""
    found: dict[str, Name] = {}
    for one in heads:
        head = _named_by(one) or one
        for part in (head, *joined(head)):
            name = _participant(document, part)
            if name is not None:
                found.setdefault(name.shown, name)
    return tuple(found.values())


def _named_by(noun: Token) -> Token | None:
    """The head of the name right behind `noun`, which is only its title: "champion Ada Moss", "holders Velm"."""
    name = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if noun.pos_ not in {"NOUN", "PROPN"} or name.pos_ != "PROPN" or name.dep_ not in {"compound", "appos", "npadvmod"}:
        return None
    while name.dep_ == "compound" and name.head.i > name.i:
        name = name.head
    return name if name.dep_ in {"appos", "npadvmod"} and name.left_edge.i == noun.i + 1 else None


def _participant(document: Document, head: Token) -> Name | None:
    phrase = noun_phrase(head)
    name = referent(document, phrase)
    if name is not None:
        return name if name.sort != "place" else None
    named = head.pos_ == "PROPN" and head.ent_type_ in {"ORG", "NORP"} and head.dep_ in SUBJECTS
    crowd = _crowd(head)
    if crowd is None and (head.pos_ not in {"NOUN", "PROPN"} or not (named or is_human(head) or _is_body(head))):
        return None
    words = document.doc[_core_start(head) : crowd.i + 1 if crowd is not None else _core_end(head)]
    return Name(plain(words.text), document.span(words.start_char, words.end_char), None, "group")


def _is_body(head: Token) -> bool:
    """Whether `head` is a body of people that does what is told: "the council voted"."""
    lemma = head.lemma_.lower()
    return head.dep_ in SUBJECTS and lemma in members("organization_words", "heads") & members("reporting", "bodies")


def _crowd(head: Token) -> Token | None:
    """The people of whom `head` tells how many: those of "tens of thousands of people"."""
    if head.lemma_.lower() not in _NUMBERS:
        return None
    of = next((child for child in head.rights if child.lower_ == "of"), None)
    whom = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return whom if whom is None or is_human(whom) else _crowd(whom)


def _core_end(head: Token) -> int:
    """Past `head`, or past its complement with "of" where that is short: "members of his cabinet"."""
    for child in head.children:
        if child.lower_ == "of" and child.i == head.i + 1:
            thing = next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
            if thing is not None and thing.i - head.i <= _COMPLEMENT:
                return head.i + 1 if any(token.is_quote for token in head.doc[head.i : thing.i + 1]) else thing.i + 1
    return head.i + 1


def _core_start(head: Token) -> int:
    """Where the noun phrase of `head` begins without its article and without "at least" or "about"."""
    start = head.left_edge.i
    while start < head.i and (head.doc[start].pos_ in _BEFORE or head.doc[start].dep_ in {"poss", "case", "advmod"}):
        start += 1
    return start if head.i - start <= _COMPLEMENT else head.i
