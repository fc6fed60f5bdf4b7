"""Whom sources mean by an age alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factsheet.kinds.claim import ClaimMention
from factsheet.kinds.person import PersonMention
from factsheet.model.mention import Name
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.reconcile.ages import settle


def called(source: str, words: str, age: int | None = None) -> PersonMention:
    """Somebody by name, or by words that begin with an article."""
    article = words.split()[0].lower() if words.split()[0].lower() in ("the", "a") else None
    span = Span(0, len(words))
    name = Name(words, span, None, "unnamed") if article else Name(words, span, words, "person")
    passage = Passage(span, words)
    return PersonMention(source=source, spans=(span,), text=words, passage=passage, name=name, age=age, article=article)


def names(*mentions: PersonMention) -> list[str | None]:
    return [one.name.full for one in settle(mentions) if isinstance(one, PersonMention)]


def test_an_age_one_year_off_is_that_of_the_one_whose_age_is_told() -> None:
    assert names(called("a", "Otto Brandt", 27), called("b", "A 26-year-old man", 26))[1] == "Otto Brandt"


def test_of_several_that_of_the_one_whom_the_source_names() -> None:
    told = called("a", "Otto Brandt", 27), called("a", "Ada Moss", 44)
    assert names(*told, called("b", "Otto Brandt"), called("b", "The 26-year-old", 26))[3] == "Otto Brandt"
    assert names(*told, called("b", "The 26-year-old", 26))[2] is None


def test_in_one_source_a_known_one_of_another_age_is_the_same() -> None:
    assert names(called("a", "Otto Brandt", 27), called("a", "The 26-year-old", 26))[1] == "Otto Brandt"


@pytest.mark.parametrize(
    "others",
    [
        [called("b", "A 26-year-old man", 26), called("b", "Otto Brandt", 27)],
        [called("b", "The 26-year-old man", 26), called("b", "a 27-year-old man", 27)],
        [called("b", "The 26-year-old", 26), called("c", "Karl Brandt", 26)],
        [called("b", "The 26-year-old woman", 26)],
        [called("b", "The 24-year-old", 24)],
        [called("b", "The 26-year-old", 26), called("c", "Karl Lund", 25)],
    ],
)
def test_two_people_stay_two(others: list[PersonMention]) -> None:
    unnamed = [name for name in names(called("a", "Otto Brandt", 27), *others) if name is None]
    assert len(unnamed) == sum(one.article is not None for one in others)


def test_whoever_else_the_source_tells_of_may_have_the_age() -> None:
    arrested = replace(called("a", "Owen Tarr"), status="arrested")
    told = called("b", "Paul Kemp", 25)
    assert names(arrested, called("a", "The 24-year-old", 24), told)[1] is None
    assert names(called("a", "Owen Tarr"), called("a", "The 24-year-old", 24), told)[1] == "Paul Kemp"
    assert names(called("a", "A 24-year-old man died in 2014", 24), told)[0] is None


@pytest.mark.parametrize(
    ("others", "by"),
    [
        ([called("a", "Otto Brandt", 27), called("b", "Otto Brandt")], "Otto Brandt"),
        ([called("a", "Otto Brandt", 27)], "the 27-year-old"),
        ([called("a", "Otto Brandt", 27), called("b", "Otto Brandt"), called("c", "Karl Lund", 27)], "the 27-year-old"),
    ],
)
def test_what_somebody_called_by_the_age_says(others: list[PersonMention], by: str) -> None:
    span = Span(0, 15)
    name = Name("the 27-year-old", span, "the 27-year-old")
    passage = Passage(span, "it is true, the 27-year-old said")
    said = ClaimMention(
        source="b",
        spans=(span,),
        text="it is true",
        passage=passage,
        by=name,
        statement="The 27-year-old said it is true",
    )
    (claim,) = (one for one in settle([*others, said]) if isinstance(one, ClaimMention))
    assert claim.by is not None
    assert claim.by.full == by
    assert claim.statement == f"{by[0].upper()}{by[1:]} said it is true"
