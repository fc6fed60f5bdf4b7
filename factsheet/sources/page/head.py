"""What a page prints over its article, between the headline and the first paragraph: who wrote it, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factsheet.sources.cues import is_byline
from factsheet.sources.metadata import plain_byline
from factsheet.sources.page.plain import text_in
from factsheet.sources.printed_dates import is_timestamp, stamped
from factsheet.sources.words import letters, table

_MOST = 12
"""Lines between a headline and the text."""
_LONGEST = 25
"""Words of such a line."""


def lines_over(page: Any, title: str | None, body: Sequence[str]) -> list[str]:
    """The lines that stand in the tree `page` behind the headline `title` and before the first paragraph of `body`.

    What is not read aloud is dropped from the tree.
    """
    lines = [line for block in text_in(page).split("\n\n") for line in block.split("\n") if line.strip()]
    spoken = [letters(line) for line in lines]
    head = letters(title or "")
    texts = {letters(text) for text in body if len(text.split()) > _LONGEST} or {letters(text) for text in body}
    first = next((at for at, text in enumerate(spoken) if text in texts and text != head), 0)
    over = [at for at in range(first) if head and spoken[at] == head]
    start = over[-1] + 1 if over else first
    return [line for line in lines[max(start, first - _MOST) : first] if len(line.split()) <= _LONGEST]


def byline(lines: Sequence[str]) -> str | None:
    """Who wrote the article by its `lines`."""
    cues = tuple(table("blocks")["byline"]["start"])
    named = (plain_byline(line) for line in lines if is_byline(line) and line.casefold().startswith(cues))
    return next(filter(None, named), None)


def published(lines: Sequence[str]) -> str | None:
    """The day of publication by `lines`, of which the first that gives one counts."""
    stamps = (line for line in lines if is_timestamp(line) or is_byline(line))
    days = (date.iso() for line in stamps for role, date in stamped(line) if role == "published")
    return next(filter(None, days), None)
