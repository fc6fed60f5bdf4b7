"""Direct quotations with their speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factsheet.annotate.document import Document
from factsheet.annotate.marks.marks import Marked
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.reporting import Report, reports
from factsheet.annotate.speech.titled import is_title
from factsheet.annotate.told.read import told
from factsheet.extract.speech.fragments import is_fragment, sentence
from factsheet.extract.speech.never_said import never_said
from factsheet.extract.speech.reported import by_of, cue_of, passage_of, told_within
from factsheet.extract.speech.speakers import joined_names
from factsheet.extract.speech.standing_alone import can_state
from factsheet.extract.speech.statements import STATES
from factsheet.kinds.quote import QuoteMention
from factsheet.model.mention import Name

_FRAGMENT = 4
"""Words at least of a fragment within indirect speech that is a quotation of its own."""
_SENTENCE = 2
"""The same behind a colon: 'shouted: “Face the wall!”'."""


def extract(document: Document) -> Iterator[QuoteMention]:
    """Every quotation of `document`, by place; within indirect speech ("mixed quotation") the longer fragments."""
    found = reports(document.doc)
    narrowest = _narrowest(document, found)
    whole = {start for report in found if report.direct for start, _ in report.ranges}
    for report in found:
        if not document.narrative(report.ranges[0][0]):
            continue
        if report.direct:
            yield _mention(document, report, report.ranges)
        else:
            for one in _fragments(document, report):
                if narrowest.get(one.start) is not report or one.start in whole:
                    continue  # "Reuters reported that she had called it '…'": her words
                inner = told_within(report, document.doc.over(one.start, one.end).start)
                yield _mention(document, inner or report, ((one.start, one.end),), fragment=True)


def _narrowest(document: Document, found: Sequence[Report]) -> dict[int, Report]:
    """By the start of each fragment, the report of the fewest words that holds it: its speaker used them."""
    nearest: dict[int, Report] = {}
    for report in sorted(found, key=lambda report: report.ranges[-1][1] - report.ranges[0][0]):
        if not report.direct and _speaks(report):
            for one in _fragments(document, report):
                nearest.setdefault(one.start, report)
    return nearest


def _fragments(document: Document, report: Report) -> Iterator[Marked]:
    text = document.source.text
    for start, end in report.ranges:
        for one in quoted_in(document.doc).within(start, end):
            words = len(text[one.inner_start : one.inner_end].split())
            least = _SENTENCE if text[one.start - 2 : one.start].strip() == ":" else _FRAGMENT
            if not one.closed or one.single or words < least:
                continue
            if not _is_work(document, one):
                yield one


def _is_work(document: Document, stretch: Marked) -> bool:
    """Whether the marks hold the title of a work: 'repeated it in her book, "Bridges and Other Debts"'."""
    inside = document.doc.over(stretch.start, stretch.end)
    text = document.source.text[stretch.inner_start : stretch.inner_end]
    return is_title(inside, text)


def _mention(
    document: Document, report: Report, ranges: tuple[tuple[int, int], ...], fragment: bool = False
) -> QuoteMention:
    by, unresolved = by_of(document, report)
    if by is not None and by.full and not _speaks(report):
        by, unresolved = Name(by.text, by.span), f"“{by.text}” cannot speak"
    if by is not None and by.full and (_is_left_open(report) or never_said(report)):
        by, unresolved = Name(by.text, by.span), f"the text does not tell that “{by.text}” has said so"
    spans = tuple(document.span(start, end) for start, end in ranges)
    cue = cue_of(document, report)
    denied = report.cue is not None and report.cue.lemma == "deny"
    part = denied or is_fragment(document, ranges) or (fragment and _is_mid_clause(document, report, ranges[0][0]))
    led = not part and _is_led_into(document, report, ranges[0][0])
    whole = sentence(document, report, ranges, by) if (part or led) and by is not None else None
    return QuoteMention(
        source=document.source.id,
        spans=spans,
        text=" ".join(document.words(span) for span in spans),
        passage=whole[0] if whole else passage_of(document, report),
        words=tuple(_inner(document, start, end) for start, end in ranges),
        by=by,
        cue=cue,
        cue_text=document.words(cue) if cue else None,
        unresolved=unresolved,
        fragment=fragment,
        part=part,
        told=whole[1] if whole else "",
        beside=joined_names(document, report.speaker, by).partition(by.shown)[2] if by is not None and by.full else "",
    )


def _is_mid_clause(document: Document, report: Report, start: int) -> bool:
    """Whether the marks open in the middle of a reported clause: 'said it would pay when "the town is on a roll"'."""
    one = quoted_in(document.doc).at(start)
    before = document.source.text[report.ranges[0][0] : start].split()
    opens_small = one is not None and document.source.text[one.inner_start].islower()
    return opens_small and report.rule in STATES and len(before) > 1


def _is_led_into(document: Document, report: Report, start: int) -> bool:
    """Whether words before the reporting clause belong to those in marks: 'In the end, Hale said, “it pays off”'."""
    one, cue = quoted_in(document.doc).at(start), report.cue
    if one is None or cue is None or cue.speaker is None or not document.source.text[one.inner_start].islower():
        return False
    first = min(cue.start, cue.speaker.start)
    return cue.head.idx < start and first > cue.head.sent.start + 1 and document.doc[first - 1].text == ","


def _speaks(report: Report) -> bool:
    """Whether the speaker, where it is no name, can have said anything: "the goal" cannot."""
    noun = report.speaker.root if report.speaker is not None else None
    return noun is None or noun.pos_ != "NOUN" or noun.text[:1].isupper() or can_state(noun)


def _is_left_open(report: Report) -> bool:
    """Whether the reporting clause itself leaves open that the words were said: 'could have said "…"'.

    Only its own auxiliaries and the verb that governs it count: further up, the words in marks are often read along.
    """
    if report.cue is None:
        return False
    head = report.cue.head
    while head.dep_ == "conj" and head.tag_ == "VB" and head.head.i < head.i:  # "cannot sit and say"
        head = head.head
    status = told(head)
    own = {head.head.i, *(child.i for child in head.lefts)} if head.dep_ == "xcomp" else {c.i for c in head.lefts}
    near = {cue.lower_ for cue in status.cues if cue.i in own}
    return not status.happened and "purpose" not in status.rows and bool(near - {"would"})


def _inner(document: Document, start: int, end: int) -> str:
    """The words without the marks around them."""
    one = quoted_in(document.doc).at(start)
    if one is None:
        return document.words(document.span(start, end)).strip()
    return document.words(document.span(max(start, one.inner_start), one.inner_end)).strip()
