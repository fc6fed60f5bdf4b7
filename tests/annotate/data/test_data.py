"""The word lists and tables are words, each once: YAML reads a bare `on`, `off` or `no` as a truth value."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
import yaml

from factsheet.factbase.nodes import compose

TABLES = sorted(
    (entry for entry in files("factsheet.annotate").joinpath("data").iterdir() if entry.name.endswith(".yaml")),
    key=lambda entry: entry.name,
)


FLAGS = {"flips", "future", "settles", "doer", "alleges"}
"""What is meant as a truth value: keys of the rows of tables."""


def leaves(table: Any) -> Iterator[Any]:
    if isinstance(table, dict):
        for key, value in table.items():
            yield key
            if key not in FLAGS:
                yield from leaves(value)
    elif isinstance(table, list):
        for value in table:
            yield from leaves(value)
    else:
        yield table


@pytest.mark.parametrize("table", TABLES, ids=lambda entry: entry.name)
def test_no_word_is_read_as_a_truth_value(table: Any) -> None:
    assert not [leaf for leaf in leaves(yaml.safe_load(table.read_text("utf-8"))) if isinstance(leaf, bool)]


@pytest.mark.parametrize("table", TABLES, ids=lambda entry: entry.name)
def test_no_key_stands_twice(table: Any) -> None:
    compose(table.read_text("utf-8"), table.name)  # which refuses that, as in a fact base
