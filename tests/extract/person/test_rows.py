"""What befell people by the table's own sentences: the code beside the table is needed for them, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.annotate.document import Document
from tests.extract.rules.test_befell import ROWS, reading, says

Parse = Callable[..., Document]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_is_read(parse: Parse, row: dict[str, Any]) -> None:
    assert [text for text in row["fires"] if not says(reading(parse, text), row)] == []
