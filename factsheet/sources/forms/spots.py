"""Advertisements in what is said on air: which cues of a transcript are no part of its programme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"[\[(](?:ads?|advert\w*|commercials?|sponsor\w*)(?: [^\])\n]{0,30})?[\])]", re.IGNORECASE)
_OPENS = re.compile(
    r"\bbrought to you by\b"
    r"|\b(?:this|our|today[’']s) (?:episode|podcast|show|program(?:me)?|broadcast|newscast|series|segment)"
    r"(?: of [^.]{1,40})? is (?:sponsored|supported|presented|made possible)\b"
    r"|\b(?:support|funding) for (?:this|the|our) (?:episode|podcast|show|program(?:me)?|broadcast|series)"
    r"(?: [^.]{1,40})? (?:comes from|is provided by)\b"
    r"|\b(?:words?|messages?) from our (?:sponsors?|advertisers?|partners?)\b",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"\b(?:promo|discount|offer|the) code [A-Z0-9]{3,}\b"
    r"|(?i:\bterms(?: and conditions)? apply\b|\boffers? (?:ends?|expires?)\b|\bwhile (?:supplies|stocks?) last"
    r"|(?:percent|per cent|%|\$\d+) off (?:your|all|any)\b|\bfree trial\b|\bmoney[- ]back guarantee"
    r"|\border (?:now|today)\b|\bside effects (?:may|can) include\b|\bcall [\d-]{7,}"
    r"|\b(?:go to|head to|visit) (?:www\.)?\w+ ?(?:\.|dot) ?com\b)"
)
_BACK = re.compile(r"\bwelcome back\b|\bwe(?:[’']re| are) back\b|[\[(](?:end|program(?:me)? resumes)\b", re.IGNORECASE)
_READER = re.compile(r"(?:announcer|narrator|voice-?over|commercial|advert\w*|sponsor)\b", re.IGNORECASE)
"""Who reads one, by the name before the words."""
_LONGEST_BREAK, _LONGEST_SPOT = 180.0, 60.0
"""Seconds from a mark to the programme, and from the first words of an advertisement to the last that sell."""
_ENDS = (".", "!", "?", "”", '"')


@dataclass(frozen=True, slots=True)
class Cue:
    """What somebody says from `start` to `end` (seconds); `raw` are the lines as they stand in the file."""

    start: float
    end: float
    speaker: str
    words: str
    raw: str


def spots(cues: Sequence[Cue]) -> list[bool]:
    """Of each cue, whether it is a part of an advertisement."""
    following = [*(cue.words for cue in cues[1:]), ""]
    joined = [f"{cue.words} {words}" for cue, words in zip(cues, following, strict=False)]
    opens = [_begins(_OPENS, one, cue) for one, cue in zip(joined, cues, strict=True)]
    sells = [_begins(_SELLS, one, cue) for one, cue in zip(joined, cues, strict=True)]
    found = [False] * len(cues)
    known: set[str] = set()
    for at, cue in enumerate(cues):
        if _MARK.search(cue.raw):
            end = _back(cues, at, known)
        elif opens[at]:
            end = _sold(cues, at, sells)
        else:
            if cue.speaker and not found[at]:
                known.add(cue.speaker)
            continue
        found[at:end] = [True] * (end - at)
    for first, last in _unnamed(cues):
        if any(sells[first:last]):
            found[first:last] = [True] * (last - first)
    return found


def _begins(pattern: re.Pattern[str], text: str, cue: Cue) -> bool:
    """Whether what is looked for begins in `cue`, whose words begin `text`."""
    match = pattern.search(text)
    return match is not None and match.start() < len(cue.words)


def _back(cues: Sequence[Cue], at: int, known: set[str]) -> int:
    """Where the programme goes on behind the cue `at`: with its words, or one of those `known` to speak in it."""
    for end in range(at + 1, len(cues)):
        cue = cues[end]
        if cue.speaker in known or _BACK.search(cue.raw) or cue.start - cues[at].start > _LONGEST_BREAK:
            return end
    return len(cues)


def _sold(cues: Sequence[Cue], at: int, sells: Sequence[bool]) -> int:
    """Where an advertisement ends that the cue `at` begins: behind the last words that sell, or its sentence."""
    last = at
    while last + 1 < len(cues) and not cues[last].words.endswith(_ENDS):
        last += 1
    for end in range(at, len(cues)):
        if cues[end].start - cues[at].start > _LONGEST_SPOT or _BACK.search(cues[end].raw):
            break
        if cues[end].speaker != cues[at].speaker:
            break
        last = max(last, end) if sells[end] else last
    return last + 1


def _unnamed(cues: Sequence[Cue]) -> Iterator[tuple[int, int]]:
    """The stretches that nobody is named for, among others that somebody is, and those of who reads advertisements."""
    if not any(cue.speaker for cue in cues):
        return
    first = 0
    for at in range(1, len(cues) + 1):
        if at == len(cues) or cues[at].speaker != cues[first].speaker:
            if not cues[first].speaker or _READER.match(cues[first].speaker):
                yield first, at
            first = at
