"""Passages: a source's exact words, found again in its text whatever the line breaks and the shape of its marks.

Quotations of a source may differ from it in white space, line breaks and the shape of quotation marks, apostrophes
and dashes, and in nothing else (the fact base's rule). `fold` brings a text to the form in which two such texts are
equal; `find` searches in that form and gives spans of the original.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from factsheet.model.span import Span

DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\uff07\u0060\u00b4"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SHAPES = (
    {ord(mark): '"' for mark in DOUBLE} | {ord(mark): "'" for mark in SINGLE} | {ord(mark): "-" for mark in DASHES}
)
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a source: its original span, its words with white space folded, which of several it is.

    `occurrence` counts from 1 and is None where the words stand once in the source.
    """

    span: Span
    quote: str
    occurrence: int | None = None


def plain(text: str) -> str:
    """The words of `text` as a fact base quotes them: runs of white space as one blank, invisible characters gone."""
    return " ".join("".join(" " if char.isspace() else char for char in text if char not in _INVISIBLE).split())


def fold(text: str) -> str:
    """`text` in the form in which two readings of one passage are equal."""
    folded = plain(unicodedata.normalize("NFC", text)).translate(_SHAPES)
    return folded.replace("''", '"').replace("--", "-")


class Folded:
    """A source's text in folded form, with the way back to its code points. Make one a source and search it often."""

    def __init__(self, text: str) -> None:
        chars: list[str] = []
        origin: list[int] = []
        blank = True
        for index, char in enumerate(text):
            if char in _INVISIBLE:
                continue
            if char.isspace():
                if not blank:
                    chars.append(" ")
                    origin.append(index)
                blank = True
                continue
            blank = False
            char = _SHAPES.get(ord(char), char)
            if unicodedata.combining(char) and chars:
                composed = unicodedata.normalize("NFC", chars[-1] + char)
                if len(composed) == 1:
                    chars[-1] = composed
                    continue
            if chars and ((char == "'" and chars[-1] == "'") or (char == "-" and chars[-1] == "-")):
                chars[-1] = '"' if char == "'" else "-"
                continue
            chars.append(unicodedata.normalize("NFC", char))
            origin.append(index)
            if len(chars[-1]) > 1:
                extra = len(chars[-1]) - 1
                origin.extend([index] * extra)
                chars[-1:] = list(chars[-1])
        self._text = text
        self.folded = "".join(chars)
        self._origin = origin

    def find(self, quote: str) -> list[Span]:
        """The original spans of every place where `quote` stands, left to right; an empty quote stands nowhere."""
        wanted = fold(quote)
        spans: list[Span] = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted)
            end = self._origin[last] if last < len(self._origin) else len(self._text)
            start = self._origin[at]
            while end > start and (self._text[end - 1].isspace() or self._text[end - 1] in _INVISIBLE):
                end -= 1
            spans.append(Span(start, end))
            at = self.folded.find(wanted, at + 1)
        return spans


def find(quote: str, text: str) -> list[Span]:
    """Every place where `quote` stands in `text`, as spans of `text`."""
    return Folded(text).find(quote)
