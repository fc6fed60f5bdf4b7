"""Offices that a year at the head of a sentence puts into the past."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import people
from factsheet.kinds.person import PersonMention


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In 2008 Governor Dana Marlow resigned.", None),
        ("Governor Dana Marlow resigned in 2008.", "Governor"),
        ("On Monday Governor Dana Marlow resigned.", "Governor"),
        ("In 2012 Governor Dana Marlow resigned.", "Governor"),
        ("In 2008 Governor Dana Marlow won.", "Governor"),
        ("A report published in 2008 blamed Governor Dana Marlow.", "Governor"),
    ],
)
def test_an_office_held_in_a_year_long_over_is_none_of_today(
    parse: Callable[..., Document], text: str, role: str | None
) -> None:
    mentions = people.extract(annotate(parse(text, published="2013-01-29")))
    assert [one.role for one in mentions if isinstance(one, PersonMention)] == [role]
