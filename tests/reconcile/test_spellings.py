"""Two spellings of what may be one person."""

from __future__ import annotations

import pytest

from factsheet.kinds.claim import ClaimMention
from factsheet.model.fact import Citation, Fact
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
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


def test_a_short_name_of_one_office_is_asked_about_and_another_one_is_not() -> None:
    def chief(name: str, source: str, role: str) -> Fact:
        return person(name, source).model_copy(update={"role": role})

    one, other = ask([chief("Ann Rourke", "a", "police chief"), chief("Anne Rourke", "b", "Chief")])
    assert one.ask is not None
    assert other.ask is not None
    apart = ask([chief("Ann Rourke", "a", "police chief"), chief("Anne Rourke", "b", "teacher")])
    assert [fact.ask for fact in apart] == [None, None]
    apart = ask([chief("Ann Rourke", "a", "chief"), chief("Jan Rourke", "b", "chief")])
    assert [fact.ask for fact in apart] == [None, None]


def test_a_name_of_which_no_fact_tells_is_another_spelling_too() -> None:
    name = Name("Eli Sorensen", Span(0, 12), full="Eli Sorensen", sort="person")
    span, passage = Span(0, 12), Passage(Span(0, 12), "Eli Sorensen")
    mention = ClaimMention(source="b", spans=(span,), text="Eli Sorensen", passage=passage, by=name, statement="said")
    (fact,) = ask([person("Eli Sorenson", "a")], [mention])
    assert fact.ask == "Is this Eli Sorensen, whom {b} names?"
    (fact,) = ask([person("Eli Sorenson", "a", "b")], [mention])
    assert fact.ask is None
