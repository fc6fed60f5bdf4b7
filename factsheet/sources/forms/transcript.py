"""Transcripts (WebVTT, SubRip) to what is said: the cues put together again, a paragraph for each turn of a speaker.

Over each paragraph stands the time at which it begins, as a line that tells no facts. What a speaker who is named says
stands in quotation marks: it is told by that speaker, not by the transcript. Advertisements tell no facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import pairwise

from factsheet.errors import SourceError
from factsheet.model.source import BlockKind
from factsheet.sources.decode import text_of_file
from factsheet.sources.forms import Read, Zone
from factsheet.sources.forms.spots import Cue, spots

_TIME = re.compile(r"(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{1,3})")
_CUE = re.compile(rf"\s*({_TIME.pattern})\s*-->\s*({_TIME.pattern})(?:\s.*)?")
_VOICE = re.compile(r"<v(?:\.[\w.]+)?[ \t]+([^>\n]{1,80})>", re.IGNORECASE)
_NAMED = re.compile(r"(?:>>\s*|-\s+)?([A-Z][\w.'’-]*(?: [\w.'’-]+){0,4}):\s+(?=\S)")
"""A name before a colon: who speaks, in files without voices."""
_TAG = re.compile(r"<[^>\n]{0,200}>|\{\\[^}\n]{0,40}\}")
_SIGNS = re.compile(r"[♪♫]+|\[[^\]\n]{0,80}\]|^\s*>>\s*")
"""Music, sounds, a change of the speaker."""
_PAUSE = 4.0
"""Seconds of silence that end a paragraph."""
_LONG = 700
"""Letters after which a paragraph ends with its sentence."""
_MOST_NAMED = 0.5
"""Share of the cues with a name, in a transcript that names the speaker of each."""
_ENDS = (".", "!", "?", "”", '"')


@dataclass
class _Turn:
    """What somebody says without a break, of so many letters; `end` is when its last cue ends, in seconds. `spot` says
    whether it is a part of an advertisement, which nobody says."""

    start: float
    end: float
    speaker: str
    spot: bool = False
    words: list[str] = field(default_factory=list)
    letters: int = 0

    @property
    def text(self) -> str:
        said = " ".join(" ".join(self.words).split())
        return f"{self.speaker}: “{said}”" if self.speaker and said else said


def read(data: bytes) -> Read:
    """What the transcript `data` says. Raises SourceError."""
    text, remarks = text_of_file(data)
    turns = [turn for turn in _turns(text.replace("\r\n", "\n").replace("\r", "\n")) if turn.text]
    if not any(map(str.isalpha, "".join(turn.text for turn in turns))):
        raise SourceError("this transcript holds no words", remedy="give a .vtt or .srt file with its cues")
    whole = ""
    zones: list[Zone] = []
    for turn in turns:
        clock = _clock(turn.start)
        zones.append((len(whole), len(whole) + len(clock), BlockKind.TIMESTAMP))
        begin = len(whole) + len(clock) + 2
        zones.append((begin, begin + len(turn.text), BlockKind.BOILERPLATE if turn.spot else BlockKind.PARAGRAPH))
        whole += f"{clock}\n\n{turn.text}\n\n"
    return Read(whole.rstrip("\n") + "\n", {}, remarks, tuple(zones))


def _turns(text: str) -> Iterator[_Turn]:
    """The cues of a transcript, put together as long as one speaker goes on."""
    turn: _Turn | None = None
    cues = [*_cues(text)]
    for cue, spot in zip(cues, spots(cues), strict=True):
        if not cue.words:
            continue
        speaker = "" if spot else cue.speaker
        if turn is None or (speaker, spot) != (turn.speaker, turn.spot) or _parts(turn, cue):
            if turn is not None:
                yield turn
            turn = _Turn(cue.start, cue.end, speaker, spot)
        if not turn.words or turn.words[-1] != cue.words:  # live captions repeat the line that scrolls up
            turn.words.append(cue.words)
            turn.letters += len(cue.words) + 1
        turn.end = cue.end
    if turn is not None:
        yield turn


def _parts(turn: _Turn, cue: Cue) -> bool:
    """Whether a paragraph ends before `cue`: with a silence, or where it has grown long and a sentence ends."""
    return cue.start - turn.end > _PAUSE or (turn.letters > _LONG and turn.words[-1].endswith(_ENDS))


def _cues(text: str) -> Iterator[Cue]:
    """The lines of each cue, with who speaks them."""
    found: list[tuple[float, float, list[str]]] = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.split("\n")
        at = next((number for number, line in enumerate(lines[:3]) if _CUE.fullmatch(line)), None)
        if at is not None:
            times = _TIME.findall(lines[at])
            found.append((_seconds(times[0]), _seconds(times[1]), lines[at + 1 :]))
    said = [[*_said(lines)] for _, _, lines in found]
    each = _names_each(said)
    speaker = ""
    for (start, end, lines), pieces in zip(found, said, strict=True):
        if each and pieces and not pieces[0][0]:
            speaker = ""
        for number, (voice, words) in enumerate(pieces or [("", "")]):
            speaker = voice or speaker
            yield Cue(start, end, speaker, words, "" if number else " ".join(lines))


def _names_each(said: Sequence[Sequence[tuple[str, str]]]) -> bool:
    """Whether a transcript names the speaker of every cue, and not where another begins alone: then nobody is known to
    speak where it names none."""
    voices = [pieces[0][0] for pieces in said if pieces]
    again = any(one and one == other for one, other in pairwise(voices))
    return again and sum(map(bool, voices)) >= _MOST_NAMED * len(voices)


def _said(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The lines of a cue as (who speaks, words); nobody where the one before goes on."""
    for line in lines:
        pieces = _VOICE.split(line)
        for number, piece in enumerate(pieces):
            voice = " ".join(pieces[number - 1].split()) if number and number % 2 == 0 else ""
            words = unescape(_SIGNS.sub(" ", _TAG.sub("", piece))).strip() if number % 2 == 0 else ""
            named = _NAMED.match(words)
            if named and not voice:
                voice, words = named[1], words[named.end() :]
            if words:
                yield voice, words


def _seconds(parts: tuple[str, ...]) -> float:
    hours, minutes, seconds, thousandths = parts
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths.ljust(3, "0")) / 1000


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}"
