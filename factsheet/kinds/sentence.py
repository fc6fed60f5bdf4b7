"""A clause of a source as a sentence in print: one mark at its end."""

from __future__ import annotations

_CLOSING = "\"'\u2019\u201d)"
_ENDS = (".", "?", "!", "\u2026")


def ended(clause: str) -> str:
    """`clause` with one mark at its end: its own where it has one, in quotation marks too, or a full stop.

    A comma inside closing quotation marks, which led to a reporting clause, becomes the full stop.
    """
    bare = clause.rstrip(" ,;:")
    inner = bare.rstrip(_CLOSING)
    closing = bare[len(inner) :]
    if closing and closing != ")" and inner.endswith((",", ";")):
        return inner.rstrip(" ,;") + "." + closing
    return bare if inner.endswith(_ENDS) and closing != ")" else f"{bare}."
