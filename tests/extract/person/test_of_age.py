"""People whom a text calls by their age alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.extract.person.of_age import called_by_age
from factsheet.kinds.person import PersonMention


def found(parse: Callable[..., Document], text: str) -> list[tuple[str, int | None]]:
    return [(one.text, one.age) for one in called_by_age(annotate(parse(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The six-year-old, whose condition is not known, fell into a pit on Sunday.", ("The six-year-old", 6)),
        ("A 26-year-old man was shot dead in Sarn on Monday.", ("A 26-year-old man", 26)),
        ("Police arrested the 27-year-old on Tuesday.", ("the 27-year-old", 27)),
        ("Crews saved a boy of 5 from the pit.", ("a boy of 5", 5)),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A 27-year-old man was arrested in Lome. Ben Cole, 27, had worked at the mill.", "arrested"),
        ("A 27-year-old woman was shot dead in Lome.\n\nCora Cole (27) was a mother of two.", "killed"),
        ("A 27-year-old man was killed in Lome.\n\nCora Cole, 27, of Mill Road, saw it.", None),
        ("A 27-year-old man was killed in Lome.\n\nBen Cole, 27, of Mill Road, said he saw it.", None),
        ("A 27-year-old man was killed in Lome.\n\nBen Cole, 27, was arrested.", "arrested"),
        ("A 27-year-old man was killed and a 27-year-old was hurt.\n\nBen Cole, 27, was a mason.", None),
        ("A 27-year-old man was charged with theft. Ben Cole, 27, and Dan Cole, 27, shared a flat.", None),
        ("A 28-year-old man was charged with theft. Ben Cole, 27, shared his flat.", None),
    ],
)
def test_who_alone_is_of_an_age_is_the_one_called_by_it(
    parse: Callable[..., Document], text: str, told: str | None
) -> None:
    named = (one for one in people.extract(annotate(parse(text))) if one.name.sort == "person")
    assert {one.status for one in named if isinstance(one, PersonMention)} == {told}
