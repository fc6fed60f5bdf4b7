"""A date fact that only repeats an event of the sheet is left out: the timeline has the event already."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.model.fact import Fact


def without(facts: Sequence[Fact]) -> list[Fact]:
    """`facts` less those date facts whose passages are all cited for the statement of an event of the same day."""
    told = {
        (fact.when, citation.source, citation.quote)
        for fact in facts
        if fact.kind == "event"
        for citation in fact.cites
        if citation.for_ is None or "statement" in citation.for_ or "who" in citation.for_
    }
    return [
        fact
        for fact in facts
        if fact.kind != "date"
        or not all((fact.value, citation.source, citation.quote) in told for citation in fact.cites)
    ]
