"""Proof of a printed sheet: the fact base inside the PDF is read, printed again and compared with what the pages say.

A sheet that was made by this version of factsheet with the same templates comes out byte for byte the same. Otherwise
the text of each page decides, and what differs is said.
"""

from __future__ import annotations

import difflib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from factsheet.errors import RenderError
from factsheet.factbase.files import replace
from factsheet.factbase.load import Loaded, loads
from factsheet.render.sheet import Sheet
from factsheet.render.theme import read_theme

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_LARGEST = 64_000_000
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Proof:
    """What a printed sheet turned out to be.

    `identical`: byte for byte what the fact base inside gives. `differences`: what its pages say otherwise, in words;
    none where only the make of the file differs.
    """

    facts: Loaded
    files: Mapping[str, bytes]
    identical: bool
    differences: tuple[str, ...]


def attached(path: Path) -> dict[str, bytes]:
    """The files inside the PDF at `path`, by name. Raises RenderError where it is no sheet of ours."""
    return _attachments(_reader(path), path)


def prove(path: Path, *, templates: Path | None = None, theme: Path | None = None) -> Proof:
    """Reads the fact base inside the sheet at `path`, prints it again and compares.

    `templates` and `theme` are those that the sheet was printed with, where they were not the built-in ones. Raises
    RenderError for a file that is no sheet, FactBaseError for a fact base inside that cannot be read.
    """
    reader = _reader(path)
    files = _attachments(reader, path)
    name = _facts_name(files, path)
    facts = loads(_decoded(files[name], path), path.parent / name)
    sheet = Sheet(facts.base, {}, files, templates, read_theme(theme))
    again = sheet.pdf
    if again == path.read_bytes():
        return Proof(facts, files, True, ())
    return Proof(facts, files, False, tuple(_differences(reader, _reader(path, again))))


def open_sheet(path: Path, folder: Path) -> list[Path]:
    """Writes the fact base inside the sheet at `path`, and its sidecar, into `folder`; gives the files.

    The sidecar is what remembers deletions. Refuses to overwrite a file that says something else.
    """
    files = attached(path)
    _facts_name(files, path)
    targets = {folder / name: content for name, content in files.items()}
    for target, content in targets.items():
        if target.exists() and target.read_bytes() != content:
            raise RenderError(
                "it is there already and says something else", where=str(target), remedy="Name another folder with -o."
            )
    folder.mkdir(parents=True, exist_ok=True)
    for target, content in targets.items():
        replace(target, content)
    return list(targets)


def _reader(path: Path, content: bytes | None = None) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        data = path.read_bytes() if content is None else content
        if len(data) > _LARGEST:
            raise RenderError("it is larger than 64 MB", where=str(path))
        return PdfReader(io.BytesIO(data))
    except (PyPdfError, ValueError, OSError, RecursionError) as error:
        raise RenderError(f"it cannot be read as a PDF: {error}", where=str(path)) from error


def _attachments(reader: PdfReader, path: Path) -> dict[str, bytes]:
    from pypdf.errors import PyPdfError

    try:
        found = {name: contents[0] for name, contents in reader.attachments.items() if contents}
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RenderError(f"its attachments cannot be read: {error}", where=str(path)) from error
    for name in found:
        if PurePosixPath(name).name != name or "\\" in name or name.startswith("."):
            raise RenderError(f"an attachment is called {name!r}, which is no plain file name", where=str(path))
    return found


def _facts_name(files: Mapping[str, bytes], path: Path) -> str:
    names = sorted(name for name in files if name.endswith((".yaml", ".yml")))
    if len(names) != 1:
        raise RenderError(
            "there is no fact base in it", where=str(path), remedy="Only sheets that factsheet has printed carry one."
        )
    return names[0]


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RenderError(f"the fact base in it is not UTF-8: {error}", where=str(path)) from error


def _drawing(page: PageObject) -> bytes:
    contents = page.get_contents()
    return b"" if contents is None else contents.get_data()


def _differences(printed: PdfReader, again: PdfReader) -> list[str]:
    found = []
    if len(printed.pages) != len(again.pages):
        found.append(f"it has {len(printed.pages)} pages, its fact base gives {len(again.pages)}")
    for number, (page, fresh) in enumerate(zip(printed.pages, again.pages, strict=False), start=1):
        lines = difflib.unified_diff(
            fresh.extract_text().splitlines(), page.extract_text().splitlines(), lineterm="", n=0
        )
        for line in list(lines)[2:]:
            if line.startswith("-"):
                found.append(f"page {number} lacks: {line[1:].strip()}")
            elif line.startswith("+"):
                found.append(f"page {number} says: {line[1:].strip()}")
        if not found and _drawing(page) != _drawing(fresh):
            found.append(
                f"page {number} has the same words but is drawn otherwise: by another version of factsheet, "
                "with other templates, or by hand"
            )
        if len(page.get("/Annots") or ()) != len(fresh.get("/Annots") or ()):
            found.append(f"page {number} has links or notes that its fact base does not give, or lacks some")
    if len(found) > _SHOWN:
        found[_SHOWN:] = [f"and {len(found) - _SHOWN} more differences"]
    return found
