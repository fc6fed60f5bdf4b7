"""What is broken in the texts becomes a question on the facts that it touches."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factsheet.kinds.base import outlet
from factsheet.model.fact import Fact
from factsheet.model.outlet import called
from factsheet.model.passage import fold
from factsheet.model.source import Source

_SHOWN = 6
"""Words beside a gap that are shown and looked for."""
_OUTLET = re.compile(r"\{([a-z0-9-]+)\}")
_GAP = re.compile(r"\n\s*\n")


class _Break(NamedTuple):
    """A place where words are missing: the last words before it, and the first after it if they belong to it."""

    before: str
    after: str


def mark(facts: Sequence[Fact], sources: Sequence[Source]) -> list[Fact]:
    """`facts`, each that cites a sentence which its source cuts off with an `ask` that says so.

    Sources that an `ask` names (`kinds.base.outlet`) are called by their publishers.
    """
    broken = {source.id: [_break(source, span) for span in source.broken] for source in sources if source.broken}
    names = {source.id: _name(source, sources) for source in sources}
    return [_called(_marked(fact, broken), names) for fact in facts]


def _name(source: Source, sources: Sequence[Source]) -> str:
    """What `source` is called in print, with its id where another source is called the same."""
    name = called(source.id, source.publisher, source.url)
    shared = sum(called(other.id, other.publisher, other.url) == name for other in sources) > 1
    return f"{name} ({source.id})" if shared else name


def _called(fact: Fact, names: Mapping[str, str]) -> Fact:
    if fact.ask is None:
        return fact
    return fact.model_copy(update={"ask": _OUTLET.sub(lambda match: names.get(match[1], match[0]), fact.ask)})


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
                broken_off = f"The text of {outlet(citation.source)} breaks off after “{gap.before}”."
                question = f"{broken_off} What does the original say?"
                return fact.model_copy(update={"ask": f"{fact.ask} {question}" if fact.ask else question})
    return fact


def _touches(quote: str, words: Sequence[str]) -> bool:
    return bool(words) and " ".join(words) in quote
