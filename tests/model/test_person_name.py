"""Whether two names can be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.model.person_name import compatible, parts, surname


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Richard Stanek", "Stanek"),
        ("J. Thomas Manger", "Thomas Manger"),
        ("Larry Gordon", "Larry Darnell Gordon"),
        ("Ron Keller", "Ronald Eugene Keller"),
        ("R. J. Stokes", "Robert Stokes"),
        ("Robert Young Jr.", "Robert P. Young, Jr."),
    ],
)
def test_forms_of_one_name(one: str, other: str) -> None:
    assert compatible(one, other)
    assert compatible(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erica Ramos", "Alejandro Ramos"),
        ("Larry D. Gordon", "Larry James Gordon"),
        ("Donald Kemp", "Donald Kemp Jr."),
        ("John Smith", "John Smythe"),
        ("Alex Reed", "Sandra Reed"),
        ("Rui De Sa", "Rui Sa"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not compatible(one, other)
    assert not compatible(other, one)


def test_parts() -> None:
    assert parts("Vincent van der Berg Jr.") == (["Vincent"], "van der Berg", "jr")
    assert surname("Al Gore") == "Gore"
    assert parts("") == ([], "", "")


@given(st.text(max_size=30), st.text(max_size=30))
def test_the_relation_is_symmetric(one: str, other: str) -> None:
    assert compatible(one, other) == compatible(other, one)
