"""A source's article in full, its cited passages marked: what stands beside the sheet in the web page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factsheet.model.fact import SourceEntry
from factsheet.model.passage import fold
from factsheet.render.citations import Numbering
from factsheet.render.labels import date_words

_GAP = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Use:
    """A fact that rests on a passage: the code and the anchor of its line, and what it is (`Kind.place`).

    A fact that only says that somebody is named has no code.
    """

    code: str
    anchor: str
    place: str


@dataclass(frozen=True, slots=True)
class Token:
    """A step through a paragraph: words, or the beginning (`open`) or end (`close`) of a marked passage.

    `anchor` stands at the first beginning of a passage alone, `of` at each, `uses` at its last end.
    """

    step: str
    words: str = ""
    anchor: str = ""
    of: str = ""
    place: str = ""
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A source: its head, and its paragraphs. Where the text is not at hand, each passage is a paragraph."""

    number: int
    publisher: str
    title: str
    url: str
    published: str
    paragraphs: tuple[tuple[Token, ...], ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    anchor: str
    uses: tuple[Use, ...]

    @property
    def place(self) -> str:
        return _place(self.uses)


def articles(
    numbering: Numbering,
    sources: Mapping[str, SourceEntry],
    texts: Mapping[str, str],
    uses: Mapping[str, Sequence[Use]],
) -> tuple[Article, ...]:
    """The articles in the order of their numbers; `uses` are the facts that rest on a passage, by its anchor."""
    return tuple(
        _article(source, number, numbering, sources[source], texts.get(source), uses)
        for source, number in sorted(numbering.numbers.items(), key=lambda item: item[1])
    )


def _article(
    source: str,
    number: int,
    numbering: Numbering,
    entry: SourceEntry,
    text: str | None,
    uses: Mapping[str, Sequence[Use]],
) -> Article:
    passages = numbering.passages.get(source, {}).values()
    marks, lost = [], []
    for passage in passages:
        span = numbering.spans.get((source, passage.anchor))
        resting = tuple(uses.get(passage.anchor, ()))
        if span is None:
            lost.append((passage, resting))
        else:
            marks.append(_Mark(span.start, span.end, passage.anchor, resting))
    paragraphs = list(_paragraphs(text or "", marks)) if marks else []
    if paragraphs and _same(paragraphs[0], entry.title):
        paragraphs.pop(0)
    paragraphs += [
        (
            Token("open", anchor=passage.anchor, place=_place(resting)),
            Token("words", passage.words),
            Token("close", uses=resting),
        )
        for passage, resting in lost
    ]
    return Article(
        number=number,
        publisher=entry.called(source),
        title=entry.title or "",
        url=entry.url or "",
        published=date_words(entry.published),
        paragraphs=tuple(paragraphs),
        whole=bool(marks),
    )


def _place(uses: Sequence[Use]) -> str:
    """What a passage is marked as: the first that more than names somebody."""
    return next((use.place for use in uses if use.code), "named")


def _same(paragraph: Sequence[Token], title: str | None) -> bool:
    """Whether a paragraph without marks is the headline, which stands above the article anyway."""
    words = "".join(token.words for token in paragraph)
    return all(token.step == "words" for token in paragraph) and fold(words).strip() == fold(title or "").strip()


def _paragraphs(text: str, marks: Sequence[_Mark]) -> Iterable[tuple[Token, ...]]:
    """The paragraphs of `text`, `marks` in them; a mark that crosses another, or a gap, is closed there and goes on."""
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    bounds = sorted({point for mark in marks for point in (mark.start, mark.end)})
    started: set[str] = set()
    open_marks: list[_Mark] = []
    at = 0
    for start, end in _stretches(text):
        tokens = [_opened(mark, started) for mark in open_marks]
        here = start
        for point in [*(point for point in bounds if start <= point < end), end]:
            if text[here:point].strip() or (here < point and tokens):
                tokens.append(Token("words", text[here:point]))
            here = point
            tokens += _closed(open_marks, point, started)
            while at < len(ordered) and ordered[at].start <= point < end:
                open_marks.append(ordered[at])
                tokens.append(_opened(ordered[at], started))
                at += 1
        tokens += [Token("close") for _ in open_marks]
        if any(token.words.strip() for token in tokens):
            yield tuple(tokens)


def _closed(open_marks: list[_Mark], point: int, started: set[str]) -> list[Token]:
    """Ends the marks that end at `point`; those that lie within are ended too, and begin again."""
    ending = [at for at, mark in enumerate(open_marks) if mark.end <= point]
    if not ending:
        return []
    inner = open_marks[ending[0] :]
    del open_marks[ending[0] :]
    tokens = [Token("close", uses=mark.uses if mark.end <= point else ()) for mark in reversed(inner)]
    going_on = [mark for mark in inner if mark.end > point]
    open_marks += going_on
    return tokens + [_opened(mark, started) for mark in going_on]


def _opened(mark: _Mark, started: set[str]) -> Token:
    anchor = "" if mark.anchor in started else mark.anchor
    started.add(mark.anchor)
    return Token("open", anchor=anchor, of=mark.anchor, place=mark.place)


def _stretches(text: str) -> Iterable[tuple[int, int]]:
    """Where the paragraphs of `text` begin and end."""
    at = 0
    for gap in _GAP.finditer(text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)
