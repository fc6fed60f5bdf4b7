"""The event that a sheet is about: chosen by what the sources share, what stands early and what the headlines say."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.event import EventMention
from factsheet.model.calendar import days
from factsheet.model.judging import judges
from factsheet.model.mention import Mention
from factsheet.model.overlap import content, stem
from factsheet.model.slug import slug
from factsheet.model.source import Source

_LEAD = 6
"""Clauses of a source that count as its lead."""
_CANDIDATES = 14
"""Clauses of a source, from its top, among which the main event is looked for."""
_ALIKE = 0.6
"""Share of a clause's weighted words that another report of the event has at least."""
_KNOWN = 0.35
"""The same where the two have a verb and a participant in common."""
_IN_ITS_WORDS, _MISDATED = 0.75, timedelta(days=14)
"""The same where only the day is another one, and how far that may lie off."""
_UNTITLED = 0.5
"""Weight of a word that stands in the lead of the only source, but not in its headline."""
_RARE = 0.15
"""Weight of a word that only one source leads with: what is told in such words is something else."""

_HEADLINES = 0.7
"""What a clause gains that says all that the headlines of all sources say ..."""
_TITLED = 1.0
"""... and one whose people or bodies stand in all of them."""
_OPENS = 1.0
"""What a clause gains with which its text begins ..."""
_LONE = 2.4
"""... and besides where no headline tells what the story is, nor another text."""
_BARE = 1.0
"""What one loses that tells of no event, where there are other texts."""
_LONG_AGO = 2.0
"""What a clause loses that tells of what lies long back ..."""
_RECENT = timedelta(days=92)
"""... which is more than a season before the newest source."""
_ONE_OF_MANY = 1.5
"""What a clause loses that tells of one death, or of some, where more are the news."""
_UNITS = frozenset({"percent", "million", "billion", "trillion", "dollar", "euro", "pound"})
"""Stems that tell how many, not what happened."""

