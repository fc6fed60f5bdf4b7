"""What a reading of a draft against a fact base comes to, item by item."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factsheet.draft.evidence import Evidence, Told
from factsheet.draft.item import Item

Status = Literal["supported", "contradicted", "disputed", "not in the fact base"]
STATUSES: tuple[Status, ...] = ("contradicted", "disputed", "not in the fact base", "supported")
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the fact base says of one item of the draft; `message` says it to a person.

    `start` and `end` are code points of the draft's text; `fact`, `source` and `quote` cite what it rests on.
    """

    status: Status
    sort: str
    start: int
    end: int
    text: str
    message: str
    fact: str | None = None
    source: str | None = None
    quote: str | None = None


def judged(item: Item, status: Status, message: str, told: Told | None = None) -> Verdict:
    """The verdict on `item`, resting on `told`."""
    return Verdict(
        status,
        item.sort,
        item.start,
        item.end,
        item.text,
        message,
        told.fact.id if told and told.fact else None,
        told.source if told else None,
        told.quote if told else None,
    )


def supported(item: Item, told: Told, evidence: Evidence, note: str = "") -> Verdict:
    """That a source bears `item` out."""
    return judged(item, "supported", f"{evidence.called(told.source)}{note}", told)


def nowhere(item: Item, why: str = "no fact and no source tells it") -> Verdict:
    """That nothing bears `item` out, and nothing speaks against it."""
    return judged(item, "not in the fact base", why)
