"""Every row of the table of what befell people does what its sentences say, and each is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.extract.person import part_verbs
from factsheet.extract.person.part_verbs import Part
from factsheet.extract.person.parts import part
from factsheet.extract.rules.engine import Table, entries, rules, without

Parse = Callable[..., Document]
ROWS = entries("befell")
NOTHING = {"part": None, "status": None, "open": False, "death": False}


@pytest.fixture(scope="module")
def parsed(parse: Parse) -> Parse:
    return cache(parse)


def reading(parsed: Parse, text: str) -> Part | None:
    """What is read of Ada Moss in `text`."""
    doc = parsed(text).doc
    start = next(token.i for token in doc if token.text == "Ada")
    return part(doc[start : start + 2])


def says(found: Part | None, row: dict[str, Any]) -> bool:
    """Whether what was found is what the row yields, by this row."""
    wanted = row["yields"]
    return (
        found is not None
        and row["id"] in found.rules
        and (found.part, found.status) == (wanted.get("part"), wanted.get("status"))
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_does_what_its_sentences_say(parsed: Parse, row: dict[str, Any]) -> None:
    assert row["why"]
    assert [text for text in row["fires"] if not says(reading(parsed, text), row)] == []
    assert row["spares"]
    found = {text: reading(parsed, text) for text in row["spares"]}
    assert [text for text, one in found.items() if one is not None and row["id"] in one.rules] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_is_needed(parsed: Parse, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(name: str) -> Table:
        return without(name, row["id"])

    monkeypatch.setattr(part_verbs, "rules", cut)
    lost = []
    for text in row["fires"]:
        found, wanted = reading(parsed, text), {**NOTHING, **row["yields"]}
        lost.append(found is None or any(getattr(found, key) != value for key, value in wanted.items()))
    assert any(lost)


def test_ids_are_told_apart() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS) == len(rules("befell").rows)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moss was wrongly accused of murder.",
        "Ada Moss was falsely charged with theft.",
        "Police mistakenly arrested Ada Moss on Monday.",
        "Ada Moss was wrongfully convicted of murder in 2009.",
        "Ada Moss was mistakenly identified as the gunman.",
    ],
)
def test_whom_it_was_wrongly_done_to_is_no_suspect(parsed: Parse, text: str) -> None:
    found = reading(parsed, text)
    assert found is None or (found.part, found.status) == (None, None)
