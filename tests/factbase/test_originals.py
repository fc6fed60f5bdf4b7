"""`check` proves citations against the originals that are what was read, and else against the copies that were kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.model.digest import digest
from factsheet.sources.forms import version
from tests.sources.page.pages import page

MORE = "<p>Two people were hurt there on Tuesday, when a railing gave way in the wind, the city said.</p>"
FACTS = """\
factsheet: 1
sources:
  x:
    published: 2014-05-06
    file: ../x.html
    text: sources/x.txt
    text_digest: TEXT
    digest: ORIGINAL
    reader: READER
facts:
- id: hurt
  kind: other
  statement: Two people were hurt on the bridge.
  cites: [{source: x, quote: Two people were hurt}]
"""


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact base whose one source was read from a page."""
    from factsheet.sources.said import again

    original = tmp_path / "x.html"
    original.write_text(page(more=MORE), encoding="utf-8")
    copy = again(original, original.read_bytes())[0].encode()
    path = tmp_path / "output" / "facts.yaml"
    (path.parent / "sources").mkdir(parents=True)
    (path.parent / "sources/x.txt").write_bytes(copy)
    text = FACTS.replace("TEXT", digest(copy)).replace("ORIGINAL", digest(original.read_bytes()))
    path.write_text(text.replace("READER", version(".html")), encoding="utf-8")
    return path


def told(facts: Path) -> tuple[str, int]:
    return pipeline.check([facts], strict=False, form="text")


def forge(facts: Path) -> None:
    """Changes a figure in the copy, in its digest and in the citation, as somebody does who knows the format."""
    copy = facts.parent / "sources/x.txt"
    before = digest(copy.read_bytes())
    copy.write_text(copy.read_text(encoding="utf-8").replace("Two people", "Ten people"), encoding="utf-8")
    text = facts.read_text(encoding="utf-8").replace(before, digest(copy.read_bytes()))
    facts.write_text(text.replace("Two people", "Ten people"), encoding="utf-8")


def test_the_original_is_what_counts(facts: Path) -> None:
    said, code = told(facts)
    assert code == 0
    assert said.endswith(f"{facts}: passages of x looked for in the original")
    forge(facts)
    said, code = told(facts)
    assert code == 1
    assert "the copy sources/x.txt is not what ../x.html says" in said
    assert "this passage does not stand in `x`" in said


def test_without_the_original_the_copy_counts_and_that_is_said(facts: Path) -> None:
    (facts.parent.parent / "x.html").unlink()
    said, code = told(facts)
    assert code == 0
    assert "the original ../x.html is not there; the copy that was kept was checked" in said
    assert "in the original" not in said


@pytest.mark.parametrize("reader", ["    reader: factsheet 0.0.1, trafilatura 0.1\n", ""])
def test_another_reader_that_reads_otherwise_proves_nothing(facts: Path, reader: str) -> None:
    text = facts.read_text(encoding="utf-8").replace(f"    reader: {version('.html')}\n", reader)
    facts.write_text(text, encoding="utf-8")
    assert told(facts)[0].endswith("looked for in the original")  # it reads the same
    copy = facts.parent / "sources/x.txt"
    before = digest(copy.read_bytes())
    copy.write_text(copy.read_text(encoding="utf-8").replace("Nobody wants", "No one wants"), encoding="utf-8")
    facts.write_text(text.replace(before, digest(copy.read_bytes())), encoding="utf-8")
    said, code = told(facts)
    assert code == 0
    assert "reads otherwise now" in said
    assert "the copy that was kept was checked" in said


def test_an_original_that_is_another_one_is_not_read(facts: Path) -> None:
    (facts.parent.parent / "x.html").write_text(page(more=MORE).replace("Two people", "Ten people"), encoding="utf-8")
    said, code = told(facts)
    assert code == 1
    assert "has changed since it was read" in said
    assert "in the original" not in said
