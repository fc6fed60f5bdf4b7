"""Every row of the words of the story holds of its sentences, leaves others alone, and is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from factsheet.kinds import story
from factsheet.kinds.belonging import Scene
from factsheet.kinds.tables import table
from factsheet.model.fact import FactBase

Make = Callable[..., FactBase]
ROWS = table(story.TABLE)["rows"]


def told(make: Make, **fact: Any) -> str | None:
    base = make(fact)
    return story.story_of(base.facts[0], Scene(base, base.facts))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["story"])
def test_a_row_does_what_its_sentences_say(make: Make, row: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    kind = "claim" if "claim" in row["kinds"] else row["kinds"][0]
    assert row["why"]
    assert [text for text in row["fires"] if told(make, kind=kind, statement=text) != row["story"]] == []
    assert [text for text in row["spares"] if told(make, kind=kind, statement=text) == row["story"]] == []
    monkeypatch.setattr(story, "table", lambda name: {"rows": [one for one in ROWS if one is not row]})
    story._rows.cache_clear()
    try:
        assert all(told(make, kind=kind, statement=text) != row["story"] for text in row["fires"])
    finally:
        story._rows.cache_clear()


def test_tolls_and_what_became_of_people_are_the_outcome(make: Make) -> None:
    assert told(make, kind="casualties", outcome="killed", value=2) == "outcome"
    assert told(make, kind="person", value="Ada Moss", status="charged") == "outcome"
    assert told(make, kind="person", value="Ada Moss") is None


def test_what_a_person_put_elsewhere_stays_there(make: Make) -> None:
    base = make({"kind": "date", "value": "1959"}, {"kind": "claim", "section": "background"}, as_of="2024-05-07")
    scene = Scene(base, base.facts)
    assert not scene.elsewhere(base.facts[0])
    assert scene.elsewhere(base.facts[1])
