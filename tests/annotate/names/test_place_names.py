"""Places with the state or country that their source prints behind them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.names.place_names import region_of
from factsheet.annotate.run import annotate


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("They met in Eastvale, Austria, on Friday.", "Eastvale", "Eastvale, Austria"),
        ("They flew from Vienna, Austria, and Germany to Rome.", "Vienna", "Vienna, Austria"),
        ("They came from West Germany, Australia and Canada to Rome.", "West Germany", "West Germany"),
    ],
)
def test_a_country_behind_a_comma_is_where_the_town_lies_or_the_next_of_a_list(
    parse: Callable[..., Document], text: str, name: str, full: str
) -> None:
    document = parse(text)
    annotate(document)
    assert {one.text: one.full for one in document.names.values()}[name] == full


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Police closed a home in the hill village of Nebi Orr.", "place"),
        ("Police searched the town of Karin Dale.", "place"),
        ("Police searched the home of Karin Dale.", "person"),
    ],
)
def test_what_a_village_is_called_is_a_place(parse: Callable[..., Document], text: str, sort: str) -> None:
    document = parse(text)
    annotate(document)
    assert [one.sort for one in document.names.values()] == [sort]


def test_a_country_that_owns_what_follows_is_no_region(parse: Callable[..., Document]) -> None:
    document = parse("Planes of Eastvale, Austria's Alpenjet and a third line stood idle.")
    annotate(document)
    keys = sorted(document.names)
    assert [document.names[key].text for key in keys][:2] == ["Eastvale", "Austria"]
    assert region_of(document, keys[0], keys[1]) is None
