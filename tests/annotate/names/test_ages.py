"""Ages beside names, in digits and in words, and numbers there that are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.names.ages import age_after, aged, years_old

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Iris, 34, left.", 34),
        ("Iris (34) left.", 34),
        ("Iris, 34 and tired, left.", 34),
        ("Iris, thirty-four, left.", 34),
        ("Iris, eighty, left.", 80),
        ("Iris, nine, left.", 9),
        ("Iris, one of them, left.", None),
        ("Iris, two and a half, left.", None),
        ("Iris, thirty minutes late, left.", None),
        ("Iris, 340, left.", None),
        ("Iris, zero, left.", None),
        ("Iris, 34", 34),
        ("Iris, who turned 34 in May, left.", 34),
        ("Iris, who turned 34 trucks over, left.", None),
        ("Iris, aged 34, left.", 34),
        ("Iris (aged 34) left.", 34),
        ("Iris, age 34, left.", 34),
        ("Iris, now 34, left.", 34),
        ("Iris, who is 34, left.", 34),
        ("Iris, who was 34 years old, left.", 34),
        ("Iris, who is 34 years late, left.", None),
        ("Iris, who was 34 when it was built, left.", None),
        ("Iris, age 34 or so, left.", None),
        ("Iris, now", None),
        ("Iris,", None),
    ],
)
def test_an_age_behind_a_name(parse: Parse, text: str, age: int | None) -> None:
    assert age_after(parse(text).doc, 1) == age


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("25-year-old Iris left.", (25, 0)),
        ("the 25 year old Iris left.", (25, 1)),
        ("Thirty-four-year-old Iris left.", (34, 0)),
        ("a twenty-year-old girl left.", (20, 1)),
        ("Two-year-old Iris left.", (2, 0)),
        ("Eleven-month-old Iris left.", None),
        ("two hundred-year-old Iris left.", None),
        ("A hundred-and-two-year-old Iris left.", None),
        ("five old Iris left.", None),
        ("old Iris left.", None),
    ],
)
def test_the_years_of_who_is_so_old(parse: Parse, text: str, found: tuple[int, int] | None) -> None:
    doc = parse(text).doc
    old = next(token.i for token in doc if token.lower_ == "old")
    assert years_old(doc, old) == found


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Iris (10) saved a shot. The goalkeeper smiled.", None),
        ("Iris (83) scored twice in the Seals' 19-10 win over Corley.", None),
        ("Iris (34) left at 19-10 Mill Lane.", 34),
        ("Iris, 34, the goalkeeper, left.", 34),
    ],
)
def test_a_number_in_brackets_is_no_age_in_a_match(parse: Parse, text: str, age: int | None) -> None:
    assert age_after(parse(text).doc, 1) == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("a boy of 7, fell", 7),
        ("a woman of seventy-one from Velm", 71),
        ("a man of 45 named Iris", 45),
        ("a mother of 12, fell", None),
        ("a crew of 8, fell", None),
        ("a woman of 30 talents, fell", None),
        ("a man of few words, fell", None),
    ],
)
def test_the_years_that_somebody_is_of(parse: Parse, text: str, age: int | None) -> None:
    found = aged(parse(text).doc, 1)
    assert (found[0] if found else None) == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("WEEK 13.\n\n2. Iris Roe (1.)", None),
        ("WEEK 13.\n\n12) Iris Roe (9)", None),
        ("It was 2013. Iris Roe (34) left.", 34),
    ],
)
def test_a_number_in_brackets_is_no_age_in_a_ranking(parse: Parse, text: str, age: int | None) -> None:
    doc = parse(text).doc
    assert age_after(doc, next(token.i for token in doc if token.text == "Roe") + 1) == age
