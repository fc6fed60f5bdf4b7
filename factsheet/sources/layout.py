"""Repairs the layout of a text: whole sentences, one blank between words, one blank line between blocks.

Only white space and invisible characters are dropped, and only blanks and line breaks are put in, so that the words
of the repaired text are those of the original, and each of its code points maps to the same one there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factsheet.model.source import OffsetMap
from factsheet.sources.joins import Habits, habits, joined, runs_on
from factsheet.sources.lines import INVISIBLE, Line

_STRETCH = re.compile(rf"[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*")
_GLUED = re.compile(r"[a-z]{2}[.!?][”’]?(?=“?[A-Z](?:[a-z]+)?\b)")
_ADDRESS = re.compile(r"[/@\\]|www\.|\.(?:com|org|net|gov|edu|co|uk)\b", re.IGNORECASE)
_NEAR = 40
_DOMAINS = ("Com", "Org", "Net", "Gov", "Edu", "Tv", "Co")
BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one block. `walled` says that its one line stands for itself whatever the layout."""

    lines: tuple[Line, ...]
    walled: bool

    @property
    def blanks(self) -> int:
        """The blank lines before the block."""
        return self.lines[0].blanks


@dataclass(frozen=True, slots=True)
class Layout:
    """A repaired text: `text`, the map back, and the repaired span and lines of each block."""

    text: str
    offsets: OffsetMap
    spans: tuple[tuple[int, int], ...]
    groups: tuple[Group, ...]
    habits: Habits


def group(lines: Sequence[Line], walls: Sequence[bool]) -> tuple[list[Group], Habits]:
    """The lines of each block, and the habits that told. `walls` says which lines stand for themselves."""
    habit = habits(lines, walls)
    groups: list[list[Line]] = []
    walled: list[bool] = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        free = not walls[index] and not walls[index - 1]
        if before and (joined(before, line, habit, first=index == 1) if free else runs_on(before, line, habit)):
            groups[-1].append(line)
        else:
            groups.append([line])
            walled.append(walls[index])
    return [Group(tuple(found), wall) for found, wall in zip(groups, walled, strict=True)], habit


def repair(lines: Sequence[Line], walls: Sequence[bool]) -> Layout:
    """The repaired text of `lines`. The offsets of the map count in the text that the lines stand in."""
    groups, habit = group(lines, walls)
    text: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    spans: list[tuple[int, int]] = []
    length = 0
    for index, found in enumerate(groups):
        if index:
            text.append(BETWEEN)
            length += len(BETWEEN)
        start = length
        glue = ""
        for line in found.lines:
            for words, origin, blank in _words(line):
                lead = glue if blank is None else blank
                if length > start and lead:
                    text.append(lead)
                    length += len(lead)
                pieces.append((length, origin, len(words)))
                text.append(words)
                length += len(words)
            glue = "" if _hyphenated(line.words) else " "
        spans.append((start, length))
    return Layout("".join(text), OffsetMap(pieces), tuple(spans), tuple(groups), habit)


def _words(line: Line) -> list[tuple[str, int, str | None]]:
    """The stretches of a line that are kept: words, original offset, what stands before (None: it begins the line)."""
    found: list[tuple[str, int, str | None]] = []
    last: int | None = None
    for match in _STRETCH.finditer(line.text, line.start, line.end):
        lead: str | None = None
        if last is not None:
            lead = " " if any(char.isspace() for char in line.text[last : match.start()]) else ""
        for part, origin in _unglued(match.group(), match.start()):
            found.append((part, origin, lead))
            lead = " "
        last = match.end()
    return found


def _unglued(words: str, start: int) -> list[tuple[str, int]]:
    """`words` in their parts where the blank after a full stop was lost ("said.The"); addresses stay whole."""
    edges = [0]
    for match in _GLUED.finditer(words):
        around = words[max(0, match.start() - _NEAR) : match.end()].rsplit(" ", 1)[-1]
        around += words[match.end() : match.end() + _NEAR].split(" ", 1)[0]
        if not _ADDRESS.search(around) and not words.startswith(_DOMAINS, match.end()):
            edges.append(match.end())
    return [(words[a:b], start + a) for a, b in zip(edges, [*edges[1:], len(words)], strict=True)]


def _hyphenated(words: str) -> bool:
    """Whether a line ends with a word that its hyphen ties to the next."""
    return len(words) > 1 and words[-1] in "-‐‑" and words[-2].isalnum()
