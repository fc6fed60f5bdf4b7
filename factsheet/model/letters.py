"""Letters without their accents and strokes, which newsrooms print or leave out as they like."""

from __future__ import annotations

import unicodedata

_WHOLE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"})
"""Letters that Unicode does not take apart, in lower case."""


def without_accents(text: str) -> str:
    """`text` without its accents: "José" is "Jose"; strokes and the case stay."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def unaccented(text: str) -> str:
    """`text` in lower case without accents and strokes: "Søren" and "Soren" are "soren"."""
    return without_accents(text.lower().translate(_WHOLE))
