"""Whom sources mean by an age alone ("the 27-year-old"), where others give that person another age.

Who has the same age needs no word: that is no news. An age one year off is a difference that an editor must see.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from factsheet.annotate.meant.sex import sex_of_name, sex_of_role
from factsheet.kinds.person import PersonMention
from factsheet.model.mention import Mention

_OFF = 1
"""Years by which two sources' ages of one person differ: what is further off is mostly somebody else."""


def settle(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` (names settled), those of people called by an age alone under the name of the one person meant.

    That is the only one of those whom the source names, or else of all, whose age is one year off. Whom the source does
    not name is meant where no source tells the age of anybody else. It is nobody's where somebody named has just that
    age, or a source tells two people of these two ages apart: beside the other age it may only print "the 27-year-old",
    who was told of.
    """
    people = [mention for mention in mentions if isinstance(mention, PersonMention)]
    aged = [mention for mention in people if mention.age is not None]
    named: dict[str, set[int]] = defaultdict(set)
    for mention in aged:
        if mention.name.full and mention.age is not None:
            named[mention.name.full].add(mention.age)
    there = {(mention.source, mention.name.full) for mention in people}
    return [_meant(mention, named, aged, there) for mention in mentions]


def _meant(
    mention: Mention,
    named: Mapping[str, Set[int]],
    aged: Sequence[PersonMention],
    there: Set[tuple[str, str | None]],
) -> Mention:
    if not isinstance(mention, PersonMention) or mention.name.sort != "unnamed" or mention.age is None:
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
