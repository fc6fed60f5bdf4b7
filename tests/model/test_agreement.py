from __future__ import annotations

from typing import Any

import pytest

from factsheet.model.agreement import agreement, independents, root
from factsheet.model.fact import Fact, SourceEntry


def fact(*cites: dict[str, Any], **keys: Any) -> Fact:
    return Fact.model_validate(
        {
            "id": "toll",
            "kind": "casualties",
            "statement": "It is so.",
            "cites": [{"source": "a", "quote": "x"} | cite for cite in cites],
        }
        | keys
    )


def sources(**published: str) -> dict[str, SourceEntry]:
    return {key: SourceEntry(publisher=key.upper(), published=day) for key, day in published.items()}


DAY = sources(a="2024-05-01", b="2024-05-01", c="2024-05-01")


def test_one_source_stands_alone() -> None:
    assert agreement(fact({}, {"quote": "y"}, value=4), DAY).status == "single"


def test_two_sources_that_say_the_same_agree() -> None:
    found = agreement(fact({}, {"source": "b"}, value=4), DAY)
    assert (found.status, found.supporting) == ("agreed", 2)
    assert not found.readings


def test_figures_of_one_day_are_disputed() -> None:
    found = agreement(fact({}, {"source": "b", "says": 5}, value=4), DAY)
    assert found.status == "differs"
    assert [(one.value, one.state) for one in found.readings["value"]] == [(4, "disputed"), (5, "disputed")]
    assert (found.supporting, found.independent) == (1, 2)


def test_an_older_figure_is_superseded() -> None:
    found = agreement(fact({}, {"source": "b", "says": 3}, value=4), sources(a="2024-05-02", b="2024-05-01"))
    assert found.status == "updated"
    assert [(one.value, one.state) for one in found.readings["value"]] == [(4, "current"), (3, "superseded")]


def test_the_time_of_a_figure_is_its_citations_before_its_sources() -> None:
    late = sources(a="2024-05-02", b="2024-05-03")
    found = agreement(fact({}, {"source": "b", "says": 3, "when": "2024-05-01"}, value=4), late)
    assert found.status == "updated"


def test_a_figure_without_a_day_is_disputed_not_superseded() -> None:
    unknown = {"a": SourceEntry(published="2024-05-02"), "b": SourceEntry()}
    assert agreement(fact({}, {"source": "b", "says": 3}, value=4), unknown).status == "differs"


@pytest.mark.parametrize(
    ("says", "precision", "status"),
    [
        (50, "more than", "agreed"),
        (60, "at most", "agreed"),
        (55, "about", "agreed"),
        (53, "more than", "differs"),
        (90, "about", "differs"),
        (40, "at most", "differs"),
    ],
)
def test_bounds_that_leave_room_do_not_contradict(says: int, precision: str, status: str) -> None:
    found = agreement(fact({}, {"source": "b", "says": says, "precision": precision}, value=52), DAY)
    assert (found.status == "differs") == (status == "differs")
    assert len(found.readings["value"]) == 2


def test_words_never_supersede_each_other() -> None:
    found = agreement(
        fact({}, {"source": "b", "says": "Menger"}, kind="person", value="Manger"),
        sources(a="2024-05-02", b="2024-05-01"),
    )
    assert found.status == "differs"


@pytest.mark.parametrize("says", ["They're here.", "they’re here", "“They're here,”"])
def test_case_punctuation_and_shapes_of_marks_are_no_difference(says: str) -> None:
    assert not agreement(fact({}, {"source": "b", "says": says}, value="They're here"), DAY).readings


def test_house_styles_are_no_difference() -> None:
    found = fact({}, {"source": "b", "says": "100 percent of the U.S. fleet"}, value="100% of the US fleet")
    assert not agreement(found, DAY).readings


def test_a_passage_that_carries_only_the_date_does_not_support_the_figure() -> None:
    found = agreement(fact({}, {"source": "b", "for": ["when"]}, value=4, when="2024-05"), DAY)
    assert (found.status, found.supporting) == ("single", 1)


def test_each_key_of_an_event_has_the_support_of_the_passages_that_carry_it() -> None:
    cites = (
        {"for": ["statement", "when"]},
        {"source": "b", "for": ["who", "when"]},
        {"source": "c", "for": ["statement", "why"]},
    )
    found = agreement(fact(*cites, kind="event", who=["A"], when="2024-05-01", why="x"), DAY)
    assert {key: one.supporting for key, one in found.keys.items()} == {"statement": 2, "who": 1, "when": 2, "why": 1}
    assert found.supporting == 2


