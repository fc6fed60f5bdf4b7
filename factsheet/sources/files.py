"""Which files hold the articles: files, folders and manifests to a list of candidates."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from factsheet.errors import SourceError
from factsheet.sources import manifest

PLAIN = frozenset((".txt", ".text", ".md"))
PAGES = frozenset((".html", ".htm", ".xhtml"))
_MANIFESTS = frozenset((".yaml", ".yml"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to read, with what a manifest says about it."""

    path: Path
    entry: manifest.Entry | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that gives no article, and why (with what to do)."""

    error: SourceError


def candidates(paths: Iterable[Path]) -> Iterator[Candidate | Refused]:
    """The files at `paths` in their order, a folder's by name; each file once."""
    seen: set[str] = set()
    for path in paths:
        for found in _at(path):
            if isinstance(found, Candidate):
                key = os.path.realpath(found.path)
                if key in seen:
                    continue
                seen.add(key)
            yield found


def _at(path: Path) -> Iterator[Candidate | Refused]:
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif path.suffix.lower() in _MANIFESTS and path.exists():
            yield from (Candidate(entry.file, entry) for entry in manifest.load(path))
        else:
            yield Candidate(path)
    except SourceError as error:
        yield Refused(error)
    except OSError as error:
        yield Refused(SourceError(error.strerror or str(error), where=str(path)))


def _in_folder(folder: Path) -> Iterator[Candidate | Refused]:
    """The articles in `folder` and the folders below, by name; what its `sources.yaml` says goes with them.

    Hidden files and folders are left alone, and so are links that lead out of the folder.
    """
    listed: dict[str, manifest.Entry] = {}
    if (folder / manifest.NAME).is_file():
        listed = {os.path.realpath(entry.file): entry for entry in manifest.load(folder / manifest.NAME)}
    closed: list[OSError] = []
    inside = sorted(_walk(folder, closed), key=lambda path: path.relative_to(folder).parts)
    for error in closed:
        yield Refused(SourceError(error.strerror or str(error), where=str(error.filename)))
    present = {os.path.realpath(path) for path in inside}
    for real, entry in listed.items():
        if real not in present:
            yield Candidate(entry.file, entry)
    if not inside and not listed and not closed:
        remedy = "put the articles there as .txt, .md or .html files, or name other files"
        yield Refused(SourceError("there is no article in this folder", where=str(folder), remedy=remedy))
    for path in inside:
        yield Candidate(path, listed.get(os.path.realpath(path)))


def _walk(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    """The articles below `folder`; what cannot be listed is added to `closed`."""
    root = os.path.realpath(folder)
    for parent, folders, names in os.walk(folder, onerror=closed.append, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith(".") or path.suffix.lower() not in PLAIN | PAGES:
                continue
            if os.path.commonpath((root, os.path.realpath(path))) == root:
                yield path


def missing(path: Path) -> SourceError:
    """The error for a file that is not there, with the nearest name that is."""
    try:
        near = get_close_matches(path.name, sorted(other.name for other in path.parent.iterdir()), 1)
    except OSError:
        near = []
    general = "check the name; a SOURCE is a file, a folder or a sources.yaml"
    remedy = f"did you mean {path.parent / near[0]}?" if near else general
    return SourceError("there is no such file", where=str(path), remedy=remedy)
