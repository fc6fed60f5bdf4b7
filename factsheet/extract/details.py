"""How long something took, on which floor it began, of which degree a charge is: values that a story has but once.

What could be, was asked for, is denied or stands in a quotation is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from factsheet.annotate.data import table
from factsheet.annotate.document import Document
from factsheet.annotate.numbers.measures import Measured
from factsheet.annotate.tree import Span as Tokens
from factsheet.annotate.tree import Token
from factsheet.extract.figure_clause import clause_of
from factsheet.kinds.detail import DetailMention
from factsheet.model.overlap import content
from factsheet.model.passage import plain

_OPEN = re.compile(
    r"\b(?:could|may|might|would|should|can|maximum|minimum|asked|sought|seeks?|recommended|demanded|if|suspended|eligible"
    r"|parole|probation|not|never|no|denied|alleged|usually|every|each|expected|planned|another|last time|acquitted"
    r"|in \d{4}|years? ago|previous|earlier)\b|n[’']t\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells what may be, is not, or was another time."""
_FACED = re.compile(r"\b(?:faces?|facing|wanted)\b", re.IGNORECASE)
"""And of one that tells what somebody may be sentenced to; the charge itself is so."""
_LOOSE = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|over|under|more than|less than|at least|at most|up to|as many as)\s"
    r"(?:[\w-]+\s?){1,3}$",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"P(?:(?P<y>[\d.]+)Y)?(?:(?P<mo>[\d.]+)M)?(?:(?P<w>[\d.]+)W)?(?:(?P<d>[\d.]+)D)?"
    r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?"
)
_SECONDS = {"y": 31_536_000, "mo": 2_628_000, "w": 604_800, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
_NTH = r"[a-z]+(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)"
_ORDINAL = re.compile(
    rf"\b(?P<nth>{_NTH})(?:[ -](?P<noun>floor|minute|lap|title|championship|attempt)"
    r"|[ -]degree[ -](?P<crime>(?:attempted )?[a-z]+))\b",
    re.IGNORECASE,
)
_DEGREE = re.compile(r"\b(?P<crime>[a-z]+) in the (?P<nth>first|second|third) degree\b", re.IGNORECASE)
_OPENING = frozenset({"NOUN", "ADJ", "VERB"})
"""What a parser takes a surname for that opens a sentence."""
_COUNT = re.compile(r"\bcounts? of\b", re.IGNORECASE)


class _Found(NamedTuple):
    """A value at repaired offsets `start` to `end`; that of a charge is of whoever stands on either side of it."""

    slot: str
    value: float
    start: int
    end: int
    of_charge: bool = False


def extract(document: Document) -> Iterable[DetailMention]:
    """The details of `document` in the order of the text."""
    for sentence in document.doc.sents:
        begin = sentence.start_char
        if not document.narrative(begin) or document.in_headline(begin) or begin in document.elsewhere:
            continue
        text = sentence.text
        if _OPEN.search(text):
            continue
        for found in sorted({*_durations(document, sentence), *_ordinals(text, begin)}):
            if not document.in_quotation(found.start):
                yield _mention(document, sentence, found)


def _durations(document: Document, sentence: Tokens) -> Iterator[_Found]:
    """ "The jury deliberated for three hours": by rows of the table, whose words stand before or behind the time."""
    for start, end, when in document.whens_in(sentence.start_char, sentence.end_char):
        seconds = _seconds(when.reading.value or "") if when.reading.type == "DURATION" else 0
        if not seconds or _FACED.search(sentence.text):
            continue
        before = document.doc.text[sentence.start_char : start]
        behind = document.doc.text[end : sentence.end_char]
        for slot, row_before, row_behind in _rows():
            if row_before.search(before) and row_behind.match(behind):
                yield _Found(slot, seconds, start, end)
                break


@cache
def _rows() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    return [
        (row["slot"], re.compile(row.get("before", ""), re.I), re.compile(row.get("behind", ""), re.I))
        for row in table("details")["durations"]
    ]


def _seconds(value: str) -> float:
    """The seconds of a duration, 0 where it has none."""
    found = _PERIOD.fullmatch(value)
    return sum(float(number) * _SECONDS[unit] for unit, number in found.groupdict().items() if number) if found else 0


def _ordinals(text: str, begin: int) -> Iterator[_Found]:
    """ "On the third floor", "second-degree murder", "in the 61st minute", with what happened there: the last of the
    words before it that tell so."""
    for found in (*_ORDINAL.finditer(text), *_DEGREE.finditer(text)):
        value, given = _place(found["nth"].lower()), found.groupdict()
        noun = (given["crime"] or given["noun"]).lower()
        slots = table("details")["stages"] if given["crime"] else table("details")["ordinals"].get(noun, {})
        before = text[: found.start()]
        ends = {slot: _last(words, before) for slot, words in slots.items()}
        what = max(ends, key=lambda slot: ends[slot], default=None)
        if given["crime"] and not any(ends.values()) and _COUNT.search(before):
            what, ends = "charged with", {"charged with": 1}
        if value and what is not None and ends[what]:
            yield _Found(f"{what} {noun}", value, begin + found.start(), begin + found.end(), bool(given["crime"]))


def _last(words: str, text: str) -> int:
    """Where the last of `words`, a pattern, ends in `text`; 0 where none stands there."""
    return max((found.end() for found in re.finditer(rf"\b(?:{words})\b", text, re.IGNORECASE)), default=0)


def _place(nth: str) -> int | None:
    """The place that an ordinal tells."""
    place: int | None = int(nth[:-2]) if nth[0].isdecimal() else table("temporal_words")["ORDINAL"].get(nth)
    return place


def _mention(document: Document, sentence: Tokens, found: _Found) -> DetailMention:
    span = document.span(found.start, found.end)
    words = document.words(span)
    clause = clause_of(document, sentence, Measured(found.start, found.end, "detail", found.value, None, words))
    statement, start, end = clause if clause is not None else (None, sentence.start_char, sentence.end_char)
    personal = found.slot in table("details")["personal"]
    until = sentence.end_char if found.of_charge else found.start
    names = [token.text for token in sentence if token.idx < until and _is_name(token, personal)]
    return DetailMention(
        source=document.source.id,
        spans=(span,),
        text=words,
        passage=document.passage(start, end),
        slot=found.slot,
        personal=personal,
        value=found.value,
        printed=plain(words),
        loose=bool(_LOOSE.search(document.doc.text[sentence.start_char : found.end])),
        named=content(" ".join(names)),
        clause=statement,
    )


def _is_name(token: Token, opening: bool) -> bool:
    """Whether a word is of a name; with `opening` also one with a capital that opens its sentence, as a surname may."""
    if token.pos_ == "PROPN":
        return True
    return opening and token.i == token.sent.start and token.text[:1].isupper() and token.pos_ in _OPENING
