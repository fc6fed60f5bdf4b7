"""Events in sentences of our own: who takes part, when, where, and what is no event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.extract.document import Document
from factsheet.kinds.event import EventMention

Extract = Callable[..., Document]

STORY = (
    "Mayor signs harbor deal\n\n"
    "Mayor Anna Brandt met Norwind Energy's Joan Pike at City Hall in Portland, Oregon, on March 3, 2021.\n\n"
    "Brandt had visited the company's plant in January. She would not comment.\n\n"
    '"We opened the books and the lawyers left," Brandt said.'
)


def events(document: Document) -> list[EventMention]:
    return [mention for mention in document.mentions if isinstance(mention, EventMention)]


def test_an_event_has_people_time_and_place(extract: Extract) -> None:
    met = next(event for event in events(extract(STORY)) if event.trigger == "meet")
    assert [name.shown for name in met.who] == ["Anna Brandt", "Joan Pike"]
    assert met.when is not None
    assert met.when.text == "March 3, 2021"
    assert met.where is not None
    assert met.where.text.startswith("City Hall")


def test_the_past_perfect_is_background(extract: Extract) -> None:
    visited = next(event for event in events(extract(STORY)) if event.trigger == "visit")
    assert visited.background


def test_nothing_comes_from_inside_a_quotation(extract: Extract) -> None:
    assert {"open", "leave"}.isdisjoint(event.trigger for event in events(extract(STORY)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The council would close the bridge on Monday.",
        "The council did not close the bridge on Monday.",
        "If the council closes the bridge, traders lose money.",
        "The bridge is an old one.",
        "Residents believe the bridge.",
    ],
)
def test_what_did_not_happen_is_no_event(extract: Extract, sentence: str) -> None:
    triggers = [event.trigger for event in events(extract(sentence))]
    assert "close" not in triggers
    assert "be" not in triggers
    assert "believe" not in triggers


def test_a_dropped_subject_stands_in_brackets(extract: Extract) -> None:
    text = "Fire chief Rosa Lund inspected the mill on Friday and sealed the north gate with a chain."
    sealed = next(event for event in events(extract(text)) if event.trigger == "seal")
    assert sealed.statement.startswith("[")
    assert "Rosa Lund" in sealed.statement
    assert "sealed the north gate" in sealed.statement


def test_spans_and_passages_stand_in_the_original(extract: Extract) -> None:
    document = extract(STORY)
    for event in events(document):
        assert document.source.original[event.spans[0].start : event.spans[0].end] == event.text
        assert event.passage.quote.split() == event.text.split()
