"""Figures and dates of a draft: held against those that the fact base gives for the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from factsheet.draft.evidence import Evidence, Told
from factsheet.draft.item import Item
from factsheet.draft.names import meant
from factsheet.draft.verdict import Verdict, judged, nowhere, supported
from factsheet.model.calendar import days
from factsheet.model.fact import Fact
from factsheet.model.figure import value_words
from factsheet.model.overlap import stem
from factsheet.model.person_name import compatible, surname
from factsheet.model.prints import numbers
from factsheet.model.readings import Given, relation

_SAME = 0.2
"""How near a sentence must be to bear a figure out ..."""
_RIVAL = 0.5
"""... and how near one that gives another figure must be to speak against it."""
_NEARER = 0.6
"""What of a rival's nearness a supporter must have."""
_VERY = 0.2
_STEMS, _FEWEST = 3, 2
"""Stems that a sentence shares with one that speaks against it; the fewest, where they are nearly all that it says."""
_CLOSE = 0.8
_OUTCOMES = frozenset({"killed", "injured", "missing"})
_GENERAL = frozenset(map(stem, ("people", "percent", "dollars", "years", "months", "days", "hours", "times", "others")))
"""What news counts of many things at once."""
_WEEKDAYS = re.compile(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?", re.IGNORECASE)
_WEEK = 7
_MONTHS = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?=\b|[a-z])")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ATTRIBUTED = re.compile(
    r"\b(?:according to|reported by|sa(?:id|ys?)|reports?|reported|put the|estimates?|estimated|citing)\b",
    re.IGNORECASE,
)


def figure(item: Item, evidence: Evidence) -> Verdict:
    """Whether the fact base gives the figure `item` for what the draft counts with it."""
    item = replace(item, who=meant(item.who, evidence))
    agreeing, against = _sides(item, [told for told in evidence.of("figure") if _is_of_one_thing(item, told.item)])
    best = max(agreeing, key=lambda told: evidence.near(item, told) + _gives(item, told.item), default=None)
    rival = _nearest(item, (told for told in against if _speaks_against(item, told, evidence)), evidence)
    rival = rival or _only(item, against, evidence)
    known = bool(best and best.fact and item.unit in _OUTCOMES and best.item.value == item.value)
    least = 0.0 if known or item.unit == "age" else _SAME
    if best and evidence.near(item, best) >= max(least, _NEARER * (evidence.near(item, rival) if rival else 0)):
        return _borne(item, best, evidence)
    if rival:
        way = f" {rival.item.change}" if _is_other_way(item, rival.item) else ""
        return judged(item, "contradicted", f"{evidence.called(rival.source)} has {_shown(rival)}{way}", rival)
    printed = next((told for told in evidence.of("wording") if _prints(item, told, evidence)), None)
    return supported(item, printed, evidence) if printed else nowhere(item)


def _shown(told: Told) -> str:
    """A figure as a source prints it; one of a fact by its value."""
    value = told.item.value
    if told.fact is None or isinstance(value, str):
        return told.item.text
    return f"{value:,}" if isinstance(value, int | float) else value_words(value)


def _sides(item: Item, same: list[Told]) -> tuple[list[Told], list[Told]]:
    """Who bears a figure out, and who gives another one; a fact is on one side with all that it cites.

    It is borne out by the very figure, or by one that leaves room for it, where no reading of that fact forbids it.
    """
    denying = {told.fact.id: told.fact for told in same if told.fact and not _agrees(item, told.item)}.values()
    agreeing = [
        told
        for told in same
        if _agrees(item, told.item) and (told.item.value == item.value or not _is_cited(told, denying))
    ]
    bearing = {told.fact.id: told.fact for told in agreeing if told.fact}.values()
    against = [told for told in same if item.unit and told.item.unit == item.unit and told not in agreeing]
    return agreeing, [told for told in against if not _is_cited(told, bearing)]


def _is_of_one_thing(one: Item, other: Item) -> bool:
    if "age" in (one.unit, other.unit):
        return one.unit == other.unit and bool(one.who) and _is_same_person(one.who, other.who)
    if one.unit in _OUTCOMES or other.unit in _OUTCOMES:
        return one.unit == other.unit
    return not one.unit or not other.unit or one.unit == other.unit


def _is_same_person(one: str, other: str) -> bool:
    return bool(other) and (compatible(one, other) or (surname(one) == surname(other) and " " not in one))


def _agrees(one: Item, other: Item) -> bool:
    if _is_other_way(one, other):
        return False
    return relation("value", Given(one.value, one.precision), Given(other.value, other.precision)) != "contradict"  # type: ignore[arg-type]


def _is_other_way(one: Item, other: Item) -> bool:
    """Whether one went up by it, and the other down."""
    return bool(one.change and other.change) and one.change != other.change


def _is_cited(told: Told, facts: Iterable[Fact]) -> bool:
    """Whether one of the facts that bear the draft out says what becomes of the other figure, too."""
    return any(
        told.fact == fact or any(cite.source == told.source and cite.quote in told.quote for cite in fact.cites)
        for fact in facts
    )


def _gives(one: Item, other: Item) -> float:
    """What a source has before others that gives the very figure."""
    return _VERY if one.value == other.value else 0.0


def _nearest(item: Item, among: Iterable[Told], evidence: Evidence) -> Told | None:
    return max(among, key=lambda told: evidence.near(item, told), default=None)


