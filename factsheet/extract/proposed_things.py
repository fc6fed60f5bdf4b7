"""What is proposed as a thing or as a wish: "proposed a law that …", "called for an inquiry", "demanded that …"."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.annotate.data import listed, members, table
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


def wish(cue: Token) -> tuple[Span, Token] | None:
    """Who is to do something and the verb of what: "demanded that the firm keep all jobs"; None where nobody is.

    The verb stands in the subjunctive: "demanded that it was kept" reports something else.
    """
    cues = table("proposal_cues")
    if cue.lemma_.lower() not in {*cues["urging"], *cues["wanting"]}:
        return None
    for child in cue.children:
        if child.dep_ == "ccomp" and child.tag_ == "VB" and child.i > cue.i:
            doer = next((part for part in child.children if part.dep_ in {"nsubj", "nsubjpass"}), None)
            helped = any(part.dep_ == "aux" and part.lower_ != "be" for part in child.children)
            if doer is not None and doer.pos_ != "PRON" and not helped:
                return _phrase(doer), child
    return None


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
