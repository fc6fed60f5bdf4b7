"""What the rest of the sources forbids to say of a person."""

from __future__ import annotations

from typing import Any

import pytest

from factsheet.kinds.casualties import CasualtiesMention
from factsheet.kinds.person import PersonMention
from factsheet.kinds.quote import QuoteMention
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile.vetoes import applied

ROSA = Name("Rosa Lund", None, "Rosa Lund", "person")


def person(source: str, start: int, name: str = "Rosa Lund", **fields: Any) -> PersonMention:
    span = Span(start, start + len(name))
    return PersonMention(
        source=source,
        spans=(span,),
        text=name,
        passage=Passage(span, name),
        name=Name(name, span, name, "person"),
        **fields,
    )


def quote(source: str, start: int, end: int, by: Name | None) -> QuoteMention:
    span = Span(start, end)
    return QuoteMention(source=source, spans=(span,), text="…", passage=Passage(span, "…"), words=("…",), by=by)


def test_who_speaks_is_not_dead_because_one_source_seems_to_say_so() -> None:
    found = applied([person("a", 0, status="died", part="victim"), quote("a", 50, 90, ROSA)])
    assert isinstance(found[0], PersonMention)
    assert (found[0].status, found[0].part) == (None, None)


def test_two_independent_sources_are_believed() -> None:
    found = applied([person("a", 0, status="killed"), person("b", 0, status="killed"), quote("a", 50, 90, ROSA)])
    assert [mention.status for mention in found if isinstance(mention, PersonMention)] == ["killed", "killed"]


@pytest.mark.parametrize(
    ("by", "stays"),
    [
        (Name("she", None, "Mina Sarr", "person"), False),
        (None, False),
        (Name("a police spokesman", None, None, "unnamed"), True),
        (Name("Dahl", None, "Ida Dahl", "person"), True),
    ],
)
def test_words_within_a_quotation_accuse_nobody_but_those_of_officials(by: Name | None, stays: bool) -> None:
    official = person("a", 200, name="Ida Dahl", part="official")
    found = applied([person("a", 10, status="arrested", part="suspect"), quote("a", 0, 60, by), official])
    assert isinstance(found[0], PersonMention)
    assert (found[0].status, found[0].part) == (("arrested", "suspect") if stays else (None, None))


def test_a_single_death_within_a_quotation_is_no_toll() -> None:
    span = Span(10, 20)
    fields: dict[str, Any] = {"source": "a", "spans": (span,), "text": "x", "passage": Passage(span, "x")}
    toll = CasualtiesMention(outcome="killed", value=1, printed="1", counted="single", **fields)
    many = CasualtiesMention(outcome="killed", value=12, printed="12", **fields)
    speech = quote("a", 0, 60, None)
    assert applied([toll, many, speech]) == [many, speech]


@pytest.mark.parametrize(
    ("text", "status", "named"),
    [("she", "killed", False), ("she", "died", True), ("she", None, True), ("Lund", "killed", True)],
)
def test_nobody_who_was_killed_is_the_one_who_speaks(text: str, status: str | None, named: bool) -> None:
    said = quote("b", 50, 90, Name(text, Span(91, 94), "Rosa Lund", "person"))
    found = applied([person("b", 0, status=status), person("a", 0, status=status), said])[-1]
    assert isinstance(found, QuoteMention)
    assert found.by is not None
    assert (found.by.full == "Rosa Lund", found.unresolved is None) == (named, named)
