"""Which day "Tuesday" or "last year" is: behind it in square brackets, for whoever reads the sheet another week.

A statement keeps its source's words, which count from the day of that source; a sheet is made of sources of several
days. The words of a quotation are left as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factsheet.kinds.date import DateMention
from factsheet.model.calendar import WEEKDAYS
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import QUOTED, Folded
from factsheet.model.timex_period import Period
from factsheet.model.timex_words import MONTHS, in_words

_COUNTED = re.compile(
    rf"\b(?:(?P<day>{'|'.join(WEEKDAYS)}|yesterday|today|tonight|tomorrow)(?: (?:morning|afternoon|evening|night))?"
    r"|(?:last|next|this) (?:month|year|spring|summer|fall|autumn|winter))\b(?:['’]s\b)?",
    re.IGNORECASE,
)
"""Words for a day or a longer time that mean another one next week, or next year."""
_PRINTED = re.compile(rf"\b(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)|\b\d{{4}}\b")
"""What tells the day in the words themselves: "Tuesday, April 23"."""


def told(
    facts: Sequence[Fact],
    mentions: Sequence[Mention],
    texts: Mapping[str, Folded],
    event: str | None,
    years: frozenset[str],
) -> list[Fact]:
    """`facts`, the main `event` aside, whose day stands above it, with the day behind each word that counts from one.

    `texts` are the sources by their ids; a month or a year is told where the sources are of several `years`.
    """
    dates: dict[str, list[DateMention]] = defaultdict(list)
    for mention in mentions:
        if isinstance(mention, DateMention) and mention.when.value and mention.when.reading.leans:
            dates[mention.source].append(mention)
    return [fact if fact.id == event else _told(fact, dates, texts, years) for fact in facts]


def _told(
    fact: Fact, dates: Mapping[str, Sequence[DateMention]], texts: Mapping[str, Folded], years: frozenset[str]
) -> Fact:
    found = list(_COUNTED.finditer(fact.statement))
    if not found:
        return fact
    spoken = [match.span() for match in QUOTED.finditer(fact.statement)]
    given = [one for cite in fact.cites for one in _in(cite, dates, texts)]
    parts, at, known = [], 0, set[str]()
    for match in found:
        words = None if any(start <= match.start() < end for start, end in spoken) else _day(match, given, years)
        if words is not None and words not in fact.statement and words not in known:
            known.add(words)
            parts += [fact.statement[at : match.end()], f" [{words}]"]
            at = match.end()
    return fact.model_copy(update={"statement": "".join(parts) + fact.statement[at:]}) if parts else fact


def _in(
    cite: Citation, dates: Mapping[str, Sequence[DateMention]], texts: Mapping[str, Folded]
) -> Iterator[DateMention]:
    """The dates within the passage of `cite`."""
    own = dates.get(cite.source)
    spans = texts[cite.source].find(cite.quote) if own else []
    span = spans[min(len(spans), cite.occurrence or 1) - 1] if spans else None
    return (one for one in own or () if span is not None and one.spans[0].within(span))


def _day(match: re.Match[str], given: Sequence[DateMention], years: frozenset[str]) -> str | None:
    """The one day or longer time that the passages mean by the words of `match`, in words."""
    counted = (match["day"] or match[0]).lower()
    same = [one for one in given if re.search(rf"\b{re.escape(counted)}\b", one.text, re.IGNORECASE)]
    values = {str(one.when.value).split("T", 1)[0] for one in same}
    period = Period.parse(min(values)) if len(values) == 1 else None
    if period is None or any(_PRINTED.search(one.text) for one in same):
        return None
    if match["day"] is None:
        return in_words(min(values)) if len(years) > 1 else None
    is_that_day = counted not in WEEKDAYS or WEEKDAYS[period.start.weekday()] == counted
    return in_words(min(values)) if period.unit == "day" and is_that_day else None
