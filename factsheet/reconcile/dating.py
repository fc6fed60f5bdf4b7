"""When each source was published, and with that the value of every date in its mentions.

A source's own date (given, printed, in its metadata) stands; a dateline without a year takes it from the others, which
report the same event. A source without any may be dated by them: what it calls "today" they call by a weekday or a
date, and an agency, which names its own day by the weekday, says with "Monday" that it reports on that Monday. Only
one possible day is an answer; where the signs differ or there are none, the date stays open and so do all dates that
count from it. The clock is never asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factsheet.kinds.date import DateMention
from factsheet.model.mention import Mention, When
from factsheet.model.overlap import content, shared
from factsheet.model.source import BlockKind, Source
from factsheet.model.timex import Named, Reading, Shifted, Timed
from factsheet.sources.dateline import dateline
from factsheet.sources.outlets import by_name
from factsheet.sources.printed_dates import Printed

TOLD_ALIKE = 0.3
"""Share of the shorter passage's content words that two passages about one happening have in common."""

FEWEST = 5
"""Content words that they share at least."""

FEWEST_OF_AGENCY = 3
"""Content words that an agency's passage shares with that of a source of its day."""

APART = 3
"""Days at most between the publication of a source and that of the one that dates it."""


NEAR = 60
"""Days at most between a dateline without its year and the publication of another source: no other year is as near."""

_PRINTED_LATER = 7
"""Days at most by which a date printed in full may be that of a source inferred to be older."""

_PARAGRAPHS = 4
"""Paragraphs at the head of a source in which its dateline stands."""

