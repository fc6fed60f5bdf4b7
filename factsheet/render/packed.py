"""Packed files (Word, a spreadsheet) whose bytes depend on what is in them alone, not on the clock."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_FIXED = (1980, 1, 1, 0, 0, 0)


def stable(content: bytes, instead: Mapping[str, bytes] | None = None) -> bytes:
    """The packed file `content` with the dates of its files fixed, and the files of `instead` in place of its own."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, (instead or {}).get(name) or old.read(name))
    return made.getvalue()
