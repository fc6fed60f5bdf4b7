"""What the texts of tests/readings/ are read as here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading import FILES, differences


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_texts_are_read_as_they_were(path: Path) -> None:
    assert differences(path, ["speech"]) == []
