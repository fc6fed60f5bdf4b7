"""Charges and convictions that a later sentence takes back without a name: "The charges were dropped"."""

from __future__ import annotations

from collections import defaultdict

from factsheet.annotate.document import Document
from factsheet.annotate.tree import Token
from factsheet.extract.person.part_verbs import Part, by_rule
from factsheet.extract.person.parts import part

Key = tuple[int, int]
_TAKEN_BACK = {"dropped": frozenset({"charged", "arrested"}), "overturned": frozenset({"convicted", "sentenced"})}
"""What a later sentence takes back, and what must have been told of the one whom it means."""
_SLOTS = {
    "dropped": ("against", frozenset({"charges", "case"})),
    "overturned": ("of", frozenset({"conviction", "verdict"})),
}
_DEFINITE = frozenset({"the", "all", "both", "those", "these"})
_LONGEST = 50
"""Words from the name to what is said, at most: the passage must hold both."""


def by_what_was_taken_back(document: Document) -> dict[Key, list[Part]]:
    """For the last name of the only one whom the law has had so far: that it let go of the case.

    "Roe was charged with theft in May. On Monday prosecutors dropped the charges."
    """
    found: dict[Key, list[Part]] = defaultdict(list)
    told = [(noun, reading) for noun in document.doc if (reading := _reading(noun)) is not None]
    people = [(tokens, name.full) for tokens, name in document.named("person") if name.full] if told else []
    parts = [(tokens, full, part(tokens)) for tokens, full in people]
    for noun, reading in told:
        if document.in_quotation(noun.idx) or not document.narrative(noun.idx):
            continue
        held = {full: own for tokens, full, own in parts if tokens.end <= noun.i and own and own.part == "suspect"}
        full, own = next(iter(held.items())) if len(held) == 1 else (None, None)
        if own is None or own.status not in _TAKEN_BACK[reading.status or ""]:
            continue
        last = max(
            (tokens for tokens, one, _ in parts if one == full and tokens.end <= noun.i), key=lambda one: one.end
        )
        if len(document.source.text[last.start_char : noun.sent.end_char].split()) <= _LONGEST:
            found[last.start_char, last.end_char].append(reading)
    return found


def _reading(noun: Token) -> Part | None:
    """What is said of whoever was charged or convicted, where the noun does not tell who that is."""
    for status, (slot, nouns) in _SLOTS.items():
        before = {child.lower_ for child in noun.children if child.i < noun.i}
        if noun.lower_ not in nouns or not before or not before <= _DEFINITE:
            continue  # not "the other charges"
        named = any(child.lower_ in {slot, "of", "against"} or child.dep_ == "poss" for child in noun.children)
        reading = None if named else next(by_rule(slot, noun), None)
        if reading is not None and reading.status == status:
            return reading
    return None
