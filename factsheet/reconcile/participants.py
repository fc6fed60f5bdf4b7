"""Who took part in the main event, by name: the name behind "a 27-year-old man", where the sources give it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factsheet.kinds.event import EventMention
from factsheet.kinds.person import PersonMention
from factsheet.model.mention import Mention, Name
from factsheet.reconcile.witnesses import witness

_AGED = re.compile(r"\b(\d{1,3})[- ]year[- ]old\b")


def named(mentions: Sequence[Mention]) -> list[Mention]:
    """`mentions` with the names of those whom the leading clause of the event only describes by their age.

    A name stands for a description where all sources together give its age to one person alone. Who gives it is a
    mention of the event, so that its passage is cited.
    """
    lead = next((mention for mention in mentions if isinstance(mention, EventMention) and mention.lead), None)
    if lead is None:
        return list(mentions)
    people = [mention for mention in mentions if isinstance(mention, PersonMention) and mention.age is not None]
    known = {mention.name.full for mention in people} & {name.full for name in lead.who}
    found = [_behind(name, people) for name in lead.who]
    told = [person if person is not None and person.name.full not in known else None for person in found]
    if not any(told):
        return list(mentions)
    who = [
        replace(name, full=person.name.full, sort="person") if person is not None else name
        for name, person in zip(lead.who, told, strict=True)
    ]
    settled = replace(lead, who=tuple(who))
    added = [witness(person, lead.event) for person in told if person is not None]
    return [*(settled if mention is lead else mention for mention in mentions), *added]


def _behind(name: Name, people: Iterable[PersonMention]) -> PersonMention | None:
    """The first mention of the one person who has the age that `name` describes somebody by."""
    found = _AGED.search(name.text) if name.full is None else None
    if found is None:
        return None
    of_age = [person for person in people if person.name.full and person.age == int(found[1])]
    return of_age[0] if len({person.name.full for person in of_age}) == 1 else None
