"""What kinds say of their place on a sheet: headings, rows, labels, questions."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import pytest

from factsheet.kinds import registry
from factsheet.kinds.base import Kind
from factsheet.kinds.figures import after_number
from factsheet.kinds.registry import heading, kind_of, kinds
from factsheet.model.fact import Fact, FactBase
from factsheet.model.mention import Mention
from factsheet.render.composing import text
from factsheet.render.html import make_html
from factsheet.render.placement import Layout
from factsheet.render.sheet import Sheet


def fact(**keys: Any) -> Fact:
    cites = [{"source": "a", "quote": "x"}]
    return Fact.model_validate({"id": "f", "kind": "person", "statement": "It is so.", "cites": cites} | keys)


@pytest.mark.parametrize(
    ("statement", "keys", "row", "caption"),
    [
        ("Jo Reed is mayor of Dover.", {"part": "official", "role": "mayor"}, "Officials", "mayor of Dover"),
        ("Jo Reed, 40, is a baker.", {"role": "baker", "age": 40}, "Others", "baker"),
        ("Jo Reed, 40, a baker, was killed.", {"status": "killed", "part": "victim"}, "Killed", "baker"),
        ("Jo Reed was charged.", {"status": "charged", "part": "suspect"}, "Charged", ""),
        (
            "Jo Reed was released without charge.",
            {"status": "released", "part": "suspect"},
            "Released without charge",
            "",
        ),
        ("Jo Reed had charges dropped.", {"status": "dropped"}, "Charges dropped", ""),
        ("Jo Reed, a mayor, resigned.", {"status": "resigned", "role": "mayor"}, "Resigned", "mayor"),
        ("Jo Reed, of Dover, was convicted in 2009.", {"status": "convicted", "when": "2009"}, "Others", "of Dover"),
        ("Jo Reed is named as a suspect and died.", {"status": "killed", "part": "suspect"}, "Named as suspects", ""),
        ("Jo Reed, a neighbour, is named as a witness.", {"part": "witness"}, "Witnesses", "neighbour"),
        ("Jo Reed is 40 years old.", {"age": 40}, "Others", ""),
        ("Jo Reed is from Dover.", {"of": "Dover"}, "Others", "from Dover"),
        ("Jo Reed met the officials.", {}, "Others", "who met the officials"),
        ("Jo Reed is named in the coverage.", {}, "Others", ""),
        ("Jo Reed is quoted.", {}, "Others", ""),
        ('Jo Reed: "No."', {}, "Others", ""),
        ("The mayor is Jo Reed.", {"role": "mayor"}, "Others", "mayor"),
    ],
)
def test_people_stand_by_what_they_are_in_the_story(
    statement: str, keys: dict[str, Any], row: str, caption: str
) -> None:
    person = fact(value="Jo Reed", statement=statement, **keys)
    assert (kind_of(person).row(person), kind_of(person).caption(person)) == (row, caption)
    assert row in kind_of(person).rows


def test_a_row_rests_on_status_or_part() -> None:
    for keys, key in (
        ({"status": "killed", "part": "victim"}, "status"),
        ({"part": "witness"}, "part"),
        ({"part": "official"}, None),
    ):
        person = fact(value="Jo Reed", **keys)
        assert kind_of(person).row_key(person) == key


def test_the_fate_of_a_suspect_stands_behind_the_name() -> None:
    for keys, fate in (
        ({"status": "killed", "part": "suspect"}, "died"),
        ({"status": "injured", "part": "suspect"}, "was hurt"),
        ({"status": "charged", "part": "suspect"}, ""),
        ({"status": "killed", "part": "victim"}, ""),
    ):
        assert kind_of(fact(value="Jo Reed", **keys)).fate(fact(value="Jo Reed", **keys)) == fate


@pytest.mark.parametrize(
    ("statement", "value", "precision", "rest"),
    [
        ("Thirteen officials came.", 13, None, "officials came"),
        ("13 officials came.", 13, None, "officials came"),
        ("A total of 1,200 people came.", 1200, None, "people came"),
        ("At least 7 people came.", 7, "at least", "people came"),
        ("Nearly 30 people came.", 30, None, ""),
        ("The 13 officials came.", 13, None, ""),
        ("130 officials came.", 13, None, ""),
        ("2.5 tons fell.", 2.5, None, "tons fell"),
    ],
)
def test_a_figure_and_the_rest_of_its_sentence(statement: str, value: float, precision: str | None, rest: str) -> None:
    assert after_number(statement, value, precision) == rest
    quantity = fact(kind="quantity", value=value, precision=precision, statement=statement)
    assert kind_of(quantity).label(quantity) == rest


def test_a_toll_says_who_was_counted() -> None:
    for keys, label in (
        ({"value": 7, "outcome": "killed"}, "people killed"),
        ({"value": 1, "outcome": "injured"}, "person injured"),
        ({"value": 2, "outcome": "missing", "unit": "sailors"}, "sailors missing"),
    ):
        toll = fact(kind="casualties", **keys)
        assert kind_of(toll).label(toll) == label


@pytest.mark.parametrize(
    ("keys", "key", "question"),
    [
        ({"kind": "casualties", "outcome": "killed"}, "value", "How many people were killed?"),
        (
            {"kind": "casualties", "outcome": "killed", "where": "Leeds"},
            "value",
            "How many people were killed in Leeds?",
        ),
        ({"kind": "person", "value": "Jo Reed"}, "age", "How old is Jo Reed?"),
        ({"kind": "person", "value": "Jo Reed"}, "value", "How is the name spelled?"),
        ({"kind": "person", "value": "Jo Reed"}, "status", "What became of Jo Reed?"),
        ({"kind": "organization", "value": "A Club"}, "value", "Which name of the body is right?"),
        ({"kind": "quote", "by": "Jo Reed"}, "value", "What did Jo Reed say?"),
        ({"kind": "quantity", "value": 3}, "value", "Which figure is right? It is so."),
        ({"kind": "event"}, "when", "When was it? It is so."),
        ({"kind": "weather"}, "value", "Which is right? It is so."),
    ],
)
def test_a_difference_is_asked_so_that_somebody_can_answer(keys: dict[str, Any], key: str, question: str) -> None:
    assert kind_of(fact(**keys)).question(fact(**keys), key) == question


class Verdict(Kind[Mention]):
    """A kind of another package."""

    name = "verdict"
    heading = "Verdicts"
    order = 15
    place = "figures"
    dated = True

    def key(self, mention: Mention) -> Hashable | None:
        return None

    def fact(self, mentions: Sequence[Mention]) -> Fact | None:
        return None

    def weight(self, fact: Fact) -> float:
        return 50.0

    def label(self, fact: Fact) -> str:
        return "years in prison"


def test_a_kind_of_another_package_stands_where_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {**kinds(), "verdict": Verdict()}
    monkeypatch.setattr(registry, "kinds", lambda: known)
    facts = [
        {
            "id": f"f{years}",
            "kind": "verdict",
            "value": years,
            "when": "2024-05-06",
            "statement": f"A court sent {name} to prison for {years} years.",
            "cites": [{"source": "a", "quote": f"{years} years"}],
        }
        for years, name in enumerate(["Jo Reed", "Ann Hill", "Li Wei", "Tom Ford", "Eva Lund", "Sam Poe"], start=7)
    ]
    base = FactBase.model_validate({"sources": {"a": {}}, "facts": facts})
    placed = Layout(base, base.facts).placed
    assert [kind_of(one).label(one) for one in placed.figures] == ["years in prison"] * 4
    assert all(text(entry.pieces) for entry in placed.established)
    page = make_html(Sheet(base, template="full"), "print")
    assert "May 6, 2024" in page  # in the timeline
    assert ">7 " not in page or "years in prison" not in page


def test_headings_are_the_kinds_and_unknown_ones_are_named_by_themselves() -> None:
    assert [heading(name) for name in ("person", "casualties", "bus-lines")] == [
        "People",
        "Killed, injured and missing",
        "Bus lines",
    ]
    orders = [kind.order for kind in kinds().values()]
    assert len(set(orders)) == len(orders)
