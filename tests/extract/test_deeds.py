"""Sentences in which a name takes part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import deeds
from factsheet.kinds.other import DeedMention

Parse = Callable[..., Document]
BODY = "The Harbor Workers Union met in Dover. "


def read(parse: Parse, text: str) -> list[DeedMention]:
    document = parse(text)
    annotate(document)
    return [one for one in deeds.extract(document) if isinstance(one, DeedMention)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Okafor opened the new bridge.", "Maria Okafor"),
        ("The council thanked Maria Okafor for her work.", "Maria Okafor"),
        ("The prize was given by Maria Okafor.", "Maria Okafor"),
        ("Peter Lindqvist and Maria Okafor opened the new bridge.", "Maria Okafor"),
        ("Reporters spoke with Maria Okafor at the gate.", "Maria Okafor"),
        ("Maria Okafor would not say when the bridge will open.", "Maria Okafor"),
        ("The council appointed Maria Okafor chief executive on Monday.", "Maria Okafor"),
        (BODY + "The president praised leaders of the Harbor Workers Union.", "Harbor Workers Union"),
        (BODY + "Officials from the Harbor Workers Union signed the deal.", "Harbor Workers Union"),
        (BODY + "The strike was called by the Harbor Workers Union.", "Harbor Workers Union"),
        ("The storm that struck Maria Okafor's house flattened Dover.", "Dover"),
    ],
)
def test_who_does_something_and_to_whom_it_is_done_takes_part(parse: Parse, text: str, name: str) -> None:
    deed = read(parse, text)[-1]
    assert name in [one.shown for one in deed.who]
    assert deed.statement == text.removeprefix(BODY).rstrip(".")


@pytest.mark.parametrize(
    "text",
    [
        "The brother of Maria Okafor opened the new bridge.",
        "Maria Okafor's brother opened the new bridge.",
        '"Maria Okafor opened the bridge," the mayor said.',
        "The bridge is longer than the one in Dover.",
        "She thanked them and Maria Okafor's aide said nothing more.",
    ],
)
def test_what_a_name_only_qualifies_is_no_deed_of_its(parse: Parse, text: str) -> None:
    assert all(name.shown not in {"Maria Okafor", "Dover"} for deed in read(parse, text) for name in deed.who)


def test_who_acts_stands_before_those_of_subclauses(parse: Parse) -> None:
    deed = read(parse, "After Peter Lindqvist had fallen ill, Maria Okafor opened the bridge with Karin Dahl.")[-1]
    assert deed.who[0].shown == "Maria Okafor"


def test_a_clause_is_cited_by_its_own_words(parse: Parse) -> None:
    document = parse("On Monday, Maria Okafor opened the new bridge.")
    annotate(document)
    deed = next(iter(deeds.extract(document)))
    span = deed.spans[0]
    assert document.source.original[span.start : span.end] == deed.text == deed.passage.quote


@pytest.mark.parametrize(
    "text",
    [
        "Perhaps the best thing would be to send Maria Okafor to Dover.",
        "Maria Okafor might sell the bridge.",
        "Maria Okafor would have sold the bridge for less.",
        "If Peter Lindqvist won, Maria Okafor would leave the board.",
        "Maria Okafor could face a vote in June.",
    ],
)
def test_what_may_be_is_no_deed(parse: Parse, text: str) -> None:
    assert not read(parse, text)


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okafor will meet the board on Friday.",
        "Maria Okafor would later become mayor.",
        "Maria Okafor could not be reached.",
        "Maria Okafor is likely to lose her seat.",
    ],
)
def test_what_is_planned_or_was_not_done_is(parse: Parse, text: str) -> None:
    assert [deed.statement for deed in read(parse, text)] == [text.rstrip(".")]
