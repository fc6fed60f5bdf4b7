"""What is saved is read and printed once it is whole; an error is told once, and the watch goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factsheet.errors import BusyError, FactBaseError, SourceError
from factsheet.watch import Watch, wakes


class Desk:
    """A folder, a fact base, and a run that notes what it was asked for and writes what it found."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.facts = folder / "articles", folder / "facts.yaml"
        self.folder.mkdir()
        self.did: list[str] = []
        self.said: list[str] = []
        self.fails: list[Exception] = []
        self.meanwhile: list[Callable[[], object]] = []
        self.watch = Watch(self.folder, self.facts, self, self.said.append, self.sleep)

    def sleep(self, _: float) -> None:
        if self.meanwhile:
            self.meanwhile.pop(0)()

    def save(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def merge(self) -> None:
        self.did.append("merge")
        if self.fails:
            raise self.fails.pop(0)
        self.facts.write_text(f"facts: {sorted(path.read_text('utf-8') for path in self.folder.iterdir())}", "utf-8")

    def print(self) -> None:
        self.did.append("print")
        if self.fails:
            raise self.fails.pop(0)

    def step(self) -> list[str]:
        """What one look does."""
        before = len(self.did)
        self.watch.step()
        return self.did[before:]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_was_saved_is_read_and_printed_once(desk: Desk) -> None:
    assert desk.step() == []
    desk.save("a.txt", "one")
    assert desk.step() == ["merge", "print"]
    assert desk.step() == []
    desk.facts.write_text("facts: [by hand]", "utf-8")
    assert desk.step() == ["print"]
    assert desk.step() == []
    desk.save("a.txt", "another")
    assert desk.step() == ["merge", "print"]
    desk.save("b.txt.part", "half")
    desk.save(".c.txt.swp", "half")
    desk.save("d.txt~", "half")
    assert desk.step() == []


def test_a_fact_base_alone_is_printed(desk: Desk) -> None:
    desk.facts.write_text("facts: []", "utf-8")
    assert desk.step() == ["print"]
    assert desk.step() == []


def test_a_file_that_is_being_written_waits(desk: Desk) -> None:
    desk.save("a.txt", "o")
    desk.meanwhile = [lambda: desk.save("a.txt", "one tw"), lambda: desk.save("a.txt", "one two three")]
    assert desk.step() == ["merge", "print"]
    assert desk.facts.read_text("utf-8") == "facts: ['one two three']"
    assert desk.step() == []


def test_a_file_that_takes_long_is_named(desk: Desk) -> None:
    desk.save("a.txt", "o")
    desk.meanwhile = [lambda at=at: desk.save("a.txt", "o" * at) for at in range(2, 14)]  # type: ignore[misc]
    assert desk.step() == ["merge", "print"]
    assert desk.said == ["Waiting for what is still being written: a.txt"]


def test_an_error_is_told_once_and_the_next_save_is_tried(desk: Desk) -> None:
    desk.save("a.txt", "one")
    desk.fails = [SourceError("no words", where="a.txt"), FactBaseError("broken")]
    assert desk.step() == ["merge"]
    assert desk.said == ["a.txt: no words\n  The watch goes on."]
    assert desk.step() == []
    desk.save("a.txt", "two words")
    assert desk.step() == ["merge"]
    assert len(desk.said) == 2
    desk.save("b.txt", "three")
    assert desk.step() == ["merge", "print"]


def test_a_sheet_that_is_refused_is_printed_when_its_fact_base_is_mended(desk: Desk) -> None:
    desk.save("a.txt", "one")
    real = desk.print

    def refuse() -> None:
        real()
        raise FactBaseError("not proved")

    desk.print = refuse  # type: ignore[method-assign]
    assert [desk.step(), desk.step()] == [["merge", "print"], []]
    desk.facts.write_text("facts: [no better]", "utf-8")
    assert [desk.step(), desk.step()] == [["print"], []]
    desk.print = real  # type: ignore[method-assign]
    desk.facts.write_text("facts: [mended]", "utf-8")
    assert [desk.step(), desk.step()] == [["print"], []]
    assert len(desk.said) == 1


def test_a_folder_that_another_run_has_is_tried_again(desk: Desk) -> None:
    desk.save("a.txt", "one")
    desk.fails = [BusyError("another run"), BusyError("another run")]
    assert [desk.step(), desk.step(), desk.step()] == [["merge"], ["merge"], ["merge", "print"]]
    assert desk.said == ["another run\n  The watch goes on."]


def test_what_is_saved_while_a_run_works_is_not_missed(desk: Desk) -> None:
    desk.save("a.txt", "one")
    real = desk.print

    def slow() -> None:
        real()
        desk.facts.write_text("facts: [meanwhile]", "utf-8")
        desk.save("b.txt", "two")
        desk.print = real  # type: ignore[method-assign]

    desk.print = slow  # type: ignore[method-assign]
    assert desk.step() == ["merge", "print"]
    assert desk.step() == ["merge", "print"]
    assert desk.step() == []


def test_articles_that_all_go_leave_the_sheet(desk: Desk) -> None:
    desk.save("a.txt", "one")
    desk.step()
    (desk.folder / "a.txt").unlink()
    assert desk.step() == []


def test_a_save_wakes(tmp_path: Path) -> None:
    waking = wakes(tmp_path)
    next(waking)
    (tmp_path / "a.txt").write_text("one", "utf-8")
    next(waking)
    waking.close()


def test_a_folder_that_is_not_there_is_looked_for_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr("factsheet.watch.time.sleep", slept.append)
    waking = wakes(tmp_path / "gone")
    next(waking)
    assert slept == [2.0]
