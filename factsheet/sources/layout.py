"""Repairs the layout of a text: whole sentences, one blank between words, one blank line between blocks.

Only white space, invisible characters and the hyphens that a line's end makes are dropped, and only blanks and line
breaks are put in, so that the words of the repaired text are those of the original, and each of its code points maps to
the same one there; a quotation mark typed as two single ones is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from factsheet import limits
from factsheet.model.passage import INVISIBLE
from factsheet.model.source import BlockKind, OffsetMap
from factsheet.sources.insets import Part, parts
from factsheet.sources.joins import Habits, habits, joined, runs_on
from factsheet.sources.lines import Line, ends_sentence

_STRETCH = re.compile(rf"[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*")
_GLUED = re.compile(r"[a-z]{2}[.!?][”’]?(?=“?[A-Z](?:[a-z]+)?\b)")
_ADDRESS = re.compile(r"[/@\\]|www\.|\.(?:com|org|net|gov|edu|co|uk)\b", re.IGNORECASE)
_NEAR = 40
_HEAD = 3
_SHORTEST_HEADLINE = 4
_LONGEST_HEADLINE = 32
_DOMAINS = ("Com", "Org", "Net", "Gov", "Edu", "Tv", "Co")
BETWEEN = "\n\n"
_ENDLESS = (
    re.compile(rf"(?:[^\w\s]|_){{{limits.RUN_OF_MARKS}}}(?=\S)"),
    re.compile(rf"\S{{{limits.WORD_CHARACTERS}}}(?=\S)"),
)
"""As much of a run of marks, and of a word without end, as is read in one piece."""
_SPELLED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = "-\u2010\u2011"
_SOFT = "\u2010"
_UNSEEN = "\u00ad"
_SMALL = re.compile(r"(?<![\w'’])[a-z]+")
_TYPED = re.compile(r"(?P<opening>(?<![^\s(\[\u2014-])(?:''|``)(?=[^\s)]))|(?<=\S)(?:(?<!')|(?<=\S'))''(?![\w'])")
"""A double quotation mark typed as two single ones, as wires and archives have it: \'\'so,\'\' ``so\'\'."""


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
    """A repaired text: `text`, the map back, the repaired span of each block, the kind of those that were run into
    others (else None), the blank lines before each, the habits, and at how many places a run without end was parted."""

    text: str
    offsets: OffsetMap
    spans: tuple[tuple[int, int], ...]
    kinds: tuple[BlockKind | None, ...]
    blanks: tuple[int, ...]
    habits: Habits
    parted: int


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
    known = frozenset(word for line in lines for word in _SMALL.findall(line.words))
    text: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    spans: list[tuple[int, int]] = []
    kinds: list[BlockKind | None] = []
    blanks: list[int] = []
    parted = 0
    length = 0
    headlines: list[str] = []
    parted_words = any(_hyphenated(line.words) for line in lines)
    spelled = frozenset(word.casefold() for line in lines for word in _SPELLED.findall(line.words) if parted_words)
    for index, found in enumerate(groups):
        words, copied, edges = _bounded(*_joined(found, spelled))
        parted += edges
        for at, part in enumerate(parts(words, known, headlines, alone=len(groups) == 1)):
            if spans:
                text.append(BETWEEN)
                length += len(BETWEEN)
            text.append(words[part.start : part.end])
            pieces += _moved(copied, part, length)
            spans.append((length, length := length + part.end - part.start))
            kinds.append(part.kind)
            blanks.append(0 if at else found.blanks)
        if index < _HEAD and _SHORTEST_HEADLINE <= words.count(" ") < _LONGEST_HEADLINE and not ends_sentence(words):
            headlines.append(words)
    return Layout("".join(text), OffsetMap(pieces), tuple(spans), tuple(kinds), tuple(blanks), habit, parted)


