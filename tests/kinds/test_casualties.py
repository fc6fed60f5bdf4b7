from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factsheet.kinds.casualties import CasualtiesKind, CasualtiesMention, statement
from factsheet.kinds.evidence import with_evidence
from factsheet.model.mention import Name, When
from factsheet.model.passage import Passage
from factsheet.model.span import Span
from factsheet.model.timex import Reading


def toll(**given: Any) -> CasualtiesMention:
    span = Span(0, 5)
    fields: dict[str, Any] = {
        "outcome": "killed", "value": 12, "printed": "12", "unit": "people", "say": "were killed", **given,
    }  # fmt: skip
    return CasualtiesMention(source="a", spans=(span,), text="words", passage=Passage(span, "words"), **fields)


JULY = When("July", Span(0, 4), Reading("DATE", "month", "2012-07"), "2012-07")
AURORA = Name("Aurora, Colo.", Span(0, 4), "Aurora, Colo.", "place")


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({}, "Twelve people were killed."),
        ({"printed": "twelve"}, "Twelve people were killed."),
        ({"value": 249, "printed": "249"}, "A total of 249 people were killed."),
        ({"value": 50, "printed": "50", "precision": "more than"}, "More than 50 people were killed."),
        ({"value": 1000, "printed": "1000", "precision": "more than"}, "More than 1,000 people were killed."),
        ({"value": 1200, "printed": "1200"}, "A total of 1,200 people were killed."),
        ({"value": 1, "printed": "one"}, "One person was killed."),
        ({"value": 40, "low": 30, "printed": "30 to 40"}, "Between 30 and 40 people were killed."),
        ({"value": 12, "unit": "fighters", "printed": "12", "whole": False}, "Twelve fighters were killed."),
        ({"value": 12, "low": 5, "unit": "boys", "whole": False, "part_of": 30},
         "Among those killed were between five and 12 boys."),
        ({"value": 0, "printed": "0", "outcome": "injured", "say": "were injured"}, "No one was injured."),
        ({"value": 20, "printed": "20", "unit": "first-graders"}, "Twenty first-graders were killed."),
        ({"event": "aurora-shooting", "where": AURORA, "at": "in Aurora, Colo.", "when": JULY},
         "Twelve people were killed in Aurora, Colo., in July 2012."),
        ({"event": "aurora-shooting", "where": AURORA, "at": "in Aurora, Colo."},
         "Twelve people were killed in Aurora, Colo."),
        ({"event": "coast-quake", "where": AURORA, "told_event": "a strong quake"},
         "Twelve people were killed in a strong quake."),
        ({"event": "coast-quake", "where": AURORA, "told_event": "a strong quake", "at": "in 14 countries"},
         "Twelve people were killed in a strong quake in 14 countries."),
        ({"event": "leeds-fire", "value": 3, "printed": "two women and the driver", "counted": "list", "when": JULY,
          "basis": "two women and the driver", "say": "died", "event_clause": "a tram caught fire in Leeds"},
         "Two women and the driver died in July 2012 when a tram caught fire in Leeds."),
        ({"value": 2, "printed": "2", "outcome": "missing", "say": "are missing"}, "Two people are missing."),
        ({"value": 4, "counted": "list", "basis": "a man and three boys"}, "Four people were killed."),
    ],
)  # fmt: skip
def test_statement(given: dict[str, Any], printed: str) -> None:
    assert statement(toll(**given)) == printed


def test_whether_people_were_killed_or_hurt_must_be_known() -> None:
    assert CasualtiesKind().key(toll(outcome="harmed")) is None


def test_an_exact_reading_beside_an_open_fact_says_so() -> None:
    fact = CasualtiesKind().fact([toll(precision="at least"), toll()])
    assert fact is not None
    assert [citation.precision for citation in fact.cites] == [None, "exactly"]


def test_a_range_is_its_two_ends_and_leaves_room_for_what_lies_within() -> None:
    between = replace(toll(value=40, low=30, printed="30 to 40"), source="b")
    fact = CasualtiesKind().fact([toll(value=35), between])
    assert fact is not None
    assert (fact.value, [cite.says for cite in fact.cites], fact.ask) == (35, [None, [30, 40]], None)
    alone = CasualtiesKind().fact([between, toll(value=45)])
    assert alone is not None
    assert (alone.value, alone.ask) == (
        45,
        "Sources of the same day differ: 30–40 ({b}), 45 ({a}). Which is right?",
    )
    assert between.says()["value"] == between.columns()["value"] == [30, 40]


def test_one_victim_named_is_no_other_toll() -> None:
    two = toll(value=2, outcome="injured", say="were injured")
    named = replace(toll(value=1, counted="name", outcome="injured", names=("Rosa Lund",)), source="b")
    a_child = replace(toll(value=1, counted="single", outcome="injured"), source="b")
    said = CasualtiesKind().fact([two, named])
    assert said is not None
    assert [cite.source for cite in said.cites] == ["a"]
    told = CasualtiesKind().fact([two, a_child])
    assert told is not None
    assert [cite.says for cite in told.cites] == [None, 1]


@pytest.mark.parametrize(
    ("newest", "earlier", "leads"),
    [
        ([1], [4, 4, 4], 4),  # one late item of a part
        ([4], [3, 3], 4),  # tolls rise
        ([14], [17], 14),  # a correction of a lone figure
        ([2, 2], [3, 3], 2),  # as many say the newer one
    ],
)
def test_a_lower_figure_of_one_source_does_not_lead(newest: list[int], earlier: list[int], leads: int) -> None:
    late = [replace(toll(value=value, published="2024-05-03"), source=f"n{n}") for n, value in enumerate(newest)]
    before = [replace(toll(value=value, published="2024-05-01"), source=f"e{n}") for n, value in enumerate(earlier)]
    fact = CasualtiesKind().fact([*late, *before])
    assert fact is not None
    assert fact.value == leads


def test_one_who_is_found_dead_later_is_not_the_toll() -> None:
    found = replace(toll(value=1, printed="Ann Roe", counted="name"), source="b", published="2024-05-03")
    counted = toll(published="2024-05-01")
    fact = CasualtiesKind().fact([found, counted])
    assert fact is not None
    assert (fact.value, [cite.source for cite in fact.cites]) == (12, ["a"])


def test_a_sum_does_not_say_the_figure_that_others_print() -> None:
    printed, summed = toll(), replace(toll(basis="ten and two"), source="b")
    fact = CasualtiesKind().fact([printed, summed])
    assert fact is not None
    told = with_evidence(CasualtiesKind(), fact, [printed, replace(summed, outcome="killed")])
    assert [(cite.source, "value" in (cite.for_ or ["value"])) for cite in told.cites] == [("a", True), ("b", False)]
