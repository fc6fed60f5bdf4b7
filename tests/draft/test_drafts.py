"""Drafts of our own with planted errors, against fact bases of invented articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from factsheet.draft.evidence import Evidence
from factsheet.draft.items import items
from factsheet.draft.run import judge
from factsheet.draft.verdict import Verdict
from factsheet.extract.run import seen_in
from factsheet.reconcile.run import reconcile
from factsheet.sources import from_text

STORIES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "stories.yaml").read_text("utf-8"))
DRAFTS = [(story["story"], number) for story in STORIES for number in range(len(story["drafts"]))]


@pytest.fixture(scope="session")
def evidence() -> Callable[[str], Evidence]:
    """The evidence of a story by its name, made once."""
    made: dict[str, Evidence] = {}

    def of(name: str) -> Evidence:
        if name not in made:
            story = next(story for story in STORIES if story["story"] == name)
            sources = [
                from_text(one["text"], id=id_, publisher=one["publisher"], published=str(one["published"]))
                for id_, one in story["articles"].items()
            ]
            base = reconcile(sources, [mention for source in sources for mention in seen_in(source)[0]]).base
            made[name] = Evidence(
                base,
                {source.id: source.original for source in sources},
                {source.id: items(source) for source in sources},
            )
        return made[name]

    return of


def verdicts(text: str, evidence: Evidence) -> list[Verdict]:
    return judge(items(from_text(text, id="draft", published=evidence.base.as_of)), evidence)


def _hits(error: dict[str, str], found: Verdict, text: str) -> bool:
    at = text.index(error["words"])
    return found.start < at + len(error["words"]) and at < found.end


@pytest.mark.parametrize(("story", "number"), DRAFTS)
def test_every_planted_error_is_found_and_little_else(
    story: str, number: int, evidence: Callable[[str], Evidence]
) -> None:
    draft = next(one for one in STORIES if one["story"] == story)["drafts"][number]
    text, errors = draft["text"], draft["errors"]
    found = verdicts(text, evidence(story))
    missed = [
        error for error in errors if not any(_hits(error, one, text) and one.status == error["status"] for one in found)
    ]
    alarms = [one for one in found if one.status != "supported" and not any(_hits(e, one, text) for e in errors)]
    assert not missed, [(one.status, one.sort, one.text, one.message) for one in found]
    assert len(alarms) <= 1, [(one.status, one.sort, one.text, one.message) for one in alarms]
