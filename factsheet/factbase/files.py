"""Files replaced whole or not at all, and a folder that one run at a time writes to."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout

from factsheet.containment import within
from factsheet.errors import BusyError, FactBaseError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

LOCK = ".factsheet.lock"
_PREFIX, _SUFFIX = ".factsheet-", ".tmp"
_TEMPORARY = re.compile(rf"{re.escape(_PREFIX)}\w{{8}}{re.escape(_SUFFIX)}")
"""The names of temporary files, which no other program gives."""


def replace(
    path: Path, content: bytes | Iterator[bytes], *, expected: bytes | None = None, inside: Path | None = None
) -> None:
    """Puts `content`, whole or in pieces, at `path`: a temporary file beside it, fsync, rename.

    A failure leaves the old file as it was.

    With `expected`, the file must still hold these bytes (an editor may have saved it in between); else nothing is
    written. With `inside`, no link may lead out of that folder: whoever made the folder could have put one there.
    Raises FactBaseError.
    """
    if inside is not None:
        refuse_outside(path, inside)
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_once(path.parent)
        with _temporary(path) as (temporary, file):
            file.writelines([content] if isinstance(content, bytes) else content)
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            if expected is not None and path.read_bytes() != expected:
                raise FactBaseError(
                    "was changed by somebody else while this run worked; it stays as it is now",
                    where=str(path),
                    remedy="Run the command again: it then works with the changed file.",
                )
            if fcntl is None:
                file.close()  # Windows renames no file that is open
            temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise FactBaseError(f"cannot be written ({error.strerror})", where=str(path)) from error


@contextmanager
def _temporary(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file beside `path`, open and locked, and gone afterwards: while its writer lives, `clear` leaves it."""
    while True:
        handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                if fcntl is not None:
                    with contextlib.suppress(OSError):  # a file system without locks: then `clear` gets none either
                        fcntl.flock(file, fcntl.LOCK_EX)
                if temporary.exists():  # else another run cleared it before it was locked
                    yield temporary, file
                    return
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Removes what killed runs left in `folder`: temporary files with our name that no process holds any more."""
    with contextlib.suppress(OSError):
        left = [path for path in folder.iterdir() if _TEMPORARY.fullmatch(path.name)]
        for path in left:
            with contextlib.suppress(OSError):
                _remove_unheld(path)


_clear_once = cache(clear)


def _remove_unheld(path: Path) -> None:
    """Removes `path` unless a process has it locked. Raises OSError where that cannot be told."""
    if fcntl is None:
        path.unlink()  # which Windows refuses while a process has it open
        return
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    finally:
        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Makes the rename itself last, where the system can (Windows cannot open folders)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refuse_outside(path: Path, folder: Path) -> None:
    """Raises FactBaseError where a link at `path` or above leads out of the `folder` that a person named."""
    if not within(path, folder):
        raise FactBaseError(
            f"is or lies behind a link that leads out of {folder}; nothing is read or written through it",
            where=str(path),
            remedy="Remove the link, or name the folder that it leads to.",
        )


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder's lock; within one process it may be taken again. Raises FactBaseError if a run has it."""
    folder = folder.resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=0, is_singleton=True):
            clear(folder)
            yield
    except Timeout:
        raise BusyError(
            "another run of factsheet is writing to this folder",
            where=str(folder),
            remedy="Wait until it is done, then run the command again.",
        ) from None
    except (FileExistsError, NotADirectoryError):
        remedy = "name another one with -o"
        raise FactBaseError("a file stands where a folder is to be", where=str(folder), remedy=remedy) from None
    except OSError as error:
        raise FactBaseError(f"cannot be written to ({error.strerror})", where=str(folder)) from error
