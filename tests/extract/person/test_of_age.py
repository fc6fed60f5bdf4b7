"""People whom a text calls by their age alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.person.of_age import called_by_age


def found(parse: Callable[..., Document], text: str) -> list[tuple[str, int | None]]:
    return [(one.text, one.age) for one in called_by_age(annotate(parse(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The six-year-old, whose condition is not known, fell into a pit on Sunday.", ("The six-year-old", 6)),
        ("A 26-year-old man was shot dead in Sarn on Monday.", ("A 26-year-old man", 26)),
        ("Police arrested the 27-year-old on Tuesday.", ("the 27-year-old", 27)),
        ("The 34-year-old bank clerk was found at home.", ("The 34-year-old bank clerk", 34)),
    ],
)
def test_an_age_stands_for_somebody(parse: Callable[..., Document], text: str, expected: tuple[str, int]) -> None:
    assert found(parse, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The 12-year-old bridge fell into the river on Monday.",
        "The 3-year-old twins were hurt in Sarn on Monday.",
        "The 27-year-old, Jane Roe, was arrested on Tuesday.",
        "Otto Brandt, a 27-year-old baker, was arrested on Tuesday.",
        "Her killer was a 27-year-old baker.",
        "“The 27-year-old was my friend,” said Ada Moss.",
    ],
)
def test_things_several_people_and_those_named_beside_it_are_no_such_person(
    parse: Callable[..., Document], text: str
) -> None:
    assert found(parse, text) == []
