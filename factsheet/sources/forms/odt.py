"""OpenDocument texts (.odt) to their text, with tracked changes as accepted."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from factsheet.errors import SourceError
from factsheet.limits import UNPACKED_BYTES, UNPACKED_FILES
from factsheet.sources.forms import Read
from factsheet.sources.page.unseen import is_mark

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_RAISED, _UNSEEN = "super", "unseen"
_BLOCKS = (f"{_TEXT}p", f"{_TEXT}h")
_SILENT = frozenset({f"{_TEXT}tracked-changes", f"{_TEXT}note", "annotation", f"{_TEXT}bookmark", "desc", "title"})
"""What does not stand in the text: what was deleted, notes, comments, what a picture is called."""
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": " ", f"{_TEXT}line-break": " "}
_DAMAGED = "this OpenDocument file is damaged and cannot be read"


def read(data: bytes) -> Read:
    """The text of the OpenDocument file `data`. Raises SourceError."""
    parts = _parts(data)
    body = _tree(parts["content.xml"])
    looks = dict(_looks(body))
    found = (" ".join("".join(_words(block, looks)).split()) for block in _blocks(body))
    text = "\n\n".join(words for words in found if words)
    if not any(map(str.isalpha, text)):
        raise SourceError("this OpenDocument file holds no words")
    return Read(f"{text}\n", _stated(_tree(parts["meta.xml"])) if "meta.xml" in parts else {})


def _parts(data: bytes) -> dict[str, bytes]:
    """The text and the properties of the file, which unpacks to no more than it may. Raises SourceError."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            found = packed.infolist()
            if len(found) > UNPACKED_FILES or sum(part.file_size for part in found) > UNPACKED_BYTES:
                raise SourceError(f"this file unpacks to more than {UNPACKED_BYTES >> 20} MB: no article does")
            names = {part.filename for part in found}
            if "content.xml" not in names:
                raise SourceError("this is no OpenDocument text", remedy="give the article as .odt, .docx or .txt")
            if b"manifest:encryption-data" in (
                packed.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
            ):
                raise SourceError("this OpenDocument file is locked", remedy="save it without a password")
            return {name: packed.read(name) for name in ("content.xml", "meta.xml") if name in names}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, NotImplementedError):
        raise SourceError(_DAMAGED, remedy="save or fetch it again") from None


def _tree(content: bytes) -> Any:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise SourceError("this file declares entities of its own, which no OpenDocument file does")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError(_DAMAGED, remedy="save or fetch it again") from None


def _blocks(body: Any) -> Iterator[Any]:
    """The paragraphs and headings of the text, none that stands in another or in what is silent."""
    for node in body.iter(*_BLOCKS):
        above = {str(parent.tag) for parent in node.iterancestors()}
        if not above & set(_BLOCKS) and not any(_is_silent(tag) for tag in above):
            yield node


def _looks(body: Any) -> Iterator[tuple[str, str]]:
    """The styles by name whose letters are raised, and those that nobody sees: struck out, hidden."""
    for style in body.iter(f"{_STYLE}style"):
        for letters in style.iter(f"{_STYLE}text-properties"):
            struck = letters.get(f"{_STYLE}text-line-through-style", "none") != "none"
            if struck or letters.get(f"{_TEXT}display") == "none":
                yield style.get(f"{_STYLE}name", ""), _UNSEEN
            elif letters.get(f"{_STYLE}text-position", "").startswith(_RAISED):
                yield style.get(f"{_STYLE}name", ""), _RAISED


def _words(node: Any, looks: dict[str, str]) -> Iterator[str]:
    """The words of a block, without what does not stand in the text, and without the marks of notes, which would become
    digits of the number before them."""
    before = node.text or ""
    yield before
    for child in node:
        tag, look = str(child.tag), looks.get(child.get(f"{_TEXT}style-name", ""))
        if tag in _BLANKS:
            yield _BLANKS[tag]
        elif isinstance(child.tag, str) and not _is_silent(tag) and look != _UNSEEN:
            words = "".join(_words(child, looks))
            if look != _RAISED or not is_mark(words.strip(), before):
                yield words
        before = child.tail or ""
        yield before


def _is_silent(tag: str) -> bool:
    return tag in _SILENT or tag.rpartition("}")[2] in _SILENT


def _stated(meta: Any) -> dict[str, Any]:
    """The title and the writer, as the file's properties give them."""
    found = {}
    for key, names in (("title", ("title",)), ("byline", ("initial-creator", "creator"))):
        words = (" ".join((node.text or "").split()) for name in names for node in meta.iter(f"{{*}}{name}"))
        found[key] = next((text for text in words if " " in text and len(text) < 200), "")
    return {key: value for key, value in found.items() if value}
