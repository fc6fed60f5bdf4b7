"""What part of the story a fact tells: how it ended, why it came about, who answered it, what comes next.

What simply happened is the default and stands in no file.
"""

from __future__ import annotations

import re
from functools import cache

from factsheet.kinds.belonging import Scene
from factsheet.kinds.tables import table
from factsheet.model.fact import Fact, Section, Story

TABLE = "story_words"


def section_of(fact: Fact, scene: Scene) -> Section | None:
    """Where `fact` stands on the sheet: background where it tells of another event or of long before, else None."""
    return "background" if fact is not scene.main and scene.elsewhere(fact) else None


def story_of(fact: Fact, scene: Scene) -> Story | None:
    """What part of the story `fact` tells; None for what happened, and for words that only tell who somebody is."""
    if fact is scene.main:
        return None
    if scene.ahead(fact):
        return "next"
    if fact.outcome is not None or fact.status is not None:
        return "outcome"
    return next(
        (story for kinds, pattern, story in _rows() if fact.kind in kinds and pattern.search(fact.statement)), None
    )


@cache
def _rows() -> list[tuple[frozenset[str], re.Pattern[str], Story]]:
    return [
        (frozenset(row["kinds"]), re.compile(row["pattern"], re.IGNORECASE), row["story"])
        for row in table(TABLE)["rows"]
    ]
