"""Indirect speech: what somebody is reported to have said, in the reporter's words."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.extract.document import Document
from factsheet.extract.reporting import Report, reports
from factsheet.extract.speakers import UNNAMED, speaker
from factsheet.kinds.claim import ClaimMention
from factsheet.model.passage import plain


def extract(document: Document) -> Iterator[ClaimMention]:
    """Every claim of `document`, by place."""
    for report in reports(document.doc):
        if not report.direct and report.cue is not None and document.narrative(report.ranges[0][0]):
            yield _mention(document, report)


def _mention(document: Document, report: Report) -> ClaimMention:
    assert report.cue is not None
    spans = tuple(document.span(start, end) for start, end in report.ranges)
    by = speaker(document, report.speaker) if report.speaker is not None else None
    head = report.cue.head
    first, last = min(report.ranges[0][0], head.idx), max(report.ranges[-1][1], head.idx + len(head))
    if report.speaker is not None:
        first, last = min(first, report.speaker.start_char), max(last, report.speaker.end_char)
    cue = document.span(head.idx, head.idx + len(head))
    return ClaimMention(
        source=document.source.id,
        spans=spans,
        text=" ".join(document.words(span) for span in spans),
        passage=document.passage(first, last),
        statement=plain(document.doc.text[first:last]),
        by=by,
        cue=cue,
        cue_text=document.words(cue),
        when=document.when_in(first, last),
        anonymous=by is not None and by.sort == UNNAMED,
        unresolved=None if by else "nothing in the text tells who speaks",
    )
