"""Which nouns mean something that happens to people: "crash", "storm", "attack"."""

from __future__ import annotations

from factsheet.annotate.data import words
from factsheet.annotate.tree import Token


def is_event(noun: Token) -> bool:
    """Whether `noun` means something that happens."""
    return noun.lemma_.lower() in words("event_nouns")
