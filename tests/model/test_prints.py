"""The words and numbers with which a text prints a date."""

from __future__ import annotations

from factsheet.model.prints import dated, numbers


def test_a_century_is_printed_by_its_number() -> None:
    assert dated("1800/1899")[1] & numbers("in the 19th century") == {19.0}
    assert not dated("1800/1898")[1] & numbers("in the 19th century")


def test_a_decade_is_printed_by_its_first_year() -> None:
    assert dated("1980/1989")[1] & numbers("in the 1980s") == {1980.0}
