"""The tables of this package, read from the files beside its modules."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def table(name: str) -> Any:
    """What `<name>.yaml` holds."""
    return yaml.safe_load(files("factsheet.kinds").joinpath(f"{name}.yaml").read_text(encoding="utf-8"))
