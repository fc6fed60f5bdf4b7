"""Firms that go by one word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import claims, quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The drugmaker Ardentis cut its forecast on Monday.", "Ardentis"),
        ("Shares in Velmora fell 4 percent on Monday.", "Velmora"),
        ("Investors sold Velmora shares on Monday.", "Velmora"),
        ("Velmora lowered its guidance on Monday.", "Velmora"),
        ("The town fears for Corvane, which employs 900 people.", "Corvane"),
        ("The mill bought a stake in Corvane last year.", "Corvane"),
        ("Corvane was founded by Harold Corvane. The union met at Corvane's headquarters.", "Corvane"),
    ],
)
def test_a_firm_is_known_by_what_stands_beside_it(parse: Callable[..., Document], text: str, name: str) -> None:
    document = annotate(parse(text))
    assert {found.sort for found in document.names.values() if found.shown == name} == {"organization"}


@pytest.mark.parametrize(
    "text",
    [
        "The suit was filed by law firm Marsden Gale on Monday.",
        "The price may rise, said the analyst of broker Pannell Hart.",
    ],
)
def test_a_firm_of_two_words_is_known_by_the_noun_before_it(parse: Callable[..., Document], text: str) -> None:
    assert [name.sort for name in annotate(parse(text)).names.values()] == ["organization"]


@pytest.mark.parametrize(
    "text",
    [
        "The broker Pamela Hart left.",
        "He is the son of actor Marsden Gale.",
        "The company Jane Hart founded has 40 clerks.",
    ],
)
def test_a_person_behind_a_noun_is_one(parse: Callable[..., Document], text: str) -> None:
    assert [name.sort for name in annotate(parse(text)).names.values()] == ["person"]


@pytest.mark.parametrize(
    "text",
    [
        "Harold Pike left the mill in 2019. The company Pike founded has 40 clerks, and Pike is rich.",
        "Ann Roe sold the mill. Roe shares a house with her son. Roe said her profits fell.",
        "Ann Roe spoke first. The plan of Roe is old. Mr. Roe, which is odd, agreed.",
    ],
)
def test_people_are_no_firms(parse: Callable[..., Document], text: str) -> None:
    document = annotate(parse(text))
    assert {found.sort for found in document.names.values()} == {"person"}


def test_a_he_is_no_firm(parse: Callable[..., Document]) -> None:
    text = 'Shares in Velmora fell on Monday. Han Ji-won, finance director, met the press. "We were wrong," he said.'
    (quote,) = quotes.extract(annotate(parse(text)))
    assert quote.by is None or quote.by.shown != "Velmora"


def test_a_firm_that_is_called_one_speaks_under_its_name(parse: Callable[..., Document]) -> None:
    text = "Australian telecoms company Lumitel said on Monday that data of its customers had been stolen."
    (claim,) = claims.extract(annotate(parse(text)))
    assert claim.by is not None
    assert claim.by.shown == "Lumitel"


@pytest.mark.parametrize("noun", ["Chipmaker", "Rival", "Insurer"])
def test_what_sort_of_firm_it_is_is_no_part_of_its_name(parse: Callable[..., Document], noun: str) -> None:
    document = annotate(parse(f"{noun} Halden Semiconductors cut its forecast on Monday."))
    assert [name.shown for name in document.names.values()] == ["Halden Semiconductors"]


def test_a_town_is_no_firm(parse: Callable[..., Document]) -> None:
    document = annotate(parse("The town fears for Wrexby, which lost 900 jobs. The plant in Wrexby closed on Monday."))
    assert "organization" not in {name.sort for name in document.names.values()}
