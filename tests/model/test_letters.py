"""Letters without accents and strokes."""

from __future__ import annotations

import pytest

from factsheet.model.letters import unaccented
from factsheet.model.person_name import compatible


@pytest.mark.parametrize(
    ("text", "bare"), [("Søren", "soren"), ("Łukasz", "lukasz"), ("José", "jose"), ("Groß", "gross"), ("Roe", "roe")]
)
def test_accents_and_strokes_are_left_out(text: str, bare: str) -> None:
    assert unaccented(text) == bare


def test_a_name_without_its_accents_is_the_same() -> None:
    assert compatible("José Pérez", "Jose Perez")
    assert not compatible("José Pérez", "Josef Perez")
