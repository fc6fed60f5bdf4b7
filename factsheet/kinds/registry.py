"""All kinds of facts, the package's own and those that other packages add through the entry point `factsheet.kinds`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from factsheet.kinds.base import Kind

_OWN = (
    ("event", "EventKind"),
    ("casualties", "CasualtiesKind"),
    ("quantity", "QuantityKind"),
    ("date", "DateKind"),
    ("person", "PersonKind"),
    ("organization", "OrganizationKind"),
    ("place", "PlaceKind"),
    ("quote", "QuoteKind"),
    ("claim", "ClaimKind"),
    ("proposal", "ProposalKind"),
    ("other", "OtherKind"),
)


@cache
def kinds() -> dict[str, Kind[Any]]:
    """Every kind by its name, in the order in which a briefing shows them."""
    found: dict[str, Kind[Any]] = {}
    for module, name in _OWN:
        kind = getattr(import_module(f"factsheet.kinds.{module}"), name)()
        found[kind.name] = kind
    for point in sorted(entry_points(group="factsheet.kinds"), key=lambda point: point.name):
        kind = point.load()()
        found.setdefault(kind.name, kind)
    return found
