"""Word lists and cue tables: data files beside the code, one entry a line, `#` for remarks."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `data/NAME.txt`, as they are written there."""
    text = (files("factsheet.extract") / "data" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return frozenset(line for line in lines if line)
