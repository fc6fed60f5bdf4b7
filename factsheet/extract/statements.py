"""A claim as a sentence that can stand in print: the speaker by name, the source's own verb and clause."""

from __future__ import annotations

from spacy.tokens import Span, Token

from factsheet.extract.cues import Cue
from factsheet.extract.document import Document
from factsheet.extract.reference import referent
from factsheet.extract.reporting import Report
from factsheet.model.mention import Name
from factsheet.model.passage import plain

STATES = frozenset({"clause", "around", "according"})
"""Ways of reporting in which the words are a clause of their own, not a topic, a demand or a name."""
_ENDS = (".", "?", "!", ",", ";", "\u201d", '"', ")")
_CONNECTING = frozenset({"also", "too", "then", "therefore"})
_SUBJECTS = frozenset({"he", "she", "they", "it"})


def statement(document: Document, report: Report, by: Name) -> str:
    """The sentence for `report`, without a mark at its end; "" where it cannot stand alone.

    It cannot where the speaker is a pronoun that nothing explains, or where the words begin with a relative pronoun.
    """
    cue = report.cue
    if cue is None or report.rule not in STATES or not by.shown or by.shown.lower() in _SUBJECTS:
        return ""
    doc = document.doc
    first, last = _tokens(document, *report.ranges[0])[0], _tokens(document, *report.ranges[-1])[-1]
    complete = document.source.text.startswith(_ENDS, report.ranges[-1][1])
    if first.tag_ in {"WDT", "WP"} or not (complete or _can_end(last)):
        return ""
    words = " ".join(_resolved(document, start, end, by) for start, end in report.ranges)
    if report.rule == "according":
        return _capital(f"{words}, according to {by.shown}")
    if report.rule == "around":
        return _capital(f"{words}, {by.shown} {_verb(cue)}")
    between = document.source.text[doc[cue.end - 1].idx + len(doc[cue.end - 1]) : report.ranges[0][0]]
    return _capital(plain(f"{by.shown} {_verb(cue)}{between}{words}"))


def _verb(cue: Cue) -> str:
    """The reporting verb with its auxiliaries, without the "also" that leans on the text before it."""
    group = cue.head.doc[cue.start : cue.end]
    return plain("".join(token.text_with_ws for token in group if token.lower_ not in _CONNECTING))


def _tokens(document: Document, start: int, end: int) -> Span:
    tokens = document.doc.char_span(start, end, alignment_mode="expand")
    assert tokens is not None  # ranges come from tokens
    return tokens


def _can_end(last: Token) -> bool:
    """Whether a clause can end with `last`; where it cannot, the text is broken off there."""
    return last.pos_ not in {"DET", "ADP", "CCONJ", "SCONJ", "PART"} and last.lower_ not in {"the", "a", "an"}


def _resolved(document: Document, start: int, end: int, by: Name) -> str:
    """The source's words at code points `start` to `end`, a pronoun that means another than the speaker explained."""
    parts: list[str] = []
    at = start
    for token in _tokens(document, start, end):
        if token.lower_ not in _SUBJECTS or token.dep_ not in {"nsubj", "nsubjpass"}:
            continue
        name = referent(document, token.doc[token.i : token.i + 1])
        if name is not None and name.full and name.full != by.full:
            parts.append(document.source.text[at : token.idx] + f"[{name.full}]")
            at = token.idx + len(token)
    return plain("".join(parts) + document.source.text[at:end])


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
