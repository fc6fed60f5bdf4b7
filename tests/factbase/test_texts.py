"""The copies of what was read: `sources/ID.txt`, and never over another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from factsheet import pipeline
from factsheet.errors import FactBaseError
from factsheet.factbase.check import check
from factsheet.factbase.load import load
from factsheet.factbase.texts import keep
from factsheet.model.source import Source
from factsheet.sources import from_text

FIRE = "Fire destroys mill\n\nFire destroyed the Lund mill in Ashford on March 3, 2021, fire chief Rosa Lind said.\n"
FLOOD = "Flood closes bridge\n\nA flood closed the old bridge in Dover on May 5, 2022, Mayor Joan Pike said.\n"


def source(text: str, id_: str = "ap") -> Source:
    return from_text(text, id=id_)


def names(path: Path, copy: str, layout: str = "sources:\n  ap:\n    text: {}\n") -> None:
    path.write_text(layout.format(copy), encoding="utf-8")


def test_a_copy_is_named_after_its_source(tmp_path: Path) -> None:
    assert keep(tmp_path / "facts.yaml", [source(FIRE), source(FLOOD, "nbc")]) == {
        "ap": "sources/ap.txt",
        "nbc": "sources/nbc.txt",
    }
    assert (tmp_path / "sources/ap.txt").read_text(encoding="utf-8") == FIRE


def test_a_changed_article_replaces_its_copy(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    names(facts, keep(facts, [source(FIRE)])["ap"])
    assert keep(facts, [source(f"{FIRE}More.")]) == {"ap": "sources/ap.txt"}
    facts.rename(tmp_path / "facts.base.json")
    (tmp_path / "facts.base.json").write_text('{"sources": {"ap": {"text": "sources/ap.txt"}}}', encoding="utf-8")
    assert keep(facts, [source(FIRE)]) == {"ap": "sources/ap.txt"}


@pytest.mark.parametrize(
    "layout",
    [
        "sources:\n  ap:\n    text: {}\n",
        "sources: {{ap: {{text: {}, title: x}}}}",
        'sources:\n  ap:\n    text: "{}"   # x',
    ],
)
def test_the_copy_of_another_fact_base_is_left_alone(tmp_path: Path, layout: str) -> None:
    one, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    names(one, keep(one, [source(FIRE)])["ap"], layout)
    assert keep(other, [source(FIRE)]) == {"ap": "sources/ap.txt"}, "the same text is kept once"
    names(other, "sources/ap.txt", layout)
    assert keep(other, [source(FLOOD)]) == {"ap": "sources/b/ap.txt"}
    assert (tmp_path / "sources/ap.txt").read_text(encoding="utf-8") == FIRE
    names(other, "sources/b/ap.txt", layout)
    one.unlink()
    assert keep(other, [source(f"{FLOOD}More.")]) == {"ap": "sources/b/ap.txt"}, "a name stays"


def test_a_file_that_no_run_wrote_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sources" / "facts").mkdir(parents=True)
    for name in ("sources/ap.txt", "sources/facts/ap.txt"):
        (tmp_path / name).write_text("My own notes.", encoding="utf-8")
    facts = tmp_path / "facts.yaml"
    names(facts, "x", "sources:\n  ap:\n    file: sources/ap.txt\n")
    [name] = keep(facts, [source(FIRE)]).values()
    assert name.startswith("sources/ap-")
    assert (tmp_path / name).read_text(encoding="utf-8") == FIRE
    assert (tmp_path / "sources/ap.txt").read_text(encoding="utf-8") == "My own notes."
    (tmp_path / name).write_text("Mine too.", encoding="utf-8")
    with pytest.raises(FactBaseError, match="other files have its names"):
        keep(facts, [source(FIRE)])


def test_two_fact_bases_in_one_folder_keep_their_texts(tmp_path: Path) -> None:
    for name, text in (("a", FIRE), ("b", FLOOD)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "courier.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    for _ in range(2):
        for name in "ab":
            pipeline.extract([tmp_path / name], out / f"{name}.yaml", pipeline.Options(), pipeline.Progress())
        written = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert [load(out / f"{name}.yaml").base.sources["courier"].text for name in "ab"] == [
        "sources/courier.txt",
        "sources/b/courier.txt",
    ]
    assert not [found for name in "ab" for found in check(out / f"{name}.yaml") if found.level == "error"]
    for name in "ab":
        pipeline.extract([tmp_path / name], out / f"{name}.yaml", pipeline.Options(), pipeline.Progress())
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == written
