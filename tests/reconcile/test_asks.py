"""Questions for a person: broken texts, and outlets by their names."""

from __future__ import annotations

from dataclasses import replace

from factsheet.model.fact import Citation, Fact
from factsheet.model.span import Span
from factsheet.reconcile.asks import mark
from factsheet.sources import from_text

TEXT = "The board met. It urged the city to close the old\n\nThe mayor left."


def fact(ask: str | None, quote: str) -> Fact:
    cites = [Citation(source="globe", quote=quote)]
    return Fact(id="x", kind="claim", statement="A sentence.", ask=ask, cites=cites)


def test_a_fact_on_a_broken_sentence_asks() -> None:
    start, end = TEXT.index("It urged"), TEXT.index("old") + 3
    source = replace(from_text(TEXT, id="globe", publisher="The Globe"), broken=(Span(start, end),))
    broken, whole = mark([fact(None, "It urged the city to close the old"), fact(None, "The board met")], [source])
    assert broken.ask == (
        "The text of The Globe breaks off after “the city to close the old”. What does the original say?"
    )
    assert whole.ask is None


def test_outlets_are_called_by_their_publishers() -> None:
    source = from_text(TEXT, id="globe", publisher="The Globe")
    assert mark([fact("{globe} and {other} differ.", "x")], [source])[0].ask == "The Globe and {other} differ."


def test_an_outlet_that_nobody_names_is_called_by_its_site() -> None:
    sources = [from_text(TEXT, id="gazette-com"), from_text(TEXT, id="post-com"), from_text(TEXT, id="post-com-2")]
    asked = mark([fact("{gazette-com}, {post-com} and {post-com-2} differ.", "x")], sources)[0].ask
    assert asked == "gazette.com, post.com (post-com) and post.com (post-com-2) differ."
