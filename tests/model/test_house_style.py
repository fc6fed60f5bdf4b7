"""One sentence in the styles of two papers is the same words."""

from __future__ import annotations

import pytest

from factsheet.model.house_style import in_one_style


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("100% police officers", "100 percent police officers"),
        ("2.5 per cent", "2.5 %"),
        ("the U.S. and the U.K.", "the US and the UK"),
        ("Smith & Sons", "Smith and Sons"),
        ("Five of them left at 5 p.m.", "5 of them left at five pm"),
    ],
)
def test_house_styles_are_the_same_words(one: str, other: str) -> None:
    assert in_one_style(one) == in_one_style(other)


@pytest.mark.parametrize(
    ("one", "other"), [("fifteen", "five"), ("5 percent", "5"), ("Ohio.", "Ohio"), ("someone", "some1")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert in_one_style(one) != in_one_style(other)
