"""Facts of a folder of sheets by words, by a person's name, by a day: who has been said to be what, where, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factsheet.archive.index import opened
from factsheet.errors import FactsheetError
from factsheet.factbase.search import plain_words
from factsheet.model.calendar import days
from factsheet.model.fact import Readings
from factsheet.model.typed_date import typed
from factsheet.pipeline import Progress

_TOLD = 4
"""Sources that are told of one fact; JSON has all."""
_LONGEST = 160
"""Characters shown of a passage."""


def search(root: Path, sought: Sequence[str], most: int, progress: Progress) -> tuple[list[dict[str, Any]], int]:
    """The first `most` facts of the sheets in `root` that have all that is `sought`, and how many there are in all.

    What is sought are words, words together, names, or a day or month in any form that has its year: facts of that day.
    Raises FactsheetError where nothing is sought, or no sheet is there.
    """
    phrases, span = _meant(sought)
    if not phrases and span is None:
        remedy = "write words, a name or a day: factsheet search Menger"
        raise FactsheetError("there is nothing to look for", remedy=remedy)
    with opened(root) as index:
        index.update(progress)
        return index.find(phrases, span, most)


def remarks(row: dict[str, Any]) -> list[str]:
    """What each source says for a fact, in a line: its passage, and what it gives otherwise."""
    lines = []
    for cite in row["sources"][:_TOLD]:
        otherwise = {"value": cite.get("says"), **{key: cite.get(key) for key in Readings.model_fields}}
        told = "; ".join(f"{key}: {value}" for key, value in otherwise.items() if value is not None)
        who = ", ".join(str(cite[key]) for key in ("publisher", "published") if key in cite) or cite["source"]
        quote = " ".join(cite["quote"].split())
        shown = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST].rsplit(' ', 1)[0]} …"
        lines.append(f"{who}: “{shown}”" + (f" ({told})" if told else ""))
    left = len(row["sources"]) - _TOLD
    return [*lines, f"and {left} more"] if left > 0 else lines


def _meant(sought: Sequence[str]) -> tuple[list[str], tuple[str, str] | None]:
    """The words that are sought, and the first and the last day: all of it one date, or single words that are dates."""
    whole = _span(" ".join(sought))
    if whole:
        return [], whole
    spans = {text: span for text in sought if (span := _span(text))}
    if len(spans) > 1:
        raise FactsheetError("look for one day at a time", remedy="or for a month: 2013-01")
    phrases = [words for text in sought if text not in spans and (words := plain_words(text))]
    return phrases, next(iter(spans.values()), None)


def _span(text: str) -> tuple[str, str] | None:
    """The days that a text means by itself; a bare year is a word like others."""
    covered = None if text.strip().isdecimal() else days(typed(text))
    return (covered.first.isoformat(), covered.last.isoformat()) if covered else None
