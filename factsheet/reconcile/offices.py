"""Offices that one person holds: whom a passage calls president may have been it long ago.

Newspapers keep the title: "an appointee of President Bill Clinton". Where two people bear one such title, the one whom
fewer sources call so is not said to hold it now; where as many call two so, neither is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factsheet.model.fact import Fact

_HELD_FOR_LIFE = frozenset({"president", "u.s. president", "vice president", "u.s. vice president", "pope"})
"""Titles that stay with whoever has borne them; without a country or a body the sentence tells of one holder."""


def settle(facts: Sequence[Fact]) -> list[Fact]:
    """`facts`, those of earlier holders of an office with a sentence that leaves open when they held it."""
    holders: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "person" and fact.of is None and (fact.role or "").lower() in _HELD_FOR_LIFE:
            holders[(fact.role or "").lower().removeprefix("u.s. ")].append(fact)
    earlier = set()
    for same in holders.values():
        called = sorted(map(_named_in, same))
        tied = len(called) > 1 and called[-2] == called[-1]
        earlier |= {id(fact) for fact in same if tied or _named_in(fact) < called[-1]}
    return [_left_open(fact) if id(fact) in earlier else fact for fact in facts]


def _named_in(fact: Fact) -> int:
    return len({citation.source for citation in fact.cites})


def _left_open(fact: Fact) -> Fact:
    return fact.model_copy(update={"statement": fact.statement.replace(" is ", " is or was ", 1)})
