"""Counts, money, percentages, ages, distances, votes: every figure that is not a toll or a date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, outlet, voices
from factsheet.kinds.figures import after_number, number_words
from factsheet.kinds.one_thing import (
    SUMS,
    alike,
    attributes,
    canonical,
    everyone,
    has_owner,
    one_deed,
    one_thing,
    other_deeds,
    other_ones,
)
from factsheet.kinds.sentence import ended
from factsheet.model.calendar import days
from factsheet.model.fact import Citation, Fact
from factsheet.model.figure import bounds, is_range, unit_and_base
from factsheet.model.mention import Mention, Name, When
from factsheet.model.overlap import content, jaccard
from factsheet.model.prints import numbers
from factsheet.model.readings import Given, relation
from factsheet.model.slug import slug

_WEIGHTS = {"vote": 36.0, "score": 36.0, "money": 32.0, "percent": 30.0, "count": 28.0, "age": 8.0}
_SHARED_WORDS = 2
_SMALL = 100
"""Counts and percentages up to this one are many things' in a story."""
_LIKE_WORDS = 4
"""Content words, numbers aside, that two clauses share at least to give different figures for one thing ..."""
_ALIKE = 0.75
"""... and the share of all their content words."""
_FRAME = {"percent": 2, "share": 2}
"""Words besides the figure of which a clause must have more to tell of one thing wherever it is printed; else one."""
_ABSTAINED = 2
"""How many may have voted in neither way, so that a source counts them and another one does not."""
_COUNTABLE, _NEAR = 5, 2.5
"""The smallest count that tells things apart from others of their sort, and how far two counts of one may lie apart."""
_GENERAL = frozenset(
    {
        *("people", "person", "man", "men", "woman", "women", "child", "victim", "member", "official", "other"),
        *("minute", "hour", "day", "week", "month", "year", "time", "thing", "case", "way", "part", "percent"),
        *("mile", "foot", "meter", "kilometer", "inch", "yard", "acre", "ton", "pound", "dollar", "point"),
        *("vote", "seat", "ballot"),
    }
)
"""Heads of units (singular) in which news counts many things at once."""
_TRADED = content("share stock index average futures oil crude gold bond yield currency")
_WAYS = content("fall fell fallen rise rose risen drop dropped cut lose lost grow grew grown up down")
_DONE = frozenset({"count", "money", "distance"})
"""Measures of what deeds are told of."""
_OF_A_DAY, _OF_A_SHOCK, _OF_SPEED, _OF_SOLE = 1.02, 1.1, 2, 1.6
"""How far apart two closing prices of a day, two magnitudes of one earthquake, two speeds, and two figures of what each
source gives one figure of may lie."""
_AFTERWARDS = content("aftershock foreshock")
_SPEEDS = content("limit wind gust")
_VAGUE = content("worth amount total sum year price value money share people part time number rest thing figure")
"""Nouns of which a text has many figures, though it gives one by that name."""
_YEAR = re.compile(r"\d{4}")
_LONG = 45
"""Days from which on a figure lies long before its text."""
Reading = int | float | str | tuple[int | float, int | float]
"""A number, the two ends of a range, or a tally in words."""
_SAME_UNIT = {
    "metre": "meter",
    "kilometre": "kilometer",
    "km": "kilometer",
    "litre": "liter",
    "kg": "kilo",
    "troop": "soldier",
    "servicemen": "soldier",
    "policemen": "officer",
    "firemen": "firefighter",
    "pupil": "student",
    "protester": "demonstrator",
    "house": "home",
    "digger": "excavator",
    "lorrie": "truck",
    "aircraft": "plane",
    "airplane": "plane",
    "jet": "plane",
    "bullet": "shot",
    "shop": "store",
    "fan": "spectator",
    "lodger": "tenant",
}
"""Heads of units that count the same as another one: spellings, and other words for it, without a plural's s."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityMention(Mention):
    """A figure. `value` is the number, or the two ends of a range.

    `printed` are the source's words for it ("more than 800", "$3.5 million").
    `unit` is what is counted ("officials"), `measure` the sort of figure (count, money, percent, age, …), `of` what or
    whom it belongs to, `change` the way (up, down) in which something went by it or to it, `origin` what it went
    from, `clause` the source's own clause that
    holds it (None where none can be printed), `topic` the stems of its content words, `headline` whether it stands in a
    headline.
    """

    kind: ClassVar[str] = "quantity"

    value: Reading
    printed: str
    unit: str | None = None
    measure: str = "count"
    precision: str | None = None
    of: str | None = None
    level: str | None = None
    """Of a figure that tells how high `of` stood: then (stand), or when the day began or ended (open, close)."""
    change: str | None = None
    origin: int | float | None = None
    poll: str | None = None
    """The poll that gives a share of those who were asked."""
    when: When | None = None
    where: Name | None = None
    clause: str | None = None
    topic: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    """The stems of what it is a figure of: "its $38 billion bid" of a bid."""
    around: frozenset[str] = frozenset()
    """The stems of the content words of its sentence."""
    deeds: frozenset[str] = frozenset()
    """What is done to those who are counted, or by them: arrest>to."""
    named: frozenset[str] = frozenset()
    """The stems of the names in its sentence, without that of who says it."""
    bearer: frozenset[str] = frozenset()
    """Whom its clause names as its subject, and whether it is done to them: to>roe in "Roe was fined $40"."""
    denied: bool = False
    """Whether its clause is told as not so."""
    open: bool = False
    """Whether its clause only tells what may be, might have been or is wanted."""
    headline: bool = False
    within: int = 0
    """How many clauses of its sentence stand above its own: 1 in "will cut jobs to save $40 million"."""
    beside: bool = False
    """Whether its clause is printed for another figure: it agrees or differs, and makes no fact of its own."""
    rivals: frozenset[Reading] = frozenset()
    """The figures of its measure and unit that its source gives, its own among them; set by `QuantityKind.apart`."""
    sole: frozenset[str] = frozenset()
    """Those of its things of which its source gives no other figure of that measure and unit; set there, too."""


class QuantityKind(Kind[QuantityMention]):
    """One fact for each figure; sources that give another number for the same thing stand in it."""

    name = "quantity"
    heading = "Other figures"
    order = 40
    place = "figures"
    in_summary = 1

    def key(self, mention: QuantityMention) -> Hashable | None:
        """Measure and head of the unit; an age, with whose it is, for which a family name alone is not enough.

        A figure without a clause makes no fact; where its thing is known it can be another reading of one.
        """
        if mention.measure == "age" and " " not in (mention.of or ""):
            return None
        if mention.clause is None and not mention.things:
            return None
        head = _head(mention.unit)
        unit = "people" if mention.measure == "count" and head in everyone() else head
        return mention.measure, unit, mention.of if mention.measure == "age" else None

    def same(self, one: QuantityMention, other: QuantityMention) -> bool:
        """The same figure in a like clause, or another figure of another source where the clauses say the same."""
        if one.measure == "age":
            return True
        if one.denied != other.denied or {one.change, other.change} >= {"up", "down"} or _of_two(one, other):
            return False
        if _of_days(one, other):
            return _is_series(one, other)
        if _head(one.unit) != _head(other.unit):
            return one.source != other.source and _one_deed(one, other)
        if one.value == other.value:
            if one.clause is None or other.clause is None:
                return one.things == other.things and one.source == other.source
            topic, others = _subject(one), _subject(other)
            return len(topic & others) >= min(_SHARED_WORDS, len(topic), len(others))
        if one.source == other.source or one.measure == "score" or one.open != other.open:
            return False
        if one.value in other.rivals or other.value in one.rivals:
            return False  # a source that gives both does not take one for the other
        if _of_others(one, other):
            return False
        if _one_level(one, other):
            return True
        if _is_price(one) and _is_price(other):
            return False  # of which there is another one each hour
        if any(holds(one, other) for holds in (_of_one_thing, _one_vote, _one_deed, _one_shock, _one_speed)):
            return True
        if _value(one.when) != _value(other.when):
            return False
        if _only_count(one, other):
            return True
        if one.beside or other.beside or one.clause is None or other.clause is None:
            return False  # its clause is of another figure
        words, others = _words(one.topic), _words(other.topic)
        if words == others and one.deeds == other.deeds and len(words) > _FRAME.get(one.measure, 1):
            return alike(_written(one.value), _written(other.value), _NEAR) or len(words) >= _LIKE_WORDS
        return len(words & others) >= _LIKE_WORDS and jaccard(words, others) >= _ALIKE

    def apart(self, mentions: Sequence[QuantityMention]) -> Sequence[QuantityMention]:
        """Of the figures of each clause all but the weightiest marked `beside`: its sentence holds the others.

        A clause that only goes on where that of another figure ends is one with it.
        """
        given: dict[tuple[str, str, str], set[Reading]] = defaultdict(set)
        of_thing: dict[tuple[str, str, str, str], set[Reading]] = defaultdict(set)
        for mention in mentions:
            given[mention.source, mention.measure, _head(mention.unit)].add(mention.value)
            for thing in mention.things:
                of_thing[mention.source, mention.measure, _head(mention.unit), canonical(thing)].add(mention.value)
        stems = _stems(mentions)
        best: dict[tuple[str, str], QuantityMention] = {}
        for mention in mentions:
            if mention.clause is None:
                continue
            place = mention.source, stems[mention.source, mention.clause]
            if place not in best or _rank(mention, place[1]) > _rank(best[place], place[1]):
                best[place] = mention
        chosen = {id(mention) for mention in best.values()}
        return [
            replace(
                m,
                rivals=frozenset(given[m.source, m.measure, _head(m.unit)]),
                sole=frozenset(
                    name
                    for name in map(canonical, m.things)
                    if len(of_thing[m.source, m.measure, _head(m.unit), name]) == 1
                ),
                beside=m.clause is not None and m.measure != "age" and id(m) not in chosen,
            )
            for m in mentions
        ]

    def fact(self, mentions: Sequence[QuantityMention]) -> Fact | None:
        """The figure that most independent sources give, in the shortest clause that states it.

        Other readings stand on their citations. A sentence of the text goes before a headline, which seldom is one.
        """
        given = voices(mentions, lambda mention: mention.value)
        whole = [mention for mention in mentions if mention.clause]
        stating = _newest([mention for mention in whole if not mention.beside] or (whole if _differ(whole) else []))
        if not stating:
            return None
        leading = max(stating, key=lambda mention: given[mention.value])  # the newest of equals
        mentions = _one_each(mentions, leading)
        stating = [m for m in stating if (m.value, m.precision) == (leading.value, leading.precision)]
        lead = min(stating, key=lambda mention: (mention.headline, len(str(mention.clause).split())))
        return Fact.model_validate(
            {
                "id": slug(f"{_named(lead)} {lead.unit or lead.measure} {lead.of or ''}".strip()) or "figure",
                "kind": self.name,
                "statement": ended(str(lead.clause)),
                "value": _written(lead.value),
                "change": lead.change,
                "from": _origin(lead),
                "precision": lead.precision,
                "unit": lead.unit,
                "by": lead.poll,
                "of": lead.of,
                "when": _value(lead.when),
                "ask": _asked(mentions, lead),
                "cites": [_citation(mention, lead) for mention in _once_each(mentions, lead)],
            }
        )

    def weight(self, fact: Fact) -> float:
        """Votes, scores and money before counts, ages last."""
        sorts = {"percent": "percent", "years old": "age", "votes": "vote", "points": "score"}
        measure = sorts.get(unit_and_base(fact.unit)[0])
        if isinstance(fact.value, str):
            measure = "vote"
        return _weight(measure or "count")

    def question(self, fact: Fact, key: str) -> str:
        """How many of what; the statement says where more than a count, if it is short."""
        if key != "value":
            return super().question(fact, key)
        if len(fact.statement) > _SHORT and fact.unit:
            return f"Which number of {fact.unit} is right?"
        return f"Which figure is right? {fact.statement}"

    def label(self, fact: Fact) -> str:
        """The rest of a sentence that begins with the figure."""
        if not (isinstance(fact.value, int | float) or is_range(fact.value)):
            return ""
        return after_number(fact.statement, fact.value, fact.precision)


_SHORT = 140
"""Characters of a statement that is asked about whole."""
_NAMED = 2
"""Sources at most that a question names for one figure."""


def _of_two(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether the same is told of two who have other names: "Roe was fined $40", "Poe was fined $40"."""
    roles = [{stem.partition(">")[0] for stem in each.bearer} for each in (one, other)]
    return bool(one.deeds & other.deeds and one.bearer) and roles[0] == roles[1] and not one.bearer & other.bearer


