"""All kinds of facts, the package's own and those that other packages add through the entry point `factsheet.kinds`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from factsheet.kinds.base import Kind
from factsheet.model.fact import Fact

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


def heading(name: str) -> str:
    """What the briefing calls a section of facts of the kind `name`, its own or one that no package here knows."""
    known = kinds().get(name)
    return known.heading if known else name.replace("-", " ").capitalize()


def kind_of(fact: Fact) -> Kind[Any]:
    """The kind of `fact`; one that no package here knows is read as a mere report."""
    return kinds().get(fact.kind) or kinds()["other"]
