"""What quotations and claims have in common as mentions: the passage that carries words and speaker, the speaker."""

from __future__ import annotations

from factsheet.annotate.document import Document
from factsheet.annotate.speech.reporting import Report
from factsheet.extract.speech.cue_phrase import told_to
from factsheet.extract.speech.speakers import speaker
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span

_FARTHEST = 1200
"""Code points at most between words and a speaker that one passage carries."""

NOBODY = "nothing in the text tells who speaks"


def by_of(document: Document, report: Report) -> tuple[Name | None, str | None]:
    """The speaker of `report`, and why there is none or none by name (None where all is told)."""
    if report.speaker is None:
        return None, NOBODY
    by = speaker(document, report.speaker)
    return by, None if by.full else f"the text does not tell who “{by.text}” is"


def passage_of(document: Document, report: Report, also: tuple[int, int] | None = None) -> Passage:
    """The shortest passage that carries the words of `report`, its reporting verb with whom it was told, its speaker,
    and `also`.

    `also` are code points of the repaired text.
    """
    first, last = report.ranges[0][0], report.ranges[-1][1]
    wide_first, wide_last = first, last
    if report.cue is not None:
        head, whom = report.cue.head, told_to(report.cue)
        wide_first = min(wide_first, head.idx)
        wide_last = max(wide_last, head.idx + len(head), whom.end_char if whom is not None else 0)
    if report.speaker is not None:
        wide_first = min(wide_first, report.speaker.start_char)
        wide_last = max(wide_last, report.speaker.end_char)
    if also is not None:
        wide_first, wide_last = min(wide_first, also[0]), max(wide_last, also[1])
    if first - wide_first > _FARTHEST or wide_last - last > _FARTHEST:
        return document.passage(first, last)
    return document.passage(wide_first, wide_last)


def cue_of(document: Document, report: Report) -> Span | None:
    """The original span of the reporting verb."""
    if report.cue is None:
        return None
    head = report.cue.head
    return document.span(head.idx, head.idx + len(head))
