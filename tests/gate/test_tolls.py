"""The gate for tolls: what is read from short articles of many kinds of event, and never less than before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract import casualties, dates
from factsheet.kinds.casualties import CasualtiesMention
from factsheet.reconcile import dating, tolls

HERE = Path(__file__).parent
SLACK = 0.02
"""How far above its floor a share may lie before the floor must be raised."""


def articles() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load((HERE / "tolls.yaml").read_text(encoding="utf-8"))
    return loaded


def figures(document: Document) -> dict[str, int]:
    """What the article gives for its own event, by outcome."""
    annotate(document)
    for step in (dates.extract, casualties.extract):
        document.mentions.extend(step(document))
    dated = dating.settle([document.source], document.mentions)
    settled = tolls.settle(dated.mentions, {document.source.id: document.source.published})
    own = [m for m in settled.mentions if isinstance(m, CasualtiesMention) and m.event is None and m.whole]
    return {mention.outcome: mention.value for mention in own}


@pytest.fixture(scope="module")
def shares(parse: Callable[..., Document]) -> dict[str, float]:
    dated, undated = [(0, 0, 0, 0)], [(0, 0, 0, 0)]
    for article in articles():
        dated.append(tally(article, figures(parse(article["text"], published=str(article["published"])))))
        undated.append(tally(article, figures(parse(article["text"]))))
    stated, exact, given, wrong = (sum(column) for column in zip(*dated, strict=True))
    _, undated_exact, undated_given, undated_wrong = (sum(column) for column in zip(*undated, strict=True))
    return {
        "exact": exact / stated,
        "right": 1 - wrong / given,
        "undated exact": undated_exact / stated,
        "undated right": 1 - undated_wrong / undated_given,
    }


def tally(article: dict[str, Any], found: dict[str, int]) -> tuple[int, int, int, int]:
    stated = exact = given = wrong = 0
    for outcome in ("killed", "injured"):
        gold, value = article.get(outcome), found.get(outcome) or None
        stated, given = stated + (gold is not None), given + (value is not None)
        exact += gold is not None and gold == value
        wrong += value is not None and gold != value
        if gold != value:
            print(article["text"].split("\n")[0], outcome, "is", gold, "got", value)
    return stated, exact, given, wrong


def test_the_set_is_large_enough() -> None:
    assert len(articles()) >= 40


@pytest.mark.parametrize("share", ["exact", "right", "undated exact", "undated right"])
def test_no_less_than_before(shares: dict[str, float], share: str) -> None:
    floor = yaml.safe_load((HERE / "tolls_floor.yaml").read_text(encoding="utf-8"))[share]
    assert shares[share] >= floor, f"{share} fell to {shares[share]:.3f}"
    assert shares[share] < floor + SLACK, f"raise the floor of {share} to {shares[share]:.3f}"
