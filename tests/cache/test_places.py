"""The names of places are loaded once."""

from pathlib import Path

import pytest

from factsheet.cache import places
from factsheet.cache.store import Store
from factsheet.model import gazetteer


def test_the_index_is_made_where_it_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gazetteer, "index", lambda: b"\nlund\tSE.27\n")
    assert places.index(Store(tmp_path)) == b"\nlund\tSE.27\n"
    monkeypatch.setattr(gazetteer, "index", lambda: b"made again")
    assert places.index(Store(tmp_path)) == b"\nlund\tSE.27\n"
