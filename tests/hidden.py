"""The command line on a machine that lacks a library, without touching the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from importlib.abc import MetaPathFinder

hidden = sys.argv.pop(1).split(",")

class Hidden(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if any(name == one or name.startswith(one + ".") for one in hidden):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())

import cffi

plain = cffi.FFI.dlopen

def dlopen(self, name, flags=0):
    if any(one in str(name) for one in hidden):
        raise OSError(f"cannot load library {name!r}")
    return plain(self, name, flags)

cffi.FFI.dlopen = dlopen

from factsheet.cli import main
main()
"""
"""Runs the command line; the shared libraries and packages named first, with commas, are not found."""


def without(hidden: str, *words: str | Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Runs the command line where `hidden` is missing: shared libraries and packages, with commas between."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, hidden, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **surroundings},
    )
