"""Quotation marks paired: which stretches of a text stand in marks, whatever the shape of the marks.

One pass over every line of the text (blocks never share a line), each mark looked at a fixed number of times. An
opening mark that nothing closes reaches to the end of its line at most, never further.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

OPENING = "\u201c\u201e\u201f\u00ab"
CLOSING = "\u201d\u00bb"
TERMINAL = frozenset(".?!\u2026")
"""What ends a sentence."""
APOSTROPHES = frozenset({"'s", "\u2019s", "'", "\u2019"})
"""What makes an owner of the word before it, as a word of the parse."""
_DOUBLE = re.compile("``|''|[\u201c\u201d\u201e\u201f\u00ab\u00bb\"\uff02\u2033]")
_SINGLE = re.compile("[\u2018\u2019\u201a\u201b']")
_LINE = re.compile(r"[^\n]+")
_NEAR = 400
_BRACKETS = frozenset("([{\u2014-")
_STARTS = re.compile("\\s*(?:``|''|[\u201c\u201e\u201f\u00ab\"\uff02])")
_ELIDED = re.compile(r"(?:\d|(?:em|til|tis|twas|cause|bout|round|n)\b)", re.IGNORECASE)
"""What an apostrophe stands before without opening anything: '90s, 'em, 'til."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks: code points `start` to `end` with the marks, `inner_start` to `inner_end` without.

    `closed` is False where the line ends before a closing mark; `single` tells single marks from double ones.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    single: bool = False

    def holds(self, offset: int) -> bool:
        """Whether the code point at `offset` lies between the marks (or is one of them)."""
        return self.start <= offset < self.end


def marked(text: str) -> list[Marked]:
    """Every outermost stretch of `text` in quotation marks, left to right; none overlaps another."""
    found: list[Marked] = []
    lines = list(_LINE.finditer(text))
    for index, line in enumerate(lines):
        following = _STARTS.match(lines[index + 1].group()) if index + 1 < len(lines) else None
        doubles = _doubles(line.group(), line.start(), following.group().strip() if following else "")
        found.extend(sorted([*doubles, *_singles(line.group(), line.start(), doubles)], key=lambda one: one.start))
    return found


def _doubles(line: str, offset: int, continued: str) -> list[Marked]:
    marks = list(_DOUBLE.finditer(line))
    nested = _nested(line, marks, offset, continued)
    return _flat(line, marks, offset) if nested is None else nested


def _nested(line: str, marks: list[re.Match[str]], offset: int, continued: str) -> list[Marked] | None:
    """The outermost pairs among `marks`; None where the marks do not balance.

    One mark may stay open: the first, where the next line begins with the same (`continued`), or the last.
    """
    found: list[Marked] = []
    stack: list[re.Match[str]] = []
    inside = False
    for mark in marks:
        if _opens(line, mark, bool(stack)):
            inside = bool(stack)
            stack.append(mark)
        elif stack:
            first = stack.pop()
            if not stack:
                found.append(_made(first, mark, offset))
                inside = False
        else:
            return None
    if not stack:
        return found
    if len(stack) > 1 or (inside and continued != stack[0].group()):
        return None
    return [*found, _unclosed(line, stack[0], offset)]


def _flat(line: str, marks: list[re.Match[str]], offset: int) -> list[Marked]:
    """Pairs among marks that do not balance: each closing mark with the last that opened, the rest with nothing."""
    found: list[Marked] = []
    first: re.Match[str] | None = None
    for mark in marks:
        if _opens(line, mark, first is not None) and (first is None or mark.group() in OPENING):
            first = mark
        elif first is not None:
            found.append(_made(first, mark, offset))
            first = None
    if first is not None:
        found.append(_unclosed(line, first, offset))
    return found


def _unclosed(line: str, mark: re.Match[str], offset: int) -> Marked:
    end = offset + len(line.rstrip())
    return Marked(offset + mark.start(), end, min(offset + mark.end(), end), end, closed=False)


def _made(first: re.Match[str], last: re.Match[str], offset: int) -> Marked:
    return Marked(offset + first.start(), offset + last.end(), offset + first.end(), offset + last.start())


def _opens(line: str, mark: re.Match[str], within: bool) -> bool:
    """Whether `mark` opens. A mark with one shape for both ends goes by its neighbours, then by what is open."""
    before = line[mark.start() - 1] if mark.start() else " "
    after = line[mark.end()] if mark.end() < len(line) else " "
    if mark.group() in OPENING or mark.group() == "``":
        # Typed the wrong way round: an opening mark at the end of a word, a closing one at the start of one.
        return not (within and not before.isspace() and before not in _BRACKETS and after.isspace())
    if mark.group() in CLOSING:
        return not within and before.isspace() and after.isalnum()
    if within:
        # Inside, only a mark that can close nothing opens another.
        return (before.isspace() or before in "([") and after.isalnum() and _closed_later(line, mark)
    return not after.isspace() or before.isspace()


def _closed_later(line: str, mark: re.Match[str]) -> bool:
    """Whether two more marks follow in the line's next stretch: one for `mark`, one for what it stands in."""
    following = list(islice(_DOUBLE.finditer(line, mark.end(), min(len(line), mark.end() + _NEAR)), 2))
    return len(following) == 2 and not any(line[one.start() - 1].isspace() for one in following)


def _singles(line: str, offset: int, doubles: list[Marked]) -> Iterator[Marked]:
    """Pairs of single marks outside of double ones; an apostrophe opens and closes nothing."""
    free = _outside(list(_SINGLE.finditer(line)), offset, doubles)
    first: re.Match[str] | None = None
    for mark in free:
        before = line[mark.start() - 1] if mark.start() else " "
        after = line[mark.end()] if mark.end() < len(line) else " "
        starts_word = not before.isalnum() and before not in ".,!?" and after.isalnum()
        if starts_word and mark.group() != "\u2019" and not _ELIDED.match(line, mark.end()):
            first = mark  # one that opens within another: nothing tells where the first ended
        elif first is not None and not after.isalnum() and not before.isspace() and mark.group() != "\u2018":
            if before == "s" and after == " " and _likely_possessive(line, mark, free):
                continue
            yield Marked(
                offset + first.start(),
                offset + mark.end(),
                offset + first.end(),
                offset + mark.start(),
                single=True,
            )
            first = None


def _outside(marks: list[re.Match[str]], offset: int, doubles: list[Marked]) -> list[re.Match[str]]:
    starts = [one.start for one in doubles]
    kept = []
    for mark in marks:
        at = bisect_right(starts, offset + mark.start()) - 1
        if at < 0 or not doubles[at].holds(offset + mark.start()):
            kept.append(mark)
    return kept


def _likely_possessive(line: str, mark: re.Match[str], free: list[re.Match[str]]) -> bool:
    """Whether the plural possessive is likelier than the end: a word follows, and a later mark can close."""
    rest = line[mark.end() + 1 : mark.end() + 2]
    return rest.islower() and free[-1].start() > mark.start()