def _of_days(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether two figures tell how high something stood on two days."""
    first, second = (days(_value(mention.when)) for mention in (one, other))
    apart = first is not None and second is not None and (first.last < second.first or second.last < first.first)
    return apart and one.level is not None and other.level is not None


def _is_series(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether two figures of two days are of one thing: a series."""
    return one.level == other.level and content(one.of or "") == content(other.of or "") != frozenset()


def _newest(mentions: list[QuantityMention]) -> list[QuantityMention]:
    """Of a series the figures of the newest day; else all of `mentions`."""
    if not any(_of_days(mentions[0], mention) for mention in mentions[1:]):
        return mentions
    last = {id(mention): found.last for mention in mentions if (found := days(_value(mention.when))) is not None}
    newest = max(last.values())
    return [mention for mention in mentions if last.get(id(mention)) == newest]


def _of_others(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether only one of them is of another thing of its sort, of another event, or of what lies long back."""
    if (one.things ^ other.things) & other_ones() or one.elsewhere != other.elsewhere:
        return True
    if one.measure == "magnitude" and (one.things ^ other.things) & _AFTERWARDS:
        return True
    then = {_value(mention.when): other for mention, other in ((one, other), (other, one)) if _lies_back(mention)}
    return len({_value(one.when), _value(other.when)}) > 1 and any(
        str(when)[:4] not in m.around for when, m in then.items()
    )


def _lies_back(mention: QuantityMention) -> bool:
    """Whether the figure is of a day or month long before its text, or of a year that it names: the news does not
    name its own.
    """
    value = _value(mention.when) or ""
    if _YEAR.fullmatch(value):
        return True
    told, now = days(value or None), days(mention.when.anchor) if mention.when else None
    return told is not None and now is not None and (now.first - told.last).days > _LONG


def _only_count(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether each source counts things of this sort once, and the counts are near enough to be of the same things.

    What everything is counted in (people, dollars, years) tells nothing.
    """
    if one.measure != "count" or _head(one.unit) in _GENERAL or len(one.rivals) > 1 or len(other.rivals) > 1:
        return False
    if other_deeds((one.deeds, other.deeds)):
        return False
    low, high = sorted(max(map(abs, bounds(m.value) or (0, 0))) for m in (one, other))
    return low >= _COUNTABLE and high <= low * _NEAR


def _one_vote(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether each source tells of one vote, in which as many voted: "6-3" and "seven to two" are of one board."""
    when = {_value(mention.when) for mention in (one, other)} - {None}
    if one.measure != "vote" or len(one.rivals) > 1 or len(other.rivals) > 1 or len(when) > 1:
        return False
    voted = sorted(sum(map(int, str(mention.value).split("-"))) for mention in (one, other))
    return voted[0] == voted[1] or (voted[1] - voted[0] <= _ABSTAINED and len(one.topic & other.topic) > _SHARED_WORDS)


def _one_deed(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether the same is told of both figures, of one day, and no names tell them apart."""
    days = {_value(mention.when) for mention in (one, other)} - {None}
    if one.measure not in _DONE or len(days) > 1 or _apart(one, other):
        return False
    if one.value != other.value and (one.value in other.rivals or other.value in one.rivals):
        return False
    return one_deed(one.measure, (_written(one.value), _written(other.value)), (one.deeds, other.deeds))


def _one_level(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether both tell how high one thing stood at the end of a day, or what one firm's revenue came to."""
    days = {_value(mention.when) for mention in (one, other)} - {None}
    if one.level is None or one.level != other.level or len(days) > 1 or _apart(one, other):
        return False
    if {one.change, other.change} >= {"up", "down"} or not content(one.of or "") & content(other.of or ""):
        return False
    return one.level == "close" and alike(_written(one.value), _written(other.value), _OF_A_DAY)


def _apart(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether names say that two figures are of different ones: the patients of this hospital and of that one."""
    return bool(one.named and other.named and not one.named & other.named)


def _one_shock(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether each source tells of one earthquake, whose magnitudes lie near each other."""
    days = {_value(mention.when) for mention in (one, other)} - {None}
    single = len(one.rivals) == len(other.rivals) == 1 or bool(one.things & other.things)
    return one.measure == "magnitude" and single and len(days) < 2 and alike(one.value, other.value, _OF_A_SHOCK)


def _one_speed(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether each source gives one speed, of which neither is a limit or the wind's alone."""
    if one.measure != "speed" or len(one.rivals) > 1 or len(other.rivals) > 1:
        return False
    if (one.things ^ other.things) & _SPEEDS or (one.things and other.things and not one.things & other.things):
        return False
    return alike(_written(one.value), _written(other.value), _OF_SPEED)


def _is_price(mention: QuantityMention) -> bool:
    """Whether a figure tells how a price in a market moved."""
    return mention.change is not None and bool(_TRADED & mention.topic)


def _of_one_thing(one: QuantityMention, other: QuantityMention) -> bool:
    """Whether both are what one thing costs or measures; what goes up or down may have two figures."""
    days = {_value(mention.when) for mention in (one, other)} - {None}
    if len(days) > 1 or any(m.change or m.origin is not None for m in (one, other)):
        return False
    if _apart(one, other) and has_owner(one.things & other.things):
        return False
    near = alike(_written(one.value), _written(other.value), _OF_SOLE)
    if one.measure in SUMS and near and not _apart(one, other) and _of_same(one.sole, other.sole):
        return True
    sentences = one.around, other.around
    return one_thing(one.measure, (_written(one.value), _written(other.value)), (one.things, other.things), sentences)


def _of_same(things: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two figures are of the same: they share a thing, and not only that it has a cost or a depth."""
    shared = things & others - _VAGUE
    rest = things - attributes() - _VAGUE, others - attributes() - _VAGUE
    return bool(shared) and (bool(shared - attributes()) or not all(rest))


def _differ(mentions: Sequence[QuantityMention]) -> bool:
    """Whether two of the figures cannot both be right: that is worth a line, though another figure has the clause."""
    given = [Given(_written(mention.value), mention.precision) for mention in mentions]
    return any(relation("value", given[0], one) == "contradict" for one in given[1:])


def _asked(mentions: Sequence[QuantityMention], lead: QuantityMention) -> str | None:
    """What a person must settle: figures that exclude the one that is printed, in the words of their sources."""
    own = Given(_written(lead.value), lead.precision)
    printed: dict[Reading, str] = {lead.value: lead.printed}
    for mention in mentions:
        if _of_days(mention, lead):
            continue  # what stood otherwise on another day is no difference
        if relation("value", Given(_written(mention.value), mention.precision), own) == "contradict":
            printed.setdefault(mention.value, mention.printed)
    if len(printed) == 1:
        return None
    outlets = {value: sorted({m.source for m in mentions if m.value == value})[:_NAMED] for value in printed}
    given = ", ".join(f"{words} ({' and '.join(map(outlet, outlets[value]))})" for value, words in printed.items())
    return f"Sources differ: {given}. Which is right?"


def _stems(mentions: Sequence[QuantityMention]) -> dict[tuple[str, str], str]:
    """For the clause of each source the shortest one of that source that it begins with."""
    stems: dict[tuple[str, str], str] = {}
    source, stem = "", ""
    for place in sorted({(m.source, m.clause) for m in mentions if m.clause is not None}):
        if place[0] != source or not place[1].startswith(stem):
            source, stem = place
        stems[place] = stem
    return stems


def _rank(mention: QuantityMention, stem: str) -> tuple[bool, int, float]:
    """Before the weight of its sort, whether a figure is the one that its sentence turns on."""
    return mention.clause == stem, -mention.within, _weight(mention.measure)


def _weight(measure: str) -> float:
    return _WEIGHTS.get(measure, 26.0)


def _words(topic: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in topic if not any(letter.isdecimal() for letter in word))


def _subject(mention: QuantityMention) -> frozenset[str]:
    """The words that tell what a figure is of: for a small round one ("5 percent") neither its digits nor its unit.

    Of a share ("nearly a third") they are none of its own words, and not which way it went.
    """
    if mention.measure == "share":
        return _words(mention.topic) - content(mention.text) - _WAYS
    small = isinstance(mention.value, int) and abs(mention.value) <= _SMALL and mention.measure in {"percent", "count"}
    return _words(mention.topic) - content(mention.unit or "") if small else mention.topic


def _value(when: When | None) -> str | None:
    """The date of a figure; a reference such as "now" is none."""
    return when.value if when and when.value and when.value[:1].isdecimal() else None


def _origin(lead: QuantityMention) -> int | float | None:
    """What it went from, where the passage that is cited prints it, too."""
    return lead.origin if lead.origin is not None and abs(lead.origin) in numbers(lead.passage.quote) else None


def _written(value: Reading) -> int | float | str | list[int | float]:
    return list(value) if isinstance(value, tuple) else value


def _spoken(value: Reading) -> str:
    if isinstance(value, tuple):
        return " to ".join(map(_spoken, value))
    return number_words(value) if isinstance(value, int) else str(value).replace(".", " point ")


def _named(lead: QuantityMention) -> str:
    """The figure as an id has it: a share in the words of its passage."""
    return lead.printed if lead.measure == "share" else _spoken(lead.value)


def _head(unit: str | None) -> str:
    measured, base = unit_and_base((unit or "").lower())
    words = measured.split()
    head = words[-1].rstrip("s") if words else ""
    more = words[:1] == ["more"]
    return f"{'more ' * more}{_SAME_UNIT.get(head, head)} {base}".rstrip()


def _citation(mention: QuantityMention, lead: QuantityMention) -> Citation:
    same = mention.value == lead.value
    says = None if same else _written(mention.value)
    precision = mention.precision
    if same:
        precision = None if mention.precision == lead.precision else mention.precision or "exactly"
    return cite(mention, says=says, precision=precision, when=_value(mention.when) if _of_days(mention, lead) else None)


def _one_each(mentions: Sequence[QuantityMention], lead: QuantityMention) -> list[QuantityMention]:
    """`mentions` without the readings of a source that gives several: at most one of them is of this thing.

    Those of a series, each of a day of its own, stay.
    """
    others: dict[str, set[Reading]] = defaultdict(set)
    for mention in mentions:
        if mention.value != lead.value:
            others[mention.source].add(mention.value)
    return [m for m in mentions if m.value == lead.value or _of_days(m, lead) or len(others[m.source]) == 1]


def _once_each(mentions: Sequence[QuantityMention], lead: QuantityMention) -> list[QuantityMention]:
    """One passage for each figure of a source; for the one that is printed that of its own sentence."""
    kept: dict[tuple[str, Reading], QuantityMention] = {}
    for mention in mentions:
        place = mention.source, mention.value
        kept[place] = lead if place == (lead.source, lead.value) else kept.get(place, mention)
    return list(kept.values())
