"""A fragment in quotation marks told by the sentence that quotes it: 'the mayor called the plan "a sham"'.

Alone, "a sham" tells neither of what it is said nor how; the clause of the source does both.
"""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.annotate.clauses.clause import extent, is_cut
from factsheet.annotate.clauses.grammar import FINITE, SUBJECTS, is_finite
from factsheet.annotate.data import listed
from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.cues import verbs
from factsheet.annotate.speech.reporting import Report
from factsheet.annotate.told.read import told
from factsheet.annotate.tree import Span, Token
from factsheet.extract.bearers import names_nobody
from factsheet.extract.printed import LONGEST, fits, is_balanced, printable
from factsheet.extract.speech.standing_alone import is_clause
from factsheet.model.mention import Name
from factsheet.model.passage import Passage, plain
from factsheet.model.person_name import surname

_FEW = 3
"""Words at most of a quotation that tells nothing alone, if it is no sentence of its own."""
_CLIMB = 8
"""Steps up the parse at most from the reporting verb to the verb of its sentence."""
_ENDS = (".", "!", "?", "\u2026", ",")


def is_fragment(document: Document, ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether the quoted words are a part of a sentence: they begin small and have no verb of their own, or are few."""
    first, last = ranges[0][0], ranges[-1][1]
    one = quoted_in(document.doc).at(first)
    inner = document.source.text[one.inner_start if one is not None else first : last].strip(" \"'\u201c\u201d\u2019")
    words = document.doc.over(first, last)
    if inner[:1].isupper() and (len(inner.split()) > _FEW or inner.endswith(_ENDS)):
        return False
    if inner[:1].islower() and _opens_with_verb(words):
        return True
    return not any(_has_clause(token, words) for token in words) or len(inner.split()) <= _FEW


def _has_clause(verb: Token, words: Span) -> bool:
    """Whether `verb` is finite and has its subject, outside of what says which thing is meant: "those who fled"."""
    if verb.tag_ not in FINITE or not any(child.dep_ in SUBJECTS for child in verb.lefts):
        return False
    above = verb
    for _ in range(_CLIMB):
        if above.dep_ == "relcl" and words.start <= above.head.i < words.end:
            return False
        above = above.head
    return True


def _opens_with_verb(words: Span) -> bool:
    """Whether a verb without its subject opens the words: 'He "got a deal, and she did not"'."""
    first = next((token for token in words if token.is_alpha), None)
    return (
        first is not None
        and first.tag_ in {"VBD", "VBZ", "VBN"}
        and not any(one.dep_ in SUBJECTS for one in first.lefts)
    )


def sentence(
    document: Document, report: Report, ranges: Sequence[tuple[int, int]], by: Name
) -> tuple[Passage, str] | None:
    """The clause that quotes the words in `ranges` and names `by`, and how it is printed; None where none can be.

    Nor where nobody is told to say so: "the council has the power to call a “special meeting”".
    """
    if report.cue is None or not by.full or len(ranges) > 1 or not _is_said(report.cue.head):
        return None
    verb = _main(report.cue.head)
    if verb is None or document.in_quotation(verb.idx):
        return None
    tokens = extent(verb)
    start, end = ranges[0]
    if not (tokens.start_char <= start and end <= tokens.end_char + 1) or is_cut(tokens) or not fits(document, tokens):
        return None
    if names_nobody(document, tokens):
        return None
    outside = [token for token in tokens if not start <= token.idx < end]
    printed = printable(document, tokens, verb).replace(f"[{by.shown}]", by.shown, 1)
    if not is_balanced(printed) or surname(by.full) not in printed:
        return None
    first = tokens.start_char
    named = start if report.cue.lemma in verbs("naming") else None
    if any(token.lower_ in listed("untold") and _stands_for_thing(token, named) for token in outside):
        before = _before(document, tokens)
        if before is None:
            return None
        first, printed = before.start_char, f"{plain(before.text)} {printed}"
    return document.passage(first, tokens.end_char), printed


def _stands_for_thing(pronoun: Token, named: int | None) -> bool:
    """Whether an "it" or "that" is what is spoken of; right before what it is called, at code point `named`, it is."""
    return pronoun.dep_ in {"dobj", "pobj", "dative"} or pronoun.idx + len(pronoun.text_with_ws) == named


def _before(document: Document, tokens: Span) -> Span | None:
    """The sentence before `tokens` that tells what their "it" is, where both can stand in print as one passage."""
    doc, at = document.doc, tokens.sent.start
    if at == 0 or at != tokens.start:
        return None
    before = doc[doc[at - 1].sent.start : at]
    blocks = {id(document.source.block_at(place)) for place in (before.start_char, tokens.end_char - 1)}
    words = len(before.text.split()) + len(tokens.text.split())
    if len(blocks) > 1 or words > LONGEST or not before.text.rstrip().endswith("."):
        return None
    whole = is_clause([before], "around") and not any(token.pos_ == "PRON" or token.is_quote for token in before)
    return before if whole else None


def _is_said(cue: Token) -> bool:
    """Whether the words are told to have been said; an infinitive behind a noun says only that they can be."""
    can_be = cue.dep_ == "acl" and any(child.tag_ == "TO" for child in cue.lefts)
    return not can_be and told(cue).happened


def _main(verb: Token) -> Token | None:
    """The finite verb of the sentence that the reporting verb stands in: its own, or the one that it hangs on."""
    for _ in range(_CLIMB):
        if verb.pos_ in {"VERB", "AUX"} and is_finite(verb) and verb.dep_ in {"ROOT", "conj", "parataxis"}:
            return verb
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return None
