"""Bytes kept by key in a folder that several runs share. Nothing is lost with it, and nothing of it is believed unseen.

An entry is one file, put there whole, with the digest of what it holds: one that is damaged counts as none. What cannot
be read or written is no error. The folder is the user's alone; one of somebody else's, or that others may write to, is
not used.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from factsheet.containment import contents
from factsheet.errors import FactsheetError
from factsheet.factbase.files import replace
from factsheet.limits import CACHE_BYTES, CACHE_ENTRY_BYTES

_DIGEST = hashlib.sha256().digest_size
_SUFFIX, INDEX = ".kept", ".index"
_LEFT, _UNCOUNTED = 0.8, 0.05
"""The share of the room that is kept where it is full, and that a run fills before it looks again how full it is: not
each new entry looks through all others."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The file of an entry, when it was last asked for, and its size in bytes."""

    path: Path
    used: int
    size: int


class Store:
    """The entries in `folder`: at most `most` bytes of them, those go first that were not asked for the longest."""

    def __init__(self, folder: Path, most: int = CACHE_BYTES) -> None:
        self.folder = folder
        self._most = most
        self._added = most

    def get(self, key: str) -> bytes | None:
        """What was kept under `key`; None where nothing was, or not whole."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            if not self._own():
                return None
            kept = contents(path, CACHE_ENTRY_BYTES)
            if hashlib.sha256(kept[_DIGEST:]).digest() == kept[:_DIGEST]:
                os.utime(path)
                return kept[_DIGEST:]
        return None

    def put(self, key: str, content: bytes) -> None:
        """Keeps `content` under `key`, if it can be."""
        if len(content) + _DIGEST > min(CACHE_ENTRY_BYTES, self._most):
            return
        with contextlib.suppress(OSError, FactsheetError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._own():
                replace(self._path(key), hashlib.sha256(content).digest() + content, inside=self.folder)
                self._trim(len(content) + _DIGEST)

    def place(self, name: str) -> Path | None:
        """Where a file `name` of ours may lie, which ends with `INDEX`; None where it could be somebody else's."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._own():
                return self.folder / name
        return None

    def entries(self) -> list[Entry]:
        """All entries, the one that was not asked for the longest first."""
        return sorted(self._entries(), key=lambda entry: (entry.used, entry.path))

    def told(self) -> str:
        """Where it is, and how much there is of it, in lines."""
        entries = self.entries()
        size = sum(entry.size for entry in entries) / (1 << 20)
        return f"Folder: {self.folder}\nEntries: {len(entries)}\nSize: {size:.1f} of at most {self._most >> 20} MB"

    def clear(self) -> int:
        """Removes all entries, and nothing else; how many there were."""
        return sum(_removed(entry) for entry in self.entries())

    def _path(self, key: str) -> Path:
        return self.folder / f"{hashlib.sha256(key.encode()).hexdigest()}{_SUFFIX}"

    def _own(self) -> bool:
        """Whether nobody else could have put anything there. Raises OSError where there is no folder."""
        if not hasattr(os, "geteuid"):
            return True  # Windows: it lies in the user's profile
        status = self.folder.lstat()
        return self.folder.is_dir() and status.st_uid == os.geteuid() and not status.st_mode & 0o022

    def _entries(self) -> Iterator[Entry]:
        with contextlib.suppress(OSError), os.scandir(self.folder) as found:
            for item in found:
                with contextlib.suppress(OSError):  # another run has just removed it
                    if item.name.endswith((_SUFFIX, INDEX)) and item.is_file(follow_symlinks=False):
                        status = item.stat(follow_symlinks=False)
                        yield Entry(Path(item.path), status.st_mtime_ns, status.st_size)

    def _trim(self, added: int) -> None:
        """Makes room where there is none; how much is there is counted anew now and then: other runs put there, too."""
        self._added += added
        if self._added < self._most * _UNCOUNTED:
            return
        self._added = 0
        entries = self.entries()
        size = sum(entry.size for entry in entries)
        if size > self._most * (1 - _UNCOUNTED):
            for entry in entries:
                if size <= self._most * _LEFT:
                    return
                size -= entry.size * _removed(entry)


def _removed(entry: Entry) -> bool:
    with contextlib.suppress(OSError):
        entry.path.unlink()
        return True
    return False


def of_user() -> Store:
    """The cache of the user who runs this, in the folder that `FACTSHEET_CACHE` names or that the system has for it."""
    given = os.environ.get("FACTSHEET_CACHE")
    return Store(Path(given) if given else platformdirs.user_cache_path("factsheet", appauthor=False))
