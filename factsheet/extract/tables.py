"""Word lists and cue tables: the files under `extract/data`, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """What `data/<name>.yaml` holds."""
    return yaml.safe_load(_read(f"{name}.yaml"))


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of `data/<name>.txt`, in order, without blank lines and comments."""
    stripped = (line.strip() for line in _read(f"{name}.txt").splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))


def _read(file: str) -> str:
    return files("factsheet.extract").joinpath("data", file).read_text(encoding="utf-8")
