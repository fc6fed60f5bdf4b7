"""A relative clause about a place as a sentence: "Aurora, Colo., where 12 were killed in July"."""

from __future__ import annotations

from factsheet.annotate.tree import Span, Token

LONGEST_PLACE = 6
"""Tokens of a place's name with its state or country, at most."""

_PLACES = frozenset({"GPE", "LOC"})


def place_of(verb: Token) -> Span | None:
    """The place, with its state, whose "where" opens the relative clause of `verb`.

    None where anything but names stands before "where": of several places it may mean each.
    """
    where = verb.left_edge
    if verb.dep_ != "relcl" or where.lower_ != "where" or verb.head.pos_ != "PROPN":
        return None
    place = verb.head
    first = min(child.i for child in [place, *place.children] if child.dep_ == "compound" or child == place)
    last = where.i
    while last > place.i + 1 and verb.doc[last - 1].text == ",":
        last -= 1
    words = verb.doc[first:last]
    return words if len(words) <= LONGEST_PLACE and _is_one_place(words) else None


def _is_one_place(words: Span) -> bool:
    """Whether `words` are the name of a place alone, or that and the name of what it lies in."""
    names = [token for token in words if token.text != ","]
    return all(token.pos_ == "PROPN" for token in names) and any(token.ent_type_ in _PLACES for token in names)
