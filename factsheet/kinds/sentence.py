"""A clause of a source as a sentence in print: one mark at its end."""

from __future__ import annotations

_MARKS = (".", "?", "!", "\u2026")
_CLOSING = "\"'\u201d\u2019)]"


def ended(clause: str) -> str:
    """`clause` with a full stop, unless a mark that ends a sentence stands there, alone or inside closing marks."""
    words = clause.rstrip(" ,;:")
    bare = words.rstrip(_CLOSING)
    if bare.endswith(","):
        words = bare.rstrip(" ,") + words[len(bare) :]
    return words if words.rstrip(_CLOSING).endswith(_MARKS) else f"{words}."
