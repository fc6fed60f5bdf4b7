"""Every row of the table does what its examples say, and is needed: without it one of them is read wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from factsheet.annotate.data import table
from factsheet.annotate.document import Document
from factsheet.annotate.told.cues import Cues, cues, cues_without
from factsheet.annotate.told.read import Told

ROWS: list[dict[str, Any]] = table("told_cues")["rows"]
Parse = Callable[..., Document]


def holds(example: dict[str, str], parse: Parse, rows: Cues) -> bool:
    doc = parse(example["text"]).doc
    word = next(token for token in doc if token.text == example["target"])
    status = Told(doc, rows).status(word)
    told = f"{status.certainty} {'+' if status.polarity > 0 else '-'}"
    by = status.tellers[-1].kind if status.tellers else "reporter"
    return example.get("told", told) == told and example.get("by", by) == by


@pytest.fixture(scope="module")
def parsed(parse: Parse) -> Parse:
    return cache(parse)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_does_what_its_examples_say_and_is_needed(parsed: Parse, row: dict[str, Any]) -> None:
    assert len(row["examples"]) > 1
    assert row["why"]
    assert [example["text"] for example in row["examples"] if not holds(example, parsed, cues())] == []
    without = cues_without(row["id"])
    assert not all(holds(example, parsed, without) for example in row["examples"])


def test_ids_are_told_apart() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
