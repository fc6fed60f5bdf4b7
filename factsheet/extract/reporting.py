"""Who says what: reporting clauses, the speech they report, and the quotations they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from factsheet.extract.complements import complement
from factsheet.extract.cues import Cue, cues
from factsheet.extract.direct import Attributions
from factsheet.extract.quoted import Quoted, quoted_in

_KEY = "factsheet.reports"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Report:
    """What one reporting clause reports. `ranges` are code points of the repaired text, left to right."""

    ranges: tuple[tuple[int, int], ...]
    cue: Cue | None
    speaker: Span | None
    direct: bool
    """Whether all of it stands in quotation marks."""
    rule: str = ""


def reports(doc: Doc) -> list[Report]:
    """Everything that is reported in `doc`, by place."""
    kept = doc.user_data.get(_KEY)
    if kept is None:
        kept = sorted(_reports(doc), key=lambda report: report.ranges)
        doc.user_data[_KEY] = kept
    return list(kept)


def _reports(doc: Doc) -> list[Report]:
    quoted = quoted_in(doc)
    found_cues = list(cues(doc, quoted))
    indirect: list[Report] = []
    for cue in found_cues:
        ranges = [_trim(doc, start, end, quoted) for start, end in complement(cue)]
        ranges = [(start, end) for start, end in ranges if _count(doc.text, start, end) >= 2]
        if ranges and not _all_quoted(ranges, quoted):
            indirect.append(Report(tuple(ranges), cue, cue.speaker, False))
    return indirect + _direct(doc, quoted, found_cues, indirect)


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def _trim(doc: Doc, first: int, last: int, quoted: Quoted) -> tuple[int, int]:
    """The code points of tokens `first` to `last` without marks at the edges, whole quotations kept."""
    while first < last and (doc[first].is_space or doc[first].text in {",", ":", ";", "-", "\u2014", "\u2013", "--"}):
        first += 1
    while last > first and (doc[last - 1].is_space or doc[last - 1].text in {",", ";", "-", "\u2014", "\u2013", "--", "."}):
        last -= 1
    if first >= last:
        return 0, 0
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    opening, closing = quoted.at(start), quoted.at(end - 1)
    if opening and not opening.single and opening.closed:
        start = opening.start
    if closing and not closing.single and closing.closed:
        end = closing.end
    return start, end


def _all_quoted(ranges: Sequence[tuple[int, int]], quoted: Quoted) -> bool:
    """Whether each range is one stretch in marks, but for marks and blanks."""
    return all(any(one.start <= start and end <= one.end for one in quoted.within(start, end)) for start, end in ranges)


def _direct(doc: Doc, quoted: Quoted, found_cues: list[Cue], indirect: list[Report]) -> list[Report]:
    taken = sorted(pair for report in indirect for pair in report.ranges)
    spoken = [(report.ranges[-1][1], report.cue) for report in indirect if report.cue is not None and report.speaker]
    free = [
        one
        for one in quoted.stretches
        if not any(start <= one.start and one.end <= end for start, end in taken)
    ]
    return [
        Report(((found.stretch.start, found.stretch.end),), found.cue, found.speaker, True, rule=found.rule)
        for found in Attributions(doc, quoted, found_cues, spoken).all(free)
    ]
