"""The names of places with their regions, kept: GeoNames' own files take most of a second to load."""

from __future__ import annotations

from factsheet.cache import basis
from factsheet.cache.store import Store
from factsheet.model import gazetteer


def index(store: Store) -> bytes:
    """`gazetteer.index`, from `store` where it is there."""
    key = f"places {basis.of_mentions()}"
    known = store.get(key)
    if known is None:
        store.put(key, known := gazetteer.index())
    return known
