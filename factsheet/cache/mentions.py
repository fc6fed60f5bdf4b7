"""What an article gave, kept by the article, the language model and the code that read it.

Mentions are kept as JSON: reading it makes values of the classes named here and of the kinds' mentions, and runs
nothing. What does not come back exactly as it was (a mention of another package with values of its own) is not kept.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from factsheet.cache import basis
from factsheet.cache.store import Store
from factsheet.kinds.registry import kinds
from factsheet.limits import CACHE_ENTRY_BYTES
from factsheet.model.mention import Mention, Name, When
from factsheet.model.passage import Passage
from factsheet.model.source import Source
from factsheet.model.span import Span
from factsheet.model.timex import Reading
from factsheet.model.timex_period import Period
from factsheet.model.timex_recurrence import Recurrence

_ATOMS = (type(None), str, bool, int, float)
Seen = tuple[list[Mention], list[str]]
"""The mentions of an article, and what a person should hear about how it was read."""


def kept(store: Store, source: Source, model: str) -> Seen | None:
    """What `source` gave before, read with `model`; None where that is not known."""
    key = basis.key("mentions", source, model, basis.of_mentions())
    content = store.get(key) if key else None
    try:
        return _decoded(content) if content else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, zlib.error):
        return None  # whole, but not written by us


def keep(store: Store, source: Source, model: str, seen: Seen) -> None:
    """Keeps what `source` gives, if it can be."""
    key = basis.key("mentions", source, model, basis.of_mentions())
    try:
        content = _encoded(seen) if key else None
    except TypeError:
        return
    if key and content and _decoded(content) == seen:
        store.put(key, content)


def _encoded(seen: Seen) -> bytes:
    mentions, notes = seen
    text = json.dumps([[_plain(mention) for mention in mentions], notes], separators=(",", ":"))
    return zlib.compress(text.encode(), 1)


def _decoded(content: bytes) -> Seen:
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(content, 8 * CACHE_ENTRY_BYTES)
    mentions, notes = json.loads(text, object_pairs_hook=_made)
    return list(mentions), [str(note) for note in notes]


def _plain(value: object) -> object:
    """`value` in what JSON has: a list is a tuple, an object of one key anything else. Raises TypeError."""
    if type(value) in _ATOMS:
        return value
    if isinstance(value, Span):
        return {"span": [value.start, value.end]}
    if type(value) is tuple:
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return {"set": sorted((_plain(item) for item in value), key=json.dumps)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if is_dataclass(value) and _classes().get(_tag(type(value))) is type(value):
        return {_tag(type(value)): [_plain(getattr(value, field.name)) for field in fields(value)]}
    raise TypeError(type(value))


def _made(pairs: Sequence[tuple[str, Any]]) -> object:
    """The value that an object of one key stands for."""
    ((tag, values),) = pairs
    if tag == "span":
        return Span(*values)
    if tag == "set":
        return frozenset(map(_tuple, values))
    if tag == "date":
        return date.fromisoformat(values)
    made: Any = _classes()[tag]
    names = [field.name for field in fields(made)]
    return made(**dict(zip(names, map(_tuple, values), strict=True)))


def _tuple(value: Any) -> Any:
    return tuple(map(_tuple, value)) if isinstance(value, list) else value


def _tag(made: type) -> str:
    return f"{made.__module__}.{made.__qualname__}"


@cache
def _classes() -> dict[str, Any]:
    """What a mention may be made of, by name."""
    kinds()  # which loads those of other packages
    known: list[type[Any]] = [Name, When, Passage, Period, Recurrence, *_below(Reading), *_below(Mention)]
    return {_tag(made): made for made in known}


def _below(root: type[Any]) -> Iterator[type[Any]]:
    yield root
    for made in root.__subclasses__():
        yield from _below(made)
