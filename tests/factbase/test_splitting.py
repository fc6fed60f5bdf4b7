"""A fact made two: each has its passages and says what they read; runs leave both alone, and undo brings one back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factsheet.errors import ChangedError, FactBaseError
from factsheet.factbase import edit, store, undo
from factsheet.factbase.load import load
from factsheet.model.fact import FactBase
from factsheet.model.review import seen_digest

TOLL = {
    "id": "killed",
    "kind": "casualties",
    "outcome": "killed",
    "value": 9,
    "statement": "Nine people were killed in Dover.",
    "when": "2024-03-04",
    "aliases": ["the dead"],
    "cites": [
        {"source": "ap", "quote": "Nine people were killed"},
        {"source": "nbc", "says": 12, "precision": "at least", "quote": "At least 12 people died in Deal"},
        {"source": "abc", "says": 12, "precision": "at least", "quote": "at least a dozen killed in Deal"},
    ],
}


def base(*facts: dict[str, Any]) -> FactBase:
    sources = {name: {"publisher": name.upper()} for name in ("ap", "nbc", "abc")}
    return FactBase.model_validate({"sources": sources, "facts": list(facts)})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    other = {"id": "closed", "kind": "other", "statement": "It closed.", "cites": [{"source": "ap", "quote": "closed"}]}
    store.merge_into(tmp_path / "facts.yaml", base(TOLL, other))
    return tmp_path / "facts.yaml"


def facts(path: Path) -> list[dict[str, Any]]:
    return [fact.as_written() for fact in load(path).base.facts]


def test_the_passages_go_to_a_fact_that_says_what_they_read(path: Path) -> None:
    before = path.read_bytes()
    message = edit.split(path, "killed", [2, 3], ["statement=At least twelve people were killed in Deal."])
    killed, new, closed = facts(path)
    assert message == "killed: passages 2, 3 are split off as least-twelve-people-killed-deal"
    assert killed == {**TOLL, "cites": TOLL["cites"][:1]}  # type: ignore[index]
    assert new == {
        "id": "least-twelve-people-killed-deal",
        "kind": "casualties",
        "statement": "At least twelve people were killed in Deal.",
        "outcome": "killed",
        "precision": "at least",
        "value": 12,
        "when": "2024-03-04",
        "cites": [
            {"source": "nbc", "quote": "At least 12 people died in Deal"},
            {"source": "abc", "quote": "at least a dozen killed in Deal"},
        ],
    }
    assert closed["id"] == "closed"
    undo.undo(path)
    assert path.read_bytes() == before


def test_what_is_left_says_what_its_passages_read(path: Path) -> None:
    edit.split(path, "killed", [1])
    killed, new, _ = facts(path)
    assert (killed["value"], killed["statement"]) == (12, "Twelve people were killed in Dover.")
    assert (new["value"], new["statement"]) == (9, "Nine people were killed in Dover.")
    assert all("says" not in cite for cite in (*killed["cites"], *new["cites"]))


@pytest.mark.parametrize("again", [[TOLL], [{**TOLL, "cites": TOLL["cites"][::-1]}]])  # type: ignore[index]
def test_a_run_that_reads_the_same_changes_nothing(path: Path, again: list[dict[str, Any]]) -> None:
    edit.split(path, "killed", [2, 3], ["statement=At least twelve people were killed in Deal."])
    store.merge_into(path, base(*again, facts(path)[-1]))
    before = path.read_bytes()
    store.merge_into(path, base(*again, facts(path)[-1]))
    assert path.read_bytes() == before
    killed, new, _ = facts(path)
    assert [cite["source"] for cite in killed["cites"]] == ["ap"]
    assert [cite["source"] for cite in new["cites"]] == ["nbc", "abc"]
    assert (killed["value"], new["value"]) == (9, 12)


def test_a_signature_was_for_all_of_its_passages(path: Path) -> None:
    edit.sign(path, "killed", "MR", date(2024, 3, 5))
    assert "sign it again" in edit.split(path, "killed", [2])
    assert "checked" not in facts(path)[0]


@pytest.mark.parametrize("numbers", [[], [4], [0], [1, 2, 3], [-1]])
def test_one_passage_goes_and_one_stays(path: Path, numbers: list[int]) -> None:
    before = path.read_bytes()
    with pytest.raises(FactBaseError, match="It has 3 passages"):
        edit.split(path, "killed", numbers)
    assert path.read_bytes() == before


def test_a_fact_that_was_changed_meanwhile_is_not_split(path: Path) -> None:
    seen = seen_digest(load(path).base.facts[0])
    edit.set(path, "killed", ["note=ask"])
    with pytest.raises(ChangedError):
        edit.split(path, "killed", [2], seen=seen)
