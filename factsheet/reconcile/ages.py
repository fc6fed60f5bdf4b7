"""Whom sources mean by an age alone ("the 27-year-old"), where others give that person another age.

Who has the same age needs no word: that is no news. An age one year off is a difference that an editor must see.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from factsheet.annotate.meant.sex import sex_of_name, sex_of_role
from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.quote import QuoteMention
from factsheet.model.mention import Mention

_AGED = re.compile(r"the (\d{1,3})-year-old(?: [A-Z]\w+| \w+er)?", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TOLD_OF = frozenset({"suspect", "victim"})
_OFF = 1
"""Years by which two sources' ages of one person differ: what is further off is mostly somebody else."""


def settle(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` (names settled), those of people called by an age alone under the name of the one person meant.

    That is the only one of those whom the source names, or else of all, whose age is one year off. Whom the source does
    not name is meant where no source tells the age of anybody else. It is nobody's where somebody named has just that
    age, the source tells what became of somebody whose age nobody tells, the passage names a year, or a source tells
    two people of these two ages apart: beside the other age it may only print "the 27-year-old", who was told of.
    """
    people = [mention for mention in mentions if isinstance(mention, PersonMention)]
    aged = [mention for mention in people if mention.age is not None]
    named: dict[str, set[int]] = defaultdict(set)
    for mention in aged:
        if mention.name.full and mention.age is not None:
            named[mention.name.full].add(mention.age)
    there = {(mention.source, mention.name.full) for mention in people}
    ageless: dict[str, set[str]] = defaultdict(set)
    for mention in people:
        if (name := mention.name.full) and name not in named and (mention.status or mention.part in _TOLD_OF):
            ageless[mention.source].add(name)
    bearers: dict[int, set[str]] = defaultdict(set)
    for name, ages in named.items():
        for age in ages:
            bearers[age].add(name)
    return [
        _spoken(
            _meant(mention, named, aged, there, ageless),
            bearers,
            there,
        )
        for mention in mentions
    ]


def _spoken(mention: Mention, bearers: Mapping[int, Set[str]], there: Set[tuple[str, str | None]]) -> Mention:
    """What "the 27-year-old" says under the name of the only person of that age, where its source names that one."""
    if not isinstance(mention, QuoteMention | ClaimMention) or mention.by is None or not mention.by.full:
        return mention
    aged = _AGED.fullmatch(mention.by.full)
    names = bearers.get(int(aged[1]), frozenset()) if aged else frozenset()
    if aged is None or len(names) != 1 or (mention.source, min(names)) not in there:
        return mention
    by = replace(mention.by, full=min(names), sort="person")
    if isinstance(mention, QuoteMention):
        return replace(mention, by=by, told=_by_name(mention.told, aged[0], min(names)))
    return replace(mention, by=by, statement=_by_name(mention.statement, aged[0], min(names)))


def _by_name(sentence: str, words: str, name: str) -> str:
    return f"{name}{sentence[len(words) :]}" if sentence.lower().startswith(words.lower()) else sentence


def _meant(
    mention: Mention,
    named: Mapping[str, Set[int]],
    aged: Sequence[PersonMention],
    there: Set[tuple[str, str | None]],
    ageless: Mapping[str, Set[str]],
) -> Mention:
    if not isinstance(mention, PersonMention) or mention.name.sort != "unnamed" or mention.age is None:
        return mention
    if ageless.get(mention.source) or _YEAR.search(mention.passage.quote):
        return mention
    near = [name for name, ages in named.items() if min(abs(age - mention.age) for age in ages) <= _OFF]
    if any(mention.age in named[name] for name in near):
        return mention
    near = [name for name in near if (mention.source, name) in there] or near
    if len(near) != 1 or _are_two(mention.age, near[0], named[near[0]], aged):
        return mention
    if len(named) > 1 and (mention.source, near[0]) not in there:
        return mention
    sexes = {sex_of_role(mention.name.text.lower().split()), sex_of_name(near[0])} - {None}
    if len(sexes) > 1:
        return mention
    return replace(mention, name=replace(mention.name, text=near[0], full=near[0], sort="person"))


def _are_two(age: int, name: str, ages: Set[int], aged: Sequence[PersonMention]) -> bool:
    """Whether a source tells somebody of `age` apart from the bearer of `name`, who is of `ages`."""
    for source in {mention.source for mention in aged if mention.age == age}:
        own = [mention for mention in aged if mention.source == source]
        introduced = any(one.age == age and one.article != "the" for one in own)
        others = [one for one in own if one.age in ages and one.name.full in (name, None)]
        if others and (introduced or any(one.name.full is None for one in others)):
            return True
    return False
