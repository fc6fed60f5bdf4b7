"""The words and numbers with which a text prints a date."""

from __future__ import annotations

from factsheet.model.prints import dated, numbers


def test_a_century_is_printed_by_its_number() -> None:
    assert dated("1800/1899")[1] & numbers("in the 19th century") == {19.0}
    assert not dated("1800/1898")[1] & numbers("in the 19th century")


def test_a_decade_is_printed_by_its_first_year() -> None:
    assert dated("1980/1989")[1] & numbers("in the 1980s") == {1980.0}


def test_the_scale_behind_a_range_is_that_of_both_its_ends() -> None:
    for text in ("$5-$7 trillion", "between 5 and 7 trillion dollars", "five to seven trillion", "$5tn–$7tn"):
        assert {5e12, 7e12} <= numbers(text)
    assert 12e6 not in numbers("12 people and 3 million trees")
    assert 3e12 not in numbers("3 million to 5 million")


def test_shares_are_what_they_are_of_one() -> None:
    for text, share in {
        "two-thirds of": 0.666667,
        "Half the": 0.5,
        "a quarter": 0.25,
        "1 in 5": 0.2,
        "two out of every three": 0.666667,
    }.items():
        assert share in numbers(text), text
