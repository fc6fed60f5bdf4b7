"""Runs of capitalised words: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheet.annotate.data import listed, words
from factsheet.annotate.document import NARRATIVE, Document
from factsheet.annotate.names import gazetteer, titles
from factsheet.annotate.names.given_names import is_given
from factsheet.annotate.tree import Token
from factsheet.model.person_name import PARTICLES, is_initial
from factsheet.model.source import Block, BlockKind

Run = list[Token]

_CALENDAR = words("calendar")
_BREAKS = frozenset({":", ".", "!", "?", "•", "*", "-", "—", "–", "--", "|"})
_ROADS = frozenset({"interstate", "highway", "route"})
_IN_TOWNS = frozenset({"es", "au", "aux", "sur", "sous", "dos", "das"})
"""Words that stand in the names of towns alone: "Dar es Salaam"."""
_SAINTS = frozenset({"st", "ft", "mt"})
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_SYLLABLE = re.compile(r"[bcdfghjklmnpqrstvwyz]{0,3}[aeiou]{1,3}(?:ng|[hklmnpr])?", re.IGNORECASE)
"""A syllable of a Korean or Chinese name in Latin letters."""
_IN_MONTHS = frozenset({"in", "since", "until", "last", "next", "early", "late"})
_SMALL = 4
"""Letters of a small word inside a name at most."""
_TITLED_SENTENCE = 0.9
"""The same where a full stop ends the line."""
_TITLED = 0.7
"""The share of capitalised words from which on a line is set in title case."""


def runs(document: Document) -> Iterator[Run]:
    """Each run of words that could be a name, in text set in sentence case, in order."""
    for block in document.source.blocks:
        if (
            block.kind in NARRATIVE
            and (tokens := tokens_of(document, block))
            and not in_title_case(tokens, block.kind is BlockKind.HEADLINE)
        ):
            yield from _runs(tokens)


def tokens_of(document: Document, block: Block) -> list[Token]:
    """The tokens of `block`."""
    return list(document.doc.within(block.start, block.end))


def in_title_case(tokens: list[Token], headline: bool) -> bool:
    """Whether `tokens` are set in title case or capitals, so that capitals tell nothing there.

    A list of names looks the same: outside of the headline, a line that ends as a sentence is one.
    """
    if not headline and _ends_sentence(tokens):
        return False
    words = [token for token in tokens if token.is_alpha and (len(token) > 3 or not token.is_stop)]
    least = _TITLED_SENTENCE if _ends_sentence(tokens) else _TITLED
    return len(words) > 3 and sum(token.text[0].isupper() for token in words) >= least * len(words)


def capital(token: Token) -> bool:
    """Whether `token` is a capitalised word or an initial."""
    return token.text[0].isupper()


def opens(token: Token) -> bool:
    """Whether `token` is capitalised because a sentence or a quotation begins with it."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.nbor(-1)
    if before.is_quote:
        return not before.whitespace_ and not _apostrophe(before)
    return before.is_space or before.text in _BREAKS


def _apostrophe(token: Token) -> bool:
    return token.i > 0 and token.text in {"'", "’"} and not token.nbor(-1).whitespace_


def _ends_sentence(tokens: list[Token]) -> bool:
    marks = [token for token in tokens if not token.is_space and not token.is_quote]
    return bool(marks) and marks[-1].text in {".", "!"} and not all(t.is_upper for t in tokens if t.is_alpha)


def _runs(tokens: list[Token]) -> Iterator[Run]:
    run: Run = []
    for token in tokens:
        if run and _breaks(run[-1], token):
            yield from _closed(run)
            run = []
        if _belongs(token) or (run and _joins(token)):
            run.append(token)
            continue
        yield from _closed(run)
        run = []
    yield from _closed(run)


def _closed(run: Run) -> Iterator[Run]:
    while run and not (_belongs(run[-1]) or run[-1].text.isdecimal()):
        run = run[:-1]
    if run:
        yield run


def _breaks(before: Token, token: Token) -> bool:
    """Whether a new name begins at `token`: words of credits stand alone, and capitals do not go on in lower case."""
    credit = words("credit_words")
    if before.lower_ in credit or token.lower_ in credit:
        return True
    if before.text.endswith(".") and before.i > 1 and before.nbor(-1).text == "," and gazetteer.state(before.text):
        return True  # "his home in Velm, N.Y. Cole worked there"
    if "." in before.text + token.text:
        return False
    return capital(token) and min(len(before), len(token)) > 3 and before.is_upper != token.is_upper


