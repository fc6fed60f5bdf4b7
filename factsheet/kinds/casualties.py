"""Tolls: killed, injured and missing, of the sheet's own event and of the past events that articles recall."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from factsheet.kinds.base import Kind, cite, outlet, voices
from factsheet.kinds.figures import sentence_number
from factsheet.model.fact import Citation, Fact
from factsheet.model.figure import value_words
from factsheet.model.mention import Mention, Name, When
from factsheet.model.passage import Passage
from factsheet.model.slug import slug
from factsheet.model.spelled_numbers import spelled
from factsheet.model.timex_period import Period
from factsheet.model.timex_words import in_words

_IN_DIGITS = 10
"""From here on numbers stand in digits within a sentence."""
_BARE_SIDES = frozenset({"army", "military", "navy", "police", "government", "ministry", "coalition", "rebels"})
_FEW = 5
"""People of a past toll at most who are told one by one, in the source's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtiesMention(Mention):
    """A toll that one passage states, or that was worked out from one passage (`basis` says how).

    `outcome` is killed, injured or missing; an extractor also gives harmed, for people shot or stabbed where the words
    leave the end open: `reconcile.tolls` turns it into one of the others or drops it. Perpetrators are never counted.
    `background` marks a toll of another, earlier event that the article recalls; `event` is the id of that event,
    which reconciliation sets (None: the sheet's own).
    """

    kind: ClassVar[str] = "casualties"

    outcome: str
    value: int
    printed: str
    precision: str | None = None
    unit: str | None = None
    where: Name | None = None
    when: When | None = None
    basis: str | None = None
    background: bool = False
    event: str | None = None
    say: str = ""
    """What a statement prints after the people: "were killed", "died", "were taken to a hospital"."""
    counted: str = "count"
    """How the number stands: count, list ("a man and two boys"), pair ("both"), single ("a man"), name, fighters, …"""
    part: bool = False
    """A subset by its own words ("one of them", "seriously injured")."""
    more: bool = False
    """On top of others by its own noun ("nine others")."""
    also: bool = False
    """On top of a toll told before ("two civilians were also wounded")."""
    weak: bool = False
    """Carried by a phrase that only implies the outcome ("taken to hospital")."""
    headline: bool = False
    lead: bool = False
    """In the headline or the first sentences."""
    names: tuple[str, ...] = ()
    """The victims whom the passage names."""
    total: bool = False
    """Called the toll or the total by its own words."""
    places: tuple[str, ...] = ()
    """Every place that the sentence names."""
    what: str | None = None
    """The noun of the event that the passage or the sentence before it names ("shooting")."""
    taken_off: int = 0
    """How many perpetrators the printed number holds and `value` does not."""
    core: Passage | None = None
    """The words of the toll alone, without where and when: all that a toll of the sheet's own event needs."""
    besides: tuple[Passage, ...] = ()
    """Further passages of the same source that the value rests on."""
    published: str | None = None
    """The ISO day of the source, set by `reconcile.tolls`."""
    whole: bool = True
    """False for a part that stands as a fact of its own beside the whole toll ("including 20 children")."""
    at: str | None = None
    """The source's own words for where, as a statement can print them ("near Padang", "in 14 countries")."""
    told_event: str | None = None
    """Its words for the event ("a rail crash near Leeds")."""
    event_clause: str | None = None
    """A clause of it that tells the event without its toll ("a quake rocked the coast")."""
    wide: bool = False
    """Of more than one place: `at` names them, `where` only one."""
    part_of: int | None = None
    """The number of the whole that a part is said to be of."""
    in_hospital: bool = False
    """Of those whom one hospital, named, has received or treats."""
    scope: str | None = None
    """The row of rules/toll_scopes.yaml by which it is of more than the event: of a war, a year, a group's life."""
    by: Name | None = None
    """The side that counts its foes, set by `reconcile.tolls`: "the army" killed 23 militants, as it says."""
    low: int | None = None
    """The lower end, where `value` is the upper one of a range ("between 30 and 40 people")."""

    @property
    def reading(self) -> int | tuple[int, int]:
        """The figure as a fact has it: a number, or the two ends of a range."""
        return self.value if self.low is None else (self.low, self.value)

    def says(self) -> dict[str, object]:
        """What the mention says under the typed keys of a fact: of a range both ends."""
        return self._with_both(Mention.says(self))

    def columns(self) -> dict[str, object]:
        """The typed fields as `factsheet mentions` prints them: of a range both ends as its value."""
        return self._with_both(Mention.columns(self))

    def _with_both(self, shown: dict[str, object]) -> dict[str, object]:
        rest = {key: value for key, value in shown.items() if key != "low"}
        return rest if self.low is None else {**rest, "value": [self.low, self.value]}

    @property
    def passages(self) -> tuple[tuple[Passage, frozenset[str] | None], ...]:
        """The passage that gives the toll, and those on which a sum rests besides."""
        return tuple((passage, None) for passage in (self.passage, *self.besides))


