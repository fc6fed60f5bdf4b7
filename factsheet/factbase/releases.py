"""Versions of a fact base that were given out, each whole and never changed: `facts.releases/1/`, `2/`, …

A version is a folder like any other: the fact base, its sidecar, the texts, what was printed, and `release.json` with
its number, its day and who released it.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from factsheet.containment import contents
from factsheet.errors import FactBaseError
from factsheet.factbase import sidecar
from factsheet.factbase.diff import diff
from factsheet.factbase.files import locked, refuse_outside, replace
from factsheet.factbase.load import Loaded, load, loads, read
from factsheet.factbase.texts import kept, kept_of
from factsheet.model.fact import FactBase
from factsheet.model.review import printed_digest

_ABOUT = "release.json"
_LARGEST = 1 << 16
BEFORE = "version-before.json"
"""What a version is called among the attachments of a sheet that tells what changed since."""


@dataclass(frozen=True, slots=True)
class Release:
    """A version that was given out: its number from 1, the day (ISO) and the initials of who released it."""

    number: int
    on: str
    by: str

    @property
    def words(self) -> str:
        """What it is called."""
        return f"version {self.number} ({self.by}, {self.on})"


@dataclass(frozen=True, slots=True)
class Before:
    """A version that was given out, with its fact base: what a sheet that is printed later is compared with."""

    release: Release
    base: FactBase

    def dumps(self) -> bytes:
        """The whole as JSON, which `before_of` reads."""
        written = {**asdict(self.release), "base": self.base.as_written()}
        return (json.dumps(written, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


Printed = Callable[[Path, Before | None], object]
"""Prints the fact base in a folder; the other is the version before it."""


def before_of(content: bytes) -> Before:
    """The version that `dumps` wrote. Raises FactBaseError for anything else."""
    try:
        written = json.loads(content)
        return Before(_release(int(written["number"]), written), FactBase.model_validate(written["base"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise FactBaseError("the version before it cannot be read", where=BEFORE) from None


def _release(number: int, written: Mapping[str, object]) -> Release:
    on, by = written["on"], written["by"]
    if not (isinstance(on, str) and isinstance(by, str)):
        raise TypeError("the day and the initials are words")
    return Release(number, on, by)


def beside(facts: Path) -> Path:
    """The folder of the versions of the fact base at `facts`."""
    return facts.with_name(f"{facts.stem}.releases")


def last(facts: Path) -> Release | None:
    """The newest version of the fact base at `facts`. Raises FactBaseError where what says so is broken."""
    folder = beside(facts)
    refuse_outside(folder, facts.parent)
    numbers = [int(path.name) for path in folder.iterdir() if _is_number(path.name)] if folder.is_dir() else []
    return _about(facts, max(numbers)) if numbers else None


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdecimal() and name[0] != "0" and len(name) < 7


def _about(facts: Path, number: int) -> Release:
    path = beside(facts) / str(number) / _ABOUT
    refuse_outside(path, facts.parent)
    try:
        return _release(number, json.loads(contents(path, _LARGEST)))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise FactBaseError(
            "is broken", where=str(path), remedy="Bring it back from version control, or remove its folder."
        ) from None


def released(facts: Path, number: int) -> Path:
    """The fact base of version `number`. Raises FactBaseError where there is none."""
    path = beside(facts) / str(number) / facts.name
    refuse_outside(path, facts.parent)
    if not path.is_file():
        newest = last(facts)
        remedy = f"The newest is {newest.number}." if newest else f"Release one: factsheet release {facts} --by MR."
        raise FactBaseError(f"there is no version {number}", where=str(facts), remedy=remedy)
    return path


def newest(facts: Path) -> Path:
    """The fact base of the newest version. Raises FactBaseError where none was released."""
    found = last(facts)
    return released(facts, found.number if found else 1)


def version(given: str, facts: Callable[[], Path]) -> Path:
    """The fact base that a person means by `given`: a path, or the number of a version of `facts`."""
    return released(facts(), int(given)) if _is_number(given) and not Path(given).exists() else Path(given)


def called(facts: Path) -> str:
    """What a person calls the fact base at `facts`: a version by its number and who released it, else its path."""
    number, versions = facts.parent.name, facts.parent.parent
    if _is_number(number) and versions.name == f"{facts.stem}.releases":
        return _about(versions.with_name(facts.name), int(number)).words
    return str(facts)


def before(facts: Path) -> Before | None:
    """The newest version with its fact base; None where none was released."""
    newest = last(facts)
    return Before(newest, load(released(facts, newest.number)).base) if newest else None


def release(facts: Path, by: str, on: str, printed: Printed) -> tuple[Release, list[str]]:
    """Gives the fact base at `facts` out as its next version; `printed` writes what is printed into a folder,
    given the version before.

    Gives the version, and in words what changed since the one before. Raises FactBaseError where nothing did.
    """
    with locked(facts.parent):
        loaded = loads(read(facts), facts)
        old = before(facts)
        if old and printed_digest(old.base) == printed_digest(loaded.base):
            raise FactBaseError(f"nothing that prints has changed since {old.release.words}", where=str(facts))
        new = Release(old.release.number + 1 if old else 1, on, by)
        folder = beside(facts)
        folder.mkdir(exist_ok=True)
        making = Path(tempfile.mkdtemp(prefix=".factsheet-", dir=folder))
        try:
            _fill(making, loaded, new)
            printed(making, old)
            making.chmod(0o755)
            making.rename(folder / str(new.number))
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        return new, diff(old.base, loaded.base) if old else []


def _fill(folder: Path, loaded: Loaded, new: Release) -> None:
    """Puts the fact base, its sidecar, the texts and who released them into `folder`."""
    facts, sources = loaded.path, loaded.base.sources
    files = {sources[name].text or "": text.encode() for name, text in kept_of(facts.parent, loaded.base).items()}
    for version in (version for entry in sources.values() for version in entry.versions or ()):
        if (text := kept(facts.parent, version)) is not None:
            files[version] = text.encode()
    files |= {facts.name: loaded.text.encode(), **sidecar.content(facts)}
    files[_ABOUT] = (json.dumps(asdict(new), indent=1) + "\n").encode()
    for name, content in files.items():
        replace(folder / name, content, inside=folder)
