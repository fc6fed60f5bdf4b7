"""A live blog's newest entry gives the toll, and each entry counts its days from its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.model.fact import FactBase
from factsheet.reconcile.run import reconcile

LIVE = """\
Ferry sinks off Port Ellis

{0}

Five people were killed when a ferry sank off Port Ellis, Mayor Ann Lee said today. Two bodies were found yesterday.

{1}

Seven people were killed when the ferry sank, police chief Carl Roe told reporters. Fourteen people were injured.
"""


@pytest.fixture(scope="module")
def live(extract: Callable[..., Document]) -> Callable[..., FactBase]:
    def made(*moments: str) -> FactBase:
        document = extract(LIVE.format(*moments), published="2014-05-05")
        return reconcile([document.source], document.mentions).base

    return made


def tolls(base: FactBase) -> dict[str | None, object]:
    return {fact.outcome: fact.value for fact in base.facts if fact.kind == "casualties"}


def test_the_newest_entry_gives_the_toll(live: Callable[..., FactBase]) -> None:
    base = live("2014-05-07 11:30", "2014-05-06 09:05")
    assert tolls(base) == {"killed": 5, "injured": 14}
    assert not [fact for fact in base.facts if fact.by == "Carl Roe"]
    assert "2014-05-06" in {str(fact.value) for fact in base.facts} | {fact.when for fact in base.facts}


def test_entries_may_stand_in_either_order(live: Callable[..., FactBase]) -> None:
    assert tolls(live("2014-05-06 09:05", "2014-05-07 11:30"))["killed"] == 7
