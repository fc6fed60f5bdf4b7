from __future__ import annotations

from collections.abc import Callable

from factsheet.model.fact import FactBase
from factsheet.render.citations import Numbering
from factsheet.render.evidence import evidence


def test_a_passage_stands_once_with_all_its_lines_and_one_within_another_not_alone(
    make: Callable[..., FactBase],
) -> None:
    quotes = ["the dam broke", "On Monday the dam broke in Dover", "Twelve people were killed in Dover", "Li Wei"]
    cites = [{"source": "a", "quote": quote} for quote in quotes]
    base = make({"cites": [*cites, {"source": "b", "quote": "the dam broke"}]})
    numbering = Numbering(base.facts, base.sources, {})
    given = base.facts[0].cites
    uses = [("E2", given[0]), ("S1", given[1]), ("F1", given[2]), ("U1", given[2]), ("P1", given[3]), ("E2", given[4])]
    made = evidence(uses, numbering, base.sources)
    assert [(witness.number, witness.publisher) for witness in made.witnesses] == [(1, "A"), (2, "B")]
    first, second = made.witnesses[0].proofs
    assert (first.words, first.codes) == ("On Monday the dam broke in Dover", ("S1", "E2"))
    assert (second.words, second.codes) == ("Twelve people were killed in Dover", ("F1", "U1"))
    assert set(first.anchors) == {"p1-1", "p1-2"}
    assert "p1-4" not in made.anchors  # a mere name
