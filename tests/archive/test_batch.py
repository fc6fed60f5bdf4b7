"""Many sheets at once: what is finished stays, what was stopped is made anew, what fails is told and stops nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.archive import sheets
from factsheet.archive.batch import batch
from factsheet.archive.crew import Processes
from factsheet.archive.ledger import Ledger
from factsheet.archive.sheets import MARK, PART, REPORT, Order, Outcome, make
from factsheet.errors import FactsheetError
from tests.test_build import factsheet

BARE = Order(forms=())
TOWNS = ("Ashford", "Belmont", "Carlow")


def fill(root: Path) -> None:
    for day, town in enumerate(TOWNS, start=1):
        folder = root / town
        folder.mkdir(parents=True)
        text = f"Fire destroys mill\n\nA fire destroyed a mill in {town}, Oregon, on March {day}, 2021. Two men died.\n"
        (folder / "one.txt").write_text(text, encoding="utf-8")
    (root / "Belmont" / "bad.txt").write_bytes(b"")
    (root / "Belmont" / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"Odd name.\n")
    (root / "empty").mkdir()
    (root / ".hidden").mkdir()
    (root / "beside.txt").write_text("A file.\n", encoding="utf-8")


def bytes_of(out: Path) -> dict[str, bytes]:
    found = (path for path in sorted(out.rglob("*")) if path.is_file() and path.suffix != ".lock")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `root`, and `out` as an undisturbed run makes it."""
    home = tmp_path_factory.mktemp("batch")
    fill(home / "root")
    run = factsheet("batch", home / "root", "-o", home / "out", "--to", "md", "--jobs", "1")
    assert run.returncode == 1
    assert "empty: no sheet" in run.stderr
    assert "1 file in none of its folders" in run.stderr
    return home


def test_each_folder_gives_a_sheet_and_what_fails_is_told(home: Path) -> None:
    rows = {row["name"]: row for row in map(json.loads, (home / "out" / REPORT).read_text("utf-8").splitlines())}
    assert list(rows) == [*TOWNS, "empty"]
    assert "there is no article in this folder" in rows["empty"]["problem"]
    assert "the file is empty" in " ".join(rows["Belmont"]["unread"])
    assert "no UTF-8" in " ".join(rows["Belmont"]["unread"])
    for town in TOWNS:
        assert rows[town]["articles"] == 1
        assert town in (home / "out" / town / "briefing.md").read_text("utf-8")
        assert f"file: ../../root/{town}/one.txt" in (home / "out" / town / "facts.yaml").read_text("utf-8")
    assert not (home / "out" / "empty").exists()


def test_killed_and_resumed_it_gives_the_same_bytes(home: Path) -> None:
    out = home / "again"
    words = ["batch", home / "root", "-o", out, "--to", "md", "--jobs", "1", "--quiet"]
    run = subprocess.Popen([sys.executable, "-m", "factsheet", *map(str, words)], stderr=subprocess.DEVNULL)
    while not list(out.glob(f"*/{MARK}")) and run.poll() is None:
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    run.wait()
    first = {path: path.stat().st_mtime_ns for path in out.glob(f"[A-Z]*/{MARK}")}
    assert 0 < len(first) < len(TOWNS)
    (out / f"{PART}{'0' * 16}").mkdir(exist_ok=True)
    told = factsheet(*words).stderr
    assert bytes_of(out) == bytes_of(home / "out")
    assert not list(out.glob(f"{PART}*"))
    assert all(path.stat().st_mtime_ns == when for path, when in first.items())
    assert f"made before  {len(first):>9}" in told


def test_what_is_finished_is_known_by_its_articles_and_what_is_wanted(home: Path) -> None:
    order = Order(forms=("md",))
    assert make(home / "root", "Carlow", home / "out", order).kept
    mark = (home / "out" / "Carlow" / MARK).read_text("utf-8")
    for text in ("{", mark.replace('"facts"', '"fcats"')):
        (home / "out" / "Carlow" / MARK).write_text(text, "utf-8")
        assert sheets._finished(home / "out" / "Carlow") is None
    (home / "out" / "Carlow" / MARK).write_text(mark, "utf-8")
    assert sheets._inputs(home / "root" / "Carlow", order) != sheets._inputs(home / "root" / "Carlow", BARE)
    before = sheets._inputs(home / "root" / "Carlow", order)
    more = home / "root" / "Carlow" / "sources.yaml"
    more.write_text("- file: one.txt\n  publisher: The Gazette\n", "utf-8")
    assert sheets._inputs(home / "root" / "Carlow", order) != before
    more.unlink()


def test_what_a_stranger_named_leads_nowhere(tmp_path: Path) -> None:
    root, out = tmp_path / "root", tmp_path / "out"
    for name in ("inner", REPORT, "linked"):
        (root / name).mkdir(parents=True)
    out.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (root / "outer").symlink_to(tmp_path / "elsewhere")
    (out / "linked").symlink_to(tmp_path / "elsewhere")
    assert "leads out of the folder" in make(root, "outer", out, BARE).problem
    assert "leads out of" in make(root, "linked", out, BARE).problem
    assert "where the report does" in make(root, REPORT, out, BARE).problem
    assert "no UTF-8" in make(root, os.fsdecode(b"caf\xe9"), out, BARE).problem
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_fault_of_our_own_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "root" / "a").mkdir(parents=True)
    (tmp_path / "out").mkdir()

    def fail(*_: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr(pipeline, "extract", fail)
    problem = make(tmp_path / "root", "a", tmp_path / "out", BARE).problem
    assert "an error in factsheet itself (KeyError: 'oops')" in problem
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(("root", "out"), [("a", "a"), ("a", "a/b"), ("a/b", "a"), ("none", "out")])
def test_sheets_and_articles_have_folders_of_their_own(tmp_path: Path, root: str, out: str) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    with pytest.raises(FactsheetError):
        batch(tmp_path / root, tmp_path / out, BARE, Processes(1), pipeline.Progress())


def test_the_ledger_keeps_the_order_of_names_and_sums_up() -> None:
    ledger = Ledger()
    names = ["b", "é", "a", os.fsdecode(b"\xff")]
    assert ledger.add(names) == 4
    assert list(ledger.names()) == ["a", "b", "é", os.fsdecode(b"\xff")]
    ledger.note(Outcome(name="é", articles=2, facts=5, kept=True))
    ledger.note(Outcome(name=os.fsdecode(b"\xff"), problem="no"))
    ledger.note(Outcome(name="a", articles=1, facts=2, unread=("x",)))
    summary = ledger.summary()
    assert (summary.sheets, summary.made, summary.kept, summary.failed) == (3, 1, 1, 1)
    assert (summary.articles, summary.facts, summary.unread) == (3, 7, 1)
    assert [json.loads(line)["name"] for line in ledger.lines()] == ["a", "é", os.fsdecode(b"\xff")]
    assert [one.name for one in ledger.troubles(9)] == [os.fsdecode(b"\xff"), "a"]
    ledger.close()
