"""What speakers say of their own bodies: '"The glass broke and I was injured," said Ada Moss'."""

from __future__ import annotations

from collections import defaultdict

from factsheet.annotate.document import Document
from factsheet.annotate.meant.reference import referent
from factsheet.annotate.speech.reporting import Report, reports
from factsheet.extract.person.part_clauses import argument
from factsheet.extract.person.part_verbs import SUBJECTS, Part

Key = tuple[int, int]
_LONGEST = 50
"""Words from what is said to the speaker, at most: the passage must hold both."""
_FARTHEST = 400
"""Code points before "he said" in which the name is looked for."""
_FEELINGS = frozenset({"hurt"})
"""What words do as well as blows."""


def by_own_words(document: Document) -> dict[Key, list[Part]]:
    """For the names (by their offsets) of speakers who say that they were injured: what they say."""
    found: dict[Key, list[Part]] = defaultdict(list)
    for report in reports(document.doc):
        key = _speaker(document, report) if report.direct else None
        if key is not None:
            found[key].extend(_injuries(document, report, key))
    return found


def _speaker(document: Document, report: Report) -> Key | None:
    """The name of the person who speaks: in the reporting clause, or the last one of whoever "he" is there."""
    if report.speaker is None or report.cue is None:
        return None
    start, end = report.speaker.start_char, report.speaker.end_char
    printed = next((one[:2] for one in document.names_in(start, end) if one[2].sort == "person"), None)
    meant = None if printed else referent(document, report.speaker)
    if meant is None or meant.sort != "person":
        return printed
    before = document.names_in(max(0, start - _FARTHEST), start)
    return next((one[:2] for one in before[::-1] if one[2].full == meant.full), None)


def _injuries(document: Document, report: Report, key: Key) -> list[Part]:
    text = document.source.text
    return [
        reading
        for start, end in report.ranges
        for token in document.doc.within(start, end)
        if token.lower_ == "i" and token.dep_ in SUBJECTS and token.head.lemma_.lower() not in _FEELINGS
        if len(text[min(token.idx, key[0]) : max(end, key[1])].split()) <= _LONGEST
        for reading in argument(token)
        if reading.status == "injured" and reading.part == "victim"
    ]
