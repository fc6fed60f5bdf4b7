"""The bytes of an article: of a file, of one that came with a mail, or of the standard input."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from factsheet.errors import SourceError
from factsheet.limits import ARTICLE_BYTES, DOCUMENT_BYTES
from factsheet.model.digest import digest
from factsheet.sources.attached import contents
from factsheet.sources.files import INPUT, PAGES, PLAIN, missing


def load(path: Path) -> bytes:
    """The bytes of an article. Raises SourceError for what is missing, no file, too large, empty or not readable."""
    most = _most(path)
    try:
        data = sys.stdin.buffer.read(most + 1) if path == INPUT else contents(path, most)
    except FileNotFoundError:
        raise missing(path) from None
    except OSError as error:
        remedy = "cut the file into its articles" if error.errno == errno.EFBIG else None
        raise SourceError(_reason(error), where=str(path), remedy=remedy) from None
    return checked(path, data)


def checked(path: Path, data: bytes) -> bytes:
    """`data`, the bytes of an article. Raises SourceError where they are too many, or none."""
    most = _most(path)
    if len(data) > most:
        raise SourceError(f"more than {most >> 20} MB are too much", where=str(path), remedy="give the article alone")
    if not data.strip():
        raise SourceError("the file is empty", where=str(path))
    return data


def _most(path: Path) -> int:
    return ARTICLE_BYTES if path.suffix.lower() in PLAIN | PAGES else DOCUMENT_BYTES


def recorded(path: Path, known: str | None) -> bytes | None:
    """The bytes of `path` where they are those of the digest `known`: what is held already, nothing else."""
    try:
        data = contents(path, DOCUMENT_BYTES) if known else b""
    except OSError:
        return None
    return data if digest(data) == known else None


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "you have no permission to read this file"
    if error.errno in (errno.EFBIG, errno.EINVAL):
        return str(error.strerror)
    return f"it cannot be read: {error.strerror or error}"
