"""Every file that decides what comes out is in the digest, and so is what is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factsheet.cache import basis

ROOT = Path(__file__).parents[2]
ASK = "from factsheet.cache import basis; print(basis.of_mentions(), basis.of_forms())"


def asked(tree: Path, *more: Path) -> list[str]:
    path = [str(tree), *map(str, more), *filter(None, sys.path)]
    code = f"import sys; sys.path[:] = {path!r}; {ASK}"
    return subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_code_tables_templates_and_versions_count(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    for name in ("factsheet", "templates"):
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
    before = asked(tree)
    changes = {
        "factsheet/annotate/data/told_cues.yaml": (True, True),
        "factsheet/extract/claims.py": (True, True),
        "factsheet/render/wording.py": (False, True),
        "templates/briefing.html.j2": (False, True),
    }
    for name, changed in changes.items():
        with (tree / name).open("a") as file:
            file.write("\n")
        after = asked(tree)
        assert tuple(one != other for one, other in zip(before, after, strict=True)) == changed, name
        before = after
    (tmp_path / "more" / "parsing-1.2.3.dist-info").mkdir(parents=True)
    assert not set(asked(tree, tmp_path / "more")) & set(before)


def test_where_a_part_ends_counts() -> None:
    assert basis._digest(b"ab", b"c") != basis._digest(b"a", b"bc")


@pytest.mark.parametrize("name", ["factsheet", "templates"])
def test_no_ending_of_a_file_that_counts_is_left_out(name: str) -> None:
    known = basis._ENDINGS | {".pyc", ".typed"}
    assert {path.suffix for path in (ROOT / name).rglob("*") if path.is_file()} <= known