def _joined(found: Group, spelled: frozenset[str]) -> tuple[str, list[tuple[int, int, int]]]:
    """The repaired words of a block, and the stretches of them that were copied: (offset in them, original, length).

    `spelled` are the words of the text, by which one that a line's end parts is known.
    """
    text: list[str] = []
    copied: list[tuple[int, int, int]] = []
    length = 0
    glue = ""
    for line, following in zip_longest(found.lines, found.lines[1:]):
        for words, origin, blank in _words(line):
            lead = glue if blank is None else blank
            if copied and lead:
                text.append(lead)
                length += len(lead)
            copied.append((length, origin, len(words)))
            text.append(words)
            length += len(words)
        glue = "" if _hyphenated(line.words) or _UNSEEN in line.text[line.end - 1 : line.end + 1] else " "
        if following and len(text[-1]) > 1 and _is_parted(line.words, following.words, spelled):
            text[-1] = text[-1][:-1]
            copied[-1] = (copied[-1][0], copied[-1][1], copied[-1][2] - 1)
            length -= 1
    return "".join(text), copied


def _is_parted(before: str, after: str, spelled: frozenset[str]) -> bool:
    """Whether the hyphen between two lines stands for nothing but their end: it is a soft one, or the text has the word
    without it elsewhere and not with it."""
    left, right = _SPELLED.findall(before[:-1])[-1:], _SPELLED.match(after)
    if not (before[-1] in _HYPHENS and left and right and before[:-1].endswith(left[0]) and after[0].islower()):
        return False
    whole, tied = f"{left[0]}{right[0]}".casefold(), f"{left[0]}-{right[0]}".casefold()
    return before[-1] in _SOFT or (whole in spelled and tied not in spelled)


def _bounded(words: str, copied: list[tuple[int, int, int]]) -> tuple[str, list[tuple[int, int, int]], int]:
    """A block with a blank put into each run of marks and each word that exceeds the limits, and how many there are."""
    edges = [0, len(words)]
    for endless in _ENDLESS:
        found = [match.end() for start, end in pairwise(edges) for match in endless.finditer(words, start, end)]
        edges = sorted([*edges, *found])
    if len(edges) == 2:
        return words, copied, 0
    parts = list(pairwise(edges))
    pieces = [
        piece for at, (start, end) in enumerate(parts) for piece in _moved(copied, Part(None, start, end), start + at)
    ]
    return " ".join(words[start:end] for start, end in parts), pieces, len(parts) - 1


def _moved(copied: Sequence[tuple[int, int, int]], part: Part, to: int) -> list[tuple[int, int, int]]:
    """The copied stretches of a block that lie in `part`, which begins at the offset `to` of the repaired text."""
    first = max(0, bisect_right(copied, part.start, key=lambda piece: piece[0]) - 1)
    found: list[tuple[int, int, int]] = []
    last = bisect_left(copied, part.end, key=lambda piece: piece[0])
    for offset, origin, length in copied[first:last]:
        left, right = max(offset, part.start), min(offset + length, part.end)
        if left < right:
            found.append((to + left - part.start, origin + left - offset, right - left))
    return found


def _words(line: Line) -> list[tuple[str, int, str | None]]:
    """The stretches of a line that are kept: words, original offset, what stands before (None: it begins the line)."""
    found: list[tuple[str, int, str | None]] = []
    last: int | None = None
    for match in _STRETCH.finditer(line.text, line.start, line.end):
        lead: str | None = None
        if last is not None:
            lead = " " if any(char.isspace() for char in line.text[last : match.start()]) else ""
        for part, origin in _unglued(match.group(), match.start()):
            for words, begin in _single_marks(part, origin):
                found.append((words, begin, lead))
                lead = ""
            lead = " "
        last = match.end()
    return found


def _single_marks(words: str, start: int) -> Iterator[tuple[str, int]]:
    """`words` in parts, two marks that stand for one as that one: it maps to the outer of the two, so that a passage
    which begins or ends with it has both."""
    last = 0
    opened = False
    for match in _TYPED.finditer(words) if "''" in words or "``" in words else ():
        if not (match["opening"] or opened) and words[match.start() - 1].isdecimal():
            continue  # inches
        opened = bool(match["opening"])
        if last < match.start():
            yield words[last : match.start()], start + last
        yield '"', start + match.start() + (not opened)
        last = match.end()
    if last < len(words):
        yield words[last:], start + last


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
    return len(words) > 1 and words[-1] in _HYPHENS and words[-2].isalnum()
