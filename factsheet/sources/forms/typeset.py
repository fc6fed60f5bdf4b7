"""How the lines of a printed page lie: where its paragraphs end, and which lines stand in a box of their own."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from statistics import median
from typing import Any

from factsheet.sources.cues import stands_alone
from factsheet.sources.lines import ends_sentence
from factsheet.sources.page.unseen import takes_power

_LINE = re.compile(r"[^\r\n]+")
_DIGITS = re.compile(r"(?<=\S)\d{1,3}(?!\w)")
_RAISED = 0.85
"""Of the size of the letter before it: a number in smaller letters that stands higher is the mark of a note."""
_SHARED = 0.3
"""Of the height of a line: as much two pieces of one share."""
_WIDER = 0.35
"""How much wider a gap between paragraphs is than the usual one between lines, in heights of a line."""
_RESIZED = 0.1
"""By how much of their size letters differ where a heading ends."""
_HIGHEST = 50
"""Points that a line may lie over the end of the one before; beyond that a column begins."""
_INDENT = (0.4, 4.0)
"""How far the first line of a paragraph may be set in, in heights of a line."""
_SHORT = 0.25
"""Of a column's width: a line that leaves as much of it empty behind its full stop is the last of a paragraph."""
_BODY = 1.0
"""Points by which the letters of a box are smaller than those of the story, at least."""
_FRAMED, _SMALL = 0.4, 0.3
"""Of a page's letters: what is more in one frame, or of a whole page smaller, is the story itself."""
_FEWEST = 12
"""Words of a stretch in smaller letters that makes a box. Less may be a byline."""
_MOST_FRAMES = 400
"""Frames of a page. A table has one for each cell."""
_MOST_DRAWN = 20_000
"""Things that are drawn on a page with a text."""
_HEAD, _HEAD_LINES = 12, 3
"""Words of a line of a running head, and how many lines it has at most."""
_COLUMN = 60
"""Lines before and behind by which the width of a column is known."""
_WHITE = 250

Frame = tuple[float, float, float, float]
"""Left, bottom, right and top of a frame, in points."""


@dataclass(frozen=True, slots=True)
class Set:
    """A line as it is set: its words, where it lies, and its letters' size and the face of the first and the last."""

    words: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    faces: tuple[bytes, bytes]

    @property
    def height(self) -> float:
        """Of its letters."""
        return self.top - self.bottom


def set_lines(page: Any) -> list[Set]:
    """The lines of a page of text, in the order in which they are drawn."""
    from pypdfium2.raw import FPDFText_GetFontSize

    text = page.get_text_range()
    found: list[Set] = []
    for match in _LINE.finditer(text):
        if words := match.group().strip():
            at = match.start() + len(match.group()) - len(match.group().lstrip())
            end = at + len(words) - 1
            left, _, _, top = page.get_charbox(at, loose=True)
            _, bottom, right, _ = page.get_charbox(end, loose=True)  # a hyphen can hide a break
            faces, size = (_face(page, at), _face(page, end)), FPDFText_GetFontSize(page, at)
            line = Set(_unmarked(page, match.group(), match.start()), left, bottom, right, top, size, faces)
            if found and _goes_on(found[-1], line):  # behind the mark of a note
                line = _put_together(found.pop(), line)
            found.append(line)
    return found


def _goes_on(before: Set, line: Set) -> bool:
    """Whether a line stands directly behind another one, at its height."""
    shared = min(before.top, line.top) - max(before.bottom, line.bottom)
    return shared > _SHARED * line.height and -line.height < line.left - before.right < line.height


def _put_together(before: Set, line: Set) -> Set:
    between = "" if line.words.lstrip()[:1] in tuple(",.;:!?)”’") else " "
    words = f"{before.words.rstrip()}{between}{line.words.lstrip()}"
    faces = (before.faces[0], line.faces[1])
    return replace(before, words=words, bottom=min(before.bottom, line.bottom), right=line.right, faces=faces)


def _unmarked(page: Any, words: str, start: int) -> str:
    """The words of a line, which begins at `start` of its page, without the marks of notes, which would become digits
    of the number before them."""
    for match in reversed([*_DIGITS.finditer(words)]):
        raised = next((at for at in range(match.start(), match.end()) if _is_raised(page, start + at)), match.end())
        if raised < match.end() and not takes_power(words[:raised]):
            words = words[:raised] + words[match.end() :]
    return words


def _is_raised(page: Any, at: int) -> bool:
    from pypdfium2.raw import FPDFText_GetFontSize

    smaller = FPDFText_GetFontSize(page, at) < _RAISED * FPDFText_GetFontSize(page, at - 1)
    return smaller and bool(page.get_charbox(at)[1] > page.get_charbox(at - 1)[1])


def _face(page: Any, at: int) -> bytes:
    from pypdfium2.raw import FPDFText_GetFontInfo

    name = ctypes.create_string_buffer(80)
    FPDFText_GetFontInfo(page, at, name, len(name), ctypes.c_int())
    return bytes(name.value)


def frames(page: Any) -> list[Frame]:
    """The frames and coloured grounds that are drawn on a page; none on one that is a drawing."""
    from pypdfium2.raw import FPDF_PAGEOBJ_PATH, FPDFPage_CountObjects

    if FPDFPage_CountObjects(page) > _MOST_DRAWN:
        return []
    drawn = islice(page.get_objects(filter=[FPDF_PAGEOBJ_PATH], max_depth=2), _MOST_FRAMES)
    return list(dict.fromkeys(tuple(one.get_bounds()) for one in drawn if _is_seen(one)))


