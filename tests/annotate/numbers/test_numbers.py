from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.annotate.numbers.numbers import NumberIndex, numbers


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("12 people", 12, None),
        ("at least seven people", 7, "at least"),
        ("more than a dozen", 12, "more than"),
        ("two hundred and ten", 210, None),
        ("twenty-three men", 23, None),
        ("half a dozen", 6, None),
        ("3.5 million people", 3_500_000, None),
        ("1,200 homes", 1200, None),
        ("some 230,000 people", 230_000, "about"),
        ("as many as 40", 40, "at most"),
        ("seven hundred thousand", 700_000, None),
        ("20 mln tons", 20_000_000, None),
        ("2.5 crore people", 25_000_000, None),
        ("50 or more", 50, "at least"),
        ("a one point six billion plan", 1_600_000_000, None),
        ("rose four point two five percent", 4.25, None),
        ("a comment about 47 farmers", 47, None),
        ("they said about 47 farmers", 47, "about"),
        ("dozens were hurt", None, None),
    ],
)
def test_value_and_precision(text: str, value: float | None, precision: str | None) -> None:
    found = numbers(text)
    assert [(number.value, number.precision) for number in found] == [(value, precision)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between three and five", [3, 5]),
        ("between two hundred and two hundred and fifty", [200, 250]),
        ("two hundred and fifty", [250]),
        ("at one point six million", [1, 6_000_000]),
        ("at one point six men", [1, 6]),
    ],
)
def test_two_numbers_that_and_joins_are_two(text: str, values: list[int]) -> None:
    assert [number.value for number in numbers(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        *("6am", "the A380", "B-52s", "nineteen twenty", "$12", "x.12", "12²", "²", "①"),
        *("1" * 400, "9" * 17 + " billion"),
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert not numbers(text)


def test_a_percentage_is_read_whole() -> None:
    assert [number.value for number in numbers("fell 6.6% on Monday")] == [6.6]


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_mean_what_they_say(value: int) -> None:
    assert [number.value for number in numbers(f"about {value:,} people")] == [value]


@given(st.text(max_size=200))
def test_offsets_lie_in_the_text(text: str) -> None:
    end = 0
    for number in numbers(text):
        assert end <= number.digits < number.end <= len(text)
        assert number.start <= number.digits
        assert NumberIndex(text).at(number.digits) == number
        end = number.digits


def test_a_number_ends_with_its_paragraph() -> None:
    assert [number.value for number in numbers("Blast hurts six\n\nSix people were hurt")] == [6, 6]
