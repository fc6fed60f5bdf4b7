"""Datelines: "WASHINGTON, Jan. 28 (Reuters) - ", "LONDON (AP) — ", "(CNN) -- "; of press releases, too: "SALEM, Ore.,
Jan. 25, 2013 /PRNewswire/ -- ", "SALEM, Ore.--(BUSINESS WIRE)--", "SALEM, Ore. (Jan. 25, 2013) - "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factsheet.sources.printed_dates import Printed, printed

_REACH = 110
_DASH = re.compile(r"[—–―]|--|(?<=[\s)])-(?=\s|$)|(?<=[\s)])_")
_AGENCY = re.compile(r"\(([A-Za-z][^()\d]{1,40})\)$")
_DATED = re.compile(r"\(([^()]{6,30})\)$")
_SENDER = re.compile(r"\s*/[\w .-]{3,40}/$")
_BEHIND = re.compile(r"\s*\((?:BUSINESS|GLOBE NEWS|ACCESS|NEWS)\s?WIRE\)\s*(?:--|[—–])")
_PLACE = re.compile(r"[^\W\d_]{2}[\w.'’-]*")


@dataclass(frozen=True, slots=True)
class Dateline:
    """`end` is the offset after the dash; `agency` what stands in brackets; `place` and `date` where printed."""

    end: int
    place: str | None
    agency: str | None
    date: Printed | None


def dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with, if any: a place in capitals, an agency in brackets or a whole date
    alone, and a dash."""
    head = text[:_REACH]
    dash = _DASH.search(head)
    if not dash:
        return None
    before = _SENDER.sub("", head[: dash.start()].strip())
    behind = _BEHIND.match(head, dash.end())
    end = behind.end() if behind else dash.end()
    bracketed = _DATED.search(before)
    day = printed(bracketed.group(1)) if bracketed else []
    if bracketed and day:
        before = before[: bracketed.start()].strip()
    agency = _AGENCY.search(before)
    if agency:
        before = before[: agency.start()].strip()
    dates = printed(before)
    date = dates[0] if dates and dates[0].end >= len(before.rstrip(" .,")) else None
    if date:
        before = before[: date.start].strip()
    date = date or (day[0] if day else None)
    place = before.strip(" ,;:") or None
    if place is None:
        found = bool(agency) or (date is not None and date.year is not None and head[end:].lstrip()[:1].isupper())
    elif agency:
        found = len(place.split()) <= 8 and place[0].isupper() and _capitalised(place)
    else:
        found = len(place.split()) <= 8 and _in_capitals(place)
    return Dateline(end, place, agency.group(1).strip() if agency else None, date) if found else None


def _capitalised(place: str) -> bool:
    return all(word[0].isupper() or word in ("of", "the", "de", "al", "and") for word in _PLACE.findall(place))


def _in_capitals(place: str) -> bool:
    """Whether the place is set in capitals, as datelines have it ("DAR ES SALAAM, Tanzania")."""
    town = place.split(",")[0]
    return len(town) > 2 and town.isupper() and not any(char.isdecimal() for char in town) and _capitalised(place)
