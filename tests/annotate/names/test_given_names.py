"""The lists of names: what they tell of sex, and what stands in them."""

from __future__ import annotations

import pytest

from factsheet.annotate.data import words
from factsheet.annotate.names import titles
from factsheet.annotate.names.given_names import is_given, is_surname, sex


@pytest.mark.parametrize(
    ("given", "told"),
    [("Ada", "f"), ("Hugo", "m"), ("Giulia", "f"), ("Olaf", "m"), ("Kai", "mf"), ("Michele", "mf"), ("Table", None)],
)
def test_a_given_name_tells_the_sex_where_it_is_the_same_everywhere(given: str, told: str | None) -> None:
    assert sex(given) == told
    assert is_given(given) == (told is not None)


def test_surnames_of_many_countries_are_known() -> None:
    assert all(map(is_surname, ("Moss", "Wierzbicki", "Hübner", "Nnamani", "O'Farrell")))
    assert not is_surname("Bridge-builder")


@pytest.mark.parametrize("name", ["given_names_world", "surnames_world"])
def test_no_function_word_or_title_is_listed_as_a_name(name: str) -> None:
    listed = {line.split()[0] for line in words(name)}
    assert not listed & words("function_words")
    assert not [word for word in listed if titles.honorific(word.title()) or titles.heads([word.title()])]
