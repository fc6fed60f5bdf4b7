"""Page furniture that is run into the sentences of a block: where it is, so that it can stand in blocks of its own.

A page that is saved without its layout leaves the labels, captions, credits, buttons and links of the page between
the sentences of the article. The cues of `data/insets.yaml` tell them. What a cue says of the words beside it (a
caption follows, a headline stands before) holds as far as the text shows: see `inset_ends`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factsheet.model.source import BlockKind
from factsheet.sources.cues import is_caption, stands_alone
from factsheet.sources.inset_cues import Cue, cues
from factsheet.sources.inset_ends import balanced, end, list_end, stops

_LONGEST_BEFORE = 40
_LONGEST_CAPTION = 90
_SHORT = 4  # blanks: three words and no full stop between two insets are a label


@dataclass(frozen=True, slots=True)
class Part:
    """Code points `start` to `end` of a block; `kind` is None for prose, which its own words classify."""

    kind: BlockKind | None
    start: int
    end: int


def parts(text: str, known: frozenset[str], headlines: Sequence[str] = (), *, alone: bool = False) -> list[Part]:
    """The parts of a block's `text` in order, blanks between them left out.

    `known` are the words that the whole article has in small letters: they are no names where they are capitalised.
    `headlines` stood over the article: repeated in a block, they are furniture. A block `alone` is the whole text.
    """
    found = cues(text, headlines, alone=alone)
    if not found or stands_alone(text) or _is_one_caption(text, found):
        return [Part(None, 0, len(text))]
    return _merged(text, list(_cut(text, found, known)))


def _is_one_caption(text: str, found: list[Cue]) -> bool:
    """Whether all of `text` is a caption with the credit that closes it."""
    closing = len(found) == 1 and found[0].kind is BlockKind.CREDIT and found[0].end == len(text)
    return closing and found[0].start > 0 and text.count(" ") < _LONGEST_CAPTION and is_caption(text)


def _cut(text: str, found: list[Cue], known: frozenset[str]) -> Iterator[Part]:
    """The insets and the prose between them."""
    ends = stops(text)
    at = 0
    for index, cue in enumerate(found):
        if cue.start < at or (cue.leans and not _free(cue.start, at, ends)):
            continue
        head = _head(text, cue, at, ends)
        between = at and text.count(" ", at, head) <= _SHORT and not _stops(head - 1, ends)
        yield Part(BlockKind.BOILERPLATE if between else None, at, head)
        yield Part(cue.before, head, cue.start)
        yield Part(cue.kind, cue.start, cue.end)
        at = cue.end
        if cue.after is not None:
            later = (found[other].start for other in range(index + 1, len(found)))
            following = next((start for start in later if start >= at), len(text))
            if cue.many:
                kind, at = cue.after, list_end(text, at, following, ends)
            else:
                kind, at = end(text, at, following, cue.after, ends, known)
            yield Part(kind, cue.end, at)
    yield Part(None, at, len(text))


def _free(start: int, at: int, ends: list[int]) -> bool:
    """Whether nothing stands between `start` and the last full stop or inset (which ends at `at`)."""
    return start - at <= 1 or _stops(start - 1, ends)


def _stops(at: int, ends: list[int]) -> bool:
    """Whether a sentence ends at the offset `at`."""
    index = bisect_left(ends, at)
    return index < len(ends) and ends[index] == at


def _head(text: str, cue: Cue, at: int, ends: list[int]) -> int:
    """Where the words that belong to the cue behind them begin: after the last full stop or inset.

    A sentence that stands alone between an inset and a credit is a caption, with its full stop.
    """
    if cue.before is None:
        return cue.start
    inside = ends[bisect_right(ends, at) : bisect_left(ends, cue.start)]
    if at and cue.kind is BlockKind.CREDIT and inside == [cue.start - 1]:
        inside = []
    last = inside[-1] if inside else at
    words = text[last : cue.start].strip()
    whole = words[:1].isupper() and balanced(words) and words.count(" ") < _LONGEST_BEFORE
    return last if whole else cue.start


def _merged(text: str, found: list[Part]) -> list[Part]:
    """`found` without blanks at the edges and empty parts, boilerplate that touches taken together."""
    kept: list[Part] = []
    for part in found:
        words = text[part.start : part.end]
        start = part.start + len(words) - len(words.lstrip())
        edge = part.start + len(words.rstrip())
        if start >= edge:
            continue
        if kept and part.kind is kept[-1].kind and part.kind in (BlockKind.BOILERPLATE, None):
            start = kept.pop().start
        kept.append(Part(part.kind, start, edge))
    return kept
