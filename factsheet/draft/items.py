"""What a text says, read out of it: figures, names, offices, dates, places, quotations, sentences.

A draft and the sources of a fact base are read by the same extractors, so that like is compared with like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.numbers.numbers import numbers
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.draft.item import Item, Sort, head
from factsheet.extract.run import extract
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.quantity import QuantityMention
from factsheet.kinds.quote import QuoteMention
from factsheet.model.calendar import days
from factsheet.model.fact import Value
from factsheet.model.mention import When
from factsheet.model.overlap import content
from factsheet.model.passage import plain
from factsheet.model.source import Source
from factsheet.model.span import Span
from factsheet.reconcile.dating import close

_FEW = 2
"""Words of a quotation from which it is somebody's, not a word held at arm's length."""
_OWN = 3
"""Words from which a quotation vouches for the names and figures inside it."""
_ENOUGH = 3
"""Stems of a part of a sentence that tell what it is about."""
_PARTS = re.compile(r"[,;:—–]\s|\s[—–-]\s")
_COUNTED_FROM = re.compile(r"[\s-]+[a-z]+\s(?:after|before|later|earlier|ago|since)\b")
"""Behind a number: it says how far two dates lie apart."""
_TALLY = re.compile(r"(?<![\w.,:/$-])(?<!from )(?<!between )(\d{1,4})(?:[-–]| to )(\d{1,4})(?![\w/%-]|[.,:]\d)")
_DECIDED = re.compile(r"\b(?:vot(?:e[sd]?|ing)|ruled|ruling|decision|beat|defeat\w*|won|lost)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_DATE = 60
"""Characters of a date at most."""


def items(source: Source, model: str | None = None) -> list[Item]:
    """What `source` says, in the order of its text."""
    document = next(extract([source], model or DEFAULT_MODEL))
    reading = _Reading(document)
    parts = (reading.sentences, reading.quotations, reading.figures, reading.names, reading.offices, reading.dates)
    found = {(item.start, item.end, item.sort, item.unit, item.who): item for part in parts for item in part()}
    return [found[place] for place in sorted(found)]


class _Reading:
    """One annotated text, asked for its items."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._day = _day(document.source.published)
        self._quoted = [
            one
            for one in quoted_in(document.doc).stretches
            if len(document.source.text[one.inner_start : one.inner_end].split()) >= _OWN
        ]
        self._sentences = [
            (document.span(sent.start_char, sent.end_char), sent)
            for sent in document.doc.sents
            if document.narrative(sent.start_char)
        ]

    def sentences(self) -> Iterator[Item]:
        """The sentences themselves, for what stands in them besides."""
        for span, _ in self._sentences:
            said = plain(self._document.words(span))
            yield Item("wording", span.start, span.end, said, said, about=content(said))

    def figures(self) -> Iterator[Item]:
        """Tolls, counts, sums and ages, and every other number."""
        taken: list[Span] = []
        for mention in self._document.mentions:
            if isinstance(mention, CasualtiesMention) and mention.basis is None:
                taken.append(mention.spans[0])
                yield from self._item(
                    "figure", mention.spans[0], value=mention.value, precision=mention.precision, unit=mention.outcome
                )
            elif isinstance(mention, QuantityMention) and not isinstance(mention.value, str):
                value = [*mention.value] if isinstance(mention.value, tuple) else mention.value
                unit = "age" if mention.measure == "age" else head(mention.unit or mention.measure)
                taken.append(mention.spans[0])
                yield from self._item(
                    "figure",
                    mention.spans[0],
                    value=value,
                    precision=mention.precision,
                    unit=unit,
                    who=mention.of or "",
                    change=mention.change or "",
                )
            elif isinstance(mention, PersonMention) and mention.age is not None and mention.name.sort == "person":
                yield from self._age(mention, taken)
        yield from self._tallies(taken)
        yield from self._numbers(taken)

    def _tallies(self, taken: list[Span]) -> Iterator[Item]:
        """The two sides of a vote or a match, which are one figure: "voted 8-5"."""
        for _, sent in self._sentences:
            for found in _TALLY.finditer(sent.text) if _DECIDED.search(sent.text) else ():
                span = self._document.span(found.start() + sent.start_char, found.end() + sent.start_char)
                taken.append(span)
                yield from self._item("figure", span, value=f"{found[1]}-{found[2]}", unit="tally")

    def _age(self, mention: PersonMention, taken: list[Span]) -> Iterator[Item]:
        words = self._document.words(mention.passage.span)
        at = re.search(rf"(?<!\d){mention.age}(?!\d)", words)
        if at:
            span = Span(mention.passage.span.start + at.start(), mention.passage.span.start + at.end())
            taken.append(span)
            yield from self._item("figure", span, value=mention.age, unit="age", who=mention.name.shown)

    def _numbers(self, taken: list[Span]) -> Iterator[Item]:
        """The numbers that no fact would be made of: small ones, and those of long sentences."""
        document = self._document
        for _, sent in self._sentences:
            for number in numbers(sent.text):
                start, end = number.start + sent.start_char, number.end + sent.start_char
                span = document.span(start, end)
                free = not any(span.start < other.end and other.start < span.end for other in taken)
                if number.value is None or not free or document.names_over(start, end):
                    continue
                around = document.whens_in(max(0, start - _DATE), end + _DATE)
                dated = any(s < end and start < e and not _lasts(when) for s, e, when in around)
                one = number.value == 1 and not _NUMBER.search(number.text)
                if dated or one or _COUNTED_FROM.match(document.source.text, end):
                    continue
                after = re.match(r"[\s-]+([a-z]+)", document.source.text[end:])
                value: Value = number.value if number.low is None else [number.low, number.value]
                unit = head(after[1]) if after else ""
                yield from self._item("figure", span, value=value, precision=number.precision, unit=unit)

    def names(self) -> Iterator[Item]:
        """People, organizations and places, as they are named."""
        for (start, end), name in sorted(self._document.names.items(), key=lambda item: item[0]):
            if name.sort in ("person", "organization", "place"):
                sort: Sort = "place" if name.sort == "place" else "name"
                yield from self._item(sort, self._document.span(start, end), value=name.shown, unit=name.sort)

    def offices(self) -> Iterator[Item]:
        """Who is said to be what."""
        for mention in self._document.mentions:
            if not isinstance(mention, PersonMention) or not mention.role:
                continue
            words = self._document.words(mention.passage.span)
            at = plain(words).lower().find(mention.role.lower())
            start = mention.passage.span.start + max(0, at)
            span = Span(start, start + len(mention.role)) if at >= 0 else mention.spans[0]
            yield from self._item(
                "office", span, value=mention.role, who=mention.name.shown, of=mention.of or "", quoted=True
            )

    def dates(self) -> Iterator[Item]:
        """Days, months and years, counted from the day of the text."""
        for (start, end), when in sorted(self._document.whens.items(), key=lambda item: item[0]):
            value = close(when, self._day).value
            if value and days(value):
                yield from self._item("date", self._document.span(start, end), value=value)

    def quotations(self) -> Iterator[Item]:
        """What stands in quotation marks, with the speaker where one is named."""
        document = self._document
        spoken = [(span, mention) for mention in document.mentions if isinstance(mention, QuoteMention)
                  for span in mention.spans]  # fmt: skip
        for one in quoted_in(document.doc).stretches:
            inner = document.span(one.inner_start, one.inner_end)
            words = plain(document.words(inner))
            if len(words.split()) < _FEW or not document.narrative(one.start):
                continue
            said = next((m for span, m in spoken if span.start <= inner.start and inner.end <= span.end), None)
            by = said.by.shown if said and said.by and said.by.sort in ("person", "organization") else ""
            yield from self._item("quotation", inner, value=words, who=by, quoted=True)

    def _item(self, sort: Sort, span: Span, *, quoted: bool = False, **given: object) -> Iterator[Item]:
        """The item at `span`; none outside of the text, nor in somebody's words: those are compared to the letter."""
        document = self._document
        if not quoted and any(document.span(q.start, q.end).start < span.start < document.span(q.start, q.end).end
                              for q in self._quoted):  # fmt: skip
            return
        place = next((s for s, _ in self._sentences if s.start <= span.start < s.end), None)
        if place is None or span.end <= span.start:
            return
        text, said = plain(document.words(span)), plain(document.words(place))
        own = content(text)
        part = _part(self._document.source.original, span, place)
        clause = content(part) - own
        item = Item(sort, span.start, span.end, text, said, about=content(said) - own,
                    clause=clause if len(clause) >= _ENOUGH else frozenset())  # fmt: skip
        yield replace(item, **given)  # type: ignore[arg-type]


def _part(text: str, span: Span, sentence: Span) -> str:
    """The stretch between commas and the like in which `span` stands."""
    before = _PARTS.split(text[sentence.start : span.start])[-1]
    return before + text[span.start : span.end] + _PARTS.split(text[span.end : sentence.end])[0]


def _lasts(when: When) -> bool:
    """Whether a temporal expression is a stretch of time ("nine years"): a figure like another."""
    return when.reading.type == "DURATION"


def _day(published: str | None) -> date | None:
    covered = days(published)
    return covered.first if covered and covered.first == covered.last else None
