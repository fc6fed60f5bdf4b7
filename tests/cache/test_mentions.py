"""What an article gave comes back exactly as it was, and only for the same article, model and code."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.cache import basis, mentions
from factsheet.cache.mentions import Seen, keep, kept
from factsheet.cache.store import Store
from factsheet.kinds.other import DeedMention
from factsheet.model.source import Source
from factsheet.model.span import Span
from factsheet.sources import from_text

TEXT = """OSLO — Two men died and about 12.5 percent of the homes burned when a fire struck Lund on Monday, police said.

Mayor Ada Lund, 54, called for "new rules – now" in the spring of 2014, three days after the fire of March 3, 2013.

The number of claims rose by 1.5 million dollars to between 3 and 5 million on Tuesday at 3 p.m."""


@pytest.fixture(scope="module")
def seen(extract: Callable[..., Document]) -> Seen:
    return list(extract(TEXT).mentions), ["a note"]


@pytest.fixture
def source() -> Source:
    return from_text(TEXT, id="test")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def test_mentions_come_back_as_they_were(seen: Seen, source: Source, store: Store) -> None:
    assert kept(store, source, DEFAULT_MODEL) is None
    keep(store, source, DEFAULT_MODEL, seen)
    again = kept(store, source, DEFAULT_MODEL)
    assert again == seen
    assert again is not None
    assert [list(map(repr, _parts(mention))) for mention in again[0]] == [
        list(map(repr, _parts(mention))) for mention in seen[0]
    ]
    assert {type(mention).kind for mention in seen[0]} >= {"date", "person", "quote", "casualties", "quantity", "event"}


def _parts(mention: Any) -> list[object]:
    return [type(mention), *(_ordered(getattr(mention, field.name)) for field in fields(mention))]


def _ordered(value: object) -> object:
    """A value whose sets, on whatever depth, are shown in one order: theirs is of the process that made them."""
    if isinstance(value, frozenset):
        return sorted(value)
    return tuple(map(_ordered, value)) if type(value) is tuple else value


def test_anything_else_is_read_anew(
    seen: Seen, source: Source, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, source, DEFAULT_MODEL, seen)
    assert kept(store, replace(source, file=Path("elsewhere.txt")), DEFAULT_MODEL) == seen
    others = (from_text(f"{TEXT} ", id="test"), replace(source, id="b"), replace(source, published="2013-01-29"))
    assert [kept(store, other, DEFAULT_MODEL) for other in others] == [None, None, None]
    assert kept(store, source, "another_model") is None
    monkeypatch.setattr(basis, "of_mentions", lambda: "other code")
    assert kept(store, source, DEFAULT_MODEL) is None


def test_a_model_in_a_folder_may_change_under_its_name(
    seen: Seen, source: Source, store: Store, tmp_path: Path
) -> None:
    keep(store, source, str(tmp_path), seen)
    assert store.entries() == []


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMention(DeedMention):
    extra: list[str]


def test_what_does_not_come_back_is_not_kept(seen: Seen, source: Source, store: Store) -> None:
    first = next(mention for mention in seen[0] if isinstance(mention, DeedMention))
    known = {field.name: getattr(first, field.name) for field in fields(first)}
    keep(store, source, DEFAULT_MODEL, ([ListMention(**known, extra=["x"])], []))
    keep(store, source, DEFAULT_MODEL, ([replace(first, statement=object())], []))
    assert store.entries() == []


@pytest.mark.parametrize(
    "forged",
    [
        b"{}",
        b"[]",
        b'[[{"posix.system": ["true"]}], []]',
        b'[[{"factsheet.model.mention.Name": ["a"]}], []]',
        b'[[{"span": 1}], []]',
        b"[" * 100_000,
        b'[{"a": 1, "b": 2}, 7]',
        b"\xff",
    ],
)
def test_what_somebody_else_wrote_is_none(forged: bytes, source: Source, store: Store) -> None:
    keep(store, source, DEFAULT_MODEL, ([], []))
    key = basis.key("mentions", source, DEFAULT_MODEL, basis.of_mentions())
    assert key is not None
    for content in (forged, zlib.compress(forged), zlib.compress(forged)[:-3]):
        store.put(key, content)
        assert kept(store, source, DEFAULT_MODEL) is None


def test_sets_are_kept_in_one_order() -> None:
    assert json.dumps(mentions._plain(frozenset("cab"))) == '{"set": ["a", "b", "c"]}'
    assert mentions._plain(Span(1, 2)) == {"span": [1, 2]}
