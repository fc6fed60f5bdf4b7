"""Facts found by their words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.errors import FactBaseError
from factsheet.factbase.search import find, not_found, plain_words
from factsheet.model.fact import FactBase


def base(*facts: dict[str, Any]) -> FactBase:
    made = [
        {"id": f"f{number}", "kind": "other", "cites": [{"source": "ap", "quote": "the words"}], **fact}
        for number, fact in enumerate(facts)
    ]
    return FactBase.model_validate({"sources": {"ap": {}}, "facts": made})


FACTS = base(
    {"statement": "The mayor of Lund spoke.", "by": "Søren Ibáñez-O’Brien"},
    {
        "statement": "A fire destroyed the mill.",
        "cites": [
            {"source": "ap", "quote": "Flames could be seen for miles when a fire at the old mill in Lund broke out"}
        ],
    },
    {"statement": "Damage was put at 1,200 dollars.", "value": 1200, "unit": "dollars"},
    {"statement": "Twelve people were shooting.", "value": 12, "cites": [{"source": "ap", "says": 14, "quote": "x"}]},
    {"statement": "東京で火災が発生した。"},
    {"statement": "They shoot; the millers of Lund left.", "who": ["the Millers"], "aliases": ["Water Board"]},
)


def found(*words: str) -> list[str]:
    return [hit.fact.id for hit in find(FACTS, words)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["LUND"], ["f0", "f5", "f1"]),  # said by the facts themselves, then by a passage
        (["soren"], ["f0"]),
        (["Ibanez-OBrien"], ["f0"]),
        (["o'brien"], ["f0"]),
        (["1200"], ["f2"]),
        (["1,200"], ["f2"]),
        (["120"], []),  # a figure is no beginning of another
        (["12"], ["f3"]),
        (["14"], ["f3"]),
        (["shoot"], ["f5", "f3"]),  # the whole word first
        (["mill", "lund"], ["f5", "f1"]),  # f1 names Lund only in a passage
        (["mill", "mayor"], []),
        (["old mill"], ["f1"]),
        (["mill old"], []),
        (["火災"], ["f4"]),
        (["water board"], ["f5"]),
        (["f3"], ["f3"]),  # by its id
    ],
)
def test_words_find_facts(words: list[str], ids: list[str]) -> None:
    assert found(*words) == ids


def test_a_passage_is_shown_where_only_it_has_the_words() -> None:
    assert [hit.passage for hit in find(FACTS, ["mill"])] == [None, None]
    (hit,) = find(FACTS, ["flames"])
    assert hit.passage == "ap: “Flames could be seen for miles when a fire at the old mill in Lund broke …”"


def test_nothing_found_names_the_nearest_word() -> None:
    assert not_found(FACTS, ["mayer"]) == "No fact has “mayer” (did you mean mayor?)"
    assert not_found(FACTS, ["qqqq", "mayer"]) == "No fact has “qqqq”, nor “mayer” (did you mean mayor?)"
    assert not_found(FACTS, ["mayor", "mill"]) == "No fact has all of it: mayor mill"


def test_no_word_is_an_error() -> None:
    with pytest.raises(FactBaseError, match="no word to look for"):
        find(FACTS, ["!!", " "])


@given(st.text(max_size=30))
def test_any_statement_is_found_by_itself(text: str) -> None:
    words = plain_words(text)
    assert plain_words(words) == words
    if words and text.strip():
        assert [hit.fact.id for hit in find(base({"statement": text}), [text])] == ["f0"]
