"""A fact that a person adds: a sentence of his own, with the words of a source that carry it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factsheet.errors import FactBaseError
from factsheet.factbase import sidecar
from factsheet.factbase.assignments import assigned
from factsheet.factbase.explain import nearest
from factsheet.factbase.ids import mint
from factsheet.factbase.load import Loaded
from factsheet.factbase.texts import kept
from factsheet.kinds.registry import kinds
from factsheet.model.fact import Fact, in_order
from factsheet.model.passage import Folded, fold, plain
from factsheet.model.slug import slug

FactData = dict[str, Any]

_BEFORE = 80
"""Characters before a passage that tell which of several places with its words is meant."""


def added(
    loaded: Loaded,
    statement: str,
    source: str,
    quote: str,
    kind: str = "other",
    assignments: Iterable[str] = (),
    before: str | None = None,
) -> FactData:
    """A new fact of `loaded`, with an id of its own. Its passage is `quote`, word for word in the text of `source`;
    where that stands there several times, `before` are the words in front of the one that is meant.

    Raises FactBaseError for a kind or source that there is not, and for words that the source does not have.
    """
    if kind not in kinds():
        guess = nearest(kind, list(kinds()))
        remedy = f"Did you mean `{guess}`?" if guess else f"The kinds are {', '.join(kinds())}."
        raise FactBaseError(f"there is no kind `{kind}`", remedy=remedy)
    said, words = plain(statement), plain(quote)
    if not said or not words:
        raise FactBaseError(f"a {'passage' if said else 'statement'} is wanted")
    cite: FactData = {"source": source, "quote": words}
    if place := _place(loaded, source, words, before):
        cite["occurrence"] = place
    fact = assigned({"kind": kind, "statement": said, "cites": [cite]}, assignments)
    return named(loaded, fact)


def named(loaded: Loaded, fact: FactData) -> FactData:
    """`fact` under an id of its own, made of its statement, that no fact of `loaded` has or had."""
    return in_order(Fact, {**fact, "id": mint(slug(fact["statement"]), _taken(loaded))})


def _place(loaded: Loaded, source: str, words: str, before: str | None) -> int | None:
    """Which of the places in the source's text is meant, from 1; None where the words stand there once."""
    entry = loaded.base.sources.get(source)
    if entry is None:
        known = ", ".join(loaded.base.sources) or "none"
        raise FactBaseError(f"there is no source `{source}`", remedy=f"The sources are {known}.")
    text = kept(loaded.path.parent, entry.text)
    if text is None:
        raise FactBaseError(f"the text of `{source}` is not at hand, so that its words cannot be found")
    places = Folded(text).find(words)
    if not places:
        remedy = "Quote its exact words, as few as carry the fact."
        raise FactBaseError(f"these words do not stand in `{source}`: {words}", remedy=remedy)
    if len(places) == 1:
        return None
    if before is not None:
        wanted = fold(before)[-_BEFORE:]
        for number, place in enumerate(places, 1):
            if fold(text[max(0, place.start - 4 * _BEFORE) : place.start]).endswith(wanted):
                return number
    return 1


def _taken(loaded: Loaded) -> set[str]:
    """Ids that a fact has, had, or was merged from."""
    base = sidecar.read(loaded)
    before = {*base.facts, *base.removed_facts} if base else set()
    return {*before, *(name for fact in loaded.base.facts for name in (fact.id, *(fact.replaces or ())))}
