from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.model.fact import FactBase
from factsheet.render.front import Front, lines
from factsheet.render.prepared import Prepared
from factsheet.render.writing import front


@pytest.fixture(scope="module")
def seeds(base: FactBase, texts: dict[str, str]) -> Front:
    return front(Prepared(base, texts))


def test_the_seeds(seeds: Front) -> None:
    assert seeds.state == "In review: 1 of 41 facts checked"
    assert [run.words for line in seeds.dateline for run in line.runs] == [
        "January 28, 2013",
        "Roosevelt Room, White House",
    ]
    assert [(figure.number, figure.line.runs[0].words) for figure in seeds.figures] == [
        ("13", "officials met with President Barack Obama and Vice President Joe Biden on Jan. 28, 2013")
    ]
    assert seeds.short
    assert seeds.more == len(lines(seeds)) * -1 + 41


def test_articles_that_are_not_used_stand_with_the_reason(make: Callable[..., FactBase]) -> None:
    other = "about another event: “Council votes”"
    base = make(
        {"id": "crash", "kind": "event", "statement": "A tram crashed."},
        sources={"b": {"left_out": other}, "c": {"left_out": other, "publisher": "The Times"}},
    )
    assert front(Prepared(base, {})).left_out == (f"Left out: b, The Times: {other}",)


def test_codes_are_the_letter_of_the_place_and_a_number(seeds: Front) -> None:
    for letter, found in (("S", seeds.summary), ("E", seeds.established), ("N", seeds.next), ("B", seeds.background)):
        assert [line.code for line in found] == [f"{letter}{at}" for at in range(1, len(found) + 1)]
    anchors = [line.anchor for line in lines(seeds).values()]
    assert len(set(anchors)) >= len(anchors) - 4  # demands that stand in one sentence share a line


def test_every_number_leads_to_a_passage_of_that_source(seeds: Front) -> None:
    for line in lines(seeds).values():
        for run in line.runs:
            for marker in run.cites.markers:
                assert all(passage.number.startswith(f"{marker.number}.") for passage in marker.passages)


def test_all_that_the_sheet_cites_stands_in_the_evidence_but_mere_names(seeds: Front) -> None:
    proved = seeds.evidence.anchors
    for line in lines(seeds).values():
        for run in line.runs:
            for marker in run.cites.markers:
                for passage in marker.passages:
                    assert passage.anchor in proved or (line.code.startswith("P") and len(passage.words.split()) < 6)


def test_a_disputed_figure_points_to_its_question_and_has_its_own_sources(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "two people were killed"},
        {"source": "b", "quote": "three people were killed", "says": 3},
    ]
    toll = {
        "kind": "casualties",
        "outcome": "killed",
        "value": 2,
        "statement": "Two people were killed.",
        "cites": cites,
    }
    made = front(Prepared(make(toll), {}))
    figure, question = made.figures[0], made.unclear[0]
    assert (figure.line.mark, figure.line.see) == ("differs", question.line.code)
    assert figure.line.runs[0].cites.label == "1"
    assert question.line.runs[0].words == "How many people were killed?"
    assert [(one.shown, one.cites.label) for one in question.readings] == [("2", "1"), ("3", "2")]


def test_two_hours_are_printed_in_words(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "shots were fired at 1:30 a.m."},
        {"source": "b", "quote": "it began at 1 a.m.", "says": "2024-05-01T01:00"},
    ]
    told = {"kind": "date", "value": "2024-05-01T01:30", "statement": "May 1, 2024: Shots were fired.", "cites": cites}
    (question,) = front(Prepared(make(told), {})).unclear
    shown = [one.shown for one in question.readings]
    assert len(shown) == 2
    assert shown[1] == "May 1, 2024, 01:00"


def test_a_figure_that_rose_says_what_it_was(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "nine people were killed", "when": "2024-05-02"},
        {"source": "b", "quote": "seven people were killed", "says": 7, "when": "2024-05-01"},
    ]
    toll = {
        "kind": "casualties",
        "outcome": "killed",
        "value": 9,
        "statement": "Nine people were killed.",
        "cites": cites,
    }
    line = front(Prepared(make(toll), {})).figures[0].line
    assert line.mark == "updated"
    assert [(run.words, run.cites.label) for run in line.was] == [("7", "2")]