def _is_seen(drawn: Any) -> bool:
    """Whether something is drawn in a colour that shows on paper."""
    from pypdfium2.raw import FPDFPageObj_GetFillColor, FPDFPath_GetDrawMode

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    colour = [ctypes.c_uint() for _ in range(4)]
    FPDFPath_GetDrawMode(drawn, fill, stroke)
    FPDFPageObj_GetFillColor(drawn, *colour)
    shown = colour[3].value > 0 and any(part.value < _WHITE for part in colour[:3])
    return bool(stroke.value) or (bool(fill.value) and shown)


def body_size(lines: Iterable[Set]) -> float:
    """The size of most letters, which are the story's."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.words)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def told(lines: Sequence[Set], found: Sequence[Frame], size: float, alone: bool) -> tuple[str, str]:
    """The story of a page and what its boxes say, each with a blank line where a paragraph ends. `alone` says that
    there is no other page, which would show what its running head is."""
    apart = _apart(lines, found, size, _head(lines) if alone else len(lines))
    story = [at for at in range(len(lines)) if not apart[at]]
    boxes = [at for at in range(len(lines)) if apart[at]]
    return _text(lines, story), _text(lines, boxes)


def _apart(lines: Sequence[Set], found: Sequence[Frame], size: float, head: int) -> list[bool]:
    """Of each line, whether it stands in a box: in a frame, in smaller letters, or in the running head, which begins
    with the line `head`."""
    whole = sum(len(line.words) for line in lines)
    framed = {at for frame in found for at in _inside(lines, frame, whole)}
    if sum(len(lines[at].words) for at in framed) > _FRAMED * whole:
        framed = set()
    little = [line.size <= size - _BODY and not stands_alone(line.words.strip()) for line in lines]
    small: set[int] = set()
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or little[at] != little[first]:
            if little[first] and sum(len(line.words.split()) for line in lines[first:at]) >= _FEWEST:
                small |= {*range(first, at)}
            first = at
    if sum(len(lines[at].words) for at in small) > _SMALL * whole:
        small = set()
    return [at in framed or at in small or at >= head for at in range(len(lines))]


def _head(lines: Sequence[Set]) -> int:
    """Where the lines of a running head begin: drawn last, over all others, and with it perhaps one under them."""
    for at in range(max(1, len(lines) - _HEAD_LINES), len(lines)):
        top, bottom = max(line.top for line in lines[:at]), min(line.bottom for line in lines[:at])
        outside = (line.bottom > top or line.top < bottom for line in lines[at:])
        if lines[at].bottom > top and all(outside) and all(len(line.words.split()) <= _HEAD for line in lines[at:]):
            return at
    return len(lines)


def _inside(lines: Sequence[Set], frame: Frame, whole: int) -> list[int]:
    """The lines in a frame, none where it holds a single one or the story."""
    left, bottom, right, top = frame
    found = [
        at
        for at, line in enumerate(lines)
        if left <= (line.left + line.right) / 2 <= right and bottom <= (line.bottom + line.top) / 2 <= top
    ]
    letters = sum(len(lines[at].words) for at in found)
    return found if len(found) > 1 and letters <= _FRAMED * whole else []


def _text(lines: Sequence[Set], chosen: Sequence[int]) -> str:
    """The lines that are `chosen`, with a blank one where a paragraph ends: at a wider gap, before letters of another
    size or face, behind a short line, before one that is set in."""
    kept = [lines[at] for at in chosen]
    gaps = [before.bottom - after.top for before, after in pairwise(kept)]
    usual = median([gap for gap in gaps if gap > -_HIGHEST] or [0])
    found = [line.words for line in kept[:1]]
    for at, (before, after) in enumerate(pairwise(kept)):
        wider = usual + _WIDER * after.height < gaps[at]
        if wider and chosen[at + 1] - chosen[at] > 1:  # a box stood between them, perhaps within a sentence
            wider = ends_sentence(before.words.rstrip())
        resized = abs(before.size - after.size) > _RESIZED * before.size
        ends = wider or resized or _refaced(before, after) or _set_in(kept, at + 1) or _is_last(kept, at)
        found.append(f"\n{after.words}" if ends else after.words)
    return "\n".join(found)


def _refaced(before: Set, after: Set) -> bool:
    """Whether a whole line is in another face than the whole line before it."""
    return before.faces[0] == before.faces[1] != after.faces[0] == after.faces[1]


def _set_in(lines: Sequence[Set], at: int) -> bool:
    """Whether a line is set in from the one behind it, and, in one column, from the one before it."""
    if at + 1 >= len(lines):
        return False
    before, line, after = lines[at - 1 : at + 2]
    flush = _INDENT[0] * line.height
    if not flush < line.left - after.left < _INDENT[1] * line.height or not 0 < line.bottom - after.bottom < _HIGHEST:
        return False
    return abs(before.left - after.left) < flush or before.bottom < line.bottom


def _is_last(lines: Sequence[Set], at: int) -> bool:
    """Whether a line ends with its sentence well before its column does, and a line behind it with a capital."""
    line = lines[at]
    words, following = line.words.rstrip(), lines[at + 1].words.lstrip()
    if not ends_sentence(words) or not (following[:1].isupper() or following[:1] in "“\"‘'"):
        return False
    near = lines[max(0, at - _COLUMN) : at + _COLUMN]
    column = [one for one in near if one.left < line.right and line.left < one.right] or [line]  # which may run back
    left = sorted(one.left for one in column)[len(column) // 5]  # a headline may stand over several columns
    right = sorted((one.right for one in column), reverse=True)[len(column) // 5]
    return right - line.right > _SHORT * (right - left)
