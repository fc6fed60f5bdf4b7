"""Word files to their text, with tracked changes as accepted."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from factsheet.errors import SourceError
from factsheet.limits import UNPACKED_BYTES, UNPACKED_FILES
from factsheet.model.source import BlockKind
from factsheet.sources.forms import Read, Zone
from factsheet.sources.page.plain import text_in, tree_of
from factsheet.sources.page.stated import folded

_LOCKED = b"\xd0\xcf\x11\xe0"
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PROPERTIES, _TEXT = "docProps/core.xml", "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEMPLATE = "2013-12-23T23:15:00Z"
"""When the file was made that python-docx copies, which leaves its date in all copies."""
_LONGEST_CELL = 25
"""Words of a cell that holds data. More is an article that stands in a table for its layout."""
_OFF = frozenset(("0", "false", "off"))
_MAKERS = frozenset(("python-docx", "microsoft office user", "windows user", "user", "admin", "administrator"))


def read(data: bytes) -> Read:
    """The text of the Word file `data`. Raises SourceError."""
    import mammoth  # wanted for these files only

    if data.startswith(_LOCKED):
        remedy = "open it in Word and save it as .docx without a password"
        raise SourceError("this is a locked Word file, or one of Word 2003 and earlier", remedy=remedy)
    properties = checked(data)
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(_shown(data)), convert_image=lambda image: [], external_file_access=False
        ).value
    except Exception:  # a stranger's file can break its reader in any way
        raise _damaged() from None
    tree = tree_of(f"<html><body>{page}</body></html>")
    cells = _cells(tree)
    text = text_in(tree) if tree is not None else ""
    if not any(map(str.isalpha, text)):
        raise SourceError("this Word file holds no words")
    return Read(text, _stated(properties), zones=tuple(_zones(text, cells)))


def _shown(data: bytes) -> bytes:
    """The Word file `data` without the runs that are formatted as hidden, which its reader does not know."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    if b"vanish" not in parts[_TEXT]:
        return data
    tree = etree.fromstring(parts[_TEXT], etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    for hidden in list(tree.iter(f"{_W}vanish")):
        if hidden.get(f"{_W}val") not in _OFF and (run := next(hidden.iterancestors(f"{_W}r"), None)) is not None:
            for words in list(run.iterchildren(f"{_W}t")):
                run.remove(words)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        for name, part in (parts | {_TEXT: etree.tostring(tree)}).items():
            new.writestr(name, part)
    return stream.getvalue()


def _cells(tree: Any) -> frozenset[str]:
    """The paragraphs in the cells of tables of data in `tree`: those that stand beside others and hold few words."""
    rows = [] if tree is None else tree.iter("tr")
    cells = (
        cell for row in rows if len(row) > 1 for cell in row if len("".join(cell.itertext()).split()) <= _LONGEST_CELL
    )
    return frozenset(" ".join("".join(part.itertext()).split()) for cell in cells for part in (cell, *cell.iter("p")))


def _zones(text: str, cells: frozenset[str]) -> Iterator[Zone]:
    """Where the paragraphs of `cells` stand in `text`: they are no sentences."""
    start = 0
    for paragraph in text.split("\n\n"):
        if (words := paragraph.strip()) in cells and words:
            yield start, start + len(paragraph), BlockKind.BOILERPLATE
        start += len(paragraph) + 2


def checked(data: bytes) -> bytes:
    """The properties of the Word file `data`, which unpacks to no more than it may. Raises SourceError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > UNPACKED_FILES:
                raise SourceError(f"this file holds {len(parts):,} others: no article holds {UNPACKED_FILES:,}")
            if sum(part.file_size for part in parts) > UNPACKED_BYTES:
                raise SourceError(f"this file unpacks to more than {UNPACKED_BYTES >> 20} MB: no article does")
            for part in parts:
                is_xml = part.filename.endswith((".xml", ".rels"))
                if is_xml and _DECLARED.search(packed.read(part).replace(b"\0", b"")):  # UTF-16, too
                    raise SourceError("this file declares entities of its own, which no Word file does")
            names = {part.filename for part in parts}
            if _TEXT not in names:
                raise SourceError("this is no Word file", remedy="give the article as .docx, .pdf or .txt")
            return packed.read(_PROPERTIES) if _PROPERTIES in names else b""
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError):
        raise _damaged() from None


def _damaged() -> SourceError:
    return SourceError("this Word file is damaged and cannot be read", remedy="save or fetch it again")


def _stated(properties: bytes) -> dict[str, Any]:
    """Who wrote it, and the day: where it was made and last changed on one and the same, which copies are not."""
    text = properties.decode("utf-8", "replace")
    writer, made, changed = (_property(text, name) for name in ("dc:creator", "dcterms:created", "dcterms:modified"))
    stated = {}
    if writer and " " in writer and writer.casefold() not in _MAKERS and not any(map(str.isdecimal, writer)):
        stated["byline"] = writer
    if made and changed and made[:10] == changed[:10] and made != _TEMPLATE:
        stated["dated"] = made[:10]
    return stated


def _property(text: str, name: str) -> str | None:
    found = re.search(rf"<{name}(?:\s[^>]{{0,200}})?>([^<]{{1,200}})</{name}>", text)
    return folded(found.group(1)) if found else None
