"""The marks in a Word sheet by which what comes back is known again: a bookmark around all words that print a fact.

A mark is named after how the fact is printed, the fact, and the words as they were: so a change of the words, of the
fact base, or of both is told apart, and what carries no mark is nobody's edit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from factsheet.model.passage import plain

How = Literal["statement", "part", "several", "unproved"]
"""The statement of one fact; another wording, or a part of one; what several facts say; what is crossed out by us."""
_LETTERS: dict[How, str] = {"statement": "s", "part": "p", "several": "m", "unproved": "x"}
_HOW = {letter: how for how, letter in _LETTERS.items()}
_NAME = re.compile(r"fs([spmx])_([0-9a-f]{10})_([0-9a-f]{10})_\d{1,6}")
_NO_LETTER = re.compile(r"[\W_]+")
FIRST = 10_000
"""The first number of such a bookmark: those of the sources are lower."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the name of a bookmark says: how it prints what, and the digest of the words as they were."""

    how: How
    key: str
    words: str


def key_of(text: str) -> str:
    """A fact's id, or the words of a piece, as they stand in a mark."""
    return sha256(plain(text).encode("utf-8", "surrogatepass")).hexdigest()[:10]


def words_key(how: How, words: str) -> str:
    """The digest of printed words. Where no change of them is taken, marks and blanks do not count: other programs
    move the end of a bookmark beside a link."""
    return key_of(words if how == "statement" else _NO_LETTER.sub("", words))


def mark_in(name: str) -> Mark | None:
    """The mark that a bookmark's `name` is; None for any other bookmark."""
    found = _NAME.fullmatch(name)
    return Mark(_HOW[found[1]], found[2], found[3]) if found else None


def how_printed(facts: Sequence[str], words: str, statement: str, unproved: bool) -> How:
    """How `words` print the `facts` of a line, of which the first has this `statement`."""
    if unproved:
        return "unproved"
    if len(facts) != 1:
        return "several"
    return "statement" if plain(words) == plain(statement) else "part"


def mark(first: Any, last: Any, how: How, facts: Sequence[str], words: str, number: int) -> None:
    """Puts a mark around the elements of a paragraph from `first` to `last`, which print `words`."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(FIRST + number))
    start.set(qn("w:name"), f"fs{_LETTERS[how]}_{key_of(' '.join(facts))}_{words_key(how, words)}_{number}")
    first.addprevious(start)
    last.addnext(end)
