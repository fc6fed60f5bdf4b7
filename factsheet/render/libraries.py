"""The libraries of the operating system that printing needs, and the command that installs them on this machine."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from factsheet.errors import RenderError


@dataclass(frozen=True, slots=True)
class Library:
    """A library: what it is called, what is amiss without it, and the packages that bring it, by package manager."""

    name: str
    without: str
    packages: Mapping[str, str]

    def missing(self) -> str:
        """That it is missing, what of it, and what to do: one line."""
        return f"{self.name} is missing: {self.without}. {remedy(self)}"


PANGO = Library(
    "Pango",
    "no PDF can be printed",
    {"apt-get": "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0", "dnf": "pango", "brew": "pango"},
)
SUBSETTER = Library(
    "HarfBuzz-Subset",
    "the sheet is complete, but not byte for byte that of other machines",
    {"apt-get": "libharfbuzz-subset0", "dnf": "harfbuzz", "brew": "harfbuzz"},
)

_FILE = "lib{}.0.dylib" if sys.platform == "darwin" else "lib{}.so.0"
_ASKED = {
    "Pango": (_FILE.format("pango-1.0"), "pango_version_string"),
    "HarfBuzz": (_FILE.format("harfbuzz"), "hb_version_string"),
    "HarfBuzz-Subset": (_FILE.format("harfbuzz-subset"), "hb_version_string"),
}
_COMMANDS = {
    "apt-get": "{sudo}apt-get update && {sudo}apt-get install -y {packages}",
    "dnf": "{sudo}dnf install -y {packages}",
    "brew": "brew install {packages}",
}


class MissingLibraryError(RenderError):
    """A sheet that cannot be printed because a library is missing."""

    def __init__(self, library: Library) -> None:
        super().__init__(f"{library.name} is missing: {library.without}", remedy=remedy(library))
        self.library = library


def versions() -> dict[str, str]:
    """The version of each library that decides what a PDF looks like; "" where it is not found, or not asked so."""
    return {name: _version(file, function) for name, (file, function) in _ASKED.items()}


def _version(file: str, function: str) -> str:
    try:
        asked = getattr(ctypes.CDLL(file), function)
    except (OSError, AttributeError):
        return ""
    asked.restype = ctypes.c_char_p
    return str(asked().decode())


def command(*missing: Library) -> str | None:
    """The one command that installs the libraries `missing` on this machine; None where that is not known."""
    manager = next((name for name in _COMMANDS if shutil.which(name)), None)
    if manager is None or not missing:
        return None
    packages = dict.fromkeys(package for library in missing for package in library.packages[manager].split())
    return _COMMANDS[manager].format(packages=" ".join(packages), sudo="sudo " if os.geteuid() else "")


def remedy(*missing: Library) -> str:
    """What a person does about the libraries `missing`."""
    known = command(*missing)
    if known is None:
        return f"Install {' and '.join(library.name for library in missing)} with this system's package manager"
    return f"Run: {known}"
