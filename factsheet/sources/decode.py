"""Bytes of a file to text. Newline characters stay as they are; nothing is replaced by guesswork."""

from __future__ import annotations

import codecs
import re

import webencodings

from factsheet.errors import SourceError

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01
_MOST_ZEROS = 0.002
"""Of the bytes of a text that has no two for a character: more is binary data, fewer are what a broken page left."""
_MOST_FOREIGN = 0.3
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_GARBLED = re.compile("[^\\W\\d_]*(?:[\u00c3\u00c2][\u0080-\u00bf]|\u00e2[\u20ac\u0080].)[^\\W\\d_]*")
"""A word with letters of UTF-8 that somebody read as Windows-1252 or Latin-1 and saved so."""
_OLD_ENCODING = "this is no UTF-8; it is read as Windows-1252. Look at its quotation marks and names"
_ZEROS = "this has bytes of zero, which no text has; it is read without them. Is it all there?"


class UndecodableError(ValueError):
    """These bytes are no text; the message says what they are, as the end of "…: this is"."""


def decode(data: bytes, *, html: bool = False) -> tuple[str, str]:
    """The text of `data` and the encoding that it was read in: UTF-8, UTF-16/32 or, where nothing else fits,
    Windows-1252. A page (`html`) may name its own. A UTF-8 byte order mark stays in the text, so that offsets agree
    with those of whoever decodes the file as UTF-8. Raises UndecodableError for what is no text."""
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise UndecodableError(name)
    encoding = _marked(data) or (_declared(data) if html and b"\x00" not in data else None)
    if encoding:
        text = _try(data, encoding)
        if text is not None:
            return _sound(text), encoding
    if b"\x00" in data:
        if data.count(0) > _MOST_ZEROS * len(data):
            raise UndecodableError("binary data")
        return decode(data.replace(b"\x00", b""), html=html)
    text = _try(data, "utf-8")
    if text is not None:
        return _sound(text), "utf-8"
    text = _try(data, "cp1252")
    if text is None or _foreign(text):
        raise UndecodableError("text in an encoding that is neither UTF-8 nor Windows-1252")
    return _sound(text), "cp1252"


def _marked(data: bytes) -> str | None:
    """The encoding that a byte order mark, or every second byte being zero, gives away."""
    if data.startswith(_UTF32):
        return "utf-32"
    if data.startswith(_UTF16):
        return "utf-16"
    even, odd = data[0:_HEAD:2], data[1:_HEAD:2]
    if len(odd) > 8 and odd.count(0) > 0.6 * len(odd) and not even.count(0):
        return "utf-16-le"
    if len(odd) > 8 and even.count(0) > 0.6 * len(even) and not odd.count(0):
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    """The encoding that a page names, of those that browsers know: Python has codecs that are no encodings of text.

    What can be read as ASCII so far is not UTF-16, whatever it says (WHATWG, Encoding and HTML, 13.2.3.2).
    """
    match = _CHARSET.search(data[:_HEAD])
    found = webencodings.lookup(match.group(1).decode("ascii")) if match else None
    if found is None:
        return None
    return "utf-8" if found.name.startswith("utf-16") else str(found.codec_info.name)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _sound(text: str) -> str:
    """`text`, if it is any: control characters give binary data away."""
    controls = len(_CONTROLS.findall(text))
    if controls and controls > _MOST_CONTROLS * len(text):
        raise UndecodableError("binary data")
    return text


def _foreign(text: str) -> bool:
    """Whether so much of a text read as Windows-1252 is beyond ASCII that it is another encoding."""
    visible = sum(not char.isspace() for char in text)
    return sum(char > "\x7f" for char in text) > _MOST_FOREIGN * visible


def text_of_file(data: bytes, *, html: bool = False) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, as `decode`, and what a person should hear of how it was read. Raises SourceError."""
    try:
        text, encoding = decode(data, html=html)
    except UndecodableError as error:
        raise SourceError(f"this is {error}", remedy="save the article as plain text in UTF-8") from None
    zeros = b"\x00" in data and not encoding.startswith("utf-16") and not encoding.startswith("utf-32")
    return text, (*((_OLD_ENCODING,) if encoding == "cp1252" else ()), *((_ZEROS,) if zeros else ()))


def garbled(text: str) -> str | None:
    """What a person should hear where `text` was saved from a wrong encoding: its characters are what they are, and
    letters that are read otherwise would be guesses."""
    found = _GARBLED.search(text)
    if found is None:
        return None
    wrong = f"“{found.group()}” stands for another character (UTF-8, saved as if it were Windows-1252)"
    return f"{wrong}: its quotations and names are not what was written. Save the article again"
