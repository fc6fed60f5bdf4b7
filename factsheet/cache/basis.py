"""What decides, besides what is given, what comes out: the code, its tables and templates, and what is installed."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from factsheet import __version__
from factsheet.bundled import bundled
from factsheet.model.source import Source

_ENDINGS = frozenset({".py", ".yaml", ".json", ".txt", ".j2", ".css", ".js", ".svg"})
_INSTALLED = frozenset({".dist-info", ".egg-info"})


_READING = ("annotate", "extract", "sources", "kinds", "model", "limits.py")


@cache
def of_mentions() -> str:
    """The digest of what decides what an article gives, other than the article and the language model."""
    return _of_parts(*_READING)


@cache
def of_items() -> str:
    """The digest of what decides what a source says that a draft is held against, other than these two."""
    return _of_parts(*_READING, "reconcile", "draft")


def key(what: str, source: Source, model: str, digest: str) -> str | None:
    """What decides `what` of `source`; None for a model in a folder, which may change under its name.

    `digest` is that of the code. Where the source's file lies is not part of it.
    """
    if Path(model).exists():
        return None
    told = [
        (field.name, source.offsets.pieces if field.name == "offsets" else getattr(source, field.name))
        for field in fields(source)
        if field.name != "file"
    ]
    return f"{what} {sha256(repr(told).encode('utf-8', 'surrogatepass')).hexdigest()} {model} {digest}"


@cache
def of_forms() -> str:
    """The digest of what decides how a sheet looks, other than its facts and what a house adds."""
    package, templates = Path(str(files("factsheet"))), bundled("templates")
    return _digest(*_environment(), *_contents(package, [package]), *_contents(templates, [templates]))


def _of_parts(*parts: str) -> str:
    package = Path(str(files("factsheet")))
    return _digest(*_environment(), *_contents(package, [package / part for part in parts]))


def _environment() -> Iterator[bytes]:
    """The version of everything that is installed: each package has a folder that is named after it and its version."""
    yield f"{__version__} {platform.python_version()} {platform.system()} {platform.machine()}".encode()
    folders = [folder for folder in map(Path, sys.path) if folder.is_dir()]
    names = {path.name for folder in folders for path in folder.iterdir() if path.suffix in _INSTALLED}
    yield from (name.encode() for name in sorted(names))


def _contents(root: Path, parts: Iterable[Path]) -> Iterator[bytes]:
    for part in parts:
        for path in sorted(part.rglob("*")) if part.is_dir() else [part]:
            if path.suffix in _ENDINGS:
                yield path.relative_to(root).as_posix().encode()
                yield path.read_bytes()


def _digest(*parts: bytes) -> str:
    """One digest of all `parts`, which depends on where each ends."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()
