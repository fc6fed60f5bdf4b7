"""Passages: a source's exact words, found again in its text whatever the line breaks and the shape of its marks.

Quotations of a source may differ from it in white space, line breaks and the shape of quotation marks, apostrophes
and dashes, and in nothing else (the fact base's rule). `fold` brings a text to the form in which two such texts are
equal; `find` searches in that form and gives spans of the original.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from factsheet.model.span import Span

DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\uff07\u0060\u00b4"
QUOTED = re.compile('["\u201c]([^"\u201d]*)["\u201d]')
"""Words in double quotation marks, as statements print them."""
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SHAPES = (
    {ord(mark): '"' for mark in DOUBLE} | {ord(mark): "'" for mark in SINGLE} | {ord(mark): "-" for mark in DASHES}
)
_DASH_RUN = re.compile("-{2,}")
_PLAIN_WORDS = re.compile(r"[A-Za-z0-9.,:;!?()]++(?: [A-Za-z0-9.,:;!?()]++)*+")
"""Words that folding leaves as they are, one blank between them."""
INVISIBLE = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad"  # blanks without width, and where a word may be parted
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # the direction of writing
)
"""Characters that nobody sees: no part of a word, and none of what is printed."""
_UNSEEN = re.compile(f"[{INVISIBLE}]")


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
    if not text.isascii() and _UNSEEN.search(text):
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """`text` in the form in which two readings of one passage are equal."""
    folded = plain(text)
    if folded.isascii():
        return _DASH_RUN.sub("-", folded.replace("`", "'")).replace("''", '"')
    if not unicodedata.is_normalized("NFC", folded):
        return Folded(text).folded.rstrip(" ")
    return _DASH_RUN.sub("-", folded.translate(_SHAPES)).replace("''", '"')


class Folded:
    """A source's text in folded form, with the way back to its code points. Make one a source and search it often.

    `text` is the original, `folded` its folded form.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._chars: list[str] = []
        self._origin: list[int] = []
        self._blank = True
        behind = 0
        for words in _PLAIN_WORDS.finditer(text):
            self._others(behind, words.start())
            behind = words.end()
            self._chars += words[0]
            self._origin += range(words.start(), behind)
            self._blank = False
        self._others(behind, len(text))
        self.folded = "".join(self._chars)

    def _others(self, start: int, end: int) -> None:
        """Takes in the code points `start` to `end`, each of which may change."""
        for index in range(start, end):
            char = self.text[index]
            if char in INVISIBLE:
                continue
            if not char.isspace():
                self._put(index, _SHAPES.get(ord(char), char))
                self._blank = False
            elif not self._blank:
                self._chars.append(" ")
                self._origin.append(index)
                self._blank = True

    def _put(self, index: int, char: str) -> None:
        """Appends a character, or joins it to the one before: accents to letters, '' to ", dashes to a dash."""
        last = self._chars[-1] if self._chars else ""
        if char == last == "-":
            return
        if char == last == "'":
            self._chars[-1] = '"'
            return
        if last and unicodedata.combining(char):
            composed = unicodedata.normalize("NFC", last + char)
            if len(composed) == 1:
                self._chars[-1] = composed
                return
        for part in unicodedata.normalize("NFC", char):
            self._chars.append(_SHAPES.get(ord(part), part))
            self._origin.append(index)

    def find(self, quote: str) -> list[Span]:
        """The original spans of the places where `quote` stands, left to right, none over another.

        An empty quote stands nowhere. In time that grows with the text.
        """
        wanted = fold(quote)
        spans: list[Span] = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            span = self._span(at, at + len(wanted))
            words = self.text[span.start : span.end]
            if words == quote or fold(words) == wanted:  # not so where a joined character is cut
                spans.append(span)
            at = self.folded.find(wanted, at + len(wanted))
        return spans

    def _span(self, start: int, end: int) -> Span:
        """The original span of the folded characters `start` to `end`, without white space behind it."""
        first = self._origin[start]
        last = self._origin[end] if end < len(self._origin) else len(self.text)
        while last > first and (self.text[last - 1].isspace() or self.text[last - 1] in INVISIBLE):
            last -= 1
        return Span(first, last)


def find(quote: str, text: str) -> list[Span]:
    """Every place where `quote` stands in `text`, as spans of `text`."""
    return Folded(text).find(quote)
