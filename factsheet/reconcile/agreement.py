"""Mentions that say the same become one fact, whichever sources they stand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factsheet.kinds.base import Kind
from factsheet.kinds.evidence import with_evidence
from factsheet.model.calendar import written
from factsheet.model.fact import Fact
from factsheet.model.mention import Mention

_COMPARED = 3
"""How many mentions of a group a new one is compared with: the first ones, which keeps the work proportional."""


def group(kind: Kind[Any], mentions: Sequence[Mention]) -> list[list[Mention]]:
    """`mentions` of one kind in groups of those that are about one fact, in the order of their first members."""
    buckets: dict[object, list[list[Mention]]] = {}
    ordered: list[list[Mention]] = []
    for mention in mentions:
        key = kind.key(mention)
        if key is None:
            continue
        groups = buckets.setdefault(key, [])
        for found in groups:
            if any(kind.same(member, mention) for member in found[:_COMPARED]):
                found.append(mention)
                break
        else:
            groups.append([mention])
            ordered.append(groups[-1])
    return ordered


def facts(kinds: Mapping[str, Kind[Any]], mentions: Sequence[Mention]) -> list[Fact]:
    """The facts of all `mentions` (newest source first, then by place), kind by kind."""
    found: list[Fact] = []
    for name, kind in kinds.items():
        own = kind.apart([mention for mention in mentions if mention.kind == name])
        for members in group(kind, own):
            fact = kind.fact(members)
            if fact is not None:
                found.append(with_evidence(kind, in_calendar(fact), members))
    return found


def in_calendar(fact: Fact) -> Fact:
    """The fact, and its citations, with a `when` that the calendar has, or none."""
    cites = [cite.model_copy(update={"when": written(cite.when)}) if cite.when else cite for cite in fact.cites]
    return fact.model_copy(update={"when": written(fact.when), "cites": cites})
