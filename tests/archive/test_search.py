"""Facts of many sheets: found by words, people and days; the index follows the sheets, and no query is read as one."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from factsheet.archive import index
from factsheet.archive.search import remarks, search
from factsheet.cache.store import of_user
from factsheet.errors import FactsheetError
from factsheet.pipeline import Progress
from tests.test_build import factsheet

SHEET = """\
sources:
  ap: {{publisher: The Wire, published: 2021-03-04}}
  post: {{publisher: The Post}}
facts:
- id: {id}
  kind: person
  statement: {name} is {role}.
  value: {name}
  role: {role}
  aliases: [Chief]
  cites:
  - {{source: ap, quote: "{role} {name}"}}
  - {{source: post, role: spokesman, quote: "spokesman {name} of Dover"}}
- id: fire
  kind: event
  statement: A fire destroyed a mill in {town}, as {name} said.
  when: {when}
  where: {town}
  hold: not sure
  cites:
  - {{source: ap, quote: "A fire, \\"large\\", destroyed the mill"}}
"""


@pytest.fixture
def sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTSHEET_CACHE", str(tmp_path / "cache"))
    root = tmp_path / "sheets"
    put(root / "b", id="moss", name="Ada Moss", role="fire chief", town="Ashford", when="2021-03-03")
    put(root / "a" / "inner", id="cole", name="José Cole", role="mayor", town="Mossley", when="2021-03")
    put(
        root / "b" / "facts.releases" / "1", id="old", name="Ada Moss", role="deputy", town="Ashford", when="2021-03-03"
    )
    return root


def put(folder: Path, **given: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.yaml").write_text(SHEET.format(**given), encoding="utf-8")


def found(root: Path, *sought: str) -> list[str]:
    rows, total = search(root, sought, 9, Progress())
    assert total == len(rows)
    return [f"{row['sheet']} {row['id']}" for row in rows]


def test_people_come_first_then_what_says_it_then_passages(sheets: Path) -> None:
    assert found(sheets, "moss") == ["b moss", "a/inner fire", "b fire"]
    assert found(sheets, "ada moss") == ["b moss", "b fire"]
    assert found(sheets, "jose") == ["a/inner cole", "a/inner fire"]
    assert found(sheets, "chief", "mayor") == ["a/inner cole"]
    assert found(sheets, "dover") == ["a/inner cole", "b moss"]
    assert found(sheets, "swordfish") == []


def test_a_day_finds_what_was_on_it(sheets: Path) -> None:
    for day in (["2021-03-03"], ["March", "3,", "2021"]):
        assert found(sheets, *day) == ["a/inner fire", "b fire"]
    assert found(sheets, "2021-03-04") == ["a/inner fire"]
    assert found(sheets, "2021-03-03", "ada") == ["b fire"]
    assert found(sheets, "2021") == ["a/inner fire", "b fire"]  # a word of theirs
    with pytest.raises(FactsheetError, match="one day at a time"):
        found(sheets, "2021-03-03", "2021-03-04")


def test_it_tells_who_says_what(sheets: Path) -> None:
    [row], _ = search(sheets, ["moss"], 1, Progress())
    assert (row["sheet"], row["file"], row["role"], row["states"]) == ("b", "b/facts.yaml", "fire chief", [])
    assert remarks(row) == [
        "The Wire, 2021-03-04: “fire chief Ada Moss”",
        "The Post: “spokesman Ada Moss of Dover” (role: spokesman)",
    ]
    long: dict[str, Any] = {"sources": [{"source": "s", "quote": "word " * 99}] * 6}
    assert remarks(long)[-1] == "and 2 more"
    assert len(remarks(long)[0]) < 180


@pytest.mark.parametrize(
    "odd", ['"', "AND", "mill OR", "name : x", "NEAR(a b)", "*", "-x", "^a", "a'; DROP TABLE fact", "___"]
)
def test_no_word_is_read_as_a_query(sheets: Path, odd: str) -> None:
    try:
        found(sheets, odd, "mill")
    except FactsheetError as error:
        pytest.fail(str(error))
    assert found(sheets, "mill") == ["a/inner fire", "b fire"]


def test_only_sheets_that_changed_are_read_again(sheets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(sheets, "mill") == ["a/inner fire", "b fire"]
    read: list[str] = []
    load = index.load
    monkeypatch.setattr(index, "load", lambda path: read.append(path.parent.name) or load(path))
    assert found(sheets, "mill") == ["a/inner fire", "b fire"]
    assert read == []
    path = sheets / "b" / "facts.yaml"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("a mill in Ashford", "a mall in Ashford"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert found(sheets, "mall") == ["b fire"]
    assert read == ["b"]
    shutil.rmtree(sheets / "a")
    assert found(sheets, "mayor") == []
    assert read == ["b"]
    path.write_text("facts: [oops\n", "utf-8")
    unread: list[str] = []
    assert search(sheets, ["mill"], 9, Progress(unread=unread.append)) == ([], 0)
    assert "facts.yaml" in unread[0]


def test_the_index_lies_in_the_cache_and_a_damaged_one_is_made_anew(sheets: Path) -> None:
    before = sorted(path.name for path in sheets.rglob("*"))
    assert found(sheets, "mayor")
    assert sorted(path.name for path in sheets.rglob("*")) == before
    [entry] = of_user().entries()
    for damaged in (b"no database", entry.path.read_bytes()[:5000]):
        entry.path.write_bytes(damaged)
        assert found(sheets, "mayor") == ["a/inner cole"]
    of_user().folder.chmod(0o777)  # anybody may write there
    put(sheets / "b", id="moss", name="Eva Moss", role="chief", town="Ashford", when="2021-03-03")
    assert found(sheets, "eva") == ["b moss", "b fire"]
    assert b"Eva" not in entry.path.read_bytes()
    of_user().folder.chmod(0o700)
    assert of_user().clear() == 1


def test_links_and_folders_without_sheets(sheets: Path, tmp_path: Path) -> None:
    put(tmp_path / "secret", id="eve", name="Eve Dark", role="spy", town="Nowhere", when="2021-03-03")
    (sheets / "link").symlink_to(tmp_path / "secret")
    (sheets / "c").mkdir()
    (sheets / "c" / "facts.yaml").symlink_to(tmp_path / "secret" / "facts.yaml")
    assert found(sheets, "spy") == []
    (tmp_path / "empty").mkdir()
    for folder in ("empty", "missing"):
        with pytest.raises(FactsheetError, match="there is no facts"):
            found(tmp_path / folder, "spy")
    with pytest.raises(FactsheetError, match="nothing to look for"):
        found(sheets, "“…”")


def test_the_command_prints_lines_or_json(sheets: Path) -> None:
    run = factsheet("search", "fire", "--in", sheets, "--json", "--most", "2", "-q")
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert [(row["sheet"], row["id"]) for row in rows] == [("a/inner", "fire"), ("b", "moss")]
    assert "3 facts have it" in run.stderr
    line = factsheet("search", "mall", "José", "--in", sheets, "-q")
    assert (line.stdout, line.stderr) == ("", "No fact of these sheets has all of it.\n")