class CasualtiesKind(Kind[CasualtiesMention]):
    """One fact for each event and outcome (and one for each part of a toll); sources that differ stand in it."""

    name = "casualties"
    heading = "Killed, injured and missing"
    order = 30
    place = "figures"
    in_summary = 2

    def key(self, mention: CasualtiesMention) -> Hashable | None:
        """Event and outcome; a part has its unit besides."""
        if mention.outcome not in ("killed", "injured", "missing"):
            return None
        part = None if mention.whole else (mention.unit or "").lower()
        return mention.event, mention.outcome, part, mention.wide and mention.event is not None

    def fact(self, mentions: Sequence[CasualtiesMention]) -> Fact | None:
        """The toll: the newest figure leads, every other reading stands on its citation.

        A source that only tells what befell one person whom it names gives no other toll than one that counts more.
        """
        lead = _leading(mentions)
        if lead.counted != "name":
            mentions = [m for m in mentions if m.counted != "name" or m.value >= lead.value]
        precision = lead.precision
        place = lead.where.shown if lead.where else None
        when = lead.when.value if lead.when else None
        past = lead.event is not None
        told = lead.by is not None and all(m.by for m in mentions if m.reading == lead.reading)
        by = _side(lead.by.shown) if told and lead.by else None
        said = statement(lead)
        return Fact.model_validate(
            {
                "id": self._id(lead),
                "kind": self.name,
                "statement": f"{said[:-1]}, {by} said." if by else said,
                "by": by,
                "outcome": lead.outcome,
                "value": _written(lead),
                "precision": precision,
                "unit": lead.unit if lead.unit not in (None, "people") else None,
                "where": place if past and not lead.wide else None,
                "when": when if past else None,
                "event": lead.event,
                "part_of": None if lead.part_of is None else _whole_id(lead),
                "basis": lead.basis,
                "ask": _question(mentions),
                "cites": [citation for mention in mentions for citation in _citations(mention, lead)],
            }
        )

    def weight(self, fact: Fact) -> float:
        """Tolls of the sheet's own event come first of all facts but the event itself."""
        base = {"killed": 98.0, "missing": 95.0, "injured": 94.0}.get(fact.outcome or "", 90.0)
        if fact.event:
            base -= 45
        beside = not fact.event and fact.id != fact.outcome  # fighters, who stand beside the toll
        return base - 3 if fact.part_of or beside else base

    def question(self, fact: Fact, key: str) -> str:
        """How many, of whom, where it was not the sheet's own event."""
        if key != "value":
            return super().question(fact, key)
        where = f" in {fact.where}" if fact.where else ""
        return f"How many {fact.unit or 'people'} were {fact.outcome or 'harmed'}{where}?"

    def label(self, fact: Fact) -> str:
        """Who was counted, what befell them, and which side says so."""
        one = "person" if fact.value == 1 else "people"
        told = f"{fact.unit or one} {fact.outcome or ''}".strip()
        return f"{told}, {fact.by} said" if fact.by else told

    def _id(self, mention: CasualtiesMention) -> str:
        parts = [mention.event or "", "" if mention.whole else mention.unit or "", mention.outcome]
        return slug(" ".join(part for part in parts if part)) or mention.outcome


