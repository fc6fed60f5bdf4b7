"""`factsheet verify`: a file, a fact base beside its texts, an exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.draft.item import Item
from factsheet.draft.items import items
from factsheet.errors import SourceError
from factsheet.limits import DRAFT_CHARACTERS

TEXT = "ASHFORD (March 4, 2021) - A fire killed three people at the Lund mill in Ashford on Wednesday, police said."
FACTS = """factsheet: 1
as_of: 2021-03-04
sources:
  post:
    publisher: Ashford Post
    published: 2021-03-04
    text: sources/post.txt
facts:
- id: killed
  kind: casualties
  statement: Four people were killed.
  outcome: killed
  value: 4
  decided: MR 2021-03-05
  cites:
  - source: post
    says: 3
    quote: A fire killed three people
"""


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pipeline, "_said_in", lambda source, options: items(source))  # in this process, not apart
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "post.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return path


def told(draft: Path, facts: Path) -> dict[str, str]:
    checked = pipeline.verify(draft, facts, pipeline.Options(), pipeline.Progress())
    return {verdict.text: verdict.status for verdict in checked.verdicts}


def test_what_a_person_decided_counts_more_than_what_a_source_prints(tmp_path: Path, facts: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("# Fire at the *Lund mill*\n\nA fire killed three people in Ashford on Wednesday.\n", "utf-8")
    found = told(draft, facts)
    assert found["killed three people"] == "contradicted"
    assert found["Wednesday"] == "supported"
    draft.write_text("Four people were killed by a fire in Ashford on Tuesday.\n", "utf-8")
    found = told(draft, facts)
    assert found["Four people were killed"] == "supported"
    assert found["Tuesday"] == "contradicted"


def test_of_a_source_without_its_text_the_cited_passages_count(tmp_path: Path, facts: Path) -> None:
    (tmp_path / "sources" / "post.txt").unlink()
    draft = tmp_path / "draft.md"
    draft.write_text(
        'Four people were killed. "A fire killed three people," he said. "Nobody saw it coming."\n', "utf-8"
    )
    said: list[str] = []
    checked = pipeline.verify(draft, facts, pipeline.Options(), pipeline.Progress(say=said.append))
    assert [(one.sort, one.status) for one in checked.verdicts] == [
        ("figure", "supported"),
        ("quotation", "supported"),
        ("quotation", "not in the fact base"),
    ]
    assert said[-1] == "the text of post is not kept: of it the cited passages alone are looked at"


def test_a_draft_without_an_end_is_refused(tmp_path: Path, facts: Path) -> None:
    (tmp_path / "long.txt").write_text("It is so. " * (DRAFT_CHARACTERS // 10 + 1), encoding="utf-8")
    with pytest.raises(SourceError, match="too many"):
        told(tmp_path / "long.txt", facts)


def test_a_folder_of_stories_is_refused(tmp_path: Path, facts: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / "stories").mkdir(exist_ok=True)
        (tmp_path / "stories" / f"{name}.txt").write_text(f"The fire was {name}.", encoding="utf-8")
    with pytest.raises(SourceError, match="2 articles"):
        told(tmp_path / "stories", facts)


def test_items_stand_where_they_say(extract: object) -> None:
    from factsheet.sources import from_text

    source = from_text(TEXT, id="a", published="2021-03-04")
    found = items(source)
    assert {item.sort for item in found} >= {"figure", "place", "date", "wording"}
    assert all(
        isinstance(item, Item) and " ".join(source.original[item.start : item.end].split()) == item.text
        for item in found
    )
