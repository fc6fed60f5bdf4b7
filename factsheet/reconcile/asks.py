"""What is broken in the texts becomes a question on the facts that it touches."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factsheet.model.fact import Fact
from factsheet.model.passage import fold
from factsheet.model.source import Source

_SHOWN = 6
"""Words beside a gap that are shown and looked for."""
_GAP = re.compile(r"\n\s*\n")


class _Break(NamedTuple):
    """A place where words are missing: the last words before it, and the first after it if they belong to it."""

    before: str
    after: str


def mark(facts: Sequence[Fact], sources: Sequence[Source]) -> list[Fact]:
    """`facts`, each that cites a sentence which its source cuts off with an `ask` that says so."""
    broken = {source.id: [_break(source, span) for span in source.broken] for source in sources if source.broken}
    return [_marked(fact, broken) for fact in facts]


def _break(source: Source, span: tuple[int, int]) -> _Break:
    text = source.original[span[0] : span[1]]
    gaps = list(_GAP.finditer(text))
    head, tail = (text[: gaps[-1].start()], text[gaps[-1].end() :]) if gaps else (text, "")
    return _Break(" ".join(fold(head).split()[-_SHOWN:]), " ".join(fold(tail).split()[:_SHOWN]))


def _marked(fact: Fact, broken: Mapping[str, Sequence[_Break]]) -> Fact:
    for citation in fact.cites:
        quote = fold(citation.quote)
        for gap in broken.get(citation.source, ()):
            if _touches(quote, gap.before.split()[-3:]) or _touches(quote, gap.after.split()[:3]):
                question = f"The text of {citation.source} breaks off after “{gap.before}”. What does the original say?"
                ask = f"{fact.ask} {question}" if fact.ask else question
                return fact.model_copy(update={"ask": ask})
    return fact


def _touches(quote: str, words: Sequence[str]) -> bool:
    return bool(words) and " ".join(words) in quote
