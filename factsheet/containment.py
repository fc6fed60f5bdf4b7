"""The one rule for paths that stand in files, and for files that strangers may have put in a folder.

Articles, lists of articles, fact bases, templates and themes come from strangers. A path that stands in such a file
leads into the folders that the person named on the command line, links resolved, or it is not followed. Whatever is
read is a regular file of bounded size: no device, no pipe.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_LISTS = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Named:
    """What a person named: `folders` with all below them, and single `files`, links resolved."""

    folders: tuple[Path, ...]
    files: frozenset[Path]

    def holds(self, path: Path) -> bool:
        """Whether `path`, links resolved, was named or lies in a folder that was, or in a mail."""
        real = _real(path)
        return real is not None and any(real.is_relative_to(place) for place in (*self.folders, *self.files))


def named(paths: Iterable[Path]) -> Named:
    """What the person named with `paths`: a list of articles stands for its folder, too."""
    folders, files = [], set()
    for path in paths:
        real = _real(path)
        if real is None:
            continue
        if real.is_dir():
            folders.append(real)
        else:
            files.add(real)
            if path.suffix.lower() in _LISTS:
                folders.append(_real(path.parent) or real)
    return Named(tuple(folders), frozenset(files))


def within(path: Path, folder: Path) -> bool:
    """Whether `path` lies in `folder`, links resolved. The file itself need not be there."""
    real, root = _real(path), _real(folder)
    return real is not None and root is not None and real.is_relative_to(root)


def contents(path: Path, most: int) -> bytes:
    """The bytes of the regular file `path`, links followed.

    Raises OSError, with words for people, for a device or a pipe, for more than `most` bytes, and where nothing can be
    read. It is looked at before it is opened (to open a device or a pipe may do something, or wait) and again behind.
    """
    try:
        _regular(path.stat(), most, path)
        with path.open("rb") as file:
            _regular(os.fstat(file.fileno()), most, path)
            content = file.read(most + 1)
    except ValueError as error:
        raise OSError(errno.EINVAL, f"no file has this name ({error})", str(path)) from None
    if len(content) > most:
        raise OSError(errno.EFBIG, f"it is too large: at most {most >> 20} MB are read", str(path))
    return content


def _regular(status: os.stat_result, most: int, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "this is no file", str(path))
    if status.st_size > most:
        size = f"{status.st_size / (1 << 20):.0f} MB"
        raise OSError(errno.EFBIG, f"{size} is too large: at most {most >> 20} MB are read", str(path))


def _real(path: Path) -> Path | None:
    """`path` with all links resolved; None for one that no file can have, or that leads in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return None
