"""What is reported besides."""

from __future__ import annotations

from collections.abc import Callable

from factsheet.annotate.document import Document
from factsheet.reconcile.run import reconcile

TEXT = (
    "Fire destroys Ashford mill\n\nASHFORD, Ohio, March 4, 2021 — Fire destroyed the Lund paper mill in Ashford"
    " on Wednesday, fire chief Rosa Lind said.\n\n"
    "Police arrested Carl Boone, a former guard, at a motel near Dover without incident."
    " He later escaped from the old county jail.\n\n"
    "Gov. Paul Reyes asked that Harbor Paper pay the workers."
)


def test_a_clause_about_somebody_named_is_a_fact_of_its_own(extract: Callable[..., Document]) -> None:
    document = extract(TEXT, id="courier")
    base = reconcile([document.source], document.mentions).base
    others = [fact for fact in base.facts if fact.kind == "other"]
    assert any("arrested Carl Boone" in fact.statement for fact in others)
    assert all("escaped" not in fact.statement or "[" in fact.statement for fact in others), "its subject is a pronoun"
    assert all("pay the workers" not in fact.statement for fact in others), "that is asked, not done"
    event = next(fact for fact in base.facts if fact.id == base.event)
    assert all(fact.statement != event.statement for fact in others)
