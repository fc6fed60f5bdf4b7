"""The shape of the story: the section and the part of the story of every fact, where they are not the default."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import chain

from factsheet.kinds.belonging import Scene
from factsheet.kinds.story import section_of, story_of
from factsheet.model.fact import Fact, FactBase
from factsheet.model.mention import Mention


def put(facts: Sequence[Fact], event: str | None, newest: str | None, mentions: Sequence[Mention]) -> list[Fact]:
    """`facts` with `section` and `story`; `event` is the id of the sheet's own, `newest` the newest day of a source.

    What stands on nothing but sentences of `mentions` that tell of another event is another story.
    """
    scene = Scene(FactBase(event=event, as_of=newest), facts)
    other = _passages(mention for mention in mentions if mention.elsewhere)
    other -= _passages(mention for mention in mentions if not mention.elsewhere)
    return [
        fact.model_copy(
            update={
                "section": "another" if _stands_on(fact, other) else section_of(fact, scene),
                "story": story_of(fact, scene),
            }
        )
        for fact in facts
    ]


def _passages(mentions: Iterable[Mention]) -> set[tuple[str, str, int | None]]:
    """Where the passages of `mentions` stand."""
    told = chain.from_iterable(((one.source, passage) for passage, _ in one.passages) for one in mentions)
    return {(source, passage.quote, passage.occurrence) for source, passage in told}


def _stands_on(fact: Fact, passages: Set[tuple[str, str, int | None]]) -> bool:
    return all((cite.source, cite.quote, cite.occurrence) in passages for cite in fact.cites)
