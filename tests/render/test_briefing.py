from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.model.fact import FactBase
from factsheet.model.passage import plain
from factsheet.model.review import printed_digest
from factsheet.render.briefing import Briefing, briefing, places
from tests.render.test_citations import cite


def test_the_first_page_of_the_seeds(view: Briefing) -> None:
    assert view.main
    assert view.main.id == "meeting"
    assert view.summary[0] is view.main
    assert sum(len(fact.statement.split()) for fact in view.summary) <= 90
    assert [fact.number for fact in view.key_figures] == ["13", "12", "6", "20", "800"]
    assert [fact.id for fact in view.disputed] == ["thomas-manger", "major-cities-chiefs", "rubber"]
    assert (view.as_of, view.as_of_iso, view.draft) == ("January 29, 2013", "2013-01-29", True)


def test_sources_are_numbered_as_they_are_first_used(view: Briefing) -> None:
    assert [(one.number, one.id) for one in view.sources] == [(1, "nbc"), (2, "ap"), (3, "abc")]
    assert view.sources[1].published_basis == "inferred from NBC News"


def test_every_printed_passage_leads_back_to_its_facts(view: Briefing, base: FactBase) -> None:
    quotes = {fact.id: {plain(cite.quote) for cite in fact.cites} for fact in base.facts}
    for source in view.sources:
        for cited in source.passages:
            assert cited.facts
            for fact in cited.facts:
                assert cited.passage.words in quotes[fact.id]


def test_a_number_leads_to_passages_that_say_the_statement(make: Callable[..., FactBase]) -> None:
    cites = [cite("a", "three people were hurt"), cite("b", "two were hurt", says=2), cite("c", "three were injured")]
    shown = briefing(make({"kind": "casualties", "outcome": "injured", "value": 3, "cites": cites}), {})
    [fact] = shown.sections[0].facts
    assert [marker.source for marker in fact.cites] == ["a", "c"]


def test_what_is_held_gone_or_unsupported_is_not_there(make: Callable[..., FactBase]) -> None:
    base = make(
        {"hold": "one unnamed source", "ask": "Who?"},
        {"gone": "not found"},
        {"cites": [{"source": "b", "quote": "x"}]},
        {"cites": [{"source": "a", "quote": "x", "gone": "not found"}]},
        {},
        sources={"b": {"left_out": "another event"}},
    )
    view = briefing(base, {})
    assert [row.fact.id for row in view.matrix] == ["fact-4"]
    assert (view.facts, view.withheld) == (1, 4)
    assert [one.left_out for one in view.left_out] == ["another event"]


def test_what_nobody_has_signed_off_is_a_draft(make: Callable[..., FactBase]) -> None:
    base = make({}, {})
    view = briefing(base, {})
    assert (view.draft, view.state) == (True, "Unreviewed: 0 of 2 facts checked")
    signed = base.model_copy(update={"signed": f"MR 2013-01-29 {printed_digest(base)}"})
    view = briefing(signed, {})
    assert (view.draft, view.state) == (False, "Signed off by MR, January 29, 2013")


def test_the_timeline_is_in_order_and_keeps_what_has_no_date(make: Callable[..., FactBase]) -> None:
    base = make(
        {"kind": "event", "when": "2013"},
        {"kind": "date", "value": "2012-07"},
        {"kind": "event", "when": "2013-01-28"},
        {"kind": "event"},
        {"kind": "event", "when": "2012-07"},
        {"kind": "date", "value": "P2Y"},
    )
    view = briefing(base, {})
    assert [(moment.label, [fact.id for fact in moment.facts]) for moment in view.moments] == [
        ("July 2012", ["fact-1", "fact-4"]),
        ("2013", ["fact-0"]),
        ("January 28, 2013", ["fact-2"]),
    ]
    assert [fact.id for fact in view.undated] == ["fact-3", "fact-5"]


@pytest.mark.parametrize(
    ("value", "statement", "told"),
    [
        ("2013-01-28", "January 28, 2013: The dam broke.", "The dam broke."),
        ("2013-W04", "The week of January 21, 2013: The dam broke.", "The dam broke."),
        ("2013-01-28", "On Monday, the dam broke.", "On Monday, the dam broke."),
    ],
)
def test_below_its_date_a_moment_does_not_say_it_again(
    make: Callable[..., FactBase], value: str, statement: str, told: str
) -> None:
    view = briefing(make({"kind": "date", "value": value, "statement": statement}), {})
    assert [fact.statement for moment in view.moments for fact in moment.facts] == [told]


def test_parts_of_a_toll_are_no_key_figures(make: Callable[..., FactBase]) -> None:
    base = make(
        {"id": "whole", "kind": "casualties", "value": 9},
        {"id": "part", "kind": "casualties", "value": 4, "part_of": "whole"},
    )
    assert [fact.id for fact in briefing(base, {}).key_figures] == ["whole"]


@pytest.mark.parametrize("facts", [0, 1])
def test_hardly_anything_is_still_a_sheet(make: Callable[..., FactBase], facts: int) -> None:
    view = briefing(make(*[{}] * facts, title=None, as_of=None), {})
    assert (view.title, view.as_of_iso, view.main) == ("Fact sheet", "", None)


def test_unknown_kinds_come_last(make: Callable[..., FactBase]) -> None:
    view = briefing(make({"kind": "weather"}, {"kind": "person", "value": "A"}), {})
    assert [section.kind for section in view.sections] == ["person", "weather"]


def test_mere_names_stand_apart_and_not_in_the_matrix(make: Callable[..., FactBase]) -> None:
    told = {"kind": "place", "statement": "Troy is in Ohio.", "value": "Troy"}
    name = {"kind": "place", "statement": "Ames is named in the coverage.", "value": "Ames"}
    noted = name | {"value": "Dover", "note": "Spelled so on the map."}
    view = briefing(make(told, name, noted), {})
    section = view.sections[0]
    assert [fact.value for fact in section.facts] == ["Troy", "Dover"]
    assert [fact.value for fact in section.names] == ["Ames"]
    assert [row.fact.value for row in view.matrix] == ["Troy", "Dover"]
    assert section.names[0].anchor in places(view)


def test_a_source_is_called_by_its_publisher_wherever_it_is_printed(make: Callable[..., FactBase]) -> None:
    named = {"publisher": "Alpha News", "published": "2024-05-01"}
    sources = {
        "zzq-a": named,
        "zzq-b": {"publisher": None, "url": "https://www.beta.example/1", "published_basis": "inferred from zzq-a"},
        "zzq-c-com": {"publisher": None, "wire": "zzq-a"},
    }
    cites = [{"source": source, "quote": "x"} for source in sources]
    view = briefing(make({"cites": cites}, sources=sources), {})
    assert [source.publisher for source in view.sources] == ["Alpha News", "beta.example", "zzq-c.com"]
    assert [marker.publisher for marker in view.matrix[0].fact.cites] == ["Alpha News", "beta.example", "zzq-c.com"]
    assert view.sources[1].published_basis == "inferred from Alpha News"
    assert view.sources[2].wire == "Alpha News"
