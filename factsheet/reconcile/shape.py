"""The shape of the story: the section and the part of the story of every fact, where they are not the default."""

from __future__ import annotations

from collections.abc import Sequence

from factsheet.kinds.belonging import Scene
from factsheet.kinds.story import section_of, story_of
from factsheet.model.fact import Fact, FactBase


def put(facts: Sequence[Fact], event: str | None, newest: str | None) -> list[Fact]:
    """`facts` with `section` and `story`; `event` is the id of the sheet's own, `newest` the newest day of a source."""
    scene = Scene(FactBase(event=event, as_of=newest), facts)
    return [
        fact.model_copy(update={"section": section_of(fact, scene), "story": story_of(fact, scene)}) for fact in facts
    ]
