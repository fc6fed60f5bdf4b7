"""Which source changed its story, and which only stands beside a fact that changed."""

from __future__ import annotations

from typing import Any

from factsheet.factbase.diff import diff
from factsheet.factbase.stories import retold, words
from factsheet.model.fact import FactBase


def base(*facts: dict[str, Any], changed: tuple[str, ...] = ()) -> FactBase:
    sources = {
        name: {"publisher": f"The {name.upper()}", "text_digest": f"{name}2" if name in changed else name}
        for name in ("ap", "nbc")
    }
    return FactBase.model_validate({"sources": sources, "facts": list(facts)})


def killed(value: int, *cites: dict[str, Any], **keys: Any) -> dict[str, Any]:
    statement = f"{value} people were killed."
    made = {"id": "toll", "kind": "casualties", "outcome": "killed", "value": value, "statement": statement}
    return {**made, "cites": list(cites), **keys}


def cite(source: str, number: int, **keys: Any) -> dict[str, Any]:
    return {"source": source, "quote": f"{number} people were killed", **keys}


def told(old: FactBase, new: FactBase) -> list[tuple[str, str, str]]:
    return [(one.source, words(one.was), words(one.now)) for one in retold(old, new)]


def test_a_corrected_article_tells_another_figure() -> None:
    old = base(killed(9, cite("ap", 9), cite("nbc", 9)))
    new = base(killed(12, cite("ap", 12), cite("nbc", 9, says=9)), changed=("ap",))
    assert told(old, new) == [("ap", "9", "12")]
    assert "The AP changed its story: 9 -> 12 people killed (toll)" in diff(old, new)
    assert "Source ap: its article was changed" in diff(old, new)


def test_the_fact_may_stay_while_a_source_comes_round() -> None:
    old = base(killed(12, cite("ap", 12), cite("nbc", 9, says=9, precision="at least")))
    new = base(killed(12, cite("ap", 12), cite("nbc", 12)), changed=("nbc",))
    assert told(old, new) == [("nbc", "at least 9", "12")]


def test_no_story_is_changed_by_another_source_another_passage_or_a_hand() -> None:
    old = base(killed(9, cite("ap", 9), cite("nbc", 9)))
    assert told(old, base(killed(12, cite("ap", 12), cite("nbc", 9, says=9)))) == []
    assert told(old, base(killed(12, cite("ap", 9), cite("nbc", 9)), changed=("ap",))) == []
    same = base(killed(9, cite("ap", 9, quote="nine people were killed"), cite("nbc", 9)), changed=("ap",))
    assert told(old, same) == []
    assert told(old, base(changed=("ap",))) == told(base(), old) == []


def test_words_are_a_story_too() -> None:
    def closed(day: str) -> dict[str, Any]:
        said = f"The harbor stays closed until {day}."
        return {"id": "c", "kind": "claim", "statement": said, "cites": [{"source": "ap", "quote": said}]}

    old, new = base(closed("Friday")), base(closed("Sunday"), changed=("ap",))
    assert told(old, new) == [("ap", "The harbor stays closed until Friday.", "The harbor stays closed until Sunday.")]
