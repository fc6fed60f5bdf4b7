from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from factsheet.apart import Worker, apart
from factsheet.errors import LimitError, RefusedError
from factsheet.factbase.problems import Problem, UnreadableError


def echo(*given: object) -> object:
    print("a library speaks")
    return given


def endless() -> None:
    while True:
        pass


def sleeping() -> None:
    time.sleep(60)


def large() -> int:
    return len(bytearray(1 << 30))


def crash() -> None:
    import ctypes

    ctypes.string_at(0)


def refuse() -> None:
    raise RefusedError("so it is", where="here", remedy="go there")


def unreadable() -> None:
    raise UnreadableError("facts.yaml", [Problem(3, 1, "", "no")])


def broken() -> None:
    raise ZeroDivisionError("a mistake")


def test_what_goes_in_comes_out() -> None:
    given = ("é\ud800"[:1], b"\x00", [Path("x")], {"a": None})
    assert apart(echo, *given, seconds=20, megabytes=512) == given


def test_the_other_process_has_the_modules_of_this_one_and_not_those_of_the_folder_it_starts_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert apart(echo, 1, seconds=20, megabytes=512) == (1,)


@pytest.mark.skipif(sys.platform != "linux", reason="the system sets no limits")
def test_limits() -> None:
    with pytest.raises(LimitError, match="more than 1 seconds"):
        apart(endless, seconds=1, megabytes=512)
    with pytest.raises(LimitError, match="more than 512 MB"):
        apart(large, seconds=5, megabytes=512)
    with pytest.raises(LimitError, match="ends the process"):
        apart(crash, seconds=5, megabytes=512)


@pytest.mark.skipif(sys.platform != "linux", reason="the system sets no limits")
def test_one_process_works_for_many_until_a_limit_is_broken() -> None:
    worker = Worker()
    try:
        first = worker.call(os.getpid, seconds=5, megabytes=512)
        with pytest.raises(ZeroDivisionError):
            worker.call(broken, seconds=5, megabytes=512)
        assert worker.call(os.getpid, seconds=1, megabytes=512) == first != os.getpid()
        for what, told in ((endless, "1 seconds"), (large, "512 MB"), (crash, "ends the process")):
            with pytest.raises(LimitError, match=told):
                worker.call(what, seconds=1, megabytes=512)
            after = worker.call(os.getpid, seconds=1, megabytes=512)
            assert after != first
            first = after
    finally:
        worker.close()
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


def test_the_clock_counts_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factsheet.apart._PATIENCE", 1)
    with pytest.raises(LimitError, match="more than 1 seconds"):
        apart(sleeping, seconds=1, megabytes=512)


def test_errors_come_as_they_are() -> None:
    with pytest.raises(RefusedError) as refused:
        apart(refuse, seconds=20, megabytes=512)
    assert str(refused.value) == "here: so it is\n  Go there"
    assert (refused.value.where, refused.value.exit_code) == ("here", 1)
    with pytest.raises(UnreadableError, match=r"facts\.yaml:3:1: no") as found:
        apart(unreadable, seconds=20, megabytes=512)
    assert found.value.problems == [Problem(3, 1, "", "no")]
    with pytest.raises(ZeroDivisionError) as mistake:
        apart(broken, seconds=20, megabytes=512)
    assert "in broken" in mistake.value.__notes__[0]
