"""Indirect speech: what somebody is reported to have said, in the reporter's words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from factsheet.annotate.document import Document
from factsheet.annotate.speech.cues import Cue
from factsheet.annotate.speech.reporting import Report, reports
from factsheet.annotate.told.read import told
from factsheet.extract.printed import LONGEST
from factsheet.extract.speech.never_said import never_said
from factsheet.extract.speech.reported import by_of, cue_of, passage_of
from factsheet.extract.speech.speakers import UNNAMED
from factsheet.extract.speech.statements import statement
from factsheet.kinds.claim import ClaimMention
from factsheet.model.mention import When
from factsheet.model.passage import Passage

_LOOK = 12
"""Reports before and after one at most that are looked at as its own report."""


def extract(document: Document) -> Iterator[ClaimMention]:
    """Every claim of `document`, by place; what is only said to have been said is part of the claim that says so."""
    every = [report for report in reports(document.doc) if not report.direct]
    governed = {verb: report for report in every if report.told and (verb := _governing(report)) is not None}
    indirect = [report for report in every if not report.told]
    for index, report in enumerate(indirect):
        if document.narrative(report.ranges[0][0]):
            nearby = indirect[max(0, index - _LOOK) : index + _LOOK]
            retold = any(_reports(document, other, report) for other in nearby) or _is_doubtful(report)
            stating = governed.get(report.cue.head.i, report) if report.cue is not None else report
            yield _mention(document, report, None if retold else stating)


def _governing(report: Report) -> int | None:
    """The token of the verb that has the reporting verb for its infinitive: "declined to say whether …"."""
    return report.cue.head.head.i if report.cue is not None and report.cue.head.dep_ == "xcomp" else None


def _reports(document: Document, outer: Report, inner: Report) -> bool:
    """Whether `outer` only reports that `inner` was said: "the suit claims the minister assured …".

    Not where each has the other's verb in its words, nor where one speaker says both.
    """
    if outer is inner or not _holds(outer, inner) or _holds(inner, outer):
        return False
    (one, _), (other, _) = by_of(document, outer), by_of(document, inner)
    return one is None or other is None or one.full is None or one.full != other.full


def _is_doubtful(report: Report) -> bool:
    """Whether words outside of its own clause leave open that it was said: "a complaint that Hale failed to say …"."""
    if never_said(report):
        return True
    if report.cue is None or report.rule != "clause":
        return False
    status, verbs = told(report.cue.head), [report.cue.head]
    if (governing := _governing(report)) is not None:
        verbs.append(report.cue.head.doc[governing])
    own = {token.i for verb in verbs for token in (verb, *verb.children)}
    return not status.happened and any(cue.i not in own for cue in status.cues)


def _holds(outer: Report, inner: Report) -> bool:
    return inner.cue is not None and outer.ranges[0][0] <= inner.cue.head.idx < outer.ranges[-1][1]


def _mention(document: Document, report: Report, stating: Report | None) -> ClaimMention:
    """The mention of `report`; `stating` is the report that its sentence is made of."""
    spans = tuple(document.span(start, end) for start, end in report.ranges)
    by, unresolved = by_of(document, report)
    cue = cue_of(document, report)
    said = _said(document, report)
    passage = _passage(document, report, said)
    return ClaimMention(
        source=document.source.id,
        spans=spans,
        text=" ".join(document.words(span) for span in spans),
        passage=passage,
        speaker_at=_speaker_at(document, report, passage),
        statement=statement(document, stating, by) if by is not None and stating is not None else "",
        by=by,
        cue=cue,
        cue_text=document.words(cue) if cue else None,
        when=said[2] if said else None,
        anonymous=by is not None and by.sort == UNNAMED,
        unresolved=unresolved,
    )


def _passage(document: Document, report: Report, said: tuple[int, int, When] | None) -> Passage:
    """The passage with speaker and verb; from the verb on where what stands between the two makes it too long."""
    whole = passage_of(document, report, also=said[:2] if said else None)
    if len(whole.quote.split()) <= LONGEST or report.cue is None:
        return whole
    first, last, head = report.ranges[0][0], report.ranges[-1][1], report.cue.head
    return document.passage(min(first, head.idx), max(last, head.idx + len(head)))


def _speaker_at(document: Document, report: Report, passage: Passage) -> Passage | None:
    """Where the speaker is named, up to the first comma; None where `passage` holds that."""
    if report.speaker is None:
        return None
    words = [*takewhile(lambda token: token.text != ",", report.speaker)]
    start, end = words[0].idx, words[-1].idx + len(words[-1])
    named = document.span(start, end)
    inside = passage.span.start <= named.start and named.end <= passage.span.end
    return None if inside else document.passage(start, end)


def _said(document: Document, report: Report) -> tuple[int, int, When] | None:
    """The date on which it was said, with its place: one that hangs on the reporting verb, outside of the words.

    A date in the words says when something else was; a span of time or "now" says nothing at all.
    """
    cue = report.cue
    if cue is None or cue.head.lower_ == "according":
        return None
    sentence = cue.head.sent
    for start, end, when in document.whens_in(sentence.start_char, sentence.end_char):
        outside = all(end <= first or start >= last for first, last in report.ranges)
        if outside and when.reading.unit is not None and _hangs_on(document, start, end, cue):
            return start, end, when
    return None


def _hangs_on(document: Document, start: int, end: int, cue: Cue) -> bool:
    """Whether the date at `start` to `end` is an adverbial of the reporting verb itself: "said on Monday"."""
    head = document.doc.over(start, end).root
    if head.dep_ == "pobj" and head.head.lower_ in {"on", "in"}:
        head = head.head
    return head.head.i == cue.head.i and head.dep_ in {"prep", "npadvmod", "advmod"}
