"""The subject of a reporting verb where the parse has none or the wrong one, because marks cut the sentence up."""

from __future__ import annotations

from factsheet.annotate.speech.cues import Cue
from factsheet.annotate.tree import Token
from factsheet.annotate.words.somebody import is_somebody

_APPOSITION = 24
"""Tokens at most between a subject and its verb, for what stands between commas."""


def subject_of_main_clause(cue: Cue) -> Token | None:
    """Who acts in the sentence that ends with a participle: "Hale sat down when asked about Roe, saying"."""
    if cue.head.tag_ != "VBG" or cue.start < 1 or cue.head.doc[cue.start - 1].text != ",":
        return None
    root = cue.head.sent.root
    if root.i >= cue.head.i:
        return None
    subjects = [child for child in root.lefts if child.dep_ == "nsubj" and is_somebody(child)]
    return subjects[-1] if subjects else None


def subject_over_commas(cue: Cue) -> Token | None:
    """The noun before an apposition or a participle between commas: "Hale, asked about it, had said", where the parse
    lost the verb's subject.
    """
    doc, at = cue.head.doc, cue.start - 1
    if at <= 0 or doc[at].text != ",":
        return None
    for index in range(at - 1, max(cue.head.sent.start, at - _APPOSITION), -1):
        noun = _head_of(doc[index - 1]) if doc[index].text == "," else None
        if noun is not None and is_somebody(noun):
            return noun
    return None


def _head_of(last: Token) -> Token | None:
    """The head of the noun phrase that ends with `last`; None where `last` ends none."""
    if last.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    head = last
    while head.dep_ in {"compound", "pobj", "prep"} and head.head.pos_ in {"NOUN", "PROPN", "ADP"}:
        head = head.head
    return head if head.pos_ != "ADP" else last
