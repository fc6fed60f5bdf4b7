"""The tolls of more than the event by the table's own sentences: the code beside the table is needed for them, too."""

from __future__ import annotations

from typing import Any

import pytest

from tests.extract.rules.test_toll_scopes import ROWS, Parse, parsed, read

__all__ = ["parsed"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_is_read(parsed: Parse, row: dict[str, Any]) -> None:
    assert {text: read(parsed, text)[-1:] for text in row["fires"]} == {text: [row["id"]] for text in row["fires"]}
    assert [text for text in row["spares"] if row["id"] in read(parsed, text)] == []
