"""Which sources only copy another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factsheet.annotate.document import Document
from factsheet.reconcile.copies import wires

REPORT = (
    "Fire destroyed the old cannery on Dock Street on Friday morning. Crews from four towns fought the blaze for nine"
    " hours and rescued two night watchmen from the roof. The owner, Harbor Foods, closed the plant in 2019 and"
    " sold its machines to a rival in Maine last year."
)
OTHER = (
    "The cannery fire sent smoke over half the town on Friday. Neighbors carried buckets from the river before the"
    " first engine arrived. A school bus driver reported the flames and parked across the road to stop traffic."
)


def test_a_lightly_edited_reprint_counts_with_its_original(extract: Callable[..., Document]) -> None:
    texts = {"first": REPORT, "reprint": "From our wire desk. " + REPORT.replace("nine", "9"), "own": OTHER}
    documents = [extract(text, id=name) for name, text in texts.items()]
    sources = [replace(document.source, wire=None) for document in documents]
    mentions = [mention for document in documents for mention in document.mentions]
    published = {"first": "2021-05-07", "reprint": "2021-05-08", "own": "2021-05-07"}
    assert wires(sources, mentions, published) == {"reprint": "first"}
