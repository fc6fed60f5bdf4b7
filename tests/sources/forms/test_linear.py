"""No form takes its reader longer than the file is long."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest

from benchmarks.forms import FORMS
from factsheet.sources.forms import endings
from factsheet.sources.said import said

SIZE = 30
TIMES = 8
MOST = 20
"""How many times as long eight times as much may take. What grows with the square takes 64 times as long."""
LEAST = 0.05
"""Seconds of the processor below which nothing is measured."""


def seconds(ending: str, data: bytes) -> float:
    gc.disable()
    start = time.process_time()
    try:
        said(Path(f"long{ending}"), data)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize("name", FORMS)
def test_time_grows_with_the_file(name: str) -> None:
    ending, make = FORMS[name]
    seconds(ending, make(1))
    once, longer = seconds(ending, make(SIZE)), seconds(ending, make(SIZE * TIMES))
    assert longer < MOST * max(once, LEAST), f"{once:.2f} s, and {longer:.2f} s for {TIMES} times as much"


def test_each_form_is_tried() -> None:
    assert endings() <= {*(ending for ending, _ in FORMS.values()), ".mht", ".markdown", ".srt"}
