"""A clause of a source as a sentence in print: one mark at its end; and the sentence for a mere name."""

from __future__ import annotations

import re

from factsheet.model.fact import Fact

_CLOSING = "\"'\u2019\u201d)"
_ENDS = (".", "?", "!", "\u2026")
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|Corp|Ltd)\.$")
"""An end whose stop belongs to the word: "at 9:17 p.m."."""
_LEADS_ON = re.compile(r", (?:saying|adding|writing|noting|stating|declaring|posting|tweeting|warning)\b[^,:]{0,30}:?$")
"""What leads on to a quotation that stands apart: ", writing on their page:"."""


_NAMED = "is named in the coverage."
_NAMES = frozenset({"person", "organization", "place"})


def named(name: str) -> str:
    """The sentence for a name of whose bearer no passage says what it is."""
    return f"{name} {_NAMED}"


def is_bare(fact: Fact) -> bool:
    """Whether the statement of `fact` says no more than that somebody or something is named."""
    return fact.kind in _NAMES and fact.statement.endswith(_NAMED)


def only_named(fact: Fact) -> bool:
    """Whether `fact` only says that somebody or something is named, with nothing for a person to answer or read."""
    return is_bare(fact) and not (fact.ask or fact.note or fact.checked)


def without_article(phrase: str) -> str:
    """`phrase` as it stands behind a name in a list: "a local shopkeeper" is "local shopkeeper" there."""
    first, _, rest = phrase.partition(" ")
    return rest if rest and first in ("a", "an", "the") else phrase


def without_stop(clause: str) -> str:
    """`clause` without the marks at its end, as more of the sentence follows: "at 9:17 p.m." keeps its stop."""
    bare = clause.rstrip(" ,;")
    return bare if _ABBREVIATED.search(bare) else bare.rstrip(" .,;")


def ended(clause: str) -> str:
    """`clause` with one mark at its end: its own where it has one, in quotation marks too, or a full stop.

    What only leads on to a quotation is left out. A comma inside closing quotation marks, which led to a reporting
    clause, becomes the full stop.
    """
    bare = _LEADS_ON.sub("", clause) if clause.endswith((":", "ing")) else clause
    bare = bare.rstrip(" ,;:")
    inner = bare.rstrip(_CLOSING)
    closing = bare[len(inner) :]
    if closing and closing != ")" and inner.endswith((",", ";")):
        return inner.rstrip(" ,;") + "." + closing
    return bare if inner.endswith(_ENDS) and closing != ")" else f"{bare}."
