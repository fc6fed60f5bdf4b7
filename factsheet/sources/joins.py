"""Which line breaks of a text stand inside a sentence: hard wraps, and blank lines that split sentences.

The habits of the text decide: where many lines break off in mid-sentence at line breaks of one sort (without or with
blank lines), breaks of that sort are wraps, and a line that does not end a sentence goes on in the next one. In all
other texts only a line that visibly goes on (small letter next) is joined.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from factsheet.sources.lines import Line, ends_open, ends_sentence, starts_fragment, starts_low

_LEAST_SOFT = 2
_SOFT_SHARE = 0.2
_PROSE = 40
_BULLETS = ("- ", "* ", "+ ", "• ", "· ", "– ", "— ", "▪ ", "◦ ", "#", "|", ">")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a text breaks its lines: whether plain line breaks and blank lines stand inside its sentences,
    how many blank lines it usually leaves, and how wide (code points) its hard-wrapped lines get."""

    wraps: bool
    splits: bool
    blanks: int
    width: int


def habits(lines: Sequence[Line], walls: Sequence[bool]) -> Habits:
    """The habits of a text; `walls` says which lines stand for themselves (bylines, credits, boilerplate …)."""
    soft: Counter[bool] = Counter()
    total: Counter[bool] = Counter()
    blanks: Counter[int] = Counter()
    widths: list[int] = []
    for index, (before, after) in enumerate(pairwise(lines)):
        if walls[index] or walls[index + 1]:
            continue
        total[after.blanks > 0] += 1
        blanks[after.blanks] += after.blanks > 0
        if starts_low(after.words) and not ends_sentence(before.words):
            soft[after.blanks > 0] += 1
            widths.append(before.end - before.start)
    usual = max(sorted(blanks), key=lambda count: blanks[count], default=1)
    wrapped = {key: soft[key] >= _LEAST_SOFT and soft[key] >= _SOFT_SHARE * total[key] for key in (False, True)}
    return Habits(wrapped[False], wrapped[True], max(1, usual), max(widths, default=0))


def joined(before: Line, after: Line, habit: Habits, *, first: bool) -> bool:
    """Whether `after` goes on with the sentence or paragraph of `before`; `first`: `before` is the text's first line.

    A text's first line is its headline as a rule, and goes on only where it visibly does.
    """
    if after.words.startswith(_BULLETS):
        return False
    if after.blanks > habit.blanks and not starts_low(after.words):
        return False
    if ends_sentence(before.words):
        return not after.blanks and habit.wraps and _full(before, after, habit)
    if before.words.endswith(":"):
        return habit.wraps and not after.blanks and _full(before, after, habit)
    wrapped = (habit.splits if after.blanks else habit.wraps) and before.end - before.start <= habit.width
    if starts_low(after.words):
        return wrapped or before.end - before.start >= _PROSE or ends_open(before.words)
    if not wrapped:
        return not after.blanks and ends_open(before.words) and before.end - before.start >= _PROSE
    return ends_open(before.words) or not first


def cut(before: str, after: str, blanks: int, habit: Habits) -> bool:
    """Whether the text lost words between two blocks with `blanks` blank lines between them.

    So it is where a block breaks off after a word that needs another, or, in a text that splits its sentences by
    blank lines, where it ends without a full stop and a wider gap follows; and the next block begins a new sentence.
    """
    if ends_sentence(before) or before.endswith((".", ":")) or len(before) < _PROSE:
        return False
    if ends_open(before) and not before.endswith((" -", " _", "--", "—", "–")):
        return True
    return (habit.splits and blanks > habit.blanks) or (starts_fragment(after) and not starts_low(after))


def _full(before: Line, after: Line, habit: Habits) -> bool:
    """Whether the first word of `after` would not have fitted on the line of `before`: it is wrapped, not ended."""
    return before.end - before.start + 1 + len(after.words.split(None, 1)[0]) > habit.width
