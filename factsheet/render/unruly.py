"""Unruly text of sources: what turns the direction of writing, stacks marks, or has no end, keeps to itself.

Directions are those of the Unicode Bidirectional Algorithm (UAX #9). No script puts more than eight marks on a letter.
"""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup

from factsheet.limits import WORD_CHARACTERS

_ORDERS = "\u202a-\u202e\u2066-\u2069"
"""Signs that turn what follows, up to the end of the paragraph: our words and figures, too."""
_HINTS = re.compile("[\u061c\u200e\u200f]")
"""Signs that stand for a letter of a direction. Scripts from right to left need them, others are scrambled by them."""
_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Letters of scripts from right to left."""
_MARKS = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_STACK = re.compile(f"({_MARKS}{{8}})({_MARKS}+)")
_UNRULY = re.compile(f"[\u061c\u200e\u200f\u2028\u2029{_ORDERS}]|{_MARKS}{{9}}")
_DROPPED = {ord(sign): None for sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"} | {
    0x2028: " ",
    0x2029: " ",
}

_TEXT = re.compile(r"<style.*?</style>|<[^>]*>|[^<]+", re.DOTALL)
_RUN = re.compile(r"(?:&#?\w+;|[^ \t\r\n\f]){61,}")
"""Signs without a blank that are no word: the longest words of dictionaries have 45."""
_SIGN = re.compile(r"&#?\w+;|.", re.DOTALL)
_BREAK = "\u200b"
_APART = 30
"""Signs after which a line may break within such a run."""
_TEXT_SIGNS = 5_000
"""Signs of a title, a statement or a passage that are printed: ten times what an editor bears."""


def tame(text: str) -> str:
    """`text` as it may be printed: it can neither turn nor overprint what stands around it.

    Signs that no reader sees are left out, and of a stack of marks all but the first eight are counted.
    """
    if text.isascii() or not _UNRULY.search(text):
        return text
    text = _STACK.sub(lambda match: f"{match[1]}[and {len(match[2]):,} more marks]", text.translate(_DROPPED))
    return text if _RIGHT.search(text) else _HINTS.sub("", text)


def tamed(value: object) -> object:
    """A value as a template prints it: a text tame, anything else as it is. Markup has been made of tamed values."""
    return tame(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def breakable(html: str) -> str:
    """A page for print in which no word and no text is without end: lines may break in it, and what is left is counted.

    The whole text stands in the fact base that a printed sheet carries.
    """
    return _TEXT.sub(lambda match: match[0] if match[0].startswith("<") else _ended(match[0]), html)


def _ended(text: str) -> str:
    if len(text) > _TEXT_SIGNS:
        text = "".join(_first(text, _TEXT_SIGNS))
    return _RUN.sub(lambda match: _parted(match[0]), text)


def _first(text: str, most: int) -> list[str]:
    """The first signs of `text`, and how many it has besides."""
    signs = _SIGN.findall(text)
    return [*signs[:most], f" [and {len(signs) - most:,} more signs]"] if len(signs) > most else signs


def _parted(run: str) -> str:
    """`run` with places to break, but never before a mark that belongs to a letter, and as long as a word may be that
    is read: WeasyPrint's time grows with the square of its length."""
    pieces = []
    since = 0
    for sign in _first(run, WORD_CHARACTERS):
        if since >= _APART and not unicodedata.category(sign[0]).startswith("M"):
            pieces.append(_BREAK)
            since = 0
        pieces.append(sign)
        since += 1
    return "".join(pieces)
