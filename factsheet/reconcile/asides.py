"""What is only reported besides stays where it tells the story: its words are those that the sources lead with, or it
stands early. The rest decorates: the speaker's school, the weather of another year."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.model.fact import Fact
from factsheet.reconcile.weight import Worth

_LEAST, _LEAST_WORKED_OUT = 0.8, 1.6
"""What topic and place in the article are worth together at least, in `Worth.parts`: 1.5 is an article's first
sentence, 2 a sentence that is all topic. Twice as much where who does it had to be worked out, which can be wrong."""


def without(facts: Sequence[Fact], worth: Worth) -> list[Fact]:
    """`facts` less the reports besides that tell nothing of the story."""
    return [fact for fact in facts if fact.kind != "other" or fact.hold or _tells(fact, worth)]


def _tells(fact: Fact, worth: Worth) -> bool:
    parts = worth.parts(fact)
    least = _LEAST_WORKED_OUT if "[" in fact.statement else _LEAST
    return parts.get("topic", 0.0) + parts.get("early", 0.0) >= least
