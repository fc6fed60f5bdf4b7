"""The bytes of a file to what it says, by the reader of its form."""

from __future__ import annotations

from pathlib import Path

from factsheet.errors import SourceError
from factsheet.sources import html
from factsheet.sources.decode import text_of_file
from factsheet.sources.files import PAGES, READ, RIGHT_FORM
from factsheet.sources.forms import Read, disguised, ending_of, endings, reader, version
from factsheet.sources.forms.archive import GZ, unpacked
from factsheet.sources.limited import limited

_PAGE_STARTS = (b"<!doctype html", b"<html")


def said(path: Path, data: bytes) -> tuple[Read, str]:
    """What `data`, the bytes of `path`, say, and what read them, with its version.

    The form is known by the ending of the name, or else by how the bytes begin. Raises SourceError.
    """
    try:
        found, ending = _said(path, data)
    except SourceError as error:
        raise SourceError(error.problem, where=str(path), remedy=error.remedy) from None
    return found, version(ending)


def again(path: Path, data: bytes) -> tuple[str, str]:
    """The text of an original that is read once more, and what read it; within limits. Raises SourceError."""
    return limited(str(path), 0, _text, path, data)


def _text(path: Path, data: bytes) -> tuple[str, str]:
    found, by = said(path, data)
    return found.text, by


def _said(path: Path, data: bytes) -> tuple[Read, str]:
    """What `data` say, and the ending that their form has."""
    ending = path.suffix.lower() or ending_of(data)
    if ending == GZ:
        return _said(path.with_suffix(""), unpacked(data))
    if ending in endings():
        return reader(ending)(data), ending
    if ending and ending not in READ:
        raise SourceError(f"files of the kind {ending} are not read", remedy=RIGHT_FORM)
    page = ending in PAGES or data.lstrip()[:14].lower().startswith(_PAGE_STARTS)
    text, remarks = text_of_file(data, html=page)
    if page:
        return html.article(text), ".html"
    if real := disguised(data):
        return reader(real)(data), real
    if not any(char.isalpha() for char in text):
        raise SourceError("the file holds no words")
    return Read(text, remarks=remarks), ".txt"
