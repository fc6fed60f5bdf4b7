"""At what hour it happened, where sources differ: one fact with the hour of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factsheet.annotate.data import words
from factsheet.kinds.base import cite, outlet, voices
from factsheet.kinds.date import DateMention
from factsheet.kinds.event import EventMention
from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.overlap import stem
from factsheet.model.passage import plain
from factsheet.model.slug import slug
from factsheet.model.timex_words import in_words

_NEAR = 90
"""Minutes within which two sources tell of one beginning; what lies further apart is another thing."""
_NAMED = 2
"""Sources at most that the question names for one hour."""
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:after|before|by|until|till|since)\s+$", re.IGNORECASE)
"""Words that leave open how far from the hour: "shortly after 4 a.m." contradicts no other one."""
_HAPPENED = (
    r"(?:happened|occurred|took place|began|started|broke out|erupted|struck|hit|was heard|was reported|were heard"
    r"|(?:was|were) (?:reportedly )?(?:heard|fired|reported))"
)

_MANY = frozenset({"shots", "gunfire"})
_NOUNS = "|".join(sorted({*words("event_nouns"), *_MANY}, key=lambda word: (-len(word), word)))
_SUBJECT = re.compile(
    rf"\b(?P<what>{_NOUNS})\b(?:,? (?:which|that))?(?: \w+){{0,2}}? (?P<verb>{_HAPPENED})\b"
    rf"(?:(?![.;]|\b{_HAPPENED}\b).){{0,60}}$",
    re.IGNORECASE,
)
"""What happened, a word or two, that it did, and no other verb of that sort up to the hour."""


_SHARED = 3
"""Stems that two clauses about one thing have in common at least, their verb among them."""
_ORDERING = frozenset(map(stem, ("first", "second", "third", "last", "next", "another", "other", "later", "again")))
"""Stems that tell one of several things from the others."""


class _Hour(NamedTuple):
    """The hour that a source gives: minutes of the day, the clause as it can be printed, and its words for the hour."""

    mention: Mention
    at: int
    clause: str
    printed: str


def told(mentions: Sequence[Mention], facts: Sequence[Fact], event: str | None) -> list[Fact]:
    """`facts` with one for each hour of which sources give two that are near each other, on the day of `event`.

    The hour of most independent sources leads, then the newest. A date that tells no more than that gives way.
    """
    main = next((fact for fact in facts if fact.id == event), None)
    covered = days(main.when) if main is not None else None
    if main is None or covered is None or covered.first != covered.last:
        return list(facts)
    day = covered.first.isoformat()
    dates = [mention for mention in mentions if isinstance(mention, DateMention)]
    began = [one for mention in dates if (one := _told(mention, day))]
    found = [fact for same in (began, *_alike(mentions, dates, day)) if (fact := _differing(same, day))]
    passages = {(cite.source, cite.quote) for fact in found for cite in fact.cites}
    return [*(one for one in facts if not _is_that(one, passages)), *found]


def _differing(found: Sequence[_Hour], day: str) -> Fact | None:
    """The fact of one thing's hour, where sources differ on it."""
    at = {id(one.mention): one.at for one in found}
    given = voices([one.mention for one in found], lambda mention: at[id(mention)])
    if len(given) < 2:
        return None
    lead = max(found, key=lambda one: given[one.at])
    found = [one for one in found if abs(one.at - lead.at) <= _NEAR]
    first = {one.mention.source: one for one in reversed(found)}
    kept = [one for one in found if first[one.mention.source] is one]
    if len({one.at for one in kept}) < 2:
        return None
    return _fact(lead, [lead, *(one for one in kept if one.mention.source != lead.mention.source)], day)