def _belongs(token: Token) -> bool:
    if not capital(token):
        return _is_ordinal(token) or _second_syllable(token)
    if token.lower_ in _CALENDAR or _is_may(token):
        return False
    if not opens(token):
        small = token.is_stop and token.pos_ in {"PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX"}
        return not small or (token.ent_type_ == "PERSON" and is_given(token.text))  # "said Will Young"
    return not token.is_stop and (
        token.pos_ == "PROPN"
        or (bool(token.ent_type_) and token.pos_ in {"NOUN", "ADJ"})
        or is_given(token.text)
        or is_initial(token.text)
    )


def _is_may(token: Token) -> bool:
    """Whether the month is meant, and nobody's name: "In May Moss pleaded guilty"."""
    return token.text == "May" and (token.ent_type_ == "DATE" or (token.i > 0 and token.nbor(-1).lower_ in _IN_MONTHS))


def _is_ordinal(token: Token) -> bool:
    """Whether a name begins with the ordinal `token`: "the 2nd U.S. Circuit Court", "the 101st Airborne"."""
    if not token.text[0].isdecimal() or not _ORDINAL.fullmatch(token.text) or token.i + 1 >= len(token.doc):
        return False
    after = token.nbor(1)
    starts = token.i == 0 or not capital(token.nbor(-1)) or token.nbor(-1).lower_ in {"the", "u.s."}
    return starts and bool(token.whitespace_) and capital(after) and after.lower_ not in _CALENDAR


def _between_hyphens(token: Token) -> bool:
    """Whether `token` is the small word inside a name: "Mazar-i-Sharif", "Stratford-upon-Avon"."""
    if token.i < 2 or token.i + 2 >= len(token.doc) or not token.is_lower or len(token) > _SMALL:
        return False
    marks = (token.nbor(-1), token.nbor(1))
    closed = not any(part.whitespace_ for part in (token.nbor(-2), marks[0], token, marks[1]))
    return closed and all(mark.text == "-" for mark in marks) and capital(token.nbor(-2)) and capital(token.nbor(2))


def _second_syllable(token: Token) -> bool:
    """Whether `token` is the second half of a given name behind the surname: "Moon Jae-in", "Tsai Ing-wen"."""
    if token.i < 3 or not token.is_lower:
        return False
    hyphen = token.nbor(-1)
    if hyphen.text != "-" or hyphen.whitespace_ or token.lower_ in listed("behind_hyphens"):
        return False
    half, surname = token.nbor(-2), token.nbor(-3)
    named = not half.whitespace_ and capital(half) and capital(surname) and bool(surname.whitespace_)
    if not named or gazetteer.type_of(f"{surname.text} {half.text}"):
        return False
    return are_syllables(half.text, token.text)


def are_syllables(*halves: str) -> bool:
    """Whether each of `halves` is a syllable as Korean and Chinese given names have two, joined by a hyphen."""
    return all(_SYLLABLE.fullmatch(half) for half in halves)


def _in_nickname(token: Token) -> bool:
    """Whether `token` is one of the marks, or the word, of a nickname inside a name: Terrell "Tee" Watkins."""
    doc = token.doc
    for first in range(max(1, token.i - 2), token.i + 1):
        marks = first + 3 < len(doc) and doc[first].is_quote and doc[first + 2].is_quote and not doc[first].whitespace_
        if marks and capital(doc[first - 1]) and capital(doc[first + 1]) and capital(doc[first + 3]):
            return bool(doc[first - 1].whitespace_)
    return False


def _joins(token: Token) -> bool:
    """Whether `token` holds two capitalised words together: a particle, a hyphen, an ampersand."""
    if token.i + 1 >= len(token.doc) or token.i == 0:
        return False
    before, after = token.nbor(-1), token.nbor(1)
    if token.text in {"-", "–", "/"} and not before.whitespace_ and not token.whitespace_:
        if token.text == "/":
            return before.text == "A" and after.text == "S"  # the Danish and Norwegian "A/S"
        return capital(after) or _between_hyphens(after) or _second_syllable(after)
    if _between_hyphens(token):
        return True
    if (
        token.text == "."
        and capital(after)
        and not before.whitespace_
        and (before.lower_ in _SAINTS or titles.heads([f"{before.text}."]))
    ):
        return True
    if token.text.isdecimal() and before.lower_ in _ROADS:
        return not capital(after) or after.lower_ in _CALENDAR  # "on Interstate 80 Sunday afternoon"
    if _in_nickname(token):
        return True
    if token.text == "&":
        return capital(after)
    if capital(token) and token.pos_ in {"ADP", "CCONJ", "DET", "PRON"}:
        return capital(after) and after.lower_ not in _CALENDAR
    if token.text in _IN_TOWNS:
        return capital(before) and capital(after)
    if token.text in PARTICLES and after.text == "-" and not token.whitespace_:
        return after.i + 1 < len(token.doc) and capital(after.nbor(1))  # "Omar al-Rashid"
    return token.text in PARTICLES and (capital(after) or after.text in PARTICLES)