_DATELINE = 60
"""Where in a passage a source prints its own day: at the head, before what happened."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The mentions with their dates closed, and each source's publication date with its basis (None: unknown)."""

    mentions: list[Mention]
    published: dict[str, tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that a dated source speaks of, and the words of the passage that does."""

    source: str
    published: date
    day: date
    words: frozenset[str]


def settle(sources: Sequence[Source], mentions: Sequence[Mention]) -> Dated:
    """Publication dates for `sources`, values for every `When` in `mentions`; the order of the mentions is kept."""
    published = {source.id: (source.published, source.published_basis) for source in sources}
    dates = _by_source(mentions)
    for source in sources:
        if published[source.id][0] is None:
            published[source.id] = _of_dateline(source, sources)
    told = [one for source in sources for one in _told(source.id, published[source.id][0], dates)]
    for source in sources:
        if published[source.id][0] is None:
            published[source.id] = _inferred(source, dates.get(source.id, []), told)
    anchors = {key: date.fromisoformat(day) if day else None for key, (day, _) in published.items()}
    by_id = {source.id: source for source in sources}
    closing = [closed(m, anchor(by_id[m.source], m.start, anchors.get(m.source))) for m in mentions]
    return Dated(closing, published)


def anchor(source: Source, offset: int, published: date | None) -> date | None:
    """The day from which what stands at the original `offset` counts: of a live blog's entry its own, else that of
    publication."""
    moment = source.moment_at(offset)
    return date.fromisoformat(moment[: len("2013-01-28")]) if moment else published


def _of_dateline(source: Source, sources: Sequence[Source]) -> tuple[str | None, str | None]:
    """The day of a dateline that prints no year ("Aug 12 (Reuters) - "), in the year of the others, and its basis.

    They report the same event: of the years around, the one that brings the day near to theirs.
    """
    texts = (source.text[block.start : block.end] for block in source.blocks if block.kind is BlockKind.PARAGRAPH)
    lines = (dateline(text) for text, _ in zip(texts, range(_PARAGRAPHS), strict=False))
    printed = next((line.date for line in lines if line is not None and line.date is not None), None)
    near = [
        (abs((day - date.fromisoformat(other.published)).days), other.id, day)
        for other in sources
        if printed is not None and other.published is not None
        for year in range(int(other.published[:4]) - 1, int(other.published[:4]) + 2)
        if (day := _day(printed, year)) is not None
    ]
    away, basis, day = min(near, default=(NEAR + 1, "", date.min))
    return (day.isoformat(), f"inferred from {basis}") if away <= NEAR else (None, None)


def _day(printed: Printed, year: int) -> date | None:
    iso = printed.iso(year)
    return date.fromisoformat(iso) if iso else None


def closed(mention: Mention, anchor: date | None) -> Mention:
    """`mention` with a value for every date in it that `anchor`, the day of publication, can close."""
    changed = {name: close(value, anchor) for name, value in mention.typed() if isinstance(value, When)}
    return replace(mention, **changed) if changed else mention  # type: ignore[arg-type]


def close(when: When, anchor: date | None) -> When:
    """`when` with its value, and the date that the value counts from (None where the words need none)."""
    value = when.reading.close(anchor)
    return replace(when, value=value, anchor=when.reading.anchor(anchor) if value else None)


def _by_source(mentions: Sequence[Mention]) -> dict[str, list[DateMention]]:
    found: dict[str, list[DateMention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.start):
        if isinstance(mention, DateMention):
            found.setdefault(mention.source, []).append(mention)
    return found


def _told(source: str, published: str | None, dates: Mapping[str, list[DateMention]]) -> list[_Told]:
    """The days that a dated source speaks of."""
    if published is None:
        return []
    anchor = date.fromisoformat(published)
    found = []
    for mention in dates.get(source, []):
        value = mention.when.reading.close(anchor)
        if mention.text in mention.passage.quote[:_DATELINE] and mention.when.reading.value == published:
            continue
        if value and mention.when.reading.unit == "day" and mention.when.reading.type in ("DATE", "TIME"):
            found.append(_Told(source, anchor, date.fromisoformat(value[:10]), content(mention.passage.quote)))
    return found


def _inferred(source: Source, own: Sequence[DateMention], told: Sequence[_Told]) -> tuple[str | None, str | None]:
    """The one publication date that the signs agree on, and its basis."""
    signs = [sign for mention in own for sign in _from_today(mention, told)] or _from_weekday(source, own, told)
    near = [(day, one) for day, one in signs if abs((day - one.published).days) <= APART]
    if len({day for day, _ in near}) != 1 or _prints_later(own, near[0][0]):
        return None, None
    day, one = near[0]
    return day.isoformat(), f"inferred from {one.source}"


def _prints_later(own: Sequence[DateMention], day: date) -> bool:
    """Whether the source prints a day in full that is a few days later: it may be its own."""
    printed = (mention.when.reading for mention in own)
    days = (date.fromisoformat(one.value[:10]) for one in printed if one.unit == "day" and one.value and not one.leans)
    return any(0 < (other - day).days <= _PRINTED_LATER for other in days)


def _alike(mention: DateMention, one: _Told) -> bool:
    """Whether two passages speak of one happening."""
    words = content(mention.passage.quote)
    return len(words & one.words) >= FEWEST and shared(words, one.words) >= TOLD_ALIKE


def _from_today(mention: DateMention, told: Sequence[_Told]) -> list[tuple[date, _Told]]:
    """Publication dates from "today" and "yesterday": the day that others give that happening, or the one after."""
    offset = _days_off(mention.when.reading)
    if offset is None:
        return []
    return [(one.day - timedelta(days=offset), one) for one in told if _alike(mention, one)]


def _days_off(reading: Reading) -> int | None:
    """How many days after publication "today", "this morning", "yesterday" lie; None for any other.

    "Last night" is no sign: it may reach past midnight.
    """
    if isinstance(reading, Timed) and reading.base is not None:
        return 0 if _days_off(reading.base) == 0 else None
    if isinstance(reading, Shifted) and reading.rule in ("today", "part of a day") and reading.base is None:
        return reading.count if reading.count <= 0 else None
    return None


def _from_weekday(source: Source, own: Sequence[DateMention], told: Sequence[_Told]) -> list[tuple[date, _Told]]:
    """Publication dates of an agency's report that speaks of one past weekday only, as a whole day.

    A later report, too, may call the event's day by its weekday. So this counts only beside a source of that very day
    and where no other weekday, part of a day or "today" points to a later one.
    """
    agency = by_name(source.publisher or "")
    past = [mention for mention in own if _is_recent(mention.when.reading)]
    if agency is None or not agency.agency or not past:
        return []
    numbers = {_weekday(mention.when.reading) for mention in past}
    if len(numbers) != 1 or None in numbers:
        return []
    words = content(past[0].passage.quote)
    same_day = (one for one in told if one.day == one.published and one.day.weekday() in numbers)
    return [(one.day, one) for one in same_day if len(words & one.words) >= FEWEST_OF_AGENCY]


def _is_recent(reading: Reading) -> bool:
    """Whether the reading is a day or a part of one, counted from publication, and not to come."""
    ahead = isinstance(reading, Named) and reading.direction in ("next", "after", "one further", "rather next")
    return reading.unit == "day" and reading.leans and not ahead


def _weekday(reading: Reading) -> int | None:
    """The weekday from Monday = 0 that the reading names and nothing more."""
    is_weekday = isinstance(reading, Named) and reading.name.form == "weekday" and reading.direction == "clearly latest"
    return reading.name.number if is_weekday and isinstance(reading, Named) else None
