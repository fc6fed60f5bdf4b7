"""Files replaced whole or not at all, and a folder that one run at a time writes to."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from factsheet.errors import FactBaseError

LOCK = ".factsheet.lock"


def replace(path: Path, content: bytes, *, expected: bytes | None = None) -> None:
    """Puts `content` at `path`: a temporary file beside it, fsync, rename. A failure leaves the old file as it was.

    With `expected`, the file must still hold these bytes (an editor may have saved it in between); else nothing is
    written. Raises FactBaseError.
    """
    path = path.resolve()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _written(path, content)
    except OSError as error:
        raise FactBaseError(f"cannot be written ({error.strerror})", where=str(path)) from error
    try:
        if expected is not None and path.read_bytes() != expected:
            raise FactBaseError(
                "was changed by somebody else while this run worked; it stays as it is now",
                where=str(path),
                remedy="Run the command again: it then works with the changed file.",
            )
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise FactBaseError(f"cannot be written ({error.strerror})", where=str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _written(path: Path, content: bytes) -> Path:
    """A temporary file beside `path` that holds `content`, on the disk, with the permissions of `path`."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    return temporary


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


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Holds the folder's lock; within one process it may be taken again. Raises FactBaseError if a run has it."""
    folder = folder.resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / LOCK, timeout=0, is_singleton=True):
            yield
    except Timeout:
        raise FactBaseError(
            "another run of factsheet is writing to this folder",
            where=str(folder),
            remedy="Wait until it is done, then run the command again.",
        ) from None
    except OSError as error:
        raise FactBaseError(f"cannot be written to ({error.strerror})", where=str(folder)) from error
