"""Expressions that name a thing or a person are no dates."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club won the Fall Classic in a storm.", []),
        ("The fall came early and the fall harvest was small.", ["The fall", "the fall"]),
        ("A critic at the Daily Mirror liked it.", []),
        ("Daily flights go to Bombay.", ["Daily"]),
        ("She was named Rookie of the Year.", []),
        ("By the end of the year, nine had closed.", ["the end of the year"]),
        ("Bars across the Quarter closed.", []),
        ("A neighbor, April Jones, called the police.", []),
        ("Since April Mr. Jones has been ill.", ["April"]),
        ("Police seek a red 2009 Honda.", []),
        ("In 2009 Honda closed the plant.", ["2009"]),
        ("The 2010 Toyota recall cost millions.", ["2010"]),
        ("He was benched in the fourth quarter.", []),
        ("Sales fell in the fourth quarter.", ["the fourth quarter"]),
    ],
)
def test_names_are_no_dates(parse: Callable[..., Document], text: str, expected: list[str]) -> None:
    assert [mention.text for mention in extract(annotate(parse(text)))] == expected