_UNTOLD = re.compile(
    r"(?:he|she|it|they|(?:this|that|these|those)(?=['\u2019 ](?:s|is|was|are|were|has|will)\b))\b", re.I
)
"""A pronoun that nothing explains acts: "it was enough", "that\u2019s why", not "this week the council met"."""
_ANOTHER = re.compile(r"(?:another|(?:an?|the) (?:earlier|previous|prior|similar|separate))\b", re.I)
"""How a clause begins that tells of another event of the same sort."""
_LEANING = frozenset({"this", "that", "these", "those", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True)
class Story:
    """The main event's id (None where no clause reports one), and the mentions with the event tied to them.

    `weights` says of the stem of a word how central it is: the share of the sources that lead with it.
    """

    event: str | None
    mentions: list[Mention]
    weights: Mapping[str, float]


def settle(sources: Sequence[Source], mentions: Sequence[Mention]) -> Story:
    """Finds the main event among the event mentions of all sources, and ties every report of it to its id.

    A clause is central when its words (by stem) stand in the headlines and leads of many sources; one that tells who,
    when and where, in a source's first clauses, leads. First clauses of other sources whose verb and words are mostly
    the same report the same event.
    """
    events = [mention for mention in mentions if isinstance(mention, EventMention)]
    weights = _weights(sources, events)
    headlines = [content(source.title) for source in sources if source.title]
    candidates = [
        pair
        for pair in _placed(events)
        if pair[0] < _CANDIDATES
        and not (pair[1].background or _UNTOLD.match(pair[1].statement))
        and not (len(sources) == 1 and pair[1].standing and not pair[1].opening)
    ]
    tolls = [m for m in mentions if isinstance(m, CasualtiesMention) and m.outcome == "killed"]
    many = len({m.source for m in tolls if m.lead and m.value > 1 and not _is_of_more(m)}) * 2 > len(sources)
    newest = max((source.published for source in sources if source.published), default=None)
    ranked = sorted(
        candidates,
        key=lambda pair: (
            _LONG_AGO * _is_old(pair[1], newest)
            + _ONE_OF_MANY * ((many and pair[1].one_dead) or _counts_others(pair[1], tolls))
            - _score(pair[1], pair[0], weights, headlines)
            - _begins(pair[1], len(sources), titled=bool(headlines))
            * (len(sources) > 1 or not _is_old(pair[1], newest)),
            pair[1].source,
            pair[1].start,
        ),
    )
    lead = next((mention for _, mention in ranked if not mention.headline), None)
    if lead is not None and judges(lead.statement):
        plain = (one for _, one in ranked if not one.headline and not judges(one.statement))
        lead = next((one for one in plain if _same_event(lead, one, weights)), lead)
    if lead is None:
        return Story(None, list(mentions), weights)
    event = slug(lead.statement, "event")
    told = {
        id(mention): replace(mention, event=event, lead=mention is lead)
        for place, mention in _placed(events)
        if mention is lead or (place < _CANDIDATES and _same_event(lead, mention, weights))
    }
    return Story(event, [told.get(id(mention), mention) for mention in mentions], weights)


def _counts_others(mention: EventMention, tolls: Sequence[CasualtiesMention]) -> bool:
    """Whether the clause counts other dead than the event's: those of a winter, of one town, those who died at once.

    What its source counts first is the event's: that the toll rose afterwards is told behind it.
    """
    own = [toll for toll in tolls if toll.source == mention.source]
    inside = [toll for toll in own if toll.spans[0].within(mention.spans[0])]
    if not mention.dies or not inside:
        return False
    before = (toll.value for toll in own if toll.lead and toll.start < mention.start and not _is_of_more(toll))
    return all(map(_is_of_more, inside)) or 0 < max(toll.value for toll in inside) < max(before, default=0)


def _is_of_more(toll: CasualtiesMention) -> bool:
    return toll.background or toll.scope is not None


def _weights(sources: Sequence[Source], events: Sequence[EventMention]) -> Mapping[str, float]:
    """How central each word is: the share of the sources that have it in headline or lead.

    Where there is one source, what its headline says is twice as central as what the text does.
    """
    leads: dict[str, set[str]] = {source.id: set(content(source.title or "")) for source in sources}
    for place, mention in _placed(events):
        if place < _LEAD:
            leads.setdefault(mention.source, set()).update(mention.stems)
    spread = Counter(word for words in leads.values() for word in words)
    if len(leads) == 1:
        headline = set(content(sources[0].title or ""))
        headline.update(word for mention in events if mention.headline for word in mention.stems)
        return {word: 1.0 if word in headline or not headline else _UNTITLED for word in spread}
    return {word: count / len(leads) for word, count in spread.items() if count > 1}


def _is_old(mention: EventMention, newest: str | None) -> bool:
    """Whether the clause dates what it tells long before the newest source: the worst quake since that of 2019."""
    covered = days(mention.when.value) if mention.when is not None else None
    return covered is not None and newest is not None and covered.last < date.fromisoformat(newest[:10]) - _RECENT


def _is_figure(word: str) -> bool:
    """Whether the word, by its stem, is a figure or its unit: sources share those without telling one story."""
    return word in _UNITS or ("." in word and word[0].isdecimal())


def _placed(events: Iterable[EventMention]) -> list[tuple[int, EventMention]]:
    """Each event mention with its place among those of its source, from 0."""
    seen: Counter[str] = Counter()
    placed = []
    for mention in sorted(events, key=lambda mention: (mention.source, mention.start)):
        placed.append((seen[mention.source], mention))
        seen[mention.source] += 1
    return placed


def _score(
    mention: EventMention, place: int, weights: Mapping[str, float], headlines: Sequence[frozenset[str]]
) -> float:
    """How well a clause stands for the story: central words, those of the headlines, a day, a place and people told,
    early in its source.

    A clause that opens with a borrowed subject reads badly, one with a pronoun tells nobody who it was; what a thing
    did to its victims, what the police did afterwards, and what a picture shows is no event of its own.
    """
    central = sum(weights.get(word, 0.0) for word in mention.stems if not _is_figure(word))
    density = central / max(6, len(mention.stems))
    known = [name.full for name in mention.who if name.full]
    named = any(name.split()[-1] in mention.text for name in known)
    leading = content(known[0].split()[-1]) if known else frozenset()
    titled = math.fsum(bool(leading & words) for words in headlines) / max(1, len(headlines))
    told = 0.45 * bool(mention.when) + 0.2 * bool(mention.where) + 0.3 * named
    verb = 0.8 * weights.get(stem(mention.trigger), 0.0)
    verb += 0.9 * (mention.happening is not None and _is_day(mention))
    dangling = mention.statement.partition(" ")[0].lower() in _LEANING
    against = (
        0.3 * mention.statement.startswith("[")
        + dangling
        + 0.3 * mention.toll
        + 0.8 * mention.standing
        + 1.2 * mention.state
        + 1.3 * mention.aftermath
        + mention.shown
    )
    own = content(mention.statement)
    heading = math.fsum(len(own & words) / len(words) for words in headlines if words) / max(1, len(headlines))
    return 0.15 * central + density + verb + told + _HEADLINES * heading + _TITLED * titled - against - 0.06 * place


def _begins(mention: EventMention, texts: int, *, titled: bool) -> float:
    """What it is worth that one of `texts` begins with the clause: a lone one is about that, whatever it tells, but for
    the scene that it sets ("Ada Moss was making tea when the roof fell in").
    """
    paints = mention.going_on and not _is_day(mention)
    lone = texts == 1 and not titled
    opens = mention.opening and not paints and (lone or not mention.aftermath)
    return (_OPENS + _LONE * lone) * opens - _BARE * (mention.bare and texts > 1)


def _same_event(lead: EventMention, mention: EventMention, weights: Mapping[str, float]) -> bool:
    """Whether `mention` reports what `lead` does: its verb is the same or among the other's words, as most words are.

    With one of the people or bodies in common, fewer words need to be. "The flood struck early on Monday" tells of the
    same flood as "the flood began at 3 a.m.".
    """
    if mention.background or bool(_ANOTHER.match(mention.statement)) != bool(_ANOTHER.match(lead.statement)):
        return False
    if _days_differ(lead, mention):
        return _misdated(lead, mention, weights)
    if lead.happening is not None and mention.happening == lead.happening and _is_day(mention):
        return True
    verb, verbs = stem(mention.trigger), stem(lead.trigger)
    if verb != verbs and verb not in lead.stems:
        return False
    names = {name.shown for name in lead.who if name.full} & {name.shown for name in mention.who if name.full}
    return _weighted(lead, mention, weights) >= (_KNOWN if names and verb == verbs else _ALIKE)


def _misdated(lead: EventMention, mention: EventMention, weights: Mapping[str, float]) -> bool:
    """Whether `mention` tells of the event in nearly all its words, with a participant, and only the day is another.

    Weeks later, or in other words, it is another event.
    """
    spans = [days(one.when.value) for one in (lead, mention) if one.when is not None]
    first, second = sorted((one.first, one.last) for one in spans if one is not None)
    near = second[0] - first[1] <= _MISDATED
    names = {name.shown for name in lead.who if name.full} & {name.shown for name in mention.who if name.full}
    same_verb = stem(mention.trigger) == stem(lead.trigger)
    return near and bool(names) and same_verb and _weighted(lead, mention, weights) >= _IN_ITS_WORDS


def _is_day(mention: EventMention) -> bool:
    """Whether the clause gives a day: "the flood of 1964 began in May" tells of another."""
    covered = days(mention.when.value) if mention.when is not None else None
    return covered is not None and covered.first == covered.last


def _weighted(one: EventMention, other: EventMention, weights: Mapping[str, float]) -> float:
    """The share of the words that both have in those of the shorter, each word as heavy as it is central."""

    def weight(stems: Iterable[str]) -> float:
        return math.fsum(weights.get(word, _RARE) for word in stems)

    smaller = min(weight(mention.stems) for mention in (one, other))
    return weight(set(one.stems) & set(other.stems)) / smaller if smaller else 0.0


def _days_differ(one: EventMention, other: EventMention) -> bool:
    """Whether the times that the two give exclude each other."""
    spans = [days(mention.when.value) for mention in (one, other) if mention.when]
    if len(spans) < len((one, other)) or spans[0] is None or spans[1] is None:
        return False
    return spans[0].last < spans[1].first or spans[1].last < spans[0].first