def _alike(mentions: Sequence[Mention], dates: Sequence[DateMention], day: str) -> list[list[_Hour]]:
    """The clauses with an hour, those together that tell one thing: "left at 7:40 a.m.", "had left at 7:50 a.m."."""
    timed = {date.source for date in dates if _CLOCK.search(date.text)}
    by_source = {source: [date for date in dates if date.source == source] for source in timed}
    groups: list[list[tuple[EventMention, _Hour]]] = []
    for mention in mentions:
        hour = _hour_of(mention, by_source, day) if isinstance(mention, EventMention) and not mention.headline else None
        if hour is None:
            continue
        assert isinstance(mention, EventMention)
        group = next((group for group in groups if all(_one_thing(one, mention) for one, _ in group)), None)
        if group is None:
            groups.append(group := [])
        group.append((mention, hour))
    return [[hour for _, hour in group] for group in groups]


def _one_thing(one: EventMention, other: EventMention) -> bool:
    """Whether two clauses have the verb and most of what tells in common; what only one counts on is another one."""
    a, b = ({word for word in mention.stems if not word[0].isdecimal()} - {"a.m.", "p.m."} for mention in (one, other))
    return stem(one.trigger) == stem(other.trigger) and len(a & b) >= _SHARED and not (a ^ b) & _ORDERING


def _hour_of(event: EventMention, dates: Mapping[str, Sequence[DateMention]], day: str) -> _Hour | None:
    """The one hour in the clause of `event`, where that tells of `day` or of no day."""
    span = event.spans[0]
    own = [date for date in dates.get(event.source, ()) if span.start <= date.spans[0].start < span.end]
    clocks = [date for date in own if _CLOCK.search(date.text)]
    at = _clock(clocks[0], day) if len(clocks) == 1 else None
    covered = [days(date.when.value) for date in own]
    if at is None or any(one is not None and one.first.isoformat() != day for one in covered):
        return None
    return _Hour(event, at, event.statement, clocks[0].text)


def _clock(mention: DateMention, day: str) -> int | None:
    """The minutes of `day` that `mention` gives; None where it gives no hour, one of another day, or of every day."""
    covered, clock = days(mention.when.value), _CLOCK.search(mention.text)
    of_a_day = covered is None and (mention.when.value or getattr(mention.when.reading, "base", None))
    if (
        clock is None
        or _BESIDE.search(mention.text[: clock.start()])
        or of_a_day
        or (covered is not None and covered.first.isoformat() != day)
    ):
        return None
    return int(clock[1]) % 12 * 60 + 720 * (clock[3].lower() == "p") + int(clock[2] or 0)


def _told(mention: DateMention, day: str) -> _Hour | None:
    """What `mention` tells of the hour, where its clause says that something of the event happened then."""
    at, quote = _clock(mention, day), plain(mention.passage.quote)
    place = quote.find(plain(mention.text))
    subject = _SUBJECT.search(quote[:place]) if at is not None and place >= 0 else None
    if at is None or subject is None:
        return None
    verb, between = subject["verb"], quote[subject.end("verb") : place]
    what = subject["what"].lower()
    who = what if what in _MANY else f"the {what}"
    printed = plain(f"{who} {verb}{between}{mention.text}")
    return _Hour(mention, at, printed[:1].upper() + printed[1:], mention.text)


def _fact(lead: _Hour, told: Sequence[_Hour], day: str) -> Fact:
    printed: dict[int, str] = {}
    for one in told:
        printed.setdefault(one.at, plain(one.printed))
    outlets = {at: sorted({one.mention.source for one in told if one.at == at})[:_NAMED] for at in printed}
    given = ", ".join(f"{words_} ({' and '.join(map(outlet, outlets[at]))})" for at, words_ in printed.items())
    return Fact(
        id=slug(lead.clause),
        kind="date",
        statement=f"{in_words(day)!s}: {lead.clause.rstrip('.')}.",
        value=_value(day, lead.at),
        ask=f"Sources differ: {given}. Which is right?",
        cites=[cite(one.mention, says=None if one.at == lead.at else _value(day, one.at)) for one in told],
    )


def _value(day: str, at: int) -> str:
    return f"{day}T{at // 60:02}:{at % 60:02}"


def _is_that(fact: Fact, passages: set[tuple[str, str]]) -> bool:
    """Whether a date tells nothing but that hour."""
    return fact.kind == "date" and all((cite.source, cite.quote) in passages for cite in fact.cites)
