"""Which of two stories a sentence tells: the text's own, or another one that it only brings in."""

from __future__ import annotations

import re

from spacy.tokens import Span

from factsheet.annotate.document import Document

EVENTS = (
    r"(?:incident|attack|case|crash|fire|shooting|accident|disaster|quake|storm|flood|strike|raid|blast|bombing"
    r"|explosion|massacre|collision|derailment)"
)
"""Nouns of what harms people, as a pattern."""
_OTHER = re.compile(
    rf"\bin (?:a|an|another) (?:separate|earlier|previous|unrelated) (?:\w+ )?{EVENTS}\b", re.IGNORECASE
)
_TURNS = re.compile(r"\s*(?:Meanwhile|Elsewhere|Separately|On the same day),? in (?=[A-Z])")
"""How a paragraph turns to another place, and with it to another story."""


def of_another_event(document: Document, sentence: Span) -> bool:
    """Whether `sentence` is about another event than the text, by its own words or by how its paragraph begins."""
    if _OTHER.search(sentence.text):
        return True
    block = document.source.block_at(sentence.start_char)
    return block is not None and _TURNS.match(document.source.text, block.start) is not None
