"""The gate for figures other than tolls and dates: what is found in sentences of its own, never less than before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties, dates, quantities

HERE = Path(__file__).parent
SLACK = 0.02
"""How far above its floor a share may lie before the floor must be raised."""


def sentences() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((HERE / "quantities.yaml").read_text(encoding="utf-8"))
    return loaded


def figures(document: Document) -> list[tuple[Any, ...]]:
    annotate(document)
    for step in (dates.extract, casualties.extract):
        document.mentions.extend(step(document))
    return [(m.value, m.unit, m.precision) for m in quantities.extract(document) if m.measure != "age"]


@pytest.fixture(scope="module")
def shares(parse: Callable[..., Document]) -> dict[str, float]:
    stated = found = right = 0
    for sentence in sentences():
        gold = [tuple([*figure, None][:3]) for figure in sentence["figures"]]
        got = figures(parse(sentence["text"], published="2014-05-07"))
        stated, found = stated + len(gold), found + len(got)
        right += sum(figure in gold for figure in got)
        if gold != got:
            print(sentence["text"], gold, got)
    return {"recall": right / stated, "precision": right / found}


def test_the_set_is_large_enough() -> None:
    assert len(sentences()) >= 40


@pytest.mark.parametrize("share", ["recall", "precision"])
def test_no_less_than_before(shares: dict[str, float], share: str) -> None:
    floor = yaml.safe_load((HERE / "quantities_floor.yaml").read_text(encoding="utf-8"))[share]
    assert shares[share] >= floor, f"{share} fell to {shares[share]:.3f}"
    assert shares[share] < floor + SLACK, f"raise the floor of {share} to {shares[share]:.3f}"