def _speaks_against(item: Item, rival: Told, evidence: Evidence) -> bool:
    """Whether a sentence with another figure is about what the draft's is about."""
    if item.unit == "age":
        return True
    particular = item.unit not in _GENERAL
    return _is_about_it(item, rival, evidence, _RIVAL / 2 if particular else _RIVAL, _RIVAL if particular else _CLOSE)


def _only(item: Item, against: list[Told], evidence: Evidence) -> Told | None:
    """The one figure that is given for things of this sort, told in a sentence that has something of the draft's."""
    if item.unit in _GENERAL | _OUTCOMES or len({str(told.item.value) for told in against}) != 1:
        return None
    return _nearest(item, (told for told in against if item.about & told.item.about), evidence)


def _is_about_it(item: Item, told: Told, evidence: Evidence, least: float, close: float) -> bool:
    """Whether a sentence tells what the draft's does: both have three stems, or two that are `close` to all it says."""
    shared = len(item.about & told.item.about)
    near = evidence.near(item, told)
    return near >= (least if shared >= min(_STEMS, len(item.about)) else close) and shared >= _FEWEST


def _borne(item: Item, told: Told, evidence: Evidence) -> Verdict:
    """The verdict on a figure that somebody gives: a fact may say that it is disputed, or was overtaken."""
    of_fact = told if told.fact else _fact_of(told, item, evidence)
    if of_fact and of_fact.standing == "overtaken":
        return judged(item, "contradicted", f"it is overtaken or decided against: {of_fact.others}", of_fact)
    if of_fact and of_fact.standing == "disputed":
        if _is_hedged(item, of_fact):
            return supported(item, of_fact, evidence, f"; others have {of_fact.others}")
        return judged(item, "disputed", f"sources differ, and the draft tells it as certain: {of_fact.others}", of_fact)
    return supported(item, of_fact or told, evidence)


def _fact_of(told: Told, item: Item, evidence: Evidence) -> Told | None:
    """The fact that cites the sentence of `told` for this figure."""
    for other in evidence.of(item.sort):
        fits = _is_of_one_thing(item, other.item) and _agrees(item, other.item)
        if other.fact and fits and _is_cited(told, [other.fact]):
            return other
    return None


def _is_hedged(item: Item, told: Told) -> bool:
    """Whether the draft says who gives the figure, or prints the other one as well."""
    others = numbers(told.others.split("(")[0])
    return bool(_ATTRIBUTED.search(item.sentence)) or bool(others & numbers(item.sentence))


def _prints(item: Item, told: Told, evidence: Evidence) -> bool:
    """Whether a sentence that is near enough prints the figure, whatever it counts there."""
    value = item.value if isinstance(item.value, list) else [item.value]
    return (
        not item.precision
        and set(value) <= numbers(told.item.sentence)
        and evidence.near(item, told) >= _RIVAL
        and item.unit not in _OUTCOMES
    )


def when(item: Item, evidence: Evidence) -> Verdict:
    """Whether the fact base dates what the sentence tells as the draft does."""
    dated = evidence.of("date")
    agreeing = [told for told in dated if _is_same_day(item, told.item)]
    against = [told for told in dated if _is_other_day(item, told.item)]
    best = _nearest(item, agreeing, evidence)
    rival = _nearest(item, (told for told in against if _is_about_it(item, told, evidence, _RIVAL, _CLOSE)), evidence)
    if best and evidence.near(item, best) >= max(_SAME, _NEARER * (evidence.near(item, rival) if rival else 0)):
        return supported(item, best, evidence)
    if rival:
        return judged(item, "contradicted", f"{evidence.called(rival.source)} has {rival.item.value}", rival)
    return supported(item, best, evidence) if best else _by_its_words(item, evidence)


def _by_its_words(item: Item, evidence: Evidence) -> Verdict:
    """The verdict on a date that nobody else reads as one: sentences that tell the same print its month, or another."""
    about = [told for told in evidence.of("wording") if _is_about_it(item, told, evidence, _RIVAL, _CLOSE)]
    for told in sorted(about, key=lambda told: -evidence.near(item, told)):
        for signs in (_MONTHS, _WEEKDAY, _YEAR):
            mine, theirs = (set(signs.findall(text)) for text in (item.text, told.quote))
            if mine & theirs:
                return supported(item, told, evidence)
            if mine and theirs:
                return judged(
                    item, "contradicted", f"{evidence.called(told.source)} has {', '.join(sorted(theirs))}", told
                )
    return nowhere(item)


def _is_same_day(one: Item, other: Item) -> bool:
    """Whether a date holds where the draft's stands: the same, or one that lies within it."""
    mine, theirs = days(str(one.value)), days(str(other.value))
    if mine is None or theirs is None:
        return False
    if mine.first <= theirs.first and theirs.last <= mine.last:
        return True
    return bool(_WEEKDAYS.fullmatch(one.text)) and _share_weekday(mine.first, theirs.first)


def _share_weekday(one: date, other: date) -> bool:
    return one.weekday() == other.weekday() and abs((one - other).days) <= _WEEK


def _is_other_day(one: Item, other: Item) -> bool:
    contradicts = relation("when", Given(str(one.value)), Given(str(other.value))) == "contradict"
    return contradicts and not _is_same_day(one, other)
