from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties
from factsheet.kinds.casualties import CasualtiesMention

Parse = Callable[..., Document]


def toll(parse: Parse, text: str) -> CasualtiesMention:
    document = parse(text)
    annotate(document)
    (found,) = casualties.extract(document)
    for words in (found.at, found.told_event):
        assert words is None or words in found.passage.quote or words.removeprefix("in ") in found.passage.quote
    return found


@pytest.mark.parametrize(
    ("text", "at", "event"),
    [
        ("In 2004 a wave off Japan killed 230,000 people in 14 countries.", "in 14 countries", None),
        ("In 2009 a major earthquake near Naples killed more than 300 people.", None, "a major earthquake near Naples"),
        ("In 1998 a flood in Poland triggered a landslide that killed 40 people.", "in Poland", "a landslide"),
        ("In 2010 a 6.4-magnitude quake rocked the coast of Chile, killing at least 12 people.", None,
         "a 6.4-magnitude quake"),
        ("In 2004 seven people were killed in a rail crash near Leeds.", None, "a rail crash near Leeds"),
        ("In 2012 five people died in Lima.", "in Lima", None),
        ("The 2012 raid on Japan killed 30 people.", "in Japan", None),
        ("The attack on Lima in 2012, in which 30 people were killed, was the worst.", "in Lima", None),
        ("In 2012 a storm off Chile killed 12 people in Lima alone.", "in Lima", "a storm off Chile"),
        ("The worst was in Aurora, Colo., where 12 were killed in 2012.", "in Aurora, Colo.", None),
        ("In 2017 a storm from Cuba killed 30 people.", None, "a storm from Cuba"),
        ("In 2010 the disaster killed 900 people around the Baltic Sea.", "around the Baltic Sea", None),
    ],
)  # fmt: skip
def test_a_past_scene_in_the_words_of_the_source(parse: Parse, text: str, at: str | None, event: str | None) -> None:
    found = toll(parse, text)
    assert (found.at, found.told_event) == (at, event)


def test_a_toll_of_many_countries_is_of_no_single_place(parse: Parse) -> None:
    assert toll(parse, "In 2004 a wave off Japan killed 230,000 people in 14 countries.").wide
    assert not toll(parse, "In 2004 a wave off Japan killed 170,000 people in Japan.").wide


def test_a_place_that_is_told_elsewhere_is_not_guessed(parse: Parse) -> None:
    found = toll(parse, "In 2004 a wave killed 170,000 people in the province and flooded towns around the Baltic Sea.")
    assert (found.where, found.at) == (None, None)


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("In 2010 a strong quake rocked the coast of Chile, killing at least 12 people.",
         "a strong quake rocked the coast of Chile"),
        ("In 1998 a flood in Poland triggered a landslide that killed 40 people.",
         "a flood in Poland triggered a landslide"),
        ("In 1959, three people died when a tram caught fire in Leeds.", "a tram caught fire in Leeds"),
        ("In 2010 the quake rocked the coast of Chile, killing at least 12 people.", None),
        ("In 2012 five people died in Lima.", None),
        ("In 2004 five people died in a rail crash near Leeds, when a driver caused an accident.", None),
        ("A flood in Poland could trigger a landslide that killed 40 people.", None),
    ],
)  # fmt: skip
def test_the_event_of_a_toll_in_a_clause_of_its_own(parse: Parse, text: str, clause: str | None) -> None:
    document = parse(text)
    annotate(document)
    found = list(casualties.extract(document))
    assert [mention.event_clause for mention in found if mention.event_clause] == ([clause] if clause else [])
    assert all(mention.event_clause in mention.passage.quote for mention in found if mention.event_clause)
