"""The main job on the seeds, as a user runs it: one build, looked at from every side."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

SEEDS = Path(__file__).parent.parent / "seeds"


def factsheet(*words: str | Path, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Runs the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "factsheet", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **surroundings},
    )


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a build of the seeds writes, beside a copy of them."""
    home = tmp_path_factory.mktemp("first")
    shutil.copytree(SEEDS, home / "seeds")
    run = factsheet("build", home / "seeds", "-o", home / "output", PYTHONHASHSEED="1", TZ="America/New_York")
    assert run.returncode == 0, run.stderr
    return home / "output"


@pytest.fixture(scope="module")
def base(output: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((output / "facts.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def test_everything_is_written(output: Path) -> None:
    names = {path.name for path in output.iterdir()}
    wanted = {"facts.yaml", "facts.base.json", "factbase.schema.json", "sources", "briefing.html", "briefing.pdf"}
    assert wanted <= names
    assert (output / "briefing.pdf").read_bytes().startswith(b"%PDF-")


def test_the_same_bytes_in_another_folder_time_zone_and_hash_seed(output: Path, tmp_path: Path) -> None:
    home = tmp_path / "a longer" / "place"
    shutil.copytree(SEEDS, home / "seeds")
    surroundings = {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    run = factsheet("build", home / "seeds", "-o", home / "output", "--no-cache", **surroundings)
    assert run.returncode == 0, run.stderr
    for path in sorted(path for path in output.rglob("*") if path.is_file() and path.suffix != ".lock"):
        other = home / "output" / path.relative_to(output)
        assert other.read_bytes() == path.read_bytes(), path.name


def test_check_finds_nothing_wrong(output: Path) -> None:
    run = factsheet("check", output / "facts.yaml")
    assert run.returncode == 0, run.stdout


def fold(text: str) -> str:
    """An independent folding of white space and marks: nothing of the package is used."""
    text = re.sub("[‘’‚′`´]", "'", text)
    text = re.sub("[“”„«»″]", '"', text).replace("''", '"')
    text = re.sub("[‐‑‒–—―−]", "-", text).replace("--", "-")
    return " ".join(text.split())


def test_every_passage_stands_in_its_source(output: Path, base: dict[str, Any]) -> None:
    texts = {key: fold((output / entry["file"]).read_bytes().decode("utf-8")) for key, entry in base["sources"].items()}
    cites = [(fact, cite) for fact in base["facts"] for cite in fact["cites"]]
    assert len(cites) > 60
    for fact, cite in cites:
        assert fold(cite["quote"]) in texts[cite["source"]], fact["id"]
        assert fact["kind"] == "quote" or len(cite["quote"].split()) <= 60, fact["id"]


def test_dates_of_publication_are_read_or_inferred(base: dict[str, Any]) -> None:
    published = {key: (entry["published"], entry["published_basis"]) for key, entry in base["sources"].items()}
    assert published == {
        "abc": ("2013-01-28", "inferred from nbc"),
        "nbc": ("2013-01-28", "stated"),
        "ap": ("2013-01-28", "inferred from nbc"),
    }


def test_the_event_is_the_meeting(base: dict[str, Any]) -> None:
    event = next(fact for fact in base["facts"] if fact["id"] == base["event"])
    assert base["facts"][0] is event
    assert event["when"] == "2013-01-28"
    assert event["where"] == "Roosevelt Room, White House"
    assert "Barack Obama" in event["who"]
    assert {cite["source"] for cite in event["cites"]} == {"abc", "nbc", "ap"}


def test_tolls_of_past_shootings(base: dict[str, Any]) -> None:
    tolls = {fact["where"].split(",")[0]: fact for fact in base["facts"] if fact["kind"] == "casualties"}
    assert {town: fact["value"] for town, fact in tolls.items()} == {"Aurora": "12", "Oak Creek": "6", "Newtown": "20"}
    assert all(fact["outcome"] == "killed" and fact["event"] != base["event"] for fact in tolls.values())
    assert tolls["Aurora"]["when"] == "2012-07"


def test_people_stand_once_with_role_and_affiliation(base: dict[str, Any]) -> None:
    people = {fact["value"]: fact for fact in base["facts"] if fact["kind"] == "person"}
    named = {
        "Barack Obama",
        "Joe Biden",
        "J. Thomas Manger",
        "Richard Stanek",
        "Dianne Feinstein",
        "Jim Messina",
        "Michael Bloomberg",
    }
    assert named <= set(people)
    assert "Menger" in [cite.get("says") for cite in people["J. Thomas Manger"]["cites"]]
    assert "Menger" in people["J. Thomas Manger"]["ask"]
    assert people["Richard Stanek"]["of"].startswith("Hennepin County")


def test_one_quotation_from_two_outlets_is_one_fact(base: dict[str, Any]) -> None:
    quotes = [fact for fact in base["facts"] if fact["kind"] == "quote"]
    assert all("by" in fact for fact in quotes)
    rubber = [fact for fact in quotes if "rubber" in str(fact["value"])]
    assert len(rubber) == 1
    assert {cite["source"] for cite in rubber[0]["cites"]} == {"abc", "nbc"}
    assert rubber[0]["ask"]


def test_a_broken_sentence_is_a_question(base: dict[str, Any]) -> None:
    assert any("breaks off" in fact.get("ask", "") for fact in base["facts"])
