"""What is proposed as a thing: "proposed a law that …", "called for an inquiry"."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.annotate.data import listed, members
from factsheet.annotate.tree import Span, Token

_FOR = frozenset({"for"})


def things(cue: Token) -> Iterator[tuple[str, Span]]:
    """The laws and steps that `cue` asks for, each with the preposition that leads to it ("for", or none)."""
    lemma = cue.lemma_.lower()
    for child in cue.children:
        if child.i < cue.i:
            continue
        if child.dep_ == "dobj" and lemma in listed("wanting_things") and _is_step(child):
            yield "", _phrase(child)
        elif child.dep_ == "prep" and child.lower_ in _FOR and lemma in members("proposal_cues", "urging"):
            for thing in child.children:
                if thing.dep_ == "pobj" and _is_step(thing):
                    yield child.text, _phrase(thing)


def _is_step(noun: Token) -> bool:
    return noun.lemma_.lower() in members("proposal_cues", "lawmaking")


def _phrase(noun: Token) -> Span:
    """The noun with all that belongs to it, up to a mark that sets the rest off."""
    doc, last = noun.doc, noun.i
    for token in doc[noun.i + 1 : noun.right_edge.i + 1]:
        if (token.is_punct and token.text not in {"-", "'", "’", '"', "“", "”", "$", "%"}) or "\n" in token.text:
            break
        last = token.i
    while last > noun.i and doc[last].dep_ in {"cc", "prep", "mark"}:
        last -= 1
    return doc[noun.left_edge.i : last + 1]
