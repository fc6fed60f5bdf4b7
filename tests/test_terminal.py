"""Tables on a terminal and in a pipe, and texts of strangers that cannot steer it."""

from __future__ import annotations

import io
import sys

import pytest

from factsheet.terminal import Line, print_table, visible

LONG = "messina-traveled-new-york-city-meets-aides-of-mayor-2"
LINES: list[Line] = [
    (LONG, "organization", ["differs", "open", "held"], "A fire, a flood and\na storm " * 6, ["question: Is it?"]),
    ("b", "other", [], "Plain\tand \x1b[31mred.", []),
]


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("width", ["80", "120"])
def test_ids_stay_whole_on_a_terminal(monkeypatch: pytest.MonkeyPatch, width: str) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", width)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    print_table(LINES)
    lines = screen.getvalue().splitlines()
    assert all(len(line) <= int(width) for line in lines)
    assert any(line.startswith(f"{LONG} ") for line in lines)
    assert any("question: Is it?" in line for line in lines)


def test_a_line_each_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(LINES)
    first, second = capsys.readouterr().out.splitlines()
    assert first.split(maxsplit=3)[:3] == [LONG, "organization", "differs,open,held"]
    assert first.endswith("a storm [question: Is it?]")
    assert second.split(maxsplit=3) == ["b", "other", "-", "Plain and \ufffd[31mred."]


def test_nothing_is_printed_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([])
    assert capsys.readouterr().out == ""


def test_what_steers_a_terminal_is_taken_out() -> None:
    assert visible("a\x1b]0;x\x07b\r\x9bc\td\n") == "a\ufffd]0;x\ufffdb\ufffd\ufffdc\td\n"
