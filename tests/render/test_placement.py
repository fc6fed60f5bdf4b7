from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.model.fact import FactBase
from factsheet.model.overlap import content, shared
from factsheet.model.review import printable
from factsheet.render.composing import text
from factsheet.render.placement import Layout, Placed, limits
from tests.kinds.test_belonging import CRASH

THINGS = [
    "bridge",
    "harbor",
    "market",
    "school",
    "station",
    "church",
    "tower",
    "garden",
    "museum",
    "library",
    "hospital",
    "stadium",
    "airport",
    "factory",
]


def said(number: int, sources: str = "a", **keys: Any) -> dict[str, Any]:
    """A claim of its own words, told by `sources`."""
    thing = THINGS[number % len(THINGS)]
    statement = f"Neighbour {number} said the {thing} number {number} would reopen after repairs."
    quote = f"the {thing} number {number} would reopen after repairs"
    return {
        "id": f"said-{number}",
        "kind": "claim",
        "statement": statement,
        "by": f"Neighbour {number}",
        "cites": [{"source": source, "quote": quote} for source in sources],
    } | keys


def placed(base: FactBase) -> Placed:
    return Layout(base, printable(base)).placed


def ids(entries: list[Any]) -> list[str]:
    return [fact.id for entry in entries for fact in entry.facts]


def test_the_first_page_of_the_seeds(base: FactBase) -> None:
    sheet = placed(base)
    assert sheet.title == "Obama meets police chiefs on his gun-violence plan"
    assert sheet.main is not None
    assert sheet.main.id == "meeting"
    assert [fact.id for fact in sheet.figures] == ["officials"]
    assert set(ids(sheet.background)) == {"aurora-killed", "oak-creek-killed", "newtown-killed"}
    assert {"thomas-manger", "major-cities-chiefs"} <= {one.fact.id for one in sheet.unclear}
    assert "barack-obama" in [fact.id for fact in sheet.people["Officials"]]
    assert not any("is named in the coverage" in text(entry.pieces) for entry in sheet.established)


def test_each_fact_stands_once_or_is_left_over(base: FactBase) -> None:
    sheet = placed(base)
    shown = [fact.id for fact in sheet.facts()]
    left = [fact.id for fact in sheet.rest]
    assert sorted([*shown, *left]) == sorted(fact.id for fact in printable(base))


def test_nothing_says_what_another_line_says(base: FactBase) -> None:
    sheet = placed(base)
    lines = [entry for entries in (sheet.summary, sheet.established, sheet.next, sheet.background) for entry in entries]
    words = [content(text(entry.pieces)) for entry in lines]
    for at, one in enumerate(words):
        assert all(shared(one, other) < 0.65 for other in words[:at])


def test_the_order_of_the_file_is_the_order_of_the_sheet(make: Callable[..., FactBase]) -> None:
    facts = [said(number) for number in range(20)] + [said(20, "ab") | {"section": "front"}, said(21, "abc")]
    base = make(CRASH, *facts, event="crash", sources={"b": {}, "c": {"wire": "b"}})
    shown = ids([*placed(base).summary, *placed(base).established])
    assert shown[:4] == ["crash", "said-20", "said-0", "said-1"]


def test_copies_of_one_report_are_one_source(make: Callable[..., FactBase]) -> None:
    alone = make(CRASH, said(0, "bc", by="officials"), event="crash", sources={"b": {}, "c": {"wire": "b"}})
    agreed = make(CRASH, said(0, "ab", by="officials"), event="crash", sources={"b": {}, "c": {"wire": "b"}})
    assert ids(placed(alone).summary) == ["crash"]
    assert ids(placed(agreed).summary) == ["crash", "said-0"]


def test_a_speaker_fills_two_lines_at_most(make: Callable[..., FactBase]) -> None:
    base = make(CRASH, *(said(number, by="Jo Reed") for number in range(20)), event="crash")
    assert len(placed(base).established) == 2


