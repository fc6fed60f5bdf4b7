"""At what hour it happened, where sources differ: one fact with the hour of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factsheet.annotate.data import words
from factsheet.kinds.base import cite, outlet, voices
from factsheet.kinds.date import DateMention
from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention
from factsheet.model.passage import plain
from factsheet.model.slug import slug
from factsheet.model.timex_words import in_words

_NEAR = 90
"""Minutes within which two sources tell of one beginning; what lies further apart is another thing."""
_NAMED = 2
"""Sources at most that the question names for one hour."""
_CLOCK = re.compile(r"(?<![\d:])(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b", re.IGNORECASE)
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


class _Hour(NamedTuple):
    """The hour that a source gives: minutes of the day, how it prints that, and the clause up to there."""

    mention: DateMention
    at: int
    clause: str


def told(mentions: Sequence[Mention], facts: Sequence[Fact], event: str | None) -> list[Fact]:
    """`facts` with one for the hour of `event`, where sources give two that are near each other on its day.

    The hour of most independent sources leads, then the newest. A date that tells no more than that gives way.
    """
    main = next((fact for fact in facts if fact.id == event), None)
    covered = days(main.when) if main is not None else None
    if main is None or covered is None or covered.first != covered.last:
        return list(facts)
    day = covered.first.isoformat()
    found = [one for mention in mentions if isinstance(mention, DateMention) and (one := _told(mention, day))]
    given = voices([one.mention for one in found], lambda mention: next(o.at for o in found if o.mention is mention))
    if len(given) < 2:
        return list(facts)
    lead = max(found, key=lambda one: given[one.at])
    found = [one for one in found if abs(one.at - lead.at) <= _NEAR]
    first = {one.mention.source: one for one in reversed(found)}
    kept = [one for one in found if first[one.mention.source] is one]
    if len({one.at for one in kept}) < 2:
        return list(facts)
    fact = _fact(lead, [lead, *(one for one in kept if one.mention.source != lead.mention.source)], day)
    passages = {(cite.source, cite.quote) for cite in fact.cites}
    return [*(one for one in facts if not _is_that(one, passages)), fact]


def _told(mention: DateMention, day: str) -> _Hour | None:
    """What `mention` tells of the hour, where its clause says that something of the event happened then."""
    covered = days(mention.when.value)
    quote = plain(mention.passage.quote)
    clock, place = _CLOCK.search(mention.text), quote.find(plain(mention.text))
    if clock is None or place < 0 or (covered is not None and covered.first.isoformat() != day):
        return None
    subject = _SUBJECT.search(quote[:place])
    of_a_day = covered is None and (mention.when.value or getattr(mention.when.reading, "base", None))
    if subject is None or of_a_day:
        return None  # of which day is open, or of every one
    hour = int(clock[1]) % 12 + 12 * (clock[3].lower() == "p")
    verb, between = subject["verb"], quote[subject.end("verb") : place]
    what = subject["what"].lower()
    who = what if what in _MANY else f"the {what}"
    printed = plain(f"{who} {verb}{between}{mention.text}")
    return _Hour(mention, hour * 60 + int(clock[2] or 0), printed[:1].upper() + printed[1:])


def _fact(lead: _Hour, told: Sequence[_Hour], day: str) -> Fact:
    printed: dict[int, str] = {}
    for one in told:
        printed.setdefault(one.at, plain(one.mention.text))
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
