"""Every row of the table of verbs that report an event by the words behind them does what its sentences say."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from factsheet.annotate.clauses.clause import finite_verbs
from factsheet.annotate.document import Document
from factsheet.extract import events
from factsheet.extract.rules.engine import entries, without

Parse = Callable[..., Document]
ROWS = entries("happened")


@pytest.fixture(scope="module")
def parsed(parse: Parse) -> Parse:
    return cache(parse)


def fires(parsed: Parse, text: str) -> bool:
    verbs = [verb for sentence in parsed(text).doc.sents for verb in finite_verbs(sentence)]
    return any(events.reports_event(verb) for verb in verbs)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_row_does_what_its_sentences_say_and_is_needed(
    parsed: Parse, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert row["why"]
    assert [text for text in row["fires"] if not fires(parsed, text)] == []
    assert [text for text in row["spares"] if fires(parsed, text)] == []
    monkeypatch.setattr(events, "rules", lambda name: without(name, row["id"]))
    assert not all(fires(parsed, text) for text in row["fires"])
