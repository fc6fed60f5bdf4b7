"""Which of two stories a sentence tells: the text's own, or another one that it only brings in."""

from __future__ import annotations

import re

from factsheet.annotate.document import NARRATIVE, Document
from factsheet.annotate.tree import Span
from factsheet.model.source import Block

EVENTS = (
    r"(?:incident|attack|case|crash|fire|shooting|accident|disaster|quake|storm|flood|strike|raid|blast|bombing"
    r"|explosion|massacre|collision|derailment)"
)
"""Nouns of what harms people, as a pattern."""
_OTHER = re.compile(
    rf"\bin (?:a|an|another) (?:separate|earlier|previous|unrelated) (?:\w+ )?{EVENTS}\b", re.IGNORECASE
)
_RECALLED = re.compile(
    rf"\b(?:another|similar|an? earlier|a previous)\b(?: (?:{EVENTS}|one|that|which)\b|[^.]{{0,60}}\b(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
"""What brings another event in for comparison: "The fire mirrors another that broke out in June 2014."."""
_THAT = re.compile(rf"\b(?:in|of|for|from|after|during) that (?:\w+ )?{EVENTS}\b", re.IGNORECASE)
"""What goes on with it in the same paragraph: "In that incident, a nurse was killed."."""
_BACK = 600
"""Code points of the paragraph that are looked back at."""
_TURNS = re.compile(r"\s*(?:Meanwhile|Elsewhere|Separately|On the same day),? in (?=[A-Z])")
"""How a paragraph turns to another place, and with it to another story."""
_MAY_TURN = re.compile(r"\s*(?:Meanwhile|Elsewhere|Separately|On the same day|In other news)\b")
"""How one may turn: it does where it tells of harm and names nothing that was named before."""
_HARM = re.compile(rf"\b(?:{EVENTS}|killed|killing|died|dead|injured|hurt|wounded|crashed|arrested|shot)\b")


def of_another_event(document: Document) -> frozenset[int]:
    """Where the sentences start that are about another event than the text, by their words or their paragraphs'."""
    turned = _turned(document)

    def other(sentence: Span) -> bool:
        block = document.source.block_at(sentence.start_char)
        own = _OTHER.search(sentence.text) is not None
        return own or (block is not None and (block.start in turned or _goes_on(document, block, sentence)))

    return frozenset(sentence.start_char for sentence in document.doc.sents if other(sentence))


def _goes_on(document: Document, block: Block, sentence: Span) -> bool:
    """Whether a sentence goes on with an event that its paragraph has brought in for comparison."""
    text = document.source.text
    start = max(block.start, sentence.start_char - _BACK)
    that = _THAT.search(text, start, sentence.end_char)
    return that is not None and _RECALLED.search(text, start, that.start()) is not None


def _turned(document: Document) -> set[int]:
    """The starts of the paragraphs of another story: from where it turns until a name of the first one comes back."""
    seen: set[str] = set()
    inside: set[int] = set()
    turned: set[str] | None = None
    for block in document.source.blocks:
        if block.kind not in NARRATIVE:
            continue
        names = {name.shown for _, _, name in document.names_in(block.start, block.end)}
        if turned is not None and names & (seen - turned):
            turned = None
        if turned is None and _turns(document, block, names, seen):
            turned = names
        if turned is not None:
            inside.add(block.start)
        else:
            seen |= names
    return inside


def _turns(document: Document, block: Block, names: set[str], seen: set[str]) -> bool:
    text = document.source.text
    if _TURNS.match(text, block.start):
        return True
    new = bool(names) and bool(seen) and not names & seen
    return new and bool(_MAY_TURN.match(text, block.start)) and bool(_HARM.search(text, block.start, block.end))
