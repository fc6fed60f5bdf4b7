from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.model.fact import FactBase
from factsheet.render.citations import CONTEXT, Numbering, passage_address


def cite(source: str, quote: str = "x", **keys: Any) -> dict[str, Any]:
    return {"source": source, "quote": quote, **keys}


def test_sources_are_numbered_by_first_use_and_passages_within_them(make: Callable[..., FactBase]) -> None:
    base = make({"cites": [cite("c"), cite("a")]}, {"cites": [cite("b"), cite("c", "y"), cite("c")]})
    numbering = Numbering(base.facts, base.sources, {})
    assert numbering.numbers == {"c": 1, "a": 2, "b": 3}
    markers = numbering.of(base.facts[1])
    assert [(one.number, [passage.number for passage in one.passages]) for one in markers] == [
        (1, ["1.2", "1.1"]),
        (3, ["3.1"]),
    ]
    assert markers[0].anchor == "p1-2"


def test_a_key_is_cited_by_the_passages_that_carry_it(make: Callable[..., FactBase]) -> None:
    cites = [cite("a", "x", **{"for": ["statement", "why"]}), cite("b", "y", **{"for": ["when"]})]
    base = make({"value": None, "when": "2013-01-28", "why": "z", "cites": cites})
    numbering = Numbering(base.facts, base.sources, {})
    assert [one.number for one in numbering.of(base.facts[0], "when")] == [2]
    assert [one.number for one in numbering.of(base.facts[0], "why")] == [1]
    assert [one.number for one in numbering.of(base.facts[0])] == [1]


def test_a_passage_is_shown_where_it_stands(make: Callable[..., FactBase]) -> None:
    base = make({"cites": [cite("a", "the second door", occurrence=2)]})
    text = "First, the second  door. " + "word " * 60 + "Then “the second\ndoor” opened."
    [passage] = Numbering(base.facts, base.sources, {"a": text}).of(base.facts[0])[0].passages
    assert passage.words == "the second door"
    assert passage.before.startswith("… word")
    assert passage.before.endswith("Then “")
    assert passage.after == "” opened."
    assert len(passage.before) <= CONTEXT + 2


def test_a_passage_that_is_not_in_its_source_says_so(make: Callable[..., FactBase]) -> None:
    base = make({"cites": [cite("a", "nowhere"), cite("b", "x")]})
    found = Numbering(base.facts, base.sources, {"a": "text", "b": "x"}).of(base.facts[0])
    assert [marker.passages[0].words for marker in found] == ["[not in the text of the source] nowhere", "x"]


def test_a_passage_that_is_not_found_is_shown_alone(make: Callable[..., FactBase]) -> None:
    base = make({"cites": [cite("a", "nowhere"), cite("b", "x", occurrence=3)]})
    for marker in Numbering(base.facts, base.sources, {"a": "text", "b": "x x"}).of(base.facts[0]):
        assert (marker.passages[0].before, marker.passages[0].after) == ("", "")


def test_words_that_stand_twice_are_named_with_those_beside_them(make: Callable[..., FactBase]) -> None:
    text = "Three people died there, she said.\n\nIn June, three\npeople died too.\n\nthree people died\n"
    cites = [cite("a", "people died", occurrence=number) for number in (1, 2, 3)] + [cite("a", "June")]
    base = make({"cites": cites}, sources={"a": {"url": "https://e.org/a"}})
    (marker,) = Numbering(base.facts, base.sources, {"a": text}).of(base.facts[0])
    assert [passage.address.partition("#:~:text=")[2] for passage in marker.passages] == [
        "Three-,people%20died,-there%2C%20she%20said.",
        "In%20June%2C%20three-,people%20died,-too.",
        "three-,people%20died",
        "June",
    ]


def test_a_passage_of_a_source_in_pages_is_named_by_its_page(make: Callable[..., FactBase]) -> None:
    cites = [cite("a", "One"), cite("a", "Three"), cite("b", "One")]
    base = make({"cites": cites}, sources={"a": {"url": "https://e.org/a.pdf"}, "b": {"url": "https://e.org/b.pdf"}})
    first, second = Numbering(base.facts, base.sources, {"a": "One\fTwo\nThree", "b": "One"}).of(base.facts[0])
    assert [(passage.page, passage.address) for passage in first.passages] == [
        (1, "https://e.org/a.pdf#page=1"),
        (2, "https://e.org/a.pdf#page=2"),
    ]
    assert second.passages[0].page == 0


@pytest.mark.parametrize(
    ("url", "words", "address"),
    [
        ("https://e.org/a#top", "well-known, fact", "https://e.org/a#:~:text=well%2Dknown%2C%20fact"),
        (None, "x", ""),
        ("javascript:alert(1)", "x", ""),
        (
            "http://e.org/",
            " ".join("abcdefghijklmn"),
            "http://e.org/#:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n",
        ),
    ],
)
def test_addresses_of_passages(url: str | None, words: str, address: str) -> None:
    assert passage_address(url, words) == address
