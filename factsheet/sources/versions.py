"""Which text is a newer version of an article that was read before: a correction is no second source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from factsheet.containment import contents, within
from factsheet.limits import DOCUMENT_BYTES
from factsheet.model.overlap import content
from factsheet.model.source import Source

_ALIKE = 0.5
"""Share of its content words that two texts of one name have in common, where they are versions of one article."""

_ANY = re.compile(
    r"(?:index|default|main|page|article|story|text|news|document|untitled|download)?[\W\d_]*", re.IGNORECASE
)
"""A name that tells nothing of what the file is: two outlets may well use it."""


def corrects(new: Source, old: Source) -> bool:
    """Whether `new` is another text of the article `old`: from its address, or of its file name, outlet and words.

    The address of a whole site is none, and so is a name such as `index.html` or `003.txt`.
    """
    if _address(new) and _address(old):
        return _address(new) == _address(old)
    if new.file is None or old.file is None or new.file.name != old.file.name or new.publisher != old.publisher:
        return False
    if _ANY.fullmatch(new.file.stem):
        return False
    words, others = content(new.text), content(old.text)
    return len(words & others) >= _ALIKE * max(len(words), len(others), 1)


def is_newer(new: Source, old: Source, versions: Iterable[Path], folder: Path | None) -> bool:
    """Whether `new` is a text that comes after `old`, and none of the earlier `versions` that are kept in `folder`."""
    if new.original == old.original or "" < _moment(new) < _moment(old):
        return False
    return all(_kept(path, folder) != new.original for path in versions)


def _address(source: Source) -> str:
    parts = urlsplit(source.url or "")
    path = parts.path.rstrip("/")
    return f"{(parts.hostname or '').removeprefix('www.')}{path}?{parts.query}" if path else ""


def _moment(source: Source) -> str:
    """The day of a text's last change, as far as it is known."""
    return source.updated or source.published or ""


def _kept(path: Path, folder: Path | None) -> str | None:
    try:
        inside = folder is None or within(path, folder)
        return contents(path, DOCUMENT_BYTES).decode("utf-8", errors="replace") if inside else None
    except OSError:
        return None
