"""Which line breaks of a text stand inside a sentence: hard wraps, and blank lines that split sentences.

The habits of the text decide: where many lines break off in mid-sentence at line breaks of one sort (without or with
blank lines), breaks of that sort are wraps, and a line that does not end a sentence goes on in the next one. In all
other texts only a line that visibly goes on (small letter next) is joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factsheet.sources.dateline import dateline
from factsheet.sources.lines import Line, ends_open, ends_sentence, starts_fragment, starts_low

_LEAST_SOFT = 2
_SOFT_SHARE = 0.2
_HARD_SHARE = 0.6
_PROSE = 40
_DASHES = ("--", "—", "–", " -", " _")
_SLACK = 1.05  # proportional type: lines of one width differ in characters
_LONG_LINE = 0.6
_INITIALS = re.compile(r"(?:^|[\s(])(?:[A-Z]\.)+$")
_BULLETS = ("- ", "* ", "+ ", "• ", "· ", "– ", "— ", "▪ ", "◦ ", "# ", "## ", "|", ">")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a text breaks its lines.

    `wraps`: plain line breaks stand inside its sentences. `splits`: blank lines do. `spaced`: blank lines part its
    paragraphs. `blanks`: how many blank lines it usually leaves. `width`: code points that its wrapped lines reach.
    """

    wraps: bool
    splits: bool
    spaced: bool
    blanks: int
    width: int


def habits(lines: Sequence[Line], walls: Sequence[bool]) -> Habits:
    """The habits of a text; `walls` says which lines stand for themselves (bylines, credits, boilerplate …)."""
    soft: Counter[bool] = Counter()
    hard: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    blanks: Counter[int] = Counter()
    widths = [0]
    for index, (before, after) in enumerate(pairwise(lines)):
        if walls[index] or walls[index + 1]:
            continue
        gap = after.blanks > 0
        total[gap] += 1
        blanks[after.blanks] += gap
        hard[gap] += ends_sentence(before.words)
        if starts_low(after.words) and not ends_sentence(before.words):
            soft[gap] += 1
            widths.append(before.end - before.start)
    usual = max(sorted(blanks), key=lambda count: blanks[count], default=1)
    wraps, splits = (soft[gap] >= max(_LEAST_SOFT, _SOFT_SHARE * total[gap]) for gap in (False, True))
    spaced = not splits and hard[True] > 0 and hard[True] >= _HARD_SHARE * total[True]
    return Habits(wraps, splits, spaced, max(1, usual), int(max(widths) * _SLACK))


def joined(before: Line, after: Line, habit: Habits, *, first: bool) -> bool:
    """Whether `after` goes on with the sentence or paragraph of `before`; `first`: `before` is the text's first line.

    A text's first line is its headline as a rule, and goes on only where it visibly does.
    """
    length = before.end - before.start
    low = starts_low(after.words)
    if after.blanks > habit.blanks and not low:
        return False
    wrapped = (habit.splits if after.blanks else habit.wraps) and length <= habit.width
    if after.words.startswith(_BULLETS) and not (wrapped and runs_on(before, after, habit)):
        return False
    if not wrapped:
        return _goes_on(before, after)
    if low or (ends_open(before.words) and not ends_sentence(before.words)):
        return True
    full = _full(before, after, habit)
    if ends_sentence(before.words) or before.words.endswith(":"):
        if after.blanks:
            return full and _INITIALS.search(before.words) is not None
        return full or (habit.spaced and length >= _LONG_LINE * habit.width)
    return full or not first or (habit.spaced and not after.blanks)


def runs_on(before: Line, after: Line, habit: Habits) -> bool:
    """Whether `before` is a wrapped line in mid-sentence by its width alone, whatever `after` looks like."""
    wrapped = (habit.splits if after.blanks else habit.wraps) and before.end - before.start <= habit.width
    return wrapped and not ends_sentence(before.words) and _full(before, after, habit)


def cut(before: str, after: str, blanks: int, habit: Habits) -> bool:
    """Whether the text lost words between two blocks with `blanks` blank lines between them.

    So it is where a block breaks off after a word that needs another, or, in a text that splits its sentences by
    blank lines, where it ends without a full stop and a wider gap follows; and the next block begins a new sentence.
    """
    if stops_short(before):
        return True
    if before.endswith((".", ":", *_DASHES)) or ends_sentence(before) or len(before) < _PROSE:
        return False
    return (habit.splits and blanks > habit.blanks) or (starts_fragment(after) and not starts_low(after))


def stops_short(text: str) -> bool:
    """Whether a block of prose breaks off after a word or comma that cannot end it."""
    return len(text) >= _PROSE and ends_open(text) and not text.endswith((".", *_DASHES))


def _full(before: Line, after: Line, habit: Habits) -> bool:
    """Whether the first word of `after` would not have fitted on the line of `before`: it is wrapped, not ended."""
    return (before.end - before.start + 1 + len(after.words.split(None, 1)[0])) * _SLACK > habit.width


def _goes_on(before: Line, after: Line) -> bool:
    """Whether `after` visibly goes on with the sentence of `before`, in a text that does not wrap its lines."""
    if ends_sentence(before.words) or before.words.endswith(":"):
        return False
    line = dateline(before.words)
    if line and line.end >= before.end - before.start:
        return True
    prose, unfinished = before.end - before.start >= _PROSE, ends_open(before.words)
    if starts_low(after.words):
        return prose or unfinished
    return prose and unfinished and not after.blanks
