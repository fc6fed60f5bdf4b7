from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.errors import SourceError
from factsheet.factbase.load import load
from factsheet.model.mention import Mention
from factsheet.model.source import Source
from factsheet.sources import limited
from factsheet.sources.read import read

STORY = "Two people were killed in Paris on Monday, police said."


def reads(source: Source, model: str | None) -> tuple[list[Mention], list[str]]:
    """Reads a source as its first word says."""
    first = source.text.split()[0]
    if first == "Endless":
        while True:
            pass
    if first == "Wrong":
        raise KeyError("a mistake")
    return [], []


def large() -> int:
    return len(bytearray(1 << 30))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name, first in (("a", "Endless"), ("b", "Good"), ("c", "Wrong"), ("d", "Well")):
        (tmp_path / f"{name}.txt").write_text(f"{first} news about {name}.\n\n{STORY}")
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="the system sets no limits")
def test_a_source_that_has_no_end_is_named_and_the_others_are_read(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "_seen_in", reads)
    told: list[str] = []
    monkeypatch.setattr(limited, "SOURCE_SECONDS", 1)
    facts = articles / "out" / "facts.yaml"
    pipeline.extract([articles], facts, pipeline.Options(cache=False), pipeline.Progress(unread=told.append))
    assert list(load(facts).base.sources) == ["b", "d"]
    assert sorted(path.name for path in (facts.parent / "sources").iterdir()) == ["b.txt", "d.txt"]
    assert "a.txt: it is left out: it takes more than 1 seconds" in told[0]
    assert "c.txt: it is left out: an error in factsheet itself (KeyError: 'a mistake', test_limited.py line" in told[1]


@pytest.mark.skipif(sys.platform != "linux", reason="the system sets no limits")
def test_a_source_that_takes_too_much_memory_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "SOURCE_MEGABYTES", 900)
    with pytest.raises(SourceError, match=r"a\.txt: it is left out: it takes more than 900 MB"):
        limited.limited("a.txt", 10, large)


def test_a_text_that_no_parser_takes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fine words. " * 100_000)
    with pytest.raises(SourceError, match="1,200,000 characters are too many"):
        read([tmp_path / "a.txt"])
