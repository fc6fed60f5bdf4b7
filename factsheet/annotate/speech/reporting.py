"""Who says what: reporting clauses, the speech they report, and the quotations they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factsheet.annotate.clauses.grammar import lemma_of
from factsheet.annotate.marks.marks import Marked
from factsheet.annotate.marks.quoted import Quoted, quoted_in
from factsheet.annotate.speech.complements import complement
from factsheet.annotate.speech.cues import SUBJECTS, Cue, cues, verbs
from factsheet.annotate.speech.direct import Attribution, Attributions
from factsheet.annotate.tree import Doc, Span
from factsheet.annotate.words.somebody import is_somebody

_KEY = "factsheet.reports"
_WORD = re.compile(r"[^\W_]+")
_STATED = frozenset({"clause", "around", "according", "infinitive"})
"""Rules whose words are one statement, in which what others say is only told."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one reporting clause reports. `ranges` are code points of the repaired text, left to right."""

    ranges: tuple[tuple[int, int], ...]
    cue: Cue | None
    speaker: Span | None
    direct: bool
    """Whether all of it stands in quotation marks."""
    rule: str = ""
    told: bool = False
    """Whether all of it, verb and words, stands in what another clause reports: what is said to have been said."""


def reports(doc: Doc) -> list[Report]:
    """Everything that is reported in `doc`, by place."""
    kept = doc.user_data.get(_KEY)
    if kept is None:
        found = (report for report in _reports(doc) if report.speaker is None or report.speaker.root.lower_ != "what")
        kept = sorted(found, key=lambda report: report.ranges)
        doc.user_data[_KEY] = kept
    return list(kept)


def _reports(doc: Doc) -> list[Report]:
    quoted = quoted_in(doc)
    found_cues = list(cues(doc, quoted))
    indirect: list[Report] = []
    for cue in found_cues:
        rule, found = complement(cue)
        ranges = [_trim(doc, start, end, quoted) for start, end in found]
        if rule == "object":
            ranges = [_with_quotation(quoted.text, start, end, quoted) for start, end in ranges]
        if rule == "around":
            ranges = [_after_colon(quoted.text, start, end, quoted) for start, end in ranges]
        if cue.speaker is None:
            ranges = [(start, _before_answer(start, end, quoted, found_cues)) for start, end in ranges]
        ranges = [(start, end) for start, end in ranges if _count(quoted.text, start, end)]
        if sum(_count(quoted.text, start, end) for start, end in ranges) < (
            1 if rule in {"object", "preposition"} else 2
        ):
            continue
        own_words = ranges[-1:] if rule == "relative" else ranges  # without the pronoun
        if ranges and not _all_quoted(own_words, quoted):
            indirect.append(Report(tuple(ranges), cue, cue.speaker, False, rule))
    whole = Ranges(_extent(report) for report in indirect)
    stated = Ranges(_extent(report) for report in indirect if report.rule in _STATED)
    indirect = [replace(report, told=_told(report, stated)) for report in indirect if not _within_claim(report, whole)]
    return indirect + _direct(doc, quoted, found_cues, indirect)


def _before_answer(start: int, end: int, quoted: Quoted, found_cues: Sequence[Cue]) -> int:
    """The end of a question that nobody is said to ask, before the answer: 'asked if it would, she said "No"'."""
    first = next((one.start for one in quoted.within(start, end) if one.start > start and not one.single), end)
    at = bisect_right(found_cues, first, key=lambda cue: cue.head.idx) - 1
    speaker = found_cues[at].speaker if at >= 0 else None
    if first == end or speaker is None or found_cues[at].head.idx <= start:
        return end
    comma = quoted.text.rfind(",", start, speaker.start_char)
    return comma if comma > 0 and not quoted.text[comma + 1 : speaker.start_char].strip() else end


def _within_claim(report: Report, others: Ranges) -> bool:
    """Whether the report is part of what somebody else's claim says and adds nothing to it.

    "He said he believes …" is one claim; so is "she said the senator had criticised the plan".
    """
    if report.cue is None or report.speaker is None:
        return False
    thought = report.cue.lemma in verbs("thought") and report.speaker.root.pos_ == "PRON"
    if not thought and report.rule not in {"object", "preposition"}:
        return False
    own = _extent(report)
    return others.hold(report.speaker.start_char, own[1], besides=own)


def _told(report: Report, stated: Ranges) -> bool:
    """Whether the reporting clause itself is part of what another claim says: "he said the mayor had told him …"."""
    if report.cue is None:
        return False
    start, end = own = _extent(report)
    head = report.cue.head
    return stated.hold(min(start, head.idx), max(end, head.idx + len(head)), besides=own)


def _extent(report: Report) -> tuple[int, int]:
    """The first code point of the words of `report` and the one after the last."""
    return report.ranges[0][0], report.ranges[-1][1]


class Ranges:
    """Ranges of code points, ready to be asked which of them holds another; looks back over the nearest few only."""

    _LOOK = 24

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]

    def hold(self, start: int, end: int, besides: tuple[int, int] | None = None) -> bool:
        """Whether one of the ranges, `besides` left out, holds `start` to `end`."""
        last = bisect_right(self._starts, start)
        near = self._ranges[max(0, last - self._LOOK) : last]
        return any(end <= one[1] and one != besides for one in near)


