"""The forms in which articles come, each with its reader: a function of the bytes of a file to what it says.

Another package adds one through the entry point `factsheet.readers`; its name is the ending of the files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module, metadata
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from factsheet import __version__
from factsheet.model.source import BlockKind

Zone = tuple[int, int, BlockKind]
"""A stretch of a text, from its first character to behind its last, of which the form tells what it is."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a file says: its text, a blank line between paragraphs and a form feed between pages; what it states about
    itself, as `from_text` takes it; what a person should hear; and stretches of the text of which the kind is told."""

    text: str
    stated: Mapping[str, Any] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()


_OWN = {
    ".pdf": "pdf",
    ".docx": "word",
    ".eml": "mail",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".md": "markdown",
    ".markdown": "markdown",
    ".rtf": "rtf",
    ".odt": "odt",
    ".vtt": "transcript",
    ".srt": "transcript",
    ".json": "ninjs",
    ".xml": "newsxml",
}
_READ_WITH = {
    ".html": "trafilatura",
    ".mhtml": "trafilatura",
    ".mht": "trafilatura",
    ".pdf": "pypdfium2",
    ".docx": "mammoth",
    ".md": "markdown-it-py",
    ".markdown": "markdown-it-py",
    ".rtf": "striprtf",
}
"""The packages that decide what the text of a form is, besides this one."""
NEWS = {".json": (b'"headline', b'"body_', b'"bodies"'), ".xml": (b"newsItem", b"newsMessage", b"<nitf")}
"""What stands in the items of news among the files of a folder that have an ending which many others have."""
_STARTS = ((b"%PDF", ".pdf"), (b"PK\x03\x04", ".docx"), (b"{\\rtf", ".rtf"))
_CUES = re.compile(rb"(?:\xef\xbb\xbf)?(?:WEBVTT\b|\s*\d+\s+\d\d:\d\d:\d\d[.,]\d{3} --> \d\d:)")
"""How a transcript begins: WebVTT's word, or the first cue of SubRip, numbered and timed."""


@cache
def endings() -> frozenset[str]:
    """The endings of the files that have a reader here: all but plain text and pages."""
    return frozenset(_OWN) | {point.name for point in entry_points(group="factsheet.readers")}


def reader(ending: str) -> Callable[[bytes], Read]:
    """The reader of files with this `ending`. It raises SourceError (without the name of the file)."""
    if ending in _OWN:
        found: Callable[[bytes], Read] = import_module(f"factsheet.sources.forms.{_OWN[ending]}").read
        return found
    loaded: Callable[[bytes], Read] = _point(ending).load()
    return loaded


@cache
def version(ending: str) -> str:
    """What reads files with this `ending`, each package with its version: "factsheet 0.1.0, trafilatura 2.0.0"."""
    own = f"factsheet {__version__}"
    if ending in _OWN or ending not in endings():
        name = _READ_WITH.get(ending)
        return f"{own}, {name} {metadata.version(name)}" if name else own
    package = _point(ending).dist
    return f"{own}, {package.name} {package.version}" if package else own


def _point(ending: str) -> EntryPoint:
    return min((point for point in entry_points(group="factsheet.readers") if point.name == ending), key=str)


def ending_of(data: bytes) -> str:
    """The ending that a file without one should have, by its first bytes; empty for plain text and pages."""
    known = next((ending for start, ending in _STARTS if data.startswith(start)), "")
    return known or disguised(data)


def disguised(data: bytes) -> str:
    """The ending that the file of a plain text should have, which is a mail or a transcript saved under another name;
    else empty."""
    from factsheet.sources.forms.mail import is_mail

    return ".vtt" if _CUES.match(data) else ".eml" if is_mail(data) else ""