@pytest.mark.parametrize(("sources", "words", "lines"), [(1, 460, 8), (3, 460, 8), (10, 835, 12), (60, 835, 12)])
def test_three_articles_make_a_page_and_ten_make_two(sources: int, words: int, lines: int) -> None:
    assert (limits(sources).words, limits(sources).established) == (words, lines)
    assert limits(6).words == pytest.approx(621, abs=1)


def test_tolls_of_this_event_are_figures_and_those_of_others_background(make: Callable[..., FactBase]) -> None:
    toll = {"kind": "casualties", "outcome": "killed"}
    base = make(
        CRASH,
        toll | {"id": "here", "value": 7, "statement": "Seven people were killed."},
        toll | {"id": "part", "value": 2, "part_of": "here", "statement": "Among those killed were two children."},
        toll | {"id": "there", "value": 3, "event": "fire", "statement": "Three people were killed in Leeds in 1959."},
        {"id": "fire", "kind": "event", "when": "1959", "statement": "Three people were killed in Leeds in 1959."},
        event="crash",
    )
    sheet = placed(base)
    assert [fact.id for fact in sheet.figures] == ["here"]
    assert ids(sheet.background) == ["there"]
    assert "fire" in [fact.id for fact in sheet.rest]


def test_people_stand_by_what_they_are_and_once(make: Callable[..., FactBase]) -> None:
    person = {"kind": "person"}
    many = [said(number, "abcdefgh") for number in range(20)]
    base = make(
        CRASH,
        person | {"value": "Jo Reed", "age": 40, "statement": "Jo Reed is 40 years old."},
        person | {"value": "Li Wei", "status": "killed", "part": "victim", "statement": "Li Wei was killed."}
        | {"cites": [{"source": source, "quote": "Li Wei was killed"} for source in "ab"]},
        person | {"value": "Ann Lee", "status": "killed", "part": "victim", "statement": "Ann Lee was killed."},
        person | {"value": "Li Wei Chen", "role": "baker", "statement": "Li Wei Chen is a baker."},
        person | {"value": "Max Orr", "role": "mayor", "part": "official", "statement": "Max Orr is mayor of Dover."},
        person | {"value": "Eve Fox", "statement": "Eve Fox is named in the coverage."},
        *many,
        event="crash",
    )  # fmt: skip
    rows = {row: [str(fact.value) for fact in facts] for row, facts in placed(base).people.items()}
    assert rows == {"Killed": ["Li Wei"], "Officials": ["Max Orr"], "Others": ["Jo Reed"]}


def test_bodies_stand_where_the_event_is_told_and_two_sources_name_them(make: Callable[..., FactBase]) -> None:
    cites = [{"source": source, "quote": "the Harbor Authority"} for source in "ab"]
    body = {"kind": "organization", "statement": "The Harbor Authority is named in the coverage."}
    many = [said(number) for number in range(20)]
    base = make(
        CRASH, body | {"value": "Harbor Authority", "cites": cites}, body | {"value": "Port", "cites": cites}, *many
    )
    assert [fact.value for fact in placed(base).people["Organizations"]] == ["Harbor Authority"]
    outlet = make(
        CRASH,
        body | {"value": "Harbor Authority", "cites": cites},
        *many,
        sources={"b": {"publisher": "Harbor Authority"}},
    )
    assert not placed(outlet).people


def test_the_wording_that_most_sources_print_is_quoted(make: Callable[..., FactBase]) -> None:
    spans = ["Nobody is more important to us than our nurses.", "They are where the rubber hits the road."]
    cites = [
        {"source": "a", "quote": f"“{spans[0]} {spans[1]}”"},
        {"source": "b", "quote": f"“{spans[0]} They're where rubber hits the road”", "says": "x"},
    ]
    quote = {"kind": "quote", "by": "Jo Reed", "value": spans, "statement": "Jo Reed: …", "cites": cites}
    person = {"kind": "person", "value": "Jo Reed", "role": "mayor", "statement": "Jo Reed is mayor."}
    quoted = placed(make(CRASH, quote, person, *(said(number) for number in range(20)))).quotes
    assert [(one.words, [cite.source for cite in one.cites]) for one in quoted] == [(spans[0], ["a", "b"])]


