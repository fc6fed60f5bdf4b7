"""The file on disk: whole or untouched, one run at a time, never over somebody's fresh edit."""

from __future__ import annotations

import errno
import json
import multiprocessing
import os
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from factsheet.errors import FactBaseError
from factsheet.factbase import files, sidecar, store
from factsheet.factbase.load import load
from tests.factbase.scenes import base_of
from tests.factbase.test_merge import killed, made, thirteen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    store.merge_into(path, made(killed()), model="en_core_web_sm")
    return path


def state(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_first_run_writes_file_sidecar_and_schema(path: Path) -> None:
    assert sorted(state(path.parent)) == [".factsheet.lock", "factbase.schema.json", "facts.base.json", "facts.yaml"]
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=./factbase.schema.json\n")
    assert json.loads(sidecar.beside(path).read_text(encoding="utf-8"))["model"] == "en_core_web_sm"


def test_a_run_that_finds_nothing_new_writes_nothing(path: Path) -> None:
    before = state(path.parent), path.stat().st_mtime_ns
    report = store.merge_into(path, made(killed()))
    assert report.unchanged == 1
    assert (state(path.parent), path.stat().st_mtime_ns) == before


def test_the_sidecar_is_named_after_the_file(tmp_path: Path) -> None:
    store.merge_into(tmp_path / "aurora.yaml", made(killed()))
    assert (tmp_path / "aurora.base.json").exists()


def test_a_full_disk_leaves_everything_as_it_was(path: Path) -> None:
    before = state(path.parent)
    full = OSError(errno.ENOSPC, "No space left on device")
    with mock.patch.object(os, "fsync", side_effect=full), pytest.raises(FactBaseError, match="No space left"):
        store.merge_into(path, made(thirteen()))
    assert state(path.parent) == before


def test_an_edit_in_between_is_noticed_and_stays(path: Path) -> None:
    real = store.merge

    def slow(*args: Any) -> Any:
        path.write_text(path.read_text(encoding="utf-8") + "# saved in an editor\n", encoding="utf-8")
        return real(*args)

    with mock.patch.object(store, "merge", slow), pytest.raises(FactBaseError, match="was changed by somebody else"):
        store.merge_into(path, made(thirteen()))
    assert path.read_text(encoding="utf-8").endswith("# saved in an editor\n")
    report = store.merge_into(path, made(thirteen()))
    assert report.updated == 1
    assert path.read_text(encoding="utf-8").endswith("# saved in an editor\n")


def _hold(folder: Path, ready: Any, done: Any) -> None:
    with files.locked(folder):
        ready.set()
        done.wait(20)


def test_a_second_run_at_once_is_refused_with_a_message(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready, done = context.Event(), context.Event()
    other = context.Process(target=_hold, args=(path.parent, ready, done))
    other.start()
    try:
        assert ready.wait(60)
        with pytest.raises(FactBaseError, match="another run of factsheet is writing to this folder"):
            store.merge_into(path, made(thirteen()))
    finally:
        done.set()
        other.join()
    assert store.merge_into(path, made(thirteen())).updated == 1


def test_one_run_may_take_the_lock_again(tmp_path: Path) -> None:
    with files.locked(tmp_path), files.locked(tmp_path):
        pass


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_run_that_is_killed_leaves_no_doubt(path: Path, steps: int) -> None:
    """A citation that the killed run took out was not taken out by a person."""
    alone = killed(cites=killed()["cites"][:1])
    real, left = Path.replace, [steps]

    def dying(this: Path, target: Path) -> Path:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        return real(this, target)

    with mock.patch.object(Path, "replace", dying), pytest.raises(KeyboardInterrupt):
        store.merge_into(path, made(alone))
    assert not list(path.parent.glob("*.tmp"))
    written = path.read_bytes()
    store.merge_into(path, made(killed()))
    assert [cite.source for cite in load(path).base.facts[0].cites] == ["ap", "abc"]
    assert (written == path.read_bytes()) is (steps < 2)


def test_a_killed_run_and_then_an_edit(path: Path) -> None:
    both = sidecar.dumps(
        store.first_base(made(killed())), following=store.first_base(made(thirteen())), before="x", after="y"
    )
    sidecar.beside(path).write_text(both, encoding="utf-8")
    path.write_text(path.read_text(encoding="utf-8") + "# an edit\n", encoding="utf-8")
    base = sidecar.read(load(path))
    assert base is not None
    assert base.facts["killed"].seen["value"] == 12


@pytest.mark.parametrize("broken", ["", "{", "[]", "{}", '{"factsheet_base": 2}', "[" * 100_000, "<<<<<<< HEAD"])
def test_a_broken_sidecar_is_told_and_nothing_is_written(path: Path, broken: str) -> None:
    sidecar.beside(path).write_text(broken, encoding="utf-8")
    before = state(path.parent)
    with pytest.raises(FactBaseError, match="version control, or delete it"):
        store.merge_into(path, made(thirteen()))
    assert state(path.parent) == before


def test_a_file_with_errors_is_not_touched(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "oops: 1\n", encoding="utf-8")
    before = state(path.parent)
    with pytest.raises(FactBaseError, match="there is no key `oops` here"):
        store.merge_into(path, made(thirteen()))
    assert state(path.parent) == before


def test_permissions_and_links_stay(path: Path, tmp_path: Path) -> None:
    path.chmod(0o640)
    link = tmp_path / "elsewhere" / "facts.yaml"
    link.parent.mkdir()
    link.symlink_to(path)
    files.replace(link, b"facts: []\n")
    assert link.is_symlink()
    assert path.read_bytes() == b"facts: []\n"
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FactBaseError):
        store.merge_into(tmp_path / "file" / "facts.yaml", base_of([]))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("facts",), []),
        (("facts", "killed"), []),
        (("facts", "killed", "seen"), "text"),
        (("facts", "killed", "seen", "cites"), [["ap"]]),
        (("facts", "killed", "seen", "cites"), {"source": "ap"}),
        (("facts", "killed", "seen", "value"), {"a": 1}),
        (("facts", "killed", "applied"), 7),
        (("facts", "killed", "removed_cites"), [None]),
        (("facts", "killed", "removed_keys"), "unit"),
        (("removed_facts",), {"x": {}}),
        (("sources", "ap"), "AP"),
        (("head",), ["title"]),
        (("signed",), {"digest": "x"}),
        (("next",), {"base": {}}),
    ],
)
def test_a_sidecar_of_the_wrong_shape_is_told(path: Path, place: tuple[str, ...], value: object) -> None:
    written = json.loads(sidecar.beside(path).read_text(encoding="utf-8"))
    holder = written
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = value
    sidecar.beside(path).write_text(json.dumps(written), encoding="utf-8")
    before = state(path.parent)
    with pytest.raises(FactBaseError, match="is broken"):
        store.merge_into(path, made(thirteen()))
    assert state(path.parent) == before
