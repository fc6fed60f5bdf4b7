"""What is broken in the texts becomes a question on the facts that it touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factsheet.model.fact import Fact
from factsheet.model.passage import fold
from factsheet.model.source import Source

_SHOWN = 6
"""Words of a broken sentence that are shown."""


def mark(facts: Sequence[Fact], sources: Sequence[Source]) -> list[Fact]:
    """`facts`, each that cites a sentence which its source cuts off with an `ask` that says so."""
    broken = {source.id: _endings(source) for source in sources if source.broken}
    return [_marked(fact, broken) for fact in facts]


def _endings(source: Source) -> list[str]:
    """The last words of each sentence that is cut off, folded."""
    return [" ".join(fold(source.original[span.start : span.end]).split()[-_SHOWN:]) for span in source.broken]


def _marked(fact: Fact, broken: Mapping[str, Sequence[str]]) -> Fact:
    for citation in fact.cites:
        for ending in broken.get(citation.source, ()):
            if ending and ending in fold(citation.quote):
                question = f"The text of {citation.source} breaks off after “{ending}”. What does the original say?"
                ask = f"{fact.ask} {question}" if fact.ask else question
                return fact.model_copy(update={"ask": ask})
    return fact
