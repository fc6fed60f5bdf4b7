"""When and where the sheet's event happened, as its tolls tell, and which tolls are dated before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.event import EventMention
from factsheet.model.calendar import Days, days
from factsheet.model.mention import Mention

_SLACK = timedelta(days=1)
"""Days by which articles may date one event apart (time zones, the night of)."""
_OLD = timedelta(days=31)
"""Age of a dated toll from which it is of another event, where nothing dates the sheet's own."""
_LONGEST_AGO = timedelta(days=365)
_YEAR = timedelta(days=360)
"""What a bare year covers at least."""
_DAY = len("2013-01-28")


def event_day(tolls: Sequence[CasualtiesMention], mentions: Sequence[Mention]) -> Days | None:
    """The days of the sheet's event: as most leading tolls are dated, else as its event fact is.

    It cannot have happened after the first of the articles that lead with it. Where none of them is dated, only the
    first toll of each counts.
    """
    leading = [m for m in tolls if m.lead and not m.background]
    first = min((m.published for m in leading if m.published), default=None)
    if first is None:
        leading = _firsts(leading)
    dated = Counter(m.when.value for m in leading if m.when and m.when.value and _may_be(m.when.value, first))
    if dated:
        return days(max(sorted(dated), key=lambda value: (dated[value], len(value) >= _DAY, value)))
    told = [m for m in mentions if isinstance(m, EventMention) and m.lead and m.when]
    value = told[0].when.value if told and told[0].when else None
    return days(value) if value and _may_be(value, first) else None


def _firsts(tolls: Sequence[CasualtiesMention]) -> list[CasualtiesMention]:
    found: dict[str, CasualtiesMention] = {}
    for toll in tolls:
        found.setdefault(toll.source, toll)
    return list(found.values())


def _may_be(value: str, first: str | None) -> bool:
    """Whether the event may have happened then: not after the first article, and not long before."""
    covered = days(value)
    if covered is None:
        return False
    if first is None:
        return covered.last - covered.first < _YEAR
    day = date.fromisoformat(first)
    return day - _LONGEST_AGO <= covered.first <= day


def past(tolls: Sequence[CasualtiesMention], day: Days | None) -> list[bool]:
    """For each toll whether it is of another event: marked so, or dated before `day`.

    Where the event has no day, a toll is past that is far older than its article. Where the article has none either, a
    bare year tells, and a full date of its own behind the article's first toll: news dates its own event otherwise.
    """
    firsts = _firsts([toll for toll in tolls if toll.lead])
    return [toll.background or _is_past(toll, day, toll in firsts) for toll in tolls]


def _is_past(toll: CasualtiesMention, day: Days | None, first: bool) -> bool:
    covered = days(toll.when.value) if toll.when else None
    if covered is None or toll.when is None:
        return False
    if day is not None:
        return covered.last < day.first - _SLACK
    if toll.published is not None:
        return covered.last < date.fromisoformat(toll.published) - _OLD
    return covered.last - covered.first >= _YEAR or (not first and not toll.when.reading.leans)


def event_places(tolls: Sequence[CasualtiesMention]) -> frozenset[str]:
    """The places that the sources name in the sentences of their first tolls and in headlines."""
    first: dict[str, CasualtiesMention] = {}
    for toll in tolls:
        if toll.lead and not toll.background and not toll.headline:
            first.setdefault(toll.source, toll)
    told = [*first.values(), *(toll for toll in tolls if toll.headline and not toll.background)]
    return frozenset(place for toll in told for place in toll.places)
