"""What a later run reads again, and what a person said about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factsheet.factbase import sidecar, store
from factsheet.factbase.sources import known
from factsheet.model.fact import FactBase
from factsheet.sources.read import Known

ENTRY = {"title": "T", "publisher": "AP", "published": "2013-01-28", "published_basis": "stated"}
PATHS = {"file": "../ap.txt", "text": "sources/ap.txt", "digest": "sha256-00"}


def made(**sources: Any) -> FactBase:
    fact = {"id": "a", "kind": "other", "statement": "S.", "cites": [{"source": "ap", "quote": "words"}]}
    return FactBase.model_validate({"sources": sources or {"ap": {**ENTRY, **PATHS}}, "facts": [fact]})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    store.merge_into(path, made())
    return path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_the_machine_found_is_not_given(path: Path) -> None:
    assert known(path) == [Known("ap", path.parent / "../ap.txt", path.parent / "sources/ap.txt", "sha256-00")]


def test_what_a_person_wrote_is_given_in_all_later_runs(path: Path) -> None:
    edit(path, "publisher: AP", "publisher: The Associated Press   # who else")
    edit(path, "published: 2013-01-28", "published: 2013-01-29")
    for _ in range(3):
        assert dict(known(path)[0].given) == {"publisher": "The Associated Press", "published": "2013-01-29"}
        told = {**ENTRY, **PATHS, **known(path)[0].given, "published_basis": "given"}
        store.merge_into(path, made(ap=told))
        assert (
            "publisher: The Associated Press   # who else\n    published: 2013-01-29\n    published_basis: given"
            in path.read_text(encoding="utf-8")
        )


def test_without_the_last_output_only_a_given_date_is_given(path: Path) -> None:
    sidecar.beside(path).unlink()
    assert known(path)[0].given == {}
    edit(path, "published_basis: stated", "published_basis: given")
    assert (dict(known(path)[0].given), known(path)[0].told) == ({}, "2013-01-28")


def test_what_is_left_out_or_removed_is_skipped_with_its_reason(path: Path) -> None:
    edit(path, "    publisher: AP\n", "    publisher: AP\n    left_out: a satire\n")
    assert known(path)[0].skip == "left out: a satire"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("  ap:"), text.index("\nfacts:")
    path.write_text(text[:start] + "  nbc:\n    file: nbc.txt\n" + text[end:], encoding="utf-8")
    for _ in range(2):
        nbc, ap = known(path)
        assert (nbc.id, nbc.skip) == ("nbc", None)
        assert (ap.id, ap.digest) == ("ap", "sha256-00")
        assert ap.skip == "it was removed from facts.yaml by hand; write it there again to have it read"
        store.merge_into(path, made(nbc={"file": "nbc.txt"}))


def test_a_source_that_a_person_added_is_given_as_it_stands(path: Path) -> None:
    edit(path, "sources:\n", "sources:\n  nbc:\n    file: nbc.txt\n    publisher: NBC\n")
    assert dict(known(path)[0].given) == {"publisher": "NBC"}
    told = {"file": "nbc.txt", "publisher": "NBC", "title": "Found", "text": "sources/nbc.txt"}
    store.merge_into(path, made(nbc=told, ap={**ENTRY, **PATHS}))
    text = path.read_text(encoding="utf-8")
    assert "  nbc:\n    title: Found\n    file: nbc.txt\n" in text or "title: Found" in text
    assert dict(known(path)[0].given) == {"publisher": "NBC"}


@pytest.mark.parametrize("day", ["soon", "2013-01", "'2013-13-45'", "²", "''"])
def test_a_day_that_is_none_is_nothing_to_count_from(path: Path, day: str) -> None:
    edit(path, "published: 2013-01-28", f"published: {day}")
    edit(path, "published_basis: stated", "published_basis: given")
    assert (dict(known(path)[0].given), known(path)[0].told) == ({}, None)
