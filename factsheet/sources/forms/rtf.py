"""Rich text (.rtf) to its text, in the code page that the file names, with tracked changes as accepted."""

from __future__ import annotations

import re
from typing import Any

from factsheet.errors import SourceError
from factsheet.sources.forms import Read
from factsheet.sources.page.unseen import is_mark

_INFO = re.compile(rb"\{\\(title|author)\s([^{}\\]{1,200})\}")
_DEEPEST = 500
_TOKEN = re.compile(
    rb"\\bin(?P<size>\d{1,9}) ?|\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'[0-9a-fA-F]{2}|\\[^a-z]"
    rb"|(?P<brace>[{}])|[^\\{}]+|\\",
    re.DOTALL,
)
_UNSEEN = frozenset((b"deleted", b"v", b"strike", b"striked"))
"""What is said of letters that do not count as text: deleted by a tracked change, hidden, struck out."""
_RAISING, _LEVEL = frozenset((b"super", b"up")), frozenset((b"nosupersub", b"sub", b"dn"))
_BEFORE = 12
"""Letters before a raised number that tell whether it is a power."""
_GAPS = re.compile(r"[ \t]*\n[ \t]*")


def read(data: bytes) -> Read:
    """What the file `data` says. Raises SourceError."""
    from striprtf.striprtf import rtf_to_text  # wanted for these files only

    if not data.lstrip().startswith(b"{\\rtf"):
        raise SourceError("this is no rich text", remedy="give the article as .txt or .docx")
    if data.count(b"{") - data.count(b"}") > _DEEPEST:
        raise SourceError("this rich text is damaged and cannot be read", remedy="save or fetch it again")
    try:
        text = str(rtf_to_text(_seen(data).decode("latin-1"), errors="ignore"))  # type: ignore[no-untyped-call]
    except Exception:  # a stranger's file can break its reader in any way
        raise SourceError("this rich text is damaged and cannot be read", remedy="save or fetch it again") from None
    if not any(map(str.isalpha, text)):
        raise SourceError("this rich text holds no words")
    lines = [line for line in _GAPS.split(text.replace("\xa0", " ").replace("\x00", "")) if line.strip()]
    return Read("\n\n".join(lines) + "\n", dict(_stated(data)))


def _seen(data: bytes) -> bytes:
    """`data` without the letters that nobody sees, and without the marks of notes, which would become digits of the
    number before them."""
    kept: list[bytes] = []
    outer: list[tuple[frozenset[bytes], bool]] = []
    unseen, raised, at, before = frozenset[bytes](), False, 0, b""
    while (token := _TOKEN.match(data, at)) is not None:
        at = token.end() + int(token["size"] or 0)
        word, brace, text = token["word"], token["brace"], data[token.start() : at]
        if brace == b"{":
            outer.append((unseen, raised))
        elif brace and outer:
            unseen, raised = outer.pop()
        elif word in _UNSEEN:
            unseen = unseen - {word} if token["number"] == b"0" else unseen | {word}
        elif word == b"plain":
            unseen, raised = frozenset(), False
        elif word in _RAISING or word in _LEVEL:
            raised = word in _RAISING and token["number"] != b"0"
        elif not brace and not word:
            marks = raised and is_mark(text.decode("latin-1").strip(), before.decode("latin-1"))
            text = b"" if unseen or marks else text
            before = (before + text)[-_BEFORE:]
        elif unseen and word == b"u":
            text = b""
        kept.append(text)
    return b"".join(kept)


def _stated(data: bytes) -> list[tuple[str, Any]]:
    """The title and the writer, where the file's head gives them in plain letters."""
    keys = {b"title": "title", b"author": "byline"}
    found = {keys[key]: value.decode("latin-1").strip() for key, value in _INFO.findall(data[:20_000])}
    return [(key, value) for key, value in found.items() if " " in value and value.isascii()]