def test_a_timeline_needs_six_days(make: Callable[..., FactBase]) -> None:
    def day(number: int) -> dict[str, Any]:
        thing = THINGS[number]
        statement = f"May {10 + number}, 2024: The {thing} of the {number}th quarter was inspected by engineers."
        return {"id": f"day-{number}", "kind": "date", "value": f"2024-05-{10 + number}", "statement": statement}

    many = [said(number, "abcdefghij") for number in range(20, 32)]
    six = placed(make(CRASH, *(day(number) for number in range(6)), *many, event="crash", as_of="2024-05-30"))
    assert ids(six.moments) == [f"day-{number}" for number in range(6)]
    assert text(six.moments[0].pieces).startswith("The bridge of")
    five = placed(make(CRASH, *(day(number) for number in range(5)), *many, event="crash", as_of="2024-05-30"))
    assert not five.moments


def test_a_handful_of_facts_all_stand_on_the_sheet(make: Callable[..., FactBase]) -> None:
    base = make({"statement": "it was so, yesterday"}, {"statement": "Rain."}, {"kind": "person", "value": "Jo"})
    assert not placed(base).rest


def test_what_sources_contradict_each_other_on_comes_before_what_is_asked(make: Callable[..., FactBase]) -> None:
    ages = [{"source": "a", "quote": "Li Wei, 44"}, {"source": "b", "quote": "Li Wei, 54", "age": 54}]
    person = {"kind": "person", "value": "Li Wei", "age": 44, "statement": "Li Wei is 44 years old.", "cites": ages}
    base = make(
        {"statement": "The dam broke.", "ask": "When did the dam break?"},
        person,
        {"kind": "person", "value": "Ann Roe", "statement": "Ann Roe came.", "ask": "Is this Anne Roe, whom B names?"},
        {"kind": "person", "value": "Anne Roe", "statement": "Anne Roe came.", "ask": "Is this Ann Roe, whom A names?"},
    )
    assert [one.fact.id for one in placed(base).unclear] == ["fact-1", "fact-0", "fact-2"]


def test_a_question_of_two_printings_of_one_name_is_none(make: Callable[..., FactBase]) -> None:
    cites = [{"source": "a", "quote": "the Sheriffs"}, {"source": "b", "quote": "the Sheriffs'", "says": "Sheriffs'"}]
    body = {"kind": "organization", "value": "Sheriffs", "statement": "The Sheriffs came.", "cites": cites}
    assert not placed(make(body | {"ask": "Is it Sheriffs or Sheriffs'?"})).unclear


KINDS = (
    "event",
    "date",
    "casualties",
    "quantity",
    "person",
    "organization",
    "place",
    "quote",
    "claim",
    "proposal",
    "other",
    "x",
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "kind": st.sampled_from(KINDS),
                "statement": st.sampled_from(["Rain.", "The dam in Dover broke.", "ما حدث", "x" * 400]),
            },
            optional={
                "value": st.sampled_from([0, 7, 2.5, "Jo Reed", "2024", "2024-05-06"]),
                "by": st.sampled_from(["Jo Reed", "police"]),
                "when": st.sampled_from(["2024-05-06", "1959", "P2D", "2030"]),
                "event": st.sampled_from(["fact-0", "fire"]),
                "ask": st.just("Which is right?"),
                "outcome": st.just("killed"),
            },
        ),
        max_size=24,
    )
)
def test_any_facts_are_placed_once_within_the_limit(make: Callable[..., FactBase], facts: list[dict[str, Any]]) -> None:
    base = make(*facts, event="fact-0")
    layout = Layout(base, base.facts)
    sheet = layout.placed
    shown, left = [fact.id for fact in sheet.facts()], [fact.id for fact in sheet.rest]
    assert sorted([*shown, *left]) == sorted(fact.id for fact in base.facts)
    assert not set(shown) & set(left)


