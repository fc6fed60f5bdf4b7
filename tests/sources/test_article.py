"""The three seeds: what they print about themselves, and their repaired text."""

from __future__ import annotations

import re

import pytest

from factsheet.model.source import BlockKind, Source
from factsheet.sources import from_text
from tests.conftest import SEEDS


def seed(number: str) -> Source:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    return from_text(path.read_bytes().decode("utf-8"), id=number)


def words(source: Source, kind: BlockKind) -> list[str]:
    return [source.text[block.start : block.end] for block in source.blocks if block.kind is kind]


@pytest.mark.parametrize(
    ("number", "title", "publisher", "published", "updated"),
    [
        ("000", "Obama Talks Gun Violence With Police Chiefs From Mass-Shooting Towns", "ABC News", None, None),
        (
            "001",
            "Obama, flanked by law enforcement officials, renews gun violence push",
            "NBC News",
            "2013-01-28",
            "2013-01-29",
        ),
        ("002", "Obama asks police to help pass gun legislation", "The Associated Press", None, None),
    ],
)
def test_metadata(number: str, title: str, publisher: str, published: str | None, updated: str | None) -> None:
    source = seed(number)
    assert (source.title, source.publisher) == (title, publisher)
    assert (source.published, source.updated) == (published, updated)
    assert source.published_basis == ("stated" if published else None)
    assert source.wire is None


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_the_map_is_exact(number: str) -> None:
    source = seed(number)
    assert re.sub(r"\s", "", source.text) == re.sub(r"\s", "", source.original)
    for place, char in enumerate(source.text):
        if not char.isspace():
            span = source.span(place, place + 1)
            assert source.original[span.start : span.end] == char


def test_blocks() -> None:
    abc, nbc, ap = seed("000"), seed("001"), seed("002")
    assert words(abc, BlockKind.CREDIT) == ["Susan Walsh/AP Photo"]
    assert [text[:6] for text in words(abc, BlockKind.CAPTION)] == ["PHOTO:"]
    assert words(abc, BlockKind.BOILERPLATE) == ["More ABC News"]
    assert words(nbc, BlockKind.CREDIT) == ["Jason Reed / Reuters"]
    assert [text[-14:] for text in words(nbc, BlockKind.CAPTION)] == ["Jan. 28, 2013."]
    assert [text[:7] for text in words(nbc, BlockKind.UPDATE)] == ["Update,"]
    assert [text[:11] for text in words(nbc, BlockKind.BOILERPLATE)] == ["Discuss as:", "NBC's Natio"]
    assert len(words(ap, BlockKind.PARAGRAPH)) == 10
    assert [len(words(source, BlockKind.HEADLINE)) for source in (abc, nbc, ap)] == [1, 1, 1]


def test_sentences_are_whole_again() -> None:
    text = seed("002").text
    assert "seeking help from law enforcement leaders in three communities that have suffered" in text
    assert "traveled to New York City last week to meet with aides to Mayor Michael Bloomberg at City Hall" in text
    assert "the Major County Sheriffs Association, members of his Cabinet and chiefs" in text


def test_the_sentences_that_the_file_cuts_off() -> None:
    source = seed("002")
    first, second = (" ".join(source.original[span.start : span.end].split()) for span in source.broken)
    assert first.startswith("At a White House meeting")
    assert 'recognizes the "elicits a lot of passion' in first
    assert second.endswith("require universal background")
