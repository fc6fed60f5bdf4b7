"""What is said of somebody of whom only words are told."""

from __future__ import annotations

from typing import Any

import pytest

from factsheet.model.fact import Fact
from factsheet.reconcile.heard import told


def saying(kind: str, statement: str, quote: str, **keys: Any) -> Fact:
    cites = [{"source": "a", "quote": quote, "for": ["statement"]}]
    return Fact.model_validate({"id": "f", "kind": kind, "statement": statement, "cites": cites, **keys})


@pytest.mark.parametrize(
    ("passage", "sentence"),
    [
        ("“No,” Lund told The Dover Ledger", "Rosa Lund spoke to The Dover Ledger."),
        ("she later told reporters that it was over", "Rosa Lund spoke to reporters."),
        ("“No,” Lund said Monday in a statement", "Rosa Lund made a statement."),
        ("“No,” she said in an interview", "Rosa Lund gave an interview."),
        ("“No,” Lund said at a news conference", "Rosa Lund spoke at a news conference."),
        ("Lund testified that it rained", "Rosa Lund testified."),
        ("“No,” Lund tweeted", "Rosa Lund wrote on Twitter."),
        ("“Roe told reporters,” Lund said", "Rosa Lund is quoted."),
        ("Lund said Roe told reporters that it rained", "Rosa Lund is quoted."),
        ("Lund said the wind was in an angry mood", "Rosa Lund is quoted."),
    ],
)
def test_to_whom_or_where_they_spoke_is_told_before_the_words(passage: str, sentence: str) -> None:
    statement, cites = told("Rosa Lund", [saying("quote", 'Rosa Lund: "No."', passage, value="No.")])
    assert statement == sentence
    assert [(cite.quote, cite.for_) for cite in cites] == [(passage, None)]


def test_what_is_claimed_tells_more_than_that_words_stand_elsewhere() -> None:
    quote = saying("quote", 'Rosa Lund: "No."', "“No,” Lund said", value="No.")
    claim = saying("claim", "Rosa Lund said that it rained all day.", "Lund said that it rained all day")
    assert told("Rosa Lund", [quote, claim])[0] == claim.statement


def test_a_claim_is_told_without_whose_relative_its_speaker_is() -> None:
    for opening in ("Her husband, Tom Lund,", "Her father Tom Lund", "Tom Lund"):
        claim = saying("claim", f"{opening} said that it rained.", f"{opening} said that it rained")
        assert told("Tom Lund", [claim])[0] == "Tom Lund said that it rained."
