from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.source import Block, BlockKind, OffsetMap, Source
from factsheet.model.span import Span

# A repaired text is made of stretches of the original (kept), stretches left out, and inserted text.
STRETCHES = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6), st.integers(0, 3)), min_size=1, max_size=12)


def build(stretches: list[tuple[int, int, int]]) -> tuple[str, str, OffsetMap, list[int | None]]:
    """An original, its repaired copy, the map, and where each repaired code point comes from (None: inserted)."""
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    original: list[str] = []
    repaired: list[str] = []
    origins: list[int | None] = []
    pieces: list[tuple[int, int, int]] = []
    for number, (dropped, kept, inserted) in enumerate(stretches):
        original.extend("\n" * dropped)
        if number:
            repaired.extend(" " * inserted)
            origins.extend([None] * inserted)
        pieces.append((len(repaired), len(original), kept))
        for _ in range(kept):
            origins.append(len(original))
            letter = alphabet[len(original) % 26]
            original.append(letter)
            repaired.append(letter)
    return "".join(original), "".join(repaired), OffsetMap(pieces), origins


@given(STRETCHES)
def test_every_kept_code_point_maps_to_the_same_code_point(stretches: list[tuple[int, int, int]]) -> None:
    original, repaired, offsets, origins = build(stretches)
    for place, origin in enumerate(origins):
        span = offsets.original(place, place + 1)
        if origin is not None:
            assert span == Span(origin, origin + 1)
            assert original[origin] == repaired[place]
            assert offsets.repaired(origin) == place
        else:
            assert original[span.start : span.end].strip() == ""


@given(STRETCHES, st.data())
def test_a_span_covers_what_lies_between_its_ends_and_no_more(
    stretches: list[tuple[int, int, int]], data: st.DataObject
) -> None:
    original, repaired, offsets, _ = build(stretches)
    start = data.draw(st.integers(0, len(repaired)))
    end = data.draw(st.integers(start, len(repaired)))
    span = offsets.original(start, end)
    assert 0 <= span.start <= span.end <= len(original)
    assert original[span.start : span.end].replace("\n", "") == repaired[start:end].replace(" ", "")


@given(STRETCHES)
def test_what_was_dropped_maps_to_the_next_code_point_that_was_kept(stretches: list[tuple[int, int, int]]) -> None:
    original, _, offsets, origins = build(stretches)
    kept = {origin: place for place, origin in enumerate(origins) if origin is not None}
    for offset in range(len(original)):
        following = min(origin for origin in kept if origin >= offset)
        assert offsets.repaired(offset) == kept[following]


def test_an_empty_map_knows_only_the_beginning() -> None:
    assert OffsetMap([]).original(0, 0) == Span(0, 0)
    assert OffsetMap([]).repaired(0) == 0


def test_the_block_at_an_offset() -> None:
    blocks = (Block(BlockKind.HEADLINE, 0, 3), Block(BlockKind.PARAGRAPH, 5, 9))
    source = Source("x", "abc\n\ndefg", "abc\n\ndefg", OffsetMap([(0, 0, 9)]), blocks, "sha256-0")
    assert [source.block_at(at) for at in (0, 2, 5, 8)] == [blocks[0], blocks[0], blocks[1], blocks[1]]
    assert source.block_at(3) is None
    assert source.block_at(9) is None
    assert source.span(5, 9) == Span(5, 9)
