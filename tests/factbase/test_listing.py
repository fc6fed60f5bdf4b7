"""Lists of facts: what stands where, as the sheet and the check have it, and only what was asked for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase.listing import Row, chosen, rows
from factsheet.model.fact import FactBase

SOURCES = {"ap": {"publisher": "AP"}, "nbc": {"publisher": "NBC"}, "paper": {"publisher": "Paper", "wire": "ap"}}


def base(*facts: dict[str, Any]) -> FactBase:
    made = [{"kind": "other", "statement": f"{one['id']}.", "cites": [cite("ap")], **one} for one in facts]
    return FactBase.model_validate({"sources": SOURCES, "facts": made})


def cite(source: str, **more: Any) -> dict[str, Any]:
    return {"source": source, "quote": "12 people were killed", **more}


TOLL = {"id": "killed", "kind": "casualties", "statement": "12 people were killed.", "outcome": "killed", "value": 12}
EVERY = base(
    {**TOLL, "cites": [cite("ap"), cite("nbc", says=14)]},
    {"id": "asked", "ask": "Is it?"},
    {"id": "suggested", "suggests": {"value": 3}},
    {"id": "gone", "gone": "the newest run does not find this fact"},
    {"id": "lost", "cites": [cite("ap"), cite("nbc", gone="the newest run does not find this passage")]},
    {"id": "held", "hold": "one unnamed source", "ask": "Who?"},
    {"id": "checked", "checked": "MR 2013-01-29"},
    {"id": "quiet", "kind": "claim", "by": "José Núñez"},
)


def ids(**asked: Any) -> list[str]:
    return [row.fact.id for row in chosen(rows(EVERY), **asked)]


def test_each_condition_leaves_what_meets_it() -> None:
    assert ids() == [fact.id for fact in EVERY.facts]
    assert ids(differs=True) == ["killed"]
    assert ids(open_=True) == ["asked", "suggested", "gone", "lost", "held"]
    assert ids(held=True) == ["held"]
    assert ids(open_=True, held=True) == ["held"]
    assert ids(kind="claim") == ["quiet"]
    assert ids(by="nunez") == ["quiet"]
    assert ids(by="Jose Nunez") == ["quiet"]
    assert ids(by="nun") == []


def test_a_kind_that_nobody_knows_is_an_error_with_the_nearest() -> None:
    with pytest.raises(FactBaseError, match="Did you mean `claim`"):
        chosen([], kind="clam")
    with pytest.raises(FactBaseError, match="The kinds are event, casualties"):
        chosen([], kind="zzz")


def test_sources_are_counted_key_by_key_and_copies_once() -> None:
    (row,) = rows(base({**TOLL, "cites": [cite("ap"), cite("paper"), cite("nbc", **{"for": ["outcome"]})]}))
    assert row.agree == {"value": 1}
    assert row.differ == {}


def test_disputed_readings_stand_with_the_own_first() -> None:
    (row,) = rows(base({**TOLL, "cites": [cite("ap"), cite("nbc", says=14, precision="at least")]}))
    assert row.differ == {"value": [12, "at least 14"]}
    assert row.states == ["differs"]


def test_every_row_is_json() -> None:
    for row in rows(EVERY):
        told = json.loads(json.dumps(row.as_json()))
        assert list(told) == ["id", "kind", "held", "open", "statement", "agree", "differ"]
        assert told["held"] is (told["id"] == "held")


def remarks(name: str) -> list[str]:
    return next(row for row in rows(EVERY) if row.fact.id == name).remarks


def test_a_row_tells_what_its_states_are_about() -> None:
    assert remarks("killed") == ["readings: 12 / 14"]
    assert remarks("held") == ["question: Who?", "held: one unnamed source"]
    assert remarks("suggested") == ["suggested: value"]
    assert remarks("lost") == ["not found: the newest run does not find this passage"]
    assert remarks("quiet") == []


def test_of_long_readings_what_differs_is_shown() -> None:
    same = "We have said for years that nothing in this town is ever going to change before"
    (quote,) = base({"id": "q", "kind": "quote", "value": f"{same} the vote."}).facts
    row = Row(quote, {}, {"value": [f"{same} the vote.", [f"{same}, the votes."]]})
    assert row.remarks == ["readings: … vote. / … votes."]
