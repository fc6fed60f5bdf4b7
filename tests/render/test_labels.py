from __future__ import annotations

import pytest

from factsheet.render.labels import date_words, figure_words, short_date, unit_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2013-01-28", "January 28, 2013"),
        ("2013-01-28T15:30", "January 28, 2013, 15:30"),
        ("2013-01-28TMO", "January 28, 2013, morning"),
        ("2013-01", "January 2013"),
        ("2013", "2013"),
        ("2013-W04", "week of January 21, 2013"),
        ("2013-W04-WE", "weekend of January 26, 2013"),
        ("2012-SU", "summer 2012"),
        ("2012-Q2", "quarter 2 of 2012"),
        ("2012-07/2012-12", "July 2012 to December 2012"),
        ("1980/1989", "1980s"),
        ("1980/1988", "1980 to 1988"),
        ("P2Y", "P2Y"),
        (None, ""),
    ],
)
def test_dates_in_words(value: str | None, words: str) -> None:
    assert date_words(value) == words


def test_short_dates() -> None:
    assert [short_date(value) for value in ("2013-01-28", "2013-01", "2013", "2012-SU")] == [
        "Jan 28, 2013",
        "Jan 2013",
        "2013",
        "summer 2012",
    ]


@pytest.mark.parametrize(
    ("value", "precision", "unit", "shown", "beside"),
    [
        (13, None, "officials", "13", "officials"),
        (800, "more than", "mayors", "more than 800", "mayors"),
        (1234567, None, "people", "1,234,567", "people"),
        (3500000, "about", "dollars", "about $3.5 million", ""),
        (7.5, None, "percent", "7.5%", ""),
        (0.5, None, None, "0.5", ""),
        (0.666667, "about", "share", "about 2/3", ""),
        (["one", "two"], None, None, "one … two", ""),
        ("words", "about", "x", "words", ""),
    ],
)
def test_figures_in_words(value: object, precision: str | None, unit: str | None, shown: str, beside: str) -> None:
    assert figure_words(value, precision, unit) == shown
    assert unit_words(value, unit) == beside


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ([5_000_000_000_000, 7_000_000_000_000], "dollars", "$5–7 trillion"),
        ([800_000_000, 1_200_000_000], "euros", "€800 million–€1.2 billion"),
        ([500, 1500], "dollars", "$500–1,500"),
        ([10, 20], "percent", "10–20%"),
        ([0.5, 1.5], "inches", "0.5–1.5"),
        ([5_000_000, 7_000_000], "people", "5–7 million"),
    ],
)
def test_a_range_shows_its_sign_and_scale_once(value: list[float], unit: str, words: str) -> None:
    assert figure_words(value, None, unit) == words
    assert figure_words(value, "about", unit) == f"about {words}"
    assert unit_words(value, unit) == ("" if unit in ("dollars", "euros", "percent") else unit)
