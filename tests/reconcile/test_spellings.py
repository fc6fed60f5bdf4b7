"""Two spellings of what may be one person."""

from __future__ import annotations

import pytest

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.spellings import ask


def person(name: str, *sources: str, age: int | None = None) -> Fact:
    cites = [Citation(source=source, quote=name) for source in sources]
    id_ = name.lower().replace(" ", "-")
    return Fact(id=id_, kind="person", statement=f"{name} is here.", value=name, age=age, cites=cites)


def test_two_spellings_in_two_sources_are_asked_about_on_both() -> None:
    one, other = ask([person("Marta Lindqvist", "a"), person("Martha Lindqvist", "b", "c")])
    assert one.ask == "Is this Martha Lindqvist, whom {b} and {c} name?"
    assert other.ask == "Is this Marta Lindqvist, whom {a} names?"


@pytest.mark.parametrize(
    ("name", "source"),
    [("Martha Lindqvist", "a"), ("Peter Lindqvist", "b"), ("Marta Okafor", "b"), ("Marta", "b")],
)
def test_one_source_with_both_and_other_names_are_no_question(name: str, source: str) -> None:
    assert [fact.ask for fact in ask([person("Marta Lindqvist", "a"), person(name, source)])] == [None, None]


@pytest.mark.parametrize(("name", "age", "asked"), [("Marla", 5, True), ("Marla", 7, False), ("Maruka", 5, False)])
def test_one_letter_in_the_name_of_a_child_of_one_age_is_asked_about_in_one_source(
    name: str, age: int, asked: bool
) -> None:
    one, other = ask([person("Lindqvist Marta", "a", "b", age=5), person(f"Lindqvist {name}", "b", age=age)])
    assert (one.ask is not None, other.ask is not None) == (asked, asked)