def test_a_toll_that_sources_differ_on_is_not_told_as_established(make: Callable[..., FactBase]) -> None:
    toll = {"kind": "casualties", "outcome": "injured", "value": 25, "statement": "25 people were injured."}
    cites = [{"source": "a", "quote": "25 people were injured"}, {"source": "b", "quote": "27 hurt", "says": 27}]
    words = ["Police say 27 people are hurt.", "Police say 27 streets are closed."]
    claims = [{"id": f"c{at}", "kind": "claim", "by": "police", "statement": one} for at, one in enumerate(words)]
    base = make(CRASH, toll | {"cites": cites}, *claims, *(said(number) for number in range(20)), event="crash")
    assert "c0" not in ids([*placed(base).summary, *placed(base).established])
    assert "c1" in ids([*placed(base).summary, *placed(base).established])


def test_a_toll_that_newer_reports_overtook_is_not_told_as_established(make: Callable[..., FactBase]) -> None:
    toll = {"kind": "casualties", "outcome": "injured", "value": 27, "statement": "27 people were injured."}
    cites = [{"source": "b", "quote": "27 hurt"}, {"source": "a", "quote": "25 people were injured", "says": 25}]
    words = ["Police say 25 people are hurt.", "Police say 25 streets are closed."]
    claims = [{"id": f"c{at}", "kind": "claim", "by": "police", "statement": one} for at, one in enumerate(words)]
    base = make(CRASH, toll | {"cites": cites}, *claims, *(said(number) for number in range(20)), event="crash")
    for day, source in zip(("2024-05-03", "2024-05-04"), "ab", strict=True):
        base.sources[source] = base.sources[source].model_copy(update={"published": day})
    assert "c0" not in ids([*placed(base).summary, *placed(base).established])
    assert "c1" in ids([*placed(base).summary, *placed(base).established])


def test_what_became_of_somebody_comes_before_offices(make: Callable[..., FactBase]) -> None:
    dead = {
        "kind": "person",
        "value": "Jo Reed",
        "part": "victim",
        "status": "killed",
        "statement": "Jo Reed was killed.",
    }
    mayor = {"kind": "person", "value": "Li Wei", "role": "mayor", "part": "official", "statement": "Li Wei is mayor."}
    cites = [{"source": name, "quote": "the mayor, Li Wei"} for name in "bc"]
    sheet = placed(make(mayor | {"cites": cites}, dead, *(said(number) for number in range(20))))
    assert list(sheet.people) == ["Killed", "Officials"]


@pytest.mark.parametrize(("day", "stands"), [("2024-05-03", True), ("2024-05-05", False)])
def test_what_an_older_report_tells_of_its_hour_is_no_line(
    make: Callable[..., FactBase], day: str, stands: bool
) -> None:
    crews = {"id": "crews", "kind": "claim", "by": "police", "statement": "Crews are still searching the harbor."}
    passage = [{"source": "a", "quote": "Crews are still searching the harbor"}]
    base = make(CRASH, crews | {"cites": passage}, *(said(number, "b") for number in range(3)), event="crash")
    for source, published in (("a", "2024-05-03"), ("b", day)):
        base.sources[source] = base.sources[source].model_copy(update={"published": published})
    sheet = placed(base)
    assert ("crews" in [fact.id for fact in sheet.facts()]) is stands


