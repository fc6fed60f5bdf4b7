"""Names that layout puts to a quotation: a signature behind a dash, a name below it, the head of a turn.

`text` is the text of the parse, built once: spaCy builds `Doc.text` anew each time.
"""

from __future__ import annotations

import re

from factsheet.annotate.marks.marks import Marked
from factsheet.annotate.tree import Doc, Span

_TURN = re.compile(r"\s*([A-Z][A-Z.'\u2019 -]{2,40}):\s+")
"""The speaker of a turn, at the head of a line of a transcript."""
_TURN_BY_NAME = re.compile(r"\s*((?:[A-Z][\w.\u2019'-]* ){1,3}[A-Z][\w\u2019'-]*):\s+")
_SIGNED = re.compile(
    "\\s{0,3}[-\u2013\u2014\u2015~]{1,2}\\s{0,2}([A-Z][\\w.'\u2019-]*(?: [\\w.'\u2019-]+){0,5}?)"
    '(?=\\s*(?:[\\n|,."\u201c]|$))'
)
_NAME_WORD = "(?:[A-Z](?:[\\w.'\u2019-]*\\w)?|[A-Z][a-z]{0,4}\\.|(?:of|the|for|and|de|van|von|bin|al)(?!\\w))"
_PULLED = re.compile(
    f"\\s{{0,2}}\n\\s{{0,2}}((?=[A-Z]){_NAME_WORD}(?: {_NAME_WORD}){{0,5}}?)"
    '(?:,[^\n"\u201d]{1,80})?\\.?[\u201d"]\\s*(?:\n|$)'
)
"""A name on a line by itself, with what its bearer is, and the mark that closes the line before."""


def turn_of(doc: Doc, text: str, stretch: Marked, line: tuple[int, int]) -> tuple[Span | None, int] | None:
    """The speaker of a turn of a transcript and where the words begin: '"WALLACE: Do you agree?'.

    In small letters only a person's whole name heads one. `line` are the code points of the line that `stretch` is in.
    """
    turn = _TURN.match(text, stretch.inner_start, line[1])
    named = None if turn is not None else _TURN_BY_NAME.match(text, stretch.inner_start, line[1])
    turn = turn or named
    if turn is None or text[line[0] : stretch.start].strip() or turn.end() >= stretch.end:
        return None
    speaker = doc.over(turn.start(1), turn.end(1))
    if named is not None and any(token.ent_type_ != "PERSON" for token in speaker):
        return None
    return speaker, turn.end()


def signed_by(doc: Doc, text: str, stretch: Marked) -> Span | None:
    """The name that signs the marks: a dash and a name, up to the end of the line or the next marks."""
    found = _SIGNED.match(text, stretch.end)
    return doc.over(found.start(1), found.end(1)) if found is not None else None


def pulled_by(doc: Doc, text: str, stretch: Marked) -> Span | None:
    """The name on the next line, before the closing mark: a quotation pulled out of the text and set by itself."""
    found = _PULLED.match(text, stretch.end)
    return (doc.within(found.start(1), found.end(1)) or None) if found is not None else None
