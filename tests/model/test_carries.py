from __future__ import annotations

from typing import Any

import pytest

from factsheet.model.carries import carries
from factsheet.model.fact import Fact


def fact(**keys: Any) -> Fact:
    return Fact.model_validate(
        {"id": "a", "kind": "other", "statement": "x", "cites": [{"source": "s", "quote": "x"}]} | keys
    )


@pytest.mark.parametrize(
    ("keys", "key", "quote", "expected"),
    [
        ({"value": 12}, "value", "twelve people were killed", True),
        ({"value": 12}, "value", "13 people were killed", False),
        ({"value": 9, "basis": "ten less one"}, "value", "ten people", True),
        ({"value": "Elsa Quint"}, "value", "Ms. Quint said", True),
        ({"value": "Elsa Quint"}, "value", "she was arrested", False),
        ({"value": "Central Intelligence Agency", "aliases": ["CIA"]}, "value", "the CIA", True),
        ({"value": "2013-01-28"}, "value", "on Monday", True),
        ({"status": "charged"}, "status", "was indicted on two counts", True),
        ({"status": "charged"}, "status", "moved to Tilby in May", False),
        ({"status": "killed"}, "status", "died of his wounds", True),
        ({"outcome": "injured"}, "outcome", "left three hurt", True),
        ({"outcome": "injured"}, "outcome", "killed three", False),
        ({"age": 43}, "age", "Elsa Quint, 43,", True),
        ({"age": 43}, "age", "Elsa Quint, 44,", False),
        ({"role": "police chief"}, "role", "Chief Roe", True),
        ({"role": "police chief"}, "role", "Roe, of Dover", False),
        ({"where": "Aurora, Colorado"}, "where", "in Aurora, Colo.", True),
        ({"where": "Texas"}, "where", "a Texan town", True),
        ({"where": "Dover"}, "where", "in Calais", False),
        ({"by": "Elsa Quint"}, "by", "she said", True),
        ({"by": "Elsa Quint"}, "by", "the mayor said", False),
        ({"role": None}, "role", "anything", True),
    ],
)
def test_a_passage_carries_what_its_words_have_a_sign_of(keys: Any, key: str, quote: str, expected: bool) -> None:
    assert carries(fact(**keys), key, quote) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("Mayor Elsa Quint opened the new harbour bridge", True),
        ("the bridge over the harbour was opened", True),
        ("Elsa Quint was born in Dover", False),
        ("on Monday", False),
    ],
)
def test_a_statement_is_carried_by_what_tells_the_same(quote: str, expected: bool) -> None:
    told = fact(statement="Mayor Elsa Quint opened a bridge in the harbour on Monday.")
    assert carries(told, "statement", quote) == expected
