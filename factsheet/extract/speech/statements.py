"""A claim as a sentence that can stand in print: the speaker by name, the source's own verb and clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheet.annotate.clauses.grammar import is_passive
from factsheet.annotate.document import Document
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.cues import RELATIVES, SUBJECTS, Cue, noun_phrase, passed_on_by
from factsheet.annotate.speech.reporting import Report
from factsheet.annotate.tree import Span, Token
from factsheet.extract.bearers import bracketed, firms, pointing
from factsheet.extract.speech.cue_phrase import closing, finite
from factsheet.extract.speech.speakers import joined_names
from factsheet.extract.speech.standing_alone import can_end, is_clause, pronouns, reports_plainly
from factsheet.kinds.sentence import without_stop
from factsheet.model.mention import Name
from factsheet.model.passage import plain

STATES = frozenset({"clause", "around", "according"})
"""Ways of reporting in which the words are a clause of their own, not a topic, a demand or a name."""
_ENDS = (".", "?", "!", ",", ";", "\u201d", '"', ")")
_SINGLE = re.compile(r"(?<!\S)['\u2018](?=[^\W\d])")
_SINGLE_CLOSED = re.compile(r"(?<=\S)['\u2019](?!\w)")
"""Single marks that open a word, and that close one; "the '90s" opens nothing."""
_OPENING, _CLOSING = "\u201c", "\u201d"
_CLOSED = re.compile(r"(?:''|[\"\u201d])$")


def statement(document: Document, report: Report, by: Name) -> str:
    """The sentence for `report`, without a mark at its end but one in quotation marks; "" where none can stand alone.

    It cannot where nothing names the speaker, where the verb is not finite, where the words are no clause or are
    broken off, and where a pronoun in them means somebody whom the sentence does not name.
    """
    cue = report.cue
    if cue is None or report.rule not in STATES or not by.full or not reports_plainly(report, by):
        return ""
    if _lacks_its_object(cue):
        return ""
    words = [document.doc.over(start, end) for start, end in report.ranges]
    if report.rule != "clause" and words[0][0].dep_ == "cc" and len(words[0]) > 1:
        words[0] = words[0][1:]  # "And the dam would hold, she said"
    first, last = words[0].start_char, report.ranges[-1][1]
    if not is_clause(words, report.rule) or not can_end(words[-1][-1], document.source.text.startswith(_ENDS, last)):
        return ""
    if report.rule == "around" and _opens_with_quotation(document, first, last):
        return ""
    unclear = pronouns(document, report, words, by)
    if unclear is None:
        return ""
    if by.sort != "organization":
        unclear = sorted([*unclear, *firms(document, words)], key=lambda one: one.words.start)
    if any(one.name is None for one in unclear) or pointing(document, words):
        return ""
    starts = [first, *(start for start, _ in report.ranges[1:])]
    printed = (", " if _is_fronted(words) else " ").join(
        bracketed(document, start, end, unclear) for start, (_, end) in zip(starts, report.ranges, strict=True)
    )
    sentence = _sentence(document, report, cue, joined_names(document, report.speaker, by), printed)
    return sentence[:1].upper() + sentence[1:] if _balanced(sentence) else ""


def _is_fronted(words: Sequence[Span]) -> bool:
    """Whether the subject stands behind the reporting clause, so that what stands before wants a comma: "If …, …"."""
    first = words[-1][0]
    return len(words) > 1 and any(
        token.dep_ in SUBJECTS and token.left_edge.i == first.i for token in words[-1] if token.tag_ != "WDT"
    )


def _lacks_its_object(cue: Cue) -> bool:
    """Whether the words lack what a relative clause is about: "the bill Hale said he would have vetoed"."""
    verb = cue.head
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    if verb.dep_ != "relcl":
        return False
    subject = next((token for token in cue.head.lefts if token.dep_ in SUBJECTS), None)
    if subject is None or subject.lower_ in RELATIVES:
        return False  # "who said", "who came and said"
    left = verb.doc[verb.left_edge.i : verb.i]
    return not any(token.tag_ in {"WRB", "WP$"} or (token.tag_ == "WDT" and token.dep_ == "pobj") for token in left)


def _opens_with_quotation(document: Document, start: int, end: int) -> bool:
    """Whether the words begin with a quotation that is over, so that the rest is the reporter's: '"No," before …'."""
    one = quoted_in(document.doc).at(start)
    if one is None or one.start != start or not one.closed or one.end >= end:
        return False
    return document.source.text[one.inner_start : one.inner_end].rstrip().endswith((",", ".", "?", "!"))


def _sentence(document: Document, report: Report, cue: Cue, speaker: str, words: str) -> str:
    if report.rule == "according":
        return _followed(words, f"according to {speaker}")
    if report.rule == "around":
        verb = closing(cue)
        return _followed(words, f"{speaker} {verb}") if verb else ""
    verb = finite(cue)
    passing = passed_on_by(cue.head)
    if passing is not None:
        speaker, verb = _passed_on(cue, passing, speaker)
    end = cue.head.doc[cue.end - 1]
    between = document.source.text[end.idx + len(end) : report.ranges[0][0]]
    return plain(f"{speaker} {verb}{between}{words}") if verb else ""


def _passed_on(cue: Cue, passing: Token, speaker: str) -> tuple[str, str | None]:
    """Who is quoted by whom, and as doing what: "the Gazette quoted Hale", "as saying"; no verb where it is unclear."""
    doc, verb = cue.head.doc, cue.head.text
    helpers = [child.i for child in passing.lefts if child.dep_ in {"aux", "auxpass", "neg"}]
    group = doc[min([passing.i, *helpers]) : passing.i + 1].text
    if is_passive(passing):
        return speaker, f"{group} as {verb}"
    subject = next((child for child in passing.lefts if child.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return speaker, None
    return f"{noun_phrase(subject).text} {group} {speaker}", f"as {verb}"


def _followed(words: str, clause: str) -> str:
    """`words`, then the reporting clause: with one comma between them, inside of closing quotation marks."""
    closing = _CLOSED.search(words)
    if closing is not None:
        inner = words[: closing.start()].rstrip()
        mark = "" if inner[-1:] in {"?", "!"} else ","
        return f"{inner.rstrip('.,;')}{mark}{closing[0]} {clause}"
    return f"{without_stop(words)}, {clause}"


def _balanced(sentence: str) -> bool:
    """Whether every quotation mark has its other; a passage cut within a quotation has not."""
    opened = _SINGLE.search(sentence)
    if opened is not None and not _SINGLE_CLOSED.search(sentence, opened.end()):
        return False
    return sentence.count(_OPENING) == sentence.count(_CLOSING) and sentence.count('"') % 2 == 0