def _count(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def _trim(doc: Doc, first: int, last: int, quoted: Quoted) -> tuple[int, int]:
    """The code points of tokens `first` to `last` without marks at the edges, whole quotations kept."""
    while first < last and (doc[first].is_space or doc[first].text in {",", ":", ";", "-", "\u2014", "\u2013", "--"}):
        first += 1
    while last > first and (
        doc[last - 1].is_space or doc[last - 1].text in {",", ";", "-", "\u2014", "\u2013", "--", "."}
    ):
        last -= 1
    if first >= last:
        return 0, 0
    if last < len(doc) and doc[last].lower_.replace("\u2019", "'") == "n't":
        last += 1  # cut off by the parse: "those who don't"
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    opening, closing = quoted.at(start), quoted.at(end - 1)
    if opening and not opening.single and opening.closed:
        start = opening.start
    if closing and closing.closed and (not closing.single or closing.start >= start):
        end = closing.end
    return start, end


def _with_quotation(text: str, start: int, end: int, quoted: Quoted) -> tuple[int, int]:
    """The range with the quotation right after it: 'called the damage "serious"'."""
    after = end + 1 if text[end : end + 1] == " " else end
    one = quoted.at(after)
    return (start, one.end) if one and one.start == after and one.closed and not one.single else (start, end)


def _after_colon(text: str, start: int, end: int, quoted: Quoted) -> tuple[int, int]:
    """The range from its last quotation on, where a colon leads into it: 'Smith scolded him: "…," she said'."""
    inside = [one for one in quoted.within(start, end) if start < one.start and one.end <= end and not one.single]
    if inside and text[start : inside[-1].start].rstrip().endswith(":"):
        return inside[-1].start, end
    return start, end


def _all_quoted(ranges: Sequence[tuple[int, int]], quoted: Quoted) -> bool:
    """Whether each range is one stretch in marks, but for marks and blanks."""
    return all(any(one.start <= start and end <= one.end for one in quoted.within(start, end)) for start, end in ranges)


def _direct(doc: Doc, quoted: Quoted, found_cues: list[Cue], indirect: list[Report]) -> list[Report]:
    indirect = [report for report in indirect if not _relays(report)]
    taken = Ranges(pair for report in indirect for pair in report.ranges)
    spoken = [(report.ranges[-1][1], report.cue) for report in indirect if report.cue is not None and report.speaker]
    free = [one for one in quoted.stretches if not taken.hold(one.start, one.end)]
    found = _with_openings(quoted.text, free, list(Attributions(doc, quoted, found_cues, spoken).all(free)))
    return [_joined(group) for group in _together(quoted.text, found)]


def _relays(report: Report) -> bool:
    """Whether "according to" only names who tells what another said: '"No," Roe said, according to the suit'."""
    if report.rule != "according" or report.cue is None:
        return False
    verb = report.cue.head.head
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return verb.pos_ == "VERB" and lemma_of(verb) in verbs("clause") and (subject is None or is_somebody(subject))


def _with_openings(text: str, free: Sequence[Marked], found: Sequence[Attribution]) -> list[Attribution]:
    """`found`, with the paragraphs that a quotation began in before the one that says who speaks."""
    by_end = {one.stretch.inner_end: one for one in found}
    following: Attribution | None = None
    complete: list[Attribution] = []
    for stretch in reversed(free):
        one = by_end.get(stretch.inner_end)
        if one is None and following is not None and not stretch.closed and following.rule != "turn":
            between = text[stretch.end : following.stretch.start]
            one = None if between.strip() else replace(following, stretch=stretch)
        if one is not None:
            complete.append(one)
            following = one
    return complete[::-1]


def _together(text: str, found: Sequence[Attribution]) -> list[list[Attribution]]:
    """Stretches that are one quotation: cut by their cue, or carried on in the next paragraph or sentence."""
    groups: list[list[Attribution]] = []
    for one in found:
        if groups and _carries_on(text, groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _carries_on(text: str, before: Attribution, one: Attribution) -> bool:
    between = text[before.stretch.end : one.stretch.start]
    if not before.stretch.closed and one.rule != "turn":
        return not between.strip() and not (
            one.rule == "clause" and _has_own_clause(text, before) and one.cue != before.cue
        )
    if not _WORD.search(between):
        return before.speaker == one.speaker and "\n" not in between
    return "\n" not in between and before.cue is not None and before.cue == one.cue


def _has_own_clause(text: str, one: Attribution) -> bool:
    """Whether the paragraph of the stretch says itself who speaks."""
    start = text.rfind("\n", 0, one.stretch.start)
    return one.cue is not None and start < one.cue.head.idx < one.stretch.end


def _joined(group: Sequence[Attribution]) -> Report:
    """One report of stretches that belong together, by the clearest reporting clause among them."""
    clearest = next((one for one in group if one.rule == "clause"), group[0])
    ranges = tuple((one.stretch.start, one.stretch.end) for one in group)
    return Report(ranges, clearest.cue, clearest.speaker, True, clearest.rule)
