"""The gate for dates: what the extractor reaches on a small set of its own, and never less than before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from factsheet.annotate.document import Document
from factsheet.annotate.run import annotate
from factsheet.extract.dates import extract
from factsheet.reconcile.dating import close

HERE = Path(__file__).parent
SLACK = 0.02
"""How far above its floor a share may lie before the floor must be raised."""


class Text(yaml.SafeLoader):
    """Dates stay text."""


Text.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in entries if tag != "tag:yaml.org,2002:timestamp"]
    for key, entries in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def sentences() -> Iterator[tuple[str, str | None, dict[str, str]]]:
    for group in yaml.load((HERE / "dates.yaml").read_text(encoding="utf-8"), Text):
        for item in group["items"]:
            yield item["text"], group["published"], {str(key): str(value) for key, value in item["dates"].items()}


@pytest.fixture(scope="module")
def shares(parse: Callable[..., Document]) -> dict[str, float]:
    expected = found = spans = values = 0
    wrong = []
    for text, published, dates in sentences():
        anchor = date.fromisoformat(published) if published else None
        document = annotate(parse(text, **({"published": published} if published else {})))
        read = {when.text: close(when, anchor).value or "" for when in (one.when for one in extract(document))}
        expected, found = expected + len(dates), found + len(read)
        spans += len(dates.keys() & read.keys())
        values += len(dates.items() & read.items())
        if dates != read:
            wrong.append((text, dates, read))
    for entry in wrong:
        print(*entry)
    return {"strict": 2 * spans / (expected + found), "value": 2 * values / (expected + found)}


def test_the_set_is_large_enough() -> None:
    assert sum(1 for _ in sentences()) >= 40


@pytest.mark.parametrize("share", ["strict", "value"])
def test_no_less_than_before(shares: dict[str, float], share: str) -> None:
    floor = yaml.safe_load((HERE / "dates_floor.yaml").read_text(encoding="utf-8"))[share]
    assert floor <= shares[share], f"{share} fell to {shares[share]:.3f}"
    assert shares[share] < floor + SLACK, f"{share} reaches {shares[share]:.3f} now: raise its floor"
