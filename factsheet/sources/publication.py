"""The publication date that an article prints, and that of its last update. Nothing printed, no date: never a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factsheet.model.source import BlockKind
from factsheet.sources.metadata import Block, datelines
from factsheet.sources.printed_dates import Printed, printed, stamped
from factsheet.sources.words import table

_HEAD = 14
_TAIL = 3
_LEAD = 3
_URL_DATE = re.compile(r"https?://[^\s<>\"]{1,200}?/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?:/|$)")
_RIGHTS_YEAR = re.compile(r"(?:copyright|©|\(c\))\D{0,12}((?:19|20)\d\d)", re.IGNORECASE)
_AGENCY_STYLE = re.compile(r", $")
_NARRATIVE = frozenset((BlockKind.HEADLINE, BlockKind.PARAGRAPH))


@dataclass(frozen=True, slots=True)
class Dates:
    """ISO dates, or None. `basis` is `stated` for what readers see, `metadata` for what stands in an address."""

    published: str | None = None
    basis: str | None = None
    updated: str | None = None


def dates(blocks: Sequence[Block]) -> Dates:
    """When the article appeared and was last changed, from its timestamp lines, dateline, address or captions.

    In this order; a caption's date counts only where the text agrees that it is about that very day.
    """
    stamps = _stamps(blocks)
    published = next((iso for role, iso in stamps if role == "published"), None)
    updated = next((iso for role, iso in stamps if role == "updated"), None)
    corrected = any(block.kind is BlockKind.UPDATE for block in blocks)
    basis = "stated"
    if not published:
        published = _from_dateline(blocks, _year(blocks)) or (None if corrected else updated)
    if not published:
        published = _from_address(blocks)
        basis = "metadata" if published else "stated"
    if not published:
        published = _from_captions(blocks)
    later = _from_updates(blocks, published)
    if published and later and (updated is None or later > updated):
        updated = later
    if published and updated and updated < published:
        updated = None
    return Dates(published, basis if published else None, updated)


def _stamps(blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """The dated timestamps at the head and foot of the article, in order; under a correction they are that one's."""
    first = next((at for at, block in enumerate(blocks) if block.kind is BlockKind.UPDATE), len(blocks))
    return [
        ("updated" if at > first else role, iso)
        for at, block in enumerate(blocks)
        if block.kind in (BlockKind.TIMESTAMP, BlockKind.BYLINE) and (at < _HEAD or at >= len(blocks) - _TAIL)
        for role, found in stamped(block.text)
        if (iso := found.iso())
    ]


def _year(blocks: Sequence[Block]) -> int | None:
    """The year that the notice of rights prints, where it is one year only."""
    notices = (block.text for block in blocks if block.kind is BlockKind.BOILERPLATE)
    years = {int(match.group(1)) for text in notices if (match := _RIGHTS_YEAR.search(text))}
    return years.pop() if len(years) == 1 else None


def _from_dateline(blocks: Sequence[Block], year: int | None) -> str | None:
    found = (line.date.iso(year) for line in datelines(blocks) if line.date)
    return next((iso for iso in found if iso), None)


def _from_address(blocks: Sequence[Block]) -> str | None:
    for block in blocks:
        match = _URL_DATE.match(block.text) if block.kind is BlockKind.BOILERPLATE else None
        if match:
            year, month, day = (int(group) for group in match.groups())
            return Printed(year, month, day, 0, 0).iso()
    return None


def _from_captions(blocks: Sequence[Block]) -> str | None:
    """The day of the pictures, where all captions agree and the article is about that very day."""
    days = {
        iso
        for block in blocks
        if block.kind is BlockKind.CAPTION
        for found in printed(block.text)
        if found.year and _AGENCY_STYLE.search(block.text[: found.start]) and (iso := found.iso())
    }
    if len(days) != 1:
        return None
    day = date.fromisoformat(days.pop())
    year = _year(blocks)
    return day.isoformat() if (year is None or year == day.year) and _about(blocks, day) else None


def _about(blocks: Sequence[Block], day: date) -> bool:
    """Whether the article's own words fit the day as that of its publication: the lead names its weekday, no
    paragraph names another one, and none names its month without a day (the running month goes without a name)."""
    prose = [block.text for block in blocks if block.kind in _NARRATIVE]
    lead = _weekdays(" ".join(prose[: _LEAD + 1]))
    if lead != {day.weekday()}:
        return False
    text = " ".join(prose)
    if _weekdays(text) != lead:
        return False
    names = "|".join(name for name in table("timestamps")["months"][day.month] if len(name) > 3)
    return re.search(rf"\b[Ii]n (?:{names})\b(?! \d)", text, re.IGNORECASE) is None


def _weekdays(text: str) -> set[int]:
    found = set(re.findall(r"\b[A-Z][a-z]{5,8}\b", text))
    return {number for number, names in table("timestamps")["weekdays"].items() if names[0].capitalize() in found}


def _from_updates(blocks: Sequence[Block], published: str | None) -> str | None:
    """The last day that an update line names; a bare month and day is that of the year of publication."""
    if not published:
        return None
    year = int(published[:4])
    days: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.UPDATE:
            for found in printed(block.text.split(":", 1)[0]):
                iso = found.iso(year)
                if iso and iso < published and found.year is None:
                    iso = found.iso(year + 1)
                if iso:
                    days.append(iso)
    return max((day for day in days if day >= published), default=None)
