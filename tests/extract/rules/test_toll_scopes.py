"""Every row of the table of tolls of more than the event does what its sentences say, and each is needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties
from factsheet.extract.tolls import scopes

Parse = Callable[..., Document]
ROWS = scopes.rows()


@pytest.fixture(scope="module")
def parsed(parse: Parse) -> Parse:
    return cache(lambda text: annotate(parse(text)))


def read(parsed: Parse, text: str) -> list[str | None]:
    """The scopes of the tolls that `text` tells, left to right."""
    return [mention.scope for mention in casualties.extract(parsed(text))]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_does_what_its_sentences_say(parsed: Parse, row: dict[str, Any]) -> None:
    assert row["why"]
    assert {text: read(parsed, text)[-1:] for text in row["fires"]} == {text: [row["id"]] for text in row["fires"]}
    assert row["spares"]
    assert [text for text in row["spares"] if row["id"] in read(parsed, text)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_is_needed(parsed: Parse, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scopes, "rows", lambda: [one for one in ROWS if one["id"] != row["id"]])
    assert [text for text in row["fires"] if read(parsed, text)[-1:] == [None]]
