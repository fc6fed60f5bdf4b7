"""What "today" means in words that were spoken on another day: '"They died today," the sheriff said Monday.'"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from factsheet.annotate.dates.grammar import Match
from factsheet.annotate.dates.surroundings import Surroundings
from factsheet.annotate.marks.quoted import quoted_in
from factsheet.annotate.speech.reporting import Report, reports
from factsheet.annotate.tree import Token
from factsheet.model.timex import Leaning, Reading, counted_from

_FROM_SPEECH = frozenset({"today", "part of a day"})
"""Rules of what a speaker counts from the day on which he speaks."""


def count_from_speech(around: Surroundings) -> None:
    """Counts "today", "this morning", "last night" within quotation marks from the day that dates their reporting verb.

    Where that verb has no day, nor the sentence before it of the same speaker, they count from publication like the
    words around them; in a historical text they are open.
    """
    quoted = quoted_in(around.doc)
    spoken = {
        match.start: place
        for place, (match, reading) in enumerate(around.read)
        if _counts_from_speech(match, reading) and quoted.holds(match.start)
    }
    if not spoken:
        return
    days = {
        verb: reading
        for match, reading in around.read
        if reading.unit == "day" and not quoted.holds(match.start) and (verb := around.verb_of(match)) is not None
    }
    starts = sorted(spoken)
    for report in reports(around.doc):
        day = _day_of(report, days, around.text)
        if day is None:
            continue
        for start, end in report.ranges:
            for offset in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
                place = spoken.pop(offset, None)
                if place is not None:
                    match, reading = around.read[place]
                    around.read[place] = (match, counted_from(reading, day))
    if around.history:
        for place in spoken.values():
            match, reading = around.read[place]
            around.read[place] = (match, Reading(reading.type, match.rule))


def _day_of(report: Report, days: Mapping[Token, Reading], text: str) -> Reading | None:
    """The day on which it was said."""
    verb = report.cue.head if report.cue is not None else None
    if verb is None:
        return None
    return days.get(verb) or days.get(_told_before(verb, text) or verb)


def _told_before(verb: Token, text: str) -> Token | None:
    """The main verb of the sentence before, where the one who speaks is only called "he" or "she": it tells what he
    did on the day on which he spoke."""
    speaks = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if speaks is None or speaks.lower_ not in ("he", "she") or not verb.sent.start:
        return None
    before = verb.doc[verb.sent.start - 1].sent
    acts = any(child.dep_ == "nsubj" and child.pos_ == "PROPN" for child in before.root.children)
    return before.root if acts and "\n" not in text[before.end_char : verb.sent.start_char] else None


def _counts_from_speech(match: Match, reading: Reading) -> bool:
    names_its_day = match.token("WEEKDAY") or match.token("MONTH") or match.has("that")
    return reading.rule in _FROM_SPEECH and isinstance(reading, Leaning) and not names_its_day
