"""What the sources of a fact base say, kept for the next draft: by the source, the language model and the code."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from factsheet.cache import basis
from factsheet.cache.store import Store
from factsheet.draft.item import Item
from factsheet.limits import CACHE_ENTRY_BYTES
from factsheet.model.source import Source

_SETS = ("about", "clause")


def kept(store: Store | None, source: Source, model: str, read: Callable[[Source], list[Item]]) -> list[Item]:
    """What `source` says: as `store` has it from an earlier run, else as `read` finds it."""
    key = basis.key("items", source, model, basis.of_items()) if store else None
    if store is None or key is None:
        return read(source)
    known = _decoded(store.get(key))
    if known is None:
        known = read(source)
        store.put(key, _encoded(known))
    return known


def _encoded(items: list[Item]) -> bytes:
    rows = [asdict(item) | {name: sorted(getattr(item, name)) for name in _SETS} for item in items]
    return zlib.compress(json.dumps(rows, separators=(",", ":")).encode(), 1)


def _decoded(content: bytes | None) -> list[Item] | None:
    """The items of an entry; None where there is none, or where somebody else wrote it."""
    if content is None:
        return None
    try:
        rows = json.loads(zlib.decompressobj().decompress(content, 8 * CACHE_ENTRY_BYTES))
        return [_item(row) for row in rows]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, zlib.error):
        return None


def _item(row: dict[str, Any]) -> Item:
    return Item(**row | {name: frozenset(row[name]) for name in _SETS})
