"""The tables of this package, read from the files beside its modules."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from factsheet import bundled


@cache
def table(name: str) -> Any:
    """What `<name>.yaml` holds."""
    return bundled.table(files("factsheet.kinds") / f"{name}.yaml")
