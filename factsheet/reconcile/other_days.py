"""On which day it happened, where sources differ: one fact with the day of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factsheet.kinds.base import cite, outlet, voices
from factsheet.kinds.date import DateMention
from factsheet.kinds.sentence import ended
from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import plain
from factsheet.model.slug import slug
from factsheet.model.timex_period import Period
from factsheet.model.timex_words import in_words

_NEAR = {"day": 6, "month": 92, "year": 15 * 366}
"""Days within which two sources date one thing: a week off is another week's, or a day of publication read wrongly."""
_NAMED = 2
"""Sources at most that the question names for one day."""


def told(mentions: Sequence[Mention], facts: Sequence[Fact]) -> list[Fact]:
    """`facts` with one for each thing of which sources give two days, months or years that are near each other.

    That of most independent sources leads, then the newest. A source that gives two itself tells of two things.
    """
    alike: dict[tuple[str, str], list[DateMention]] = defaultdict(list)
    for mention in mentions:
        if isinstance(mention, DateMention) and mention.deed and (unit := _unit(mention)):
            alike[mention.deed[0], unit].append(mention)
    found = [fact for (_, unit), dates in alike.items() for fact in _differing(dates, _NEAR[unit])]
    passages = {(citation.source, citation.quote) for fact in found for citation in fact.cites}
    return [*(fact for fact in facts if not _is_that(fact, passages)), *found]


def _differing(dates: Sequence[DateMention], near: int) -> Iterator[Fact]:
    """A fact for each deed among `dates`, of deeds of one name, that has two days at most `near` days apart."""
    taken: set[int] = set()
    for one in dates:
        if id(one) in taken:
            continue
        same = [one, *(other for other in dates if other is not one and _is_one(one, other, near))]
        same = [other for other in same if all(not _apart(other, own) for own in same if own.source == other.source)]
        if one in same and any(_apart(one, other) for other in same):
            taken |= set(map(id, same))
            fact = _fact(same)
            if fact is not None:
                yield fact


def _unit(mention: DateMention) -> str | None:
    period = Period.parse(mention.when.value or "")
    return period.unit if period is not None and period.unit in _NEAR else None


def _is_one(one: DateMention, other: DateMention, near: int) -> bool:
    """Whether two dates of deeds of one name are of one deed: at most `near` days apart, about and by the same."""
    a, b = days(one.when.value), days(other.when.value)
    if one.deed is None or other.deed is None or a is None or b is None or abs((a.first - b.first).days) > near:
        return False
    (_, about, doer), (_, others, other_doer) = one.deed, other.deed
    by_one = not doer or not other_doer or bool(doer & other_doer)
    return bool(about & others) and by_one


def _apart(one: DateMention, other: DateMention) -> bool:
    a, b = days(one.when.value), days(other.when.value)
    return a is not None and b is not None and (a.last < b.first or b.last < a.first)


def _fact(same: Sequence[DateMention]) -> Fact | None:
    values = {id(mention): _day(mention) for mention in same}
    given = voices(same, lambda mention: values[id(mention)])
    stating = [mention for mention in same if mention.clause]
    if not stating:
        return None
    lead = max(stating, key=lambda mention: given[values[id(mention)]])
    value = values[id(lead)]
    first = {mention.source: mention for mention in reversed(same)}
    cited = [lead, *(mention for source, mention in first.items() if source != lead.source)]
    printed: dict[str, str] = {}
    for mention in cited:
        printed.setdefault(values[id(mention)], plain(mention.text))
    by = {day: sorted({m.source for m in cited if values[id(m)] == day})[:_NAMED] for day in printed}
    differing = ", ".join(f"{words} ({' and '.join(map(outlet, by[day]))})" for day, words in printed.items())
    spoken = in_words(value)
    if spoken is None or lead.clause is None or len(printed) < 2:
        return None
    return Fact(
        id=slug(lead.clause),
        kind="date",
        statement=f"{spoken[:1].upper()}{spoken[1:]}: {ended(plain(lead.clause))}",
        value=value,
        ask=f"Sources differ: {differing}. Which is right?",
        cites=[cite(m, says=None if values[id(m)] == value else values[id(m)]) for m in cited],
    )


def _day(mention: DateMention) -> str:
    """The day, month or year without its hour."""
    return str(mention.when.value).partition("T")[0]


def _is_that(fact: Fact, passages: set[tuple[str, str]]) -> bool:
    """Whether a date tells nothing but one of those days."""
    return fact.kind == "date" and not fact.ask and all((cite.source, cite.quote) in passages for cite in fact.cites)
