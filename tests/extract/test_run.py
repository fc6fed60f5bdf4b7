"""Articles are read one by one, with the garbage collector at long intervals and no longer than that."""

from __future__ import annotations

import gc

from factsheet.extract.run import extract, seen_in
from factsheet.sources import from_text

TEXT = "Mill burns in Lund\n\nA fire destroyed the mill in Lund on Monday, police said."


def test_the_collector_looks_rarely_while_articles_are_read_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    reading = extract([from_text(TEXT, id="a"), from_text(TEXT, id="b")])
    first = next(reading)
    assert gc.get_threshold()[0] > before[0]
    assert [document.source.id for document in (first, *reading)] == ["a", "b"]
    assert gc.get_threshold() == before
    assert len(seen_in(from_text(TEXT, id="a"))[0]) == len(first.mentions) > 0
    assert gc.get_threshold() == before