def test_a_source_that_only_names_a_person_does_not_say_what_became_of_him() -> None:
    cites = {"for": ["value", "status"]}, {"source": "b", "for": ["value"]}, {"source": "c", "for": ["value", "role"]}
    found = agreement(fact(*cites, kind="person", value="A B", status="charged", role="baker"), DAY)
    assert found.keys["value"].supporting == 3
    assert (found.status, found.supporting, found.keys["status"].supporting) == ("single", 1, 1)


def test_without_for_the_words_of_a_passage_tell_what_it_carries() -> None:
    cites = {"quote": "Iven Rusk was charged with arson"}, {"source": "b", "quote": "Iven Rusk owned a stall"}
    found = agreement(fact(*cites, kind="person", value="Iven Rusk", status="charged"), DAY)
    assert {key: one.supporting for key, one in found.keys.items()} == {"value": 2, "status": 1}


def test_a_newer_figure_of_one_does_not_overtake_that_of_many() -> None:
    cites = {}, {"source": "b"}, {"source": "c", "says": 1}
    found = agreement(fact(*cites, value=4), sources(a="2024-05-01", b="2024-05-01", c="2024-05-03"))
    assert [(one.value, one.state) for one in found.readings["value"]] == [(4, "disputed"), (1, "disputed")]


def test_open_bounds_far_apart_are_no_agreement() -> None:
    found = agreement(
        fact({}, {"source": "b", "says": 100, "precision": "more than"}, value=59, precision="at least"), DAY
    )
    assert (found.status, found.supporting) == ("differs", 1)


def test_a_description_in_other_words_is_shown_but_no_dispute() -> None:
    found = agreement(fact({}, {"source": "b", "role": "Chief"}, value="A", role="Police Chief"), DAY)
    assert found.status == "agreed"
    assert [one.value for one in found.readings["role"]] == ["Police Chief", "Chief"]


def test_what_is_gone_or_left_out_does_not_count() -> None:
    out = DAY | {"b": SourceEntry(left_out="another event")}
    found = agreement(fact({}, {"source": "b", "says": 9}, {"source": "c", "says": 8, "gone": "run 2"}, value=4), out)
    assert (found.status, found.independent) == ("single", 1)


def test_copies_of_one_report_count_once() -> None:
    copies = {
        "ap": SourceEntry(publisher="The Associated Press"),
        "b": SourceEntry(wire="ap"),
        "c": SourceEntry(wire="AP"),
        "d": SourceEntry(wire="Associated Press"),
        "e": SourceEntry(wire="Reuters"),
        "f": SourceEntry(wire="reuters"),
        "g": SourceEntry(publisher="G"),
    }
    assert {root(key, copies) for key in "bcd"} == {"ap"}
    assert independents("bcd", copies) == 1
    assert independents("ef", copies) == 1
    assert independents(copies, copies) == 3


def test_sources_that_copy_each_other_are_one() -> None:
    loop = {"a": SourceEntry(wire="b"), "b": SourceEntry(wire="c"), "c": SourceEntry(wire="a")}
    assert independents(loop, loop) == 1


@pytest.mark.parametrize(
    ("status", "other", "stands"),
    [("convicted", "charged", "single"), ("killed", "injured", "single"), ("acquitted", "convicted", "differs")],
)
def test_what_becomes_of_a_person_goes_on(status: str, other: str, stands: str) -> None:
    found = agreement(fact({"quote": "y"}, {"source": "b", "status": other}, kind="person", status=status), DAY)
    assert [reading.value for reading in found.readings["status"]] == [status, other]
    assert found.status == stands


def test_words_of_which_a_source_prints_a_part_are_not_disputed() -> None:
    whole = "The pumps ran all night long, and the wall held until the morning"
    cites = ({}, {"source": "b", "says": "the pumps ran all night"}, {"source": "c", "says": "the wall held until"})
    found = agreement(fact(*cites, value=whole), DAY)
    assert (found.status, found.supporting) == ("single", 1)
    other = {"source": "b", "says": "the pumps ran all day"}
    assert agreement(fact({}, other, value=whole), DAY).status == "differs"


def test_a_source_with_another_figure_in_its_sentence_does_not_say_the_statement() -> None:
    left = "The train left at 7:50 a.m. with 212 people."
    told = fact(
        {"quote": left}, {"source": "b", "quote": "left at 7:40 a.m. with 212 people"}, value=212, statement=left
    )
    found = agreement(told, DAY)
    assert ([cite.source for cite in found.cites], found.supporting) == (["a"], 1)
    assert found.keys["value"].supporting == 2


def test_figures_of_typed_keys_are_credited_by_themselves() -> None:
    told = fact({"quote": "12 were killed in Aurora in July"}, {"source": "b", "quote": "12 were killed"}, value=12)
    told = told.model_copy(update={"when": "2012-07", "statement": "Twelve people were killed in July 2012."})
    assert agreement(told, DAY).supporting == 2
