"""What changed between two versions, in words."""

from __future__ import annotations

from typing import Any

from factsheet.factbase.diff import diff
from factsheet.model.fact import FactBase


def base(*facts: dict[str, Any], **head: Any) -> FactBase:
    made = [
        {"kind": "other", "statement": f"{one['id']}.", "cites": [{"source": "ap", "quote": "words"}], **one}
        for one in facts
    ]
    return FactBase.model_validate({"sources": {"ap": {"publisher": "AP"}}, "facts": made, **head})


def test_nothing_changed() -> None:
    assert diff(base({"id": "a"}), base({"id": "a"})) == []


def test_every_change_is_told_in_words() -> None:
    old = base(
        {"id": "a", "value": 12, "hold": "one source"},
        {"id": "b"},
        {"id": "c", "ask": "Is it?", "cites": [{"source": "ap", "quote": "x"}, {"source": "ap", "quote": "y"}]},
        {"id": "d", "checked": "MR 2013-01-29"},
        title="Old",
    )
    new = base(
        {"id": "c", "cites": [{"source": "ap", "says": 3, "quote": "x"}, {"source": "nbc", "quote": "z"}]},
        {"id": "a", "value": 13, "checked": "MR 2013-01-30", "replaces": ["b"], "unit": "people"},
        {"id": "d", "gone": "not found", "suggests": {"value": 4}},
        {"id": "e"},
        title="New",
        sources={"nbc": {"publisher": "NBC", "title": "T"}, "ap": {"publisher": "The AP", "left_out": "satire"}},
    )
    assert diff(old, new) == [
        "The sheet: title was Old, is now New",
        "New source nbc: NBC, T",
        "Source ap: publisher was AP, is now The AP",
        "Source ap: left_out is given: satire",
        "c: the question is settled: Is it?",
        "c, passage of ap: says is given: 3",
        "c: now cites nbc: “z”",
        "c: no longer cites ap: “y”",
        "a: value was 12, is now 13",
        "a: no longer held (was: one source)",
        "a: unit is given: people",
        "a: signed off by MR 2013-01-30",
        "a: replaces is given: b",
        "d: no longer signed off (was MR 2013-01-29)",
        "d: the machine suggests value 4",
        "d: not found",
        "New fact e: e.",
        "Fact b was taken out, replaced by a: b.",
        "The order of 2 facts changed: c, a",
    ]


def test_a_source_that_was_taken_out() -> None:
    assert diff(base(), base(sources={})) == ["Source ap was taken out"]
