"""Who says what: reporting clauses, the speech they report, and the quotations they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from factsheet.extract.complements import complement
from factsheet.extract.cues import Cue, cues, verbs
from factsheet.extract.marks import Marked
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
    reason: str | None = None


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
    taken = [pair for report in indirect for pair in report.ranges]
    spoken = [cue for cue in found_cues if cue.speaker is not None]
    found: list[Report] = []
    last: Report | None = None
    for one in quoted.stretches:
        if any(start <= one.start and one.end <= end for start, end in taken):
            continue
        cue = _cue_of(doc, one, spoken, quoted)
        n = _count(doc.text, one.inner_start, one.inner_end)
        if cue is not None and n:
            last = Report(((one.start, one.end),), cue, cue.speaker, True)
            found.append(last)
        elif last is not None and n >= 4 and _sentence_like(doc.text, one):
            last = Report(((one.start, one.end),), last.cue, last.speaker, True)
            found.append(last)
    return found


def _sentence_like(text: str, one: Marked) -> bool:
    inner = text[one.inner_start : one.inner_end].strip()
    return inner[-1:] in ".?!,\u2026" and (inner[:1].isupper() or not inner[:1].isalpha())


def _cue_of(doc: Doc, one: Marked, spoken: Iterable[Cue], quoted: Quoted) -> Cue | None:
    best: tuple[int, Cue] | None = None
    line = doc.text.rfind("\n", 0, one.start) + 1
    line_end = doc.text.find("\n", one.end)
    line_end = len(doc.text) if line_end < 0 else line_end
    for cue in spoken:
        if not line <= cue.head.idx < line_end:
            continue
        if cue.lemma not in verbs("clause"):
            continue
        assert cue.speaker is not None
        start = min(doc[cue.start].idx, cue.speaker.start_char)
        end = max(doc[cue.end - 1].idx + len(doc[cue.end - 1]), cue.speaker.end_char)
        gap = start - one.end if start >= one.end else one.start - end if end <= one.start else 0
        if best is None or gap < best[0]:
            best = (gap, cue)
    if best is None or best[0] > 60:
        return None
    return best[1]
