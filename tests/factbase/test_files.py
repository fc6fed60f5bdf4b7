"""Files replaced whole or not at all; what a killed run leaves behind goes, what a living one writes stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase import files

KILLED = """
import os, signal, sys
from pathlib import Path
from factsheet.factbase import files
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
files.replace(Path(sys.argv[1]), b"half")
"""
WAITING = """
import os, sys
from pathlib import Path
from factsheet.factbase import files
def wait(_):
    os.fsync = lambda _: None
    print("writing", flush=True)
    sys.stdin.readline()
os.fsync = wait
files.replace(Path(sys.argv[1]), b"whole")
"""


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix == ".tmp")


def kill(path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert run.returncode == -signal.SIGKILL
    assert len(left(path.parent)) == 1


def test_the_next_run_clears_what_a_killed_one_left(tmp_path: Path) -> None:
    kill(tmp_path / "facts.yaml")
    with files.locked(tmp_path):
        assert left(tmp_path) == []


def test_so_does_the_next_write_where_nothing_is_locked(tmp_path: Path) -> None:
    kill(tmp_path / "briefing.html")
    files.replace(tmp_path / "briefing.pdf", b"x")
    assert left(tmp_path) == []


def test_what_a_living_run_writes_stays(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    with subprocess.Popen(
        [sys.executable, "-c", WAITING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        files.clear(tmp_path)
        assert len(left(tmp_path)) == 1
        other.communicate("go\n")
    assert other.returncode == 0
    assert path.read_bytes() == b"whole"


def test_a_file_cleared_before_it_was_locked_is_made_again(tmp_path: Path) -> None:
    real, made = tempfile.mkstemp, []

    def cleared(**given: Any) -> tuple[int, str]:
        found = real(**given)
        if not made:
            files.clear(tmp_path)
        made.append(found)
        return found

    with mock.patch.object(tempfile, "mkstemp", cleared):
        files.replace(tmp_path / "facts.yaml", b"whole")
    assert len(made) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["facts.yaml"]


@pytest.mark.parametrize("name", [".facts.yaml.abcd1234.tmp", "factsheet-abcd1234.tmp", ".factsheet-abcd1234.tmp.txt"])
def test_files_of_others_stay(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    (tmp_path / ".factsheet-aaaabbbb.tmp").mkdir()
    (tmp_path / ".factsheet-ccccdddd.tmp").symlink_to(tmp_path / name)
    os.mkfifo(tmp_path / ".factsheet-eeeeffff.tmp")
    files.clear(tmp_path)
    assert (tmp_path / name).read_text() == "mine"
    assert (tmp_path / ".factsheet-aaaabbbb.tmp").is_dir()
    assert (tmp_path / ".factsheet-ccccdddd.tmp").is_symlink()


def test_the_longest_names_can_be_written(tmp_path: Path) -> None:
    files.replace(tmp_path / ("n" * 255), b"x")
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("below", [".", "sheet"])
def test_a_file_where_the_folder_is_to_be_is_told(tmp_path: Path, below: str) -> None:
    (tmp_path / "article.txt").write_text("It rained.", encoding="utf-8")
    with (
        pytest.raises(FactBaseError, match="a file stands where a folder is to be"),
        files.locked(tmp_path / "article.txt" / below),
    ):
        pass
