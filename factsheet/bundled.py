"""The folders that come with the package: inside it once it is installed, beside it in a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from factsheet.errors import FactsheetError


def bundled(name: str) -> Path:
    """The folder `name` (`templates`, `seeds`). Raises FactsheetError where the installation lacks it."""
    inside = Path(str(files("factsheet"))) / name
    folder = inside if inside.is_dir() else inside.parent.parent / name
    if not folder.is_dir():
        raise FactsheetError(f"the {name} of the package are missing", where=str(inside), remedy="Install it again.")
    return folder
