"""Letters without their accents and strokes, which newsrooms print or leave out as they like."""

from __future__ import annotations

import unicodedata

_WHOLE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"})
"""Letters that Unicode does not take apart, in lower case."""


def unaccented(text: str) -> str:
    """`text` in lower case without accents and strokes: "Søren" and "Soren" are "soren"."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.lower().translate(_WHOLE))
    return "".join(char for char in letters if not unicodedata.combining(char))
