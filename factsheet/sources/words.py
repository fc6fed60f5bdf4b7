"""Word lists and cue tables of this package, read from its data folder."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

from factsheet import bundled

_SILENT = re.compile(r"[\W_]+")
_ASCII = {code: None for code in range(128) if not chr(code).isalnum()}


def letters(text: str) -> str:
    """The letters and digits of `text`, all of them small: what of it is read aloud, for comparing."""
    folded = text.casefold()
    return folded.translate(_ASCII) if folded.isascii() else _SILENT.sub("", folded)


@cache
def words(name: str) -> frozenset[str]:
    """The lines of `data/<name>.txt` in lower case, without blank lines and comments (#)."""
    lines = files("factsheet.sources").joinpath("data", f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip().casefold() for line in lines if line.strip() and not line.startswith("#"))


@cache
def table(name: str) -> Any:
    """What `data/<name>.yaml` holds."""
    return bundled.table(files("factsheet.sources") / "data" / f"{name}.yaml")