def _side(name: str) -> str:
    """ "the army" for the "Army" of a headline."""
    return f"the {name.lower()}" if name.lower() in _BARE_SIDES else name


def _whole_id(mention: CasualtiesMention) -> str:
    return slug(" ".join(part for part in (mention.event or "", mention.outcome) if part))


def _written(mention: CasualtiesMention) -> int | list[int]:
    return mention.value if mention.low is None else [mention.low, mention.value]


def _citations(mention: CasualtiesMention, lead: CasualtiesMention) -> list[Citation]:
    readings: dict[str, object] = {}
    if mention.reading != lead.reading:
        readings["says"] = _written(mention)
        if mention.precision:
            readings["precision"] = mention.precision
    elif mention.precision != lead.precision:
        readings["precision"] = mention.precision or "exactly"
    first = cite(mention, **readings)
    rest = [
        Citation.model_validate(
            {key: value for key, value in
             {"source": mention.source, "quote": passage.quote, "occurrence": passage.occurrence, **readings}.items()
             if value is not None}
        )
        for passage in mention.besides
    ]  # fmt: skip
    return [first, *rest]


def _leading(mentions: Sequence[CasualtiesMention]) -> CasualtiesMention:
    """Of the newest day's figures the one that most sources leave room for, then the one said most plainly.

    Tolls rise: a newer figure that is lower than the one more sources give is of a part, or wants a second source. One
    who is named ("the minister, Ann Roe, was found dead") is no toll where others count several.
    """
    several = [mention for mention in mentions if mention.counted != "name" and mention.value > 1]
    if several and mentions[0].counted == "name":
        mentions = several
    newest = _most_allowed([mention for mention in mentions if mention.published == mentions[0].published])
    support = voices(mentions, lambda mention: mention.reading)
    most = max(mentions, key=lambda mention: support[mention.reading])
    if newest.value < most.value and support[newest.reading] < support[most.reading]:
        return _most_allowed([mention for mention in mentions if mention.reading == most.reading])
    return newest


def _most_allowed(same: Sequence[CasualtiesMention]) -> CasualtiesMention:
    """The figure that most of `same` leave room for, then the one that most sources give, then the plainest."""
    room = {mention.reading: sum(_allows(other, mention) for other in same) for mention in same}
    support = voices(same, lambda mention: mention.reading)
    return max(
        same,
        key=lambda m: (
            *(room[m.reading], support[m.reading]),
            *(m.low is None, m.basis is None, not m.weak, not m.headline),
        ),
    )


def _question(mentions: Sequence[CasualtiesMention]) -> str | None:
    """What a person must settle: figures of the newest day that exclude each other."""
    same = [mention for mention in mentions if mention.published == mentions[0].published]
    if not any(_exclude(one, other) for one, other in combinations(same, 2)):
        return None
    outlets: dict[str, set[str]] = {}
    for mention in sorted(same, key=lambda m: (m.value, m.low or m.value)):
        outlets.setdefault(value_words(_written(mention)), set()).add(outlet(mention.source))
    given = ", ".join(f"{value} ({' and '.join(sorted(names))})" for value, names in outlets.items())
    return f"Sources of the same day differ: {given}. Which is right?"


def _exclude(one: CasualtiesMention, other: CasualtiesMention) -> bool:
    """Whether two figures cannot both be true: "more than 50" leaves room for 51, 50 does not.

    Four who were taken to a hospital may be four of 15 who were hurt.
    """
    fewer, more = sorted((one, other), key=lambda m: m.value)
    if fewer.weak and not more.weak and fewer.value < more.value:
        return False
    return not _allows(one, other) and not _allows(other, one)