def test_somebody_about_whom_it_is_asked_whether_two_are_one_stands_once(make: Callable[..., FactBase]) -> None:
    person = {"kind": "person", "role": "mayor", "part": "official", "statement": "Jo Reed is mayor."}
    twin = person | {"value": "Joe Reid", "ask": "Is this Jo Reed, whom B names?"}
    sheet = placed(make(CRASH, person | {"value": "Jo Reed"}, twin, event="crash"))
    assert [fact.value for fact in sheet.people["Officials"]] == ["Jo Reed"]


def test_a_witness_s_words_are_no_summary(make: Callable[..., FactBase]) -> None:
    cites = [{"source": source, "quote": "x"} for source in "abc"]
    many = [said(number) for number in range(20)]
    official = {"kind": "person", "value": "Ann Hill", "part": "official", "statement": "Ann Hill is mayor."}
    for by, summary in (("Ann Hill", ["crash", "told"]), ("Li Wei", ["crash"]), ("police", ["crash", "told"])):
        told = {
            "id": "told",
            "kind": "claim",
            "by": by,
            "statement": f"Smoke stood in both cars, {by} said.",
            "cites": cites,
        }
        assert ids(placed(make(CRASH, official, told, *many, event="crash")).summary) == summary, by


def test_days_make_a_timeline_and_years_do_not(make: Callable[..., FactBase]) -> None:
    quotes = [{"source": source, "quote": "x"} for source in "abcdefghij"]
    for day, moments in (("2024-05-{:02d}", True), ("20{:02d}", False)):
        dates = [
            {
                "kind": "event",
                "when": day.format(at),
                "statement": f"Workers in {thing.capitalize()} {at} began repairs of the {thing}.",
                "cites": quotes[:2],
            }
            for at, thing in enumerate(THINGS[:7], start=7)
        ]
        many = [said(number) for number in range(20)]
        base = make(CRASH | {"cites": quotes}, *dates, *many, event="crash", as_of="2024-06-01")
        assert bool(placed(base).moments) is moments


def test_a_sentence_that_names_a_body_tells_the_story_with_the_sources_that_say_it(
    make: Callable[..., FactBase],
) -> None:
    quote = "Jo Reed met the heads of the Harbor Board and the Port Board"
    body = {
        "id": "board",
        "kind": "organization",
        "value": "Harbor Board",
        "statement": f"{quote} in Dover.",
        "cites": [{"source": "a", "quote": f"{quote} in Dover"}, {"source": "b", "quote": "Harbor Police Board"}],
    }
    is_one = body | {"id": "port", "value": "Port Board", "statement": "The Port Board is a board of the harbor."}
    sheet = placed(make(CRASH, body, is_one, *(said(number) for number in range(20)), event="crash"))
    line = next(entry for entry in (*sheet.summary, *sheet.established) if entry.facts[0].id == "board")
    assert [cite.source for piece in line.pieces for cite in piece.cites] == ["a"]
    assert "port" not in ids([*sheet.summary, *sheet.established])


@pytest.mark.parametrize(("published", "shown"), [("2024-05-03", True), ("2024-05-09", False), (None, False)])
def test_last_week_stands_where_the_articles_are_of_one(
    make: Callable[..., FactBase], published: str | None, shown: bool
) -> None:
    met = {"id": "met", "kind": "claim", "statement": "The governor met chiefs of flooded towns last week."}
    sources = {"a": {"published": "2024-05-01"}, "b": {"published": published} if published else {}}
    others = [said(number, "ab") for number in range(14)]
    base = make(CRASH, met, *others, event="crash", sources=sources)
    assert ("met" in ids(placed(base).established)) is shown


def test_what_somebody_wants_in_front_stands_there_whatever_it_is_like(make: Callable[..., FactBase]) -> None:
    long = "He told them that " + "the bridge over the river would stay closed, and " * 8 + "that was all."
    wanted = {"id": "wanted", "kind": "claim", "statement": long, "section": "front"}
    base = make(CRASH, *(said(number, "ab") for number in range(14)), wanted, event="crash")
    assert ids(placed(base).established)[0] == "wanted"
