from __future__ import annotations

from datetime import date

import pytest

from factsheet.model.fact import Value
from factsheet.model.readings import Given, Relation, relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((59, None), (59, "at least"), "agree"),
        ((50, "about"), (50, None), "agree"),
        ((100, "more than"), (100, None), "degree"),
        ((52, None), (50, "more than"), "degree"),
        ((51, None), (50, "about"), "degree"),
        ((48, None), (50, "at most"), "degree"),
        ((145.4e6, None), (146e6, "about"), "degree"),
        ((149e6, None), (146e6, "about"), "contradict"),
        ((150, None), (145, "about"), "degree"),
        ((2.07e9, None), (1.9e9, "about"), "contradict"),
        ((2.0e9, None), (1.9e9, "about"), "degree"),
        ((54, None), (50, "about"), "degree"),
        ((59, "at least"), (60, "more than"), "degree"),
        ((59, "at least"), (100, "more than"), "contradict"),
        ((20, "about"), (35, "at most"), "contradict"),
        ((2, None), (3, None), "contradict"),
        ((50, "more than"), (90, None), "contradict"),
        ((19_800_000, None), (20_000_000, "about"), "degree"),
        ((19_800_000, None), (20_000_000, None), "degree"),
        ((61_000, None), (61_200, None), "degree"),
        ((103e9, None), (105e9, None), "contradict"),
        ((12, None), (10, None), "contradict"),
        ((4.8, None), (5.2, None), "contradict"),
        ((0, None), (1, None), "contradict"),
    ],
)
def test_figures(one: tuple[float, str | None], other: tuple[float, str | None], expected: Relation) -> None:
    assert relation("value", Given(*one), Given(*other)) == expected
    assert relation("value", Given(*other), Given(*one)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([5, 7], [5, 7], "agree"),
        ([5, 7], [5.0, 7.0], "agree"),
        ([5, 7], 6, "degree"),
        ([5, 7], 7, "degree"),
        ([5, 7], [6, 9], "degree"),
        ([5, 7], 9, "contradict"),
        ([5, 7], [8, 9], "contradict"),
    ],
)
def test_a_figure_within_a_range_does_not_contradict_it(one: Value, other: Value, expected: Relation) -> None:
    assert relation("value", Given(one), Given(other)) == expected
    assert relation("value", Given(other), Given(one)) == expected


@pytest.mark.parametrize(
    ("key", "one", "other", "expected"),
    [
        ("when", "2013-01-28", "2013-01-28", "agree"),
        ("when", "2013-01-28", "2013-01", "degree"),
        ("when", "2013-01-28", "2013-01-28T23:30", "degree"),
        ("when", "2013-01-28TNI", "2013-01-28T23:30", "degree"),
        ("when", "2013-01-28TMO", "2013-01-28T23:30", "contradict"),
        ("when", "2013-01-28T23:00", "2013-01-28T23:30", "contradict"),
        ("when", "2013-01-28", "2013-01-29", "contradict"),
        ("when", "2013-W04", "2013-02", "contradict"),
        ("value", "2013-01-28", "2013-01-29", "contradict"),
        ("value", "Vincent DelGiudice", "Vincent Del Giudice", "agree"),
        ("value", "José Roe", "Jose Roe", "agree"),
        ("value", "John Roe", "John A. Roe", "degree"),
        ("value", "Dave Roe", "David Roe", "degree"),
        ("value", "Harbour Workers Union", "The Harbour Workers Union", "degree"),
        ("value", "Harbour Workers Union", "Harbour Dock Workers Union", "contradict"),
        ("value", "Thomas Manger", "Thomas Menger", "contradict"),
        ("value", "Kavon Lund", "Travon Lund", "contradict"),
        ("value", "I did not do it at all", "I did do it at all", "contradict"),
        ("value", "the pumps ran all night", "The pumps ran all night, and the wall held", "degree"),
        ("role", "police chief", "Chief", "degree"),
        ("of", "C.I.A.", "CIA", "agree"),
        ("where", "Georgia", "Marietta, Georgia", "degree"),
        ("status", "arrested", "charged", "degree"),
        ("status", "acquitted", "convicted", "contradict"),
    ],
)
def test_words(key: str, one: Value, other: Value, expected: Relation) -> None:
    assert relation(key, Given(one), Given(other)) == expected
    assert relation(key, Given(other), Given(one)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 5, 3), "contradict"),
        (date(2025, 3, 1), "degree"),
        (date(2029, 1, 1), "contradict"),
        (None, "contradict"),
    ],
)
def test_ages_go_on_with_the_years(day: date | None, expected: Relation) -> None:
    assert relation("age", Given(43, day=date(2024, 5, 1)), Given(44, day=day)) == expected
    assert relation("age", Given(44, day=day), Given(43, day=date(2024, 5, 1))) == expected
