"""The lines of a text: where their words are, and how many blank lines stand before each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factsheet.model.passage import INVISIBLE
from factsheet.sources.words import words

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CLOSING = "\"'”’»)]}*_"
_TERMINAL = ".!?…。"
_BLANK = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + INVISIBLE


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its words are `text[start:end]`, with `blanks` blank lines before it."""

    text: str
    start: int
    end: int
    blanks: int

    @property
    def words(self) -> str:
        """The line without the white space around it."""
        return self.text[self.start : self.end]


def lines(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space, in order. Offsets are code points of `text`."""
    found: list[Line] = []
    blanks, start = 0, 0
    edges = [*((match.start(), match.end()) for match in _BREAK.finditer(text)), (len(text), len(text))]
    for edge, following in edges:
        stripped = text[start:edge].strip(_BLANK)
        if stripped:
            left = start + len(text[start:edge]) - len(text[start:edge].lstrip(_BLANK))
            found.append(Line(text, left, left + len(stripped), blanks))
            blanks = 0
        else:
            blanks += 1
        start = following
    return found


def ends_sentence(text: str) -> bool:
    """Whether a sentence can end where `text` ends: with a full stop, ! or ?, and not with a title ("Sen.")."""
    bare = text.rstrip(_CLOSING)
    if not bare.endswith(tuple(_TERMINAL)):
        return False
    return bare.split()[-1].lstrip("(\"'“‘").casefold() not in words("abbreviations")


def ends_open(text: str) -> bool:
    """Whether `text` breaks off where a sentence must go on: after a comma, "the", "of", "and" …"""
    if text.endswith((",", "--", "—", "–", " -", " _")):
        return True
    last = text.rsplit(None, 1)[-1].lstrip("(\"'“‘").casefold() if text.strip() else ""
    return last in words("continuations") or last in words("abbreviations")


def starts_low(text: str) -> bool:
    """Whether `text` begins in mid-sentence: with a lower-case letter, or with a mark that never begins one."""
    first = text.split(None, 1)[0] if text.strip() else ""
    return (first[:1].islower() and not any(char.isupper() for char in first[1:3])) or first[:1] in tuple(",;)%&")


def starts_fragment(text: str) -> bool:
    """Whether `text` begins in mid-sentence, an opening quotation mark aside."""
    return starts_low(text.lstrip("\"'“‘(["))
