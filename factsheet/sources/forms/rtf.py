"""Rich text (.rtf) to its text, in the code page that the file names."""

from __future__ import annotations

import re
from typing import Any

from factsheet.errors import SourceError
from factsheet.sources.forms import Read

_INFO = re.compile(rb"\{\\(title|author)\s([^{}\\]{1,200})\}")
_DEEPEST = 500
_DELETED = re.compile(rb"\\deleted\b(?!0)")
_GAPS = re.compile(r"[ \t]*\n[ \t]*")


def read(data: bytes) -> Read:
    """What the file `data` says. Raises SourceError."""
    from striprtf.striprtf import rtf_to_text  # wanted for these files only

    if not data.lstrip().startswith(b"{\\rtf"):
        raise SourceError("this is no rich text", remedy="give the article as .txt or .docx")
    if data.count(b"{") - data.count(b"}") > _DEEPEST:
        raise SourceError("this rich text is damaged and cannot be read", remedy="save or fetch it again")
    try:
        text = str(rtf_to_text(data.decode("latin-1"), errors="ignore"))  # type: ignore[no-untyped-call]
    except Exception:  # a stranger's file can break its reader in any way
        raise SourceError("this rich text is damaged and cannot be read", remedy="save or fetch it again") from None
    if not any(map(str.isalpha, text)):
        raise SourceError("this rich text holds no words")
    lines = [line for line in _GAPS.split(text.replace("\xa0", " ").replace("\x00", "")) if line.strip()]
    remarks = ("words that are marked as deleted are read, too",) if _DELETED.search(data) else ()
    return Read("\n\n".join(lines) + "\n", dict(_stated(data)), remarks)


def _stated(data: bytes) -> list[tuple[str, Any]]:
    """The title and the writer, where the file's head gives them in plain letters."""
    keys = {b"title": "title", b"author": "byline"}
    found = {keys[key]: value.decode("latin-1").strip() for key, value in _INFO.findall(data[:20_000])}
    return [(key, value) for key, value in found.items() if " " in value and value.isascii()]
