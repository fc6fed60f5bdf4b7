"""Indirect speech: what somebody is reported to have said, in the reporter's words."""

from __future__ import annotations

from collections.abc import Iterator

from factsheet.extract.document import Document
from factsheet.extract.reported import by_of, cue_of, passage_of
from factsheet.extract.reporting import Report, reports
from factsheet.extract.speakers import UNNAMED
from factsheet.extract.statements import statement
from factsheet.kinds.claim import ClaimMention


def extract(document: Document) -> Iterator[ClaimMention]:
    """Every claim of `document`, by place."""
    for report in reports(document.doc):
        if not report.direct and document.narrative(report.ranges[0][0]):
            yield _mention(document, report)


def _mention(document: Document, report: Report) -> ClaimMention:
    spans = tuple(document.span(start, end) for start, end in report.ranges)
    by, unresolved = by_of(document, report)
    cue = cue_of(document, report)
    return ClaimMention(
        source=document.source.id,
        spans=spans,
        text=" ".join(document.words(span) for span in spans),
        passage=passage_of(document, report),
        statement=statement(document, report, by) if by is not None else "",
        by=by,
        cue=cue,
        cue_text=document.words(cue) if cue else None,
        when=document.when_in(report.ranges[0][0], report.ranges[-1][1]),
        anonymous=by is not None and by.sort == UNNAMED,
        unresolved=unresolved,
    )
