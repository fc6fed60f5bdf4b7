"""Events: who did what, when, where and why. One of them is what the sheet is about."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, voices
from factsheet.kinds.sentence import ended, without_stop
from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Mention, Name, When
from factsheet.model.overlap import content, shared
from factsheet.model.readings import Given, relation
from factsheet.model.slug import slug
from factsheet.model.span import Span

_MOST = 10
"""Participants in one event's list at most: a list of all is no overview."""

_DAY = len("2013-01-28")
_WEEK = 7
_SAME_VERB, _SAME_WORDS = 0.3, 0.6
"""Shares of the shorter clause's content words that two tellings of one event have in common: with one verb, and with
two."""

_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|(?:disput|reject|dismiss)(?:e?s|ed|ing)?\s(?:that|(?:the\s)?(?:reports?"
    r"|claims?|allegations?|accusations?|toll|figures?)))\b",
    re.IGNORECASE,
)
"""Words that take back what the clause behind them tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """A clause that reports an event. `trigger` is the lemma of its head ("meet"), `statement` the clause itself,
    `said` who is told to have said it ("police said", "according to the mayor").

    `scenes` are all places that hang on its verb, `where` the first of them, `away` where the
    others of its sentence stand that are the place of something else. `stems` are those of its words that
    carry meaning, sorted. `event` is the id of the event fact that reconciliation ties the mention to; `lead` marks
    the clause whose words become that fact's statement, `independent` a clause that hangs on no other, `basis` says
    how a place was found that no passage prints. `toll` is set where the clause says whom a thing killed or hurt,
    which other sources count otherwise, `state` where only in what state people are,
    `going_on` where it was still at it ("was making tea"), `happening` the noun of the event
    where that itself does something ("the flood struck"), `aftermath` where its verb tells what is done once it has
    happened ("identified", "investigate"), `shown` where it stands in a caption, `standing` where a thing does always
    what is told ("the law imposes a levy"), `opening` where it stands in the sentence that a text begins
    with, `bare` where that one tells of no event but is what the text may be about, `dies` where its subject died,
    `one_dead` where that is one person.
    """

    kind: ClassVar[str] = "event"

    trigger: str
    statement: str
    said: str | None = None
    stems: tuple[str, ...] = ()
    who: tuple[Name, ...] = ()
    when: When | None = None
    where: Name | None = None
    scenes: tuple[Name, ...] = ()
    away: tuple[Span, ...] = ()
    why: str | None = None
    how: str | None = None
    basis: str | None = None
    headline: bool = False
    shown: bool = False
    background: bool = False
    independent: bool = True
    toll: bool = False
    state: bool = False
    going_on: bool = False
    happening: str | None = None
    aftermath: bool = False
    standing: bool = False
    opening: bool = False
    bare: bool = False
    dies: bool = False
    one_dead: bool = False
    event: str | None = None
    lead: bool = False


class EventKind(Kind[EventMention]):
    """Clauses that reconciliation has tied together by an id are one event."""

    name = "event"
    heading = "Events"
    order = 10
    dated = True
    in_summary = 2

    def key(self, mention: EventMention) -> Hashable | None:
        """The id that reconciliation has given the event; a clause without one makes no fact of its own."""
        return mention.event

    def fact(self, mentions: Sequence[EventMention]) -> Fact | None:
        """The event in the words of its leading clause, with what all clauses say of who, when, where and why."""
        leading = max(mentions, key=lambda mention: (mention.lead, _slots(mention)))
        fact = Fact(
            id=leading.event or slug(leading.statement),
            kind=self.name,
            statement=sentence(leading),
            who=_people(leading, mentions) or None,
            when=_when(leading, mentions),
            where=leading.where.shown if leading.where else None,
            why=leading.why or _first(mention.why for mention in mentions),
            how=leading.how,
            basis=leading.basis,
            cites=[cite(leading)],
        )
        return fact.model_copy(update={"cites": _cites(fact, leading, mentions)})

    def tells(self, fact: Fact, mention: EventMention, mentions: Sequence[EventMention]) -> bool:
        """Whether the clause reports what the leading one does."""
        leading = next((one for one in mentions if sentence(one) == fact.statement), mentions[0])
        return _tells(mention, leading)

    def weight(self, fact: Fact) -> float:
        """An event with a date and a place weighs more than one without."""
        return 30.0 + 10.0 * bool(fact.when) + 5.0 * bool(fact.where)


def sentence(mention: EventMention) -> str:
    """The clause with whoever it is put down to."""
    if not mention.said:
        return ended(mention.statement)
    return ended(f"{without_stop(mention.statement)}, {mention.said}")


def _slots(mention: EventMention) -> tuple[int, int]:
    filled = sum(1 for part in (mention.who, mention.when, mention.where, mention.why) if part)
    return filled, len(mention.who)


def _people(leading: EventMention, mentions: Sequence[EventMention]) -> list[str]:
    """Who takes part in the leading clause, and the people and bodies that two sources name beside its verb."""
    found = {name.shown: None for name in leading.who}
    sources: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.trigger == leading.trigger:
            for name in mention.who:
                if name.full and name.sort != "group":
                    sources.setdefault(name.shown, set()).add(mention.source)
    found.update((name, None) for name, named_in in sources.items() if len(named_in) > 1)
    return list(found)[:_MOST]


def _when(leading: EventMention, mentions: Sequence[EventMention]) -> str | None:
    """The time that the leading clause gives, but for a day that more independent sources give to the same."""
    own = leading.when.value if leading.when else None
    dated = [m for m in mentions if m.when and m.when.value and _is_day(m.when.value) and _tells(m, leading)]
    days_of = {_day(mention): mention.when.value for mention in reversed(dated) if mention.when}
    given = voices(dated, _day)
    most = max(given, key=lambda day: given[day], default=None)
    if own is None or not _is_day(own) or most is None or given[most] <= max(1, given[own[:_DAY]]):
        return own
    return days_of[str(most)]


def _day(mention: EventMention) -> str:
    """The day of a mention that has one, ISO."""
    assert mention.when is not None
    assert mention.when.value is not None
    return mention.when.value[:_DAY]


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _cites(fact: Fact, leading: EventMention, mentions: Sequence[EventMention]) -> list[Citation]:
    """The passages: in each source the fewest that carry all it says. One that gives another day says so."""
    cited: dict[tuple[str, str], Citation] = {}
    told: dict[str, set[str]] = {}
    carried = {id(mention): _carried(fact, leading, mention) for mention in mentions}
    for mention in sorted(mentions, key=lambda mention: (mention is not leading, -len(carried[id(mention)]))):
        other = _other_day(fact, leading, mention)
        new = carried[id(mention)] | ({f"when {other}"} if other else set())
        if new <= told.setdefault(mention.source, set()):
            continue
        told[mention.source] |= new
        key = (mention.source, mention.passage.quote)
        cited.setdefault(key, cite(mention, when=other))
    order = {(mention.source, mention.passage.quote): place for place, mention in enumerate(mentions)}
    return [cited[key] for key in sorted(cited, key=lambda key: order[key])]


def _carried(fact: Fact, leading: EventMention, mention: EventMention) -> set[str]:
    """The keys of `fact` that the passage of `mention` carries."""
    found = {
        "statement": _tells(mention, leading),
        "who": any(name.shown in (fact.who or ()) for name in mention.who),
        "when": mention.when is not None and _same_day(mention.when.value, fact.when),
        "where": mention.where is not None and fact.where is not None and mention.where.shown in fact.where,
        "why": mention.why is not None and mention.why == fact.why,
    }
    return {key for key, carried in found.items() if carried}


def _tells(mention: EventMention, leading: EventMention) -> bool:
    """Whether the clause has the verb or the happening of the leading one, or most of its words."""
    if mention is leading:
        return True
    if bool(_DENIED.search(mention.statement)) != bool(_DENIED.search(leading.statement)):
        return False  # who denies that it was so does not report it
    if mention.happening and mention.happening == leading.happening:
        return True
    alike = shared(content(mention.statement), content(leading.statement))
    return alike >= (_SAME_VERB if mention.trigger == leading.trigger else _SAME_WORDS)


def _other_day(fact: Fact, leading: EventMention, mention: EventMention) -> str | None:
    """The day, or the hour of the day, that `mention` gives where it is not that of `fact`.

    Only where its clause tells what the `leading` one does: else it is the day of something else. A month is no
    reading of a week.
    """
    value = mention.when.value if mention.when is not None else None
    if value is None or fact.when is None or not _tells(mention, leading) or not _is_short(value, fact.when):
        return None
    return value if relation("when", Given(value), Given(fact.when)) == "contradict" else None


def _is_short(*values: str) -> bool:
    """Whether each of `values` covers a week at most."""
    covered = [days(value) for value in values]
    return all(one is not None and (one.last - one.first).days < _WEEK for one in covered)


def _same_day(one: str | None, other: str | None) -> bool:
    return one is not None and (one == other or (_is_day(one) and days(one) == days(other)))


def _is_day(value: str | None) -> bool:
    covered = days(value)
    return covered is not None and covered.first == covered.last
