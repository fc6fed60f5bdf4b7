"""The same again is not worked out again; the bytes are those of a run that works all out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factsheet.pipeline import Options, Progress, build, extract, mention_rows
from tests.test_build import factsheet
from tests.test_demo import contents

STORY = """Fire in Ashford

A fire destroyed the {0} in Ashford, Oregon, on March {1}, 2021, police said. Two men died.

"We lost everything," said Ada Lund, the mayor of Ashford."""
LOADED = """
import sys
from factsheet.cli import main
try:
    main()
finally:
    loaded = {name.partition(".")[0] for name in sys.modules}
    print("heavy:", *sorted(loaded & {"spacy", "thinc", "weasyprint"}), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Two articles, and the sheet of the first, made with a cache that was empty."""
    home = tmp_path_factory.mktemp("incremental")
    for day, name in enumerate(("mill", "harbour"), start=3):
        (home / f"{name}.txt").write_text(STORY.format(name, day), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTSHEET_CACHE", str(home / "cache"))
        build([home / "mill.txt"], home / "one", Options(), Progress())
        yield home


def entries(home: Path) -> dict[Path, int]:
    return {path: path.stat().st_ino for path in (home / "cache").glob("*.kept")}


def test_a_build_that_changes_nothing_loads_neither_the_language_model_nor_the_printer(home: Path) -> None:
    before, kept = contents(home / "one"), entries(home)
    assert len(kept) == 3  # what the article gave, the sheet, the names of places
    command = [sys.executable, "-c", LOADED, "build", str(home / "mill.txt"), "-o", str(home / "one"), "-q"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stderr.splitlines()[-1] == "heavy:"
    assert contents(home / "one") == before
    assert entries(home) == kept


def test_one_more_article_costs_that_article_and_the_bytes_are_the_same(home: Path) -> None:
    made, kept = [], entries(home)
    for folder, options in (("empty", Options(cache=False)), ("half filled", Options()), ("filled", Options())):
        for name in ("mill", "harbour"):
            extract([home / f"{name}.txt"], home / folder / "facts.yaml", options, Progress())
        made.append(contents(home / folder))
    assert made[0] == made[1] == made[2]
    assert kept.items() <= entries(home).items()
    assert len(entries(home)) == len(kept) + 1


def test_the_command_shows_and_clears_it(home: Path) -> None:
    mention_rows([home / "mill.txt"], Options(), Progress())
    count = len(entries(home))
    told = factsheet("cache").stdout.splitlines()
    assert told[:2] == [f"Folder: {home / 'cache'}", f"Entries: {count}"]
    assert factsheet("cache", "clear").stderr.strip() == f"Removed: {count} entries"
    assert not any((home / "cache").iterdir())
