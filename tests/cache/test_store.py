"""Bytes kept by key: whole or not at all, the oldest go first, and what others may have put there is not used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factsheet.cache.store import Store, of_user


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    assert store.get("a") is None
    store.put("a", b"one")
    store.put("b", b"")
    store.put("a", b"two")
    assert (store.get("a"), store.get("b"), store.get("c")) == (b"two", b"", None)
    assert len(store.entries()) == 2


@pytest.mark.parametrize("harm", [lambda b: b[:-1], lambda b: b + b"x", lambda b: b"", lambda b: b[:9] + b"!" + b[10:]])
def test_a_damaged_entry_counts_as_none_and_is_made_anew(harm, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    store = Store(tmp_path)
    store.put("a", b"what was made")
    path = store.entries()[0].path
    path.write_bytes(harm(path.read_bytes()))
    assert store.get("a") is None
    store.put("a", b"what was made")
    assert store.get("a") == b"what was made"


def test_what_was_not_asked_for_the_longest_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, most=1000)
    for age, key in enumerate("abcde"):
        store.put(key, key.encode() * 150)  # and 32 bytes of its digest
        os.utime(max(store.entries(), key=lambda entry: entry.used).path, (100 + age, 100 + age))
    assert store.get("a") is not None
    store.put("f", b"f" * 150)
    assert [key for key in "abcdef" if store.get(key) is None] == ["b", "c"]  # a fifth of the room is left free
    store.put("g", b"g" * 2000)
    assert store.get("g") is None
    assert sum(entry.size for entry in store.entries()) <= 1000


def test_clear_leaves_what_is_not_ours(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("a", b"one")
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "link.kept").symlink_to(tmp_path / "notes.txt")
    assert store.clear() == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.kept", "notes.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such rights")
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put("a", b"one")
    tmp_path.chmod(0o777)
    assert store.get("a") is None
    store.put("b", b"two")
    tmp_path.chmod(0o700)
    assert store.get("a") == b"one"
    assert store.get("b") is None
    (tmp_path / "link").symlink_to(tmp_path)
    assert Store(tmp_path / "link").get("a") is None


@pytest.mark.parametrize("place", ["a file", "/dev/null/x"])
def test_no_place_for_it_is_no_error(place: str, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x")
    store = Store(tmp_path / place / "cache")
    store.put("a", b"one")
    assert store.get("a") is None
    assert store.entries() == []
    assert store.clear() == 0


WRITER = """
import sys
from pathlib import Path
from factsheet.cache.store import Store
store = Store(Path(sys.argv[1]), most=2000)
for step in range(60):
    key = str(step % 7)
    found = store.get(key)
    assert found in (None, key.encode() * 400), found
    store.put(key, key.encode() * 400)
"""


def test_two_runs_share_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [run.communicate()[1] for run in runs] == ["", ""]
    assert all(run.returncode == 0 for run in runs)
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".kept"] == []


def test_the_user_may_name_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTSHEET_CACHE", str(tmp_path / "here"))
    assert of_user().folder == tmp_path / "here"
    monkeypatch.delenv("FACTSHEET_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert of_user().folder.name == "factsheet"
