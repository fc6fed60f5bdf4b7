"""A version is kept whole, is never changed, and tells what changed since."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase import edit, releases
from factsheet.factbase.check import check
from factsheet.factbase.load import load
from tests.factbase.test_edit import differing

DAY = date(2013, 1, 29)


def release(path: Path, on: str = "2013-01-29") -> tuple[releases.Release, list[str]]:
    return releases.release(path, "MR", on, lambda folder, _: (folder / "briefing.html").write_text("printed", "utf-8"))


def test_a_version_is_a_fact_base_of_its_own(tmp_path: Path) -> None:
    path = differing(tmp_path)
    before = path.read_bytes()
    new, changes = release(path)
    assert (new, changes) == (releases.Release(1, "2013-01-29", "MR"), [])
    folder = tmp_path / "facts.releases" / "1"
    names = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    wanted = {"facts.yaml", "facts.base.json", "sources/a.txt", "sources/b.txt", "briefing.html", "release.json"}
    assert names == wanted
    assert (folder / "facts.yaml").read_bytes() == before == path.read_bytes()
    assert json.loads((folder / "release.json").read_text("utf-8")) == {"number": 1, "on": "2013-01-29", "by": "MR"}
    assert not [finding for finding in check(folder / "facts.yaml") if finding.level == "error"]


def test_the_next_version_tells_what_changed_and_the_old_one_stays(tmp_path: Path) -> None:
    path = differing(tmp_path)
    release(path)
    old = (tmp_path / "facts.releases" / "1" / "facts.yaml").read_bytes()
    edit.sign(path, "open", "MR", DAY)
    with pytest.raises(FactBaseError, match=r"nothing that prints has changed since version 1 \(MR, 2013-01-29\)"):
        release(path)
    edit.decide(path, "hurt", "3", "MR", DAY)
    new, changes = release(path, "2013-01-30")
    assert new.number == 2
    assert "hurt: value was 2, is now 3" in changes
    assert (tmp_path / "facts.releases" / "1" / "facts.yaml").read_bytes() == old
    assert releases.last(path) == new
    assert load(releases.version("1", lambda: path)).base.facts[0].value == 2
    assert releases.newest(path) == tmp_path / "facts.releases" / "2" / "facts.yaml"


def test_what_cannot_be_printed_is_not_released(tmp_path: Path) -> None:
    path = differing(tmp_path)

    def refuses(folder: Path, _: releases.Before | None) -> None:
        raise FactBaseError(f"no print in {folder.name}")

    with pytest.raises(FactBaseError, match="no print"):
        releases.release(path, "MR", "2013-01-29", refuses)
    assert list((tmp_path / "facts.releases").iterdir()) == []
    assert releases.last(path) is None


def test_a_version_that_there_is_not_is_told(tmp_path: Path) -> None:
    path = differing(tmp_path)
    with pytest.raises(FactBaseError, match="there is no version 1"):
        releases.newest(path)
    release(path)
    with pytest.raises(FactBaseError, match="The newest is 1"):
        releases.version("7", lambda: path)
    assert releases.version("other.yaml", lambda: path) == Path("other.yaml")


@pytest.mark.parametrize("content", ["{", "[]", '{"on": 1, "by": "MR"}', "[" * 70_000])
def test_a_broken_version_is_told(tmp_path: Path, content: str) -> None:
    path = differing(tmp_path)
    release(path)
    (tmp_path / "facts.releases" / "1" / "release.json").write_text(content, "utf-8")
    with pytest.raises(FactBaseError, match="is broken"):
        releases.last(path)


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    path = differing(tmp_path / "base")
    release(path)
    (tmp_path / "base" / "facts.releases").rename(tmp_path / "elsewhere")
    (tmp_path / "base" / "facts.releases").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FactBaseError, match="leads out"):
        releases.last(path)
    with pytest.raises(FactBaseError, match="leads out"):
        release(path)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"number": "x"}', b'{"number":1,"on":2,"by":"MR","base":{}}', b"[" * 70_000]
)
def test_a_broken_version_inside_a_sheet_is_told(content: bytes) -> None:
    with pytest.raises(FactBaseError, match="cannot be read"):
        releases.before_of(content)