def test_a_person_s_status_age_and_role_have_their_own_sources(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "Li Wei, a baker", "for": ["value", "role"]},
        {"source": "b", "quote": "Li Wei was charged", "for": ["value", "status"]},
        {"source": "c", "quote": "Li Wei, 30, a baker", "for": ["value", "role", "age"]},
    ]
    person = {
        "kind": "person",
        "value": "Li Wei",
        "age": 30,
        "role": "baker",
        "status": "charged",
        "part": "suspect",
        "statement": "Li Wei, 30, a baker, was charged.",
        "cites": cites,
    }
    row = front(Prepared(make(person), {})).people[0]
    named = row.names[0]
    assert (row.heading, named.name) == ("Charged", "Li Wei")
    numbers = {"a": 1, "b": 2, "c": 3}
    assert named.cites.label == str(numbers["b"])
    assert [(run.words, run.cites.label) for run in named.line.runs] == [(", 30", "3"), (", baker", "1,3")]


def test_what_sources_only_print_otherwise_is_no_question(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "John Roe, the mayor"},
        {"source": "b", "quote": "John A. Roe, the mayor", "says": "John A. Roe"},
    ]
    person = {"kind": "person", "value": "John Roe", "role": "mayor", "statement": "John Roe is mayor.", "cites": cites}
    made = front(Prepared(make(person), {}))
    assert not made.unclear
    assert [(line.code, line.runs[0].words, line.runs[0].cites.label) for line in made.also] == [
        ("P1", "“John A. Roe”", "2")
    ]


def test_a_suspect_who_died_is_said_to_have_died(make: Callable[..., FactBase]) -> None:
    cites = [
        {"source": "a", "quote": "Jo Reed, 44, has been identified as the shooter", "for": ["value", "age", "part"]},
        {"source": "b", "quote": "Jo Reed was killed by officers", "for": ["value", "status"]},
    ]
    person = {"kind": "person", "value": "Jo Reed", "age": 44, "part": "suspect", "status": "killed", "cites": cites}
    row = front(Prepared(make(person | {"statement": "Jo Reed, 44, is named as a suspect and died."}), {})).people[0]
    assert (row.heading, row.names[0].name) == ("Named as suspects", "Jo Reed")
    assert [(run.words, run.cites.label) for run in row.names[0].line.runs] == [(", 44", "1"), (", who died", "2")]


def test_a_single_source_is_named_instead_of_numbered(make: Callable[..., FactBase], seeds: Front) -> None:
    assert front(Prepared(make({}), {})).alone == "A"
    assert seeds.alone == ""


@pytest.mark.parametrize(("statement", "caption"), [("Ann Poe is a driver.", "driver"), ("Ann Poe sold the tram.", "")])
def test_what_a_speaker_did_is_no_description_of_who_speaks(
    make: Callable[..., FactBase], statement: str, caption: str
) -> None:
    words = "The brakes had failed twice that week."
    spoken = {"value": [words], "by": "Ann Poe", "cites": [{"source": "a", "quote": f"“{words}”"}]}
    said = spoken | {"id": "said", "kind": "quote", "statement": f"Ann Poe: “{words}”"}
    person = {"id": "poe", "kind": "person", "value": "Ann Poe", "statement": statement}
    cites = [{"source": source, "quote": "A tram crashed"} for source in "abcdefghij"]
    event = {"id": "crash", "kind": "event", "statement": "A tram crashed.", "cites": cites}
    others = [
        {"id": f"other-{letter}", "kind": "other", "statement": f"The {letter}-line was closed for {at} days."}
        for at, letter in enumerate("klmnopqrstuvw")
    ]
    found = front(Prepared(make(event, said, person, *others, event="crash"), {})).quotes
    assert [(one.by, one.caption) for one in found] == [("Ann Poe", caption)]
