"""The texts of the sources that are kept beside a fact base."""

from __future__ import annotations

from pathlib import Path


def kept(folder: Path, name: str | None) -> str | None:
    """The text that a source entry calls `name`, in the `folder` of its fact base; None where there is none.

    Nothing outside of the folder is read, links followed: the file comes from strangers.
    """
    if name is None:
        return None
    path = folder / name
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    return path.read_bytes().decode("utf-8", errors="replace")
