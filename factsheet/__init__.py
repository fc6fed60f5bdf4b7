"""From the articles on one event to a cited fact base and a printed briefing.

A program of one's own calls `build`, `check`, `load`, `render` and `verify`; see `factsheet.api` and `docs/api.md`.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factsheet.api import Built, build, check, load, render, verify
    from factsheet.draft.told import Checked
    from factsheet.draft.verdict import Verdict
    from factsheet.errors import FactsheetError
    from factsheet.factbase.findings import Finding
    from factsheet.model.fact import Citation, Fact, FactBase, SourceEntry

__version__ = "0.1.0"

__all__ = [
    "Built",
    "Checked",
    "Citation",
    "Fact",
    "FactBase",
    "FactsheetError",
    "Finding",
    "SourceEntry",
    "Verdict",
    "__version__",
    "build",
    "check",
    "load",
    "render",
    "verify",
]

_WHERE = {
    **dict.fromkeys(("Built", "build", "check", "load", "render", "verify"), "factsheet.api"),
    **dict.fromkeys(("Citation", "Fact", "FactBase", "SourceEntry"), "factsheet.model.fact"),
    "Checked": "factsheet.draft.told",
    "Finding": "factsheet.factbase.findings",
    "FactsheetError": "factsheet.errors",
    "Verdict": "factsheet.draft.verdict",
}
"""Where each name comes from: it is imported when it is first asked for, spaCy and WeasyPrint not before a call."""


class Called(ModuleType):
    """The package `factsheet.render`, which is also called: `from factsheet import render` must not depend on what else
    of it has been imported."""

    def __call__(self, *given: Any, **named: Any) -> Any:
        """What `factsheet.api` has under this name."""
        return getattr(import_module("factsheet.api"), self.__name__.rpartition(".")[2])(*given, **named)


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "render":
        return import_module("factsheet.render")
    return getattr(import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