def _allows(mention: CasualtiesMention, other: CasualtiesMention) -> bool:
    """Whether what `mention` says leaves room for the figure of the other: a range does for each within it."""
    value = other.value
    if mention.low is not None or other.low is not None:
        low = other.value if other.low is None else other.low
        return (mention.value if mention.low is None else mention.low) <= low and value <= mention.value
    match mention.precision:
        case "about":
            return abs(value - mention.value) * 10 <= mention.value
        case "at least" | "more than":
            return value >= mention.value
        case "at most" | "fewer than":
            return value <= mention.value
    return value == mention.value


def statement(mention: CasualtiesMention) -> str:
    """The toll as a sentence: "At least seven people were killed.", "Twelve people were killed in Aurora, Colo."."""
    unit = mention.unit or "people"
    if mention.part_of is not None:
        printed = mention.printed[:1].lower() + mention.printed[1:]
        number = _between(mention) or " ".join(filter(None, (mention.precision, printed)))
        was = "was" if mention.value == 1 else "were"
        return f"Among those {mention.outcome} {was} {number} {unit}{_scene(mention)}".rstrip(".") + "."
    if mention.value == 0:
        subject = "No one"
    elif mention.low is not None:
        subject = f"B{_between(mention)[1:]} {unit}"
    elif mention.event is not None and _names_whom(mention):
        subject = f"{mention.printed[:1].upper()}{mention.printed[1:]}"
    elif mention.basis or mention.counted in ("list", "pair", "name", "single", "definite"):
        unit = "people" if mention.value != 1 else "person"
        subject = f"{sentence_number(str(mention.value), None)} {unit}"
    else:
        unit = "person" if mention.value == 1 and unit == "people" else unit
        subject = f"{sentence_number(mention.printed, mention.precision)} {unit}"
    say = mention.say or f"were {mention.outcome}"
    if mention.value in (0, 1):
        say = _singular(say)
    return f"{subject} {say}{_scene(mention)}".rstrip(".") + "."


def _between(mention: CasualtiesMention) -> str:
    """A range within a sentence ("between three and 12"), empty for a plain number."""
    ends = [spelled(end) if end < _IN_DIGITS else f"{end:,}" for end in (mention.low, mention.value) if end is not None]
    return f"between {' and '.join(ends)}" if len(ends) > 1 else ""


def _scene(mention: CasualtiesMention) -> str:
    """Where and when a past toll was: " in Aurora, Colo., in July 2012", " in 1959 when a tram caught fire"."""
    if mention.event is None:
        return ""
    if mention.event_clause and not mention.told_event and not mention.wide:
        return f"{dated('', mention.when)} when {mention.event_clause}"
    where = "".join(f" {words}" for words in (mention.told_event and f"in {mention.told_event}", mention.at) if words)
    return dated(where, mention.when)


def dated(words: str, when: When | None) -> str:
    """`words` with the date behind them, where it has a value that can be said: "… in Aurora, Colo., in July 2012"."""
    period = Period.parse(when.value) if when and when.value else None
    said = in_words(period.value) if period else None
    if said is None or period is None:
        return words
    comma = "," if "," in words else ""
    return f"{words}{comma} {'on' if period.unit == 'day' else 'in'} {said}"


def _names_whom(mention: CasualtiesMention) -> bool:
    """Whether the words that were added up say it better than their sum: "two women and the driver"."""
    return mention.counted == "list" and mention.basis == mention.printed and mention.value <= _FEW


def _singular(say: str) -> str:
    words = say.split()
    swaps = {"were": "was", "are": "is"}
    return " ".join([swaps.get(words[0], words[0]), *words[1:]]).replace("their lives", "their life")
