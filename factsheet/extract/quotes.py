"""Direct quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.extract.document import Document
from factsheet.extract.quoted import quoted_in
from factsheet.extract.reporting import Report, reports
from factsheet.extract.speakers import speaker
from factsheet.kinds.quote import QuoteMention
from factsheet.model.span import Span


def extract(document: Document) -> Iterator[QuoteMention]:
    """Every quotation of `document`, by place."""
    for report in reports(document.doc):
        if report.direct and document.narrative(report.ranges[0][0]):
            yield _mention(document, report)


def _mention(document: Document, report: Report) -> QuoteMention:
    spans = tuple(document.span(start, end) for start, end in report.ranges)
    by = speaker(document, report.speaker) if report.speaker is not None else None
    first, last = report.ranges[0][0], report.ranges[-1][1]
    cue = None
    if report.cue is not None and report.speaker is not None:
        head = report.cue.head
        cue = document.span(head.idx, head.idx + len(head))
        first = min(first, head.idx, report.speaker.start_char)
        last = max(last, head.idx + len(head), report.speaker.end_char)
    return QuoteMention(
        source=document.source.id,
        spans=spans,
        text=" ".join(document.words(span) for span in spans),
        passage=document.passage(first, last),
        words=tuple(_inner(document, start, end) for start, end in report.ranges),
        by=by,
        cue=cue,
        cue_text=document.words(cue) if cue else None,
        unresolved=None if by else "nothing in the text tells who speaks",
    )


def _inner(document: Document, start: int, end: int) -> str:
    one = quoted_in(document.doc).at(start)
    inner = document.span(one.inner_start, one.inner_end) if one else document.span(start, end)
    return document.words(Span(*inner)).strip()
