"""Two spellings of what may be one person."""

from __future__ import annotations

import pytest

from factsheet.model.fact import Citation, Fact
from factsheet.reconcile.spellings import ask


def person(name: str, *sources: str) -> Fact:
    cites = [Citation(source=source, quote=name) for source in sources]
    return Fact(id=name.lower().replace(" ", "-"), kind="person", statement=f"{name} is here.", value=name, cites=cites)


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
