"""The main job where a library is missing that others can do without: a sheet all the same, and the same fact base."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.hidden import without

SEEDS = Path(__file__).parent.parent / "seeds"

OPTIONAL = [
    "harfbuzz-vector",  # draws coloured letters
    "brotli",  # opens typefaces and pages that are packed with it
    "yaml._yaml",  # YAML in C
    "rapidfuzz._feature_detector_cpp",  # distances of words in C++
    "markupsafe._speedups",
    "pytz",
]
"""What a machine may lack: shared libraries that WeasyPrint loads if it can, and packages and parts in C that the
libraries import if they are there. HarfBuzz-Subset has a test of its own."""
ARTICLE = "Fire destroys mill\n\nA fire destroyed the Lund mill in Ashford, Oregon, on March 3, 2021. Two men died.\n"


def run(hidden: str, *words: str | Path, **more: str) -> str:
    """Standard error of a command that succeeds where `hidden` is missing."""
    done = without(hidden, *words, **more)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    return done.stderr


def test_the_main_job_without_harfbuzz_subset_twice_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "output", tmp_path / "again"
    said = run("harfbuzz-subset", "build", SEEDS, "-o", first, "--no-cache", SOURCE_DATE_EPOCH="1")
    assert said.count("HarfBuzz-Subset is missing") == 1
    again = ("render", first / "facts.yaml", "-o", second, "--to", "pdf,onepager", "--no-cache")
    said = run("harfbuzz-subset", *again, SOURCE_DATE_EPOCH="9")
    assert said.count("HarfBuzz-Subset is missing") == 1
    assert (first / "briefing.pdf").read_bytes() == (second / "briefing.pdf").read_bytes()
    assert len(PdfReader(first / "briefing.pdf").pages) > 1


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a machine writes on which nothing is hidden."""
    home = tmp_path_factory.mktemp("whole")
    (home / "a.txt").write_text(ARTICLE, encoding="utf-8")
    run("nothing", "build", home / "a.txt", "-o", home / "output")
    return home / "output"


@pytest.mark.parametrize("hidden", OPTIONAL)
def test_the_main_job_without_a_library(hidden: str, whole: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    run(hidden, "build", tmp_path / "a.txt", "-o", tmp_path / "output", "--no-cache")
    for name in ("facts.yaml", "briefing.html", "briefing.pdf"):
        assert (tmp_path / "output" / name).read_bytes() == (whole / name).read_bytes()
