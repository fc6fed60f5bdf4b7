"""The example of a desk's repository: its README word for word, then what checks it, with a slip in the story."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.pages import blocks, ends

ROOT = Path(__file__).parent.parent
DESK = ROOT / "examples" / "desk"
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
STEPS = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example in which everything was done that its README says."""
    home = tmp_path_factory.mktemp("desk") / "copy"
    shutil.copytree(DESK, home)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(home)
        for name in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{name}_NAME", "desk")
            patch.setenv(f"GIT_{name}_EMAIL", "desk@news.example")
        for _, content in blocks((home / "README.md").read_text("utf-8")):
            for line in content.splitlines():
                program, *words = (path for word in shlex.split(line) for path in globbed(home, word))
                code = ends(*words) if program == "factsheet" else git(home, *words)
                assert code == 0, line
    return home


def globbed(home: Path, word: str) -> list[str]:
    found = sorted(path.relative_to(home).as_posix() for path in home.glob(word)) if "*" in word else []
    return found or [word]


def git(home: Path, *words: str) -> int:
    return subprocess.run(["git", *words], cwd=home, check=False, stdout=subprocess.DEVNULL).returncode


def said(home: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=home, check=True, capture_output=True, text=True).stdout


def hooked(home: Path) -> dict[str, int]:
    """How each hook ends for the files of the repository that are its own, as pre-commit gives them to it."""
    ended = {}
    for hook in HOOKS:
        files = [name for name in said(home, "ls-files").splitlines() if re.search(hook["files"], name)]
        ended[hook["id"]] = ends(*shlex.split(hook["entry"])[1:], *files)
    return ended


def test_only_what_people_own_is_kept(desk: Path) -> None:
    listed = said(desk, "ls-files")
    assert "sheets/police-chiefs/facts.base.json" in listed
    assert "sheets/police-chiefs/sources/nbc.txt" in listed
    assert not re.search(r"briefing|\.lock", listed)
    assert said(desk, "show", "--name-only", "--format=") == "sheets/police-chiefs/facts.yaml\n"


def test_a_slip_in_the_story_stops_the_commit_and_the_action(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    assert hooked(desk) == {"factsheet-check": 0, "factsheet-verify": 0}
    story = desk / "sheets" / "police-chiefs" / "story.md"
    right = story.read_text("utf-8")
    story.write_text(right.replace("met 13 law", "met 14 law"), encoding="utf-8")
    assert hooked(desk) == {"factsheet-check": 0, "factsheet-verify": 1}
    told = [acted(desk, step) for step in STEPS if "ls-files" in step["run"]]
    story.write_text(right, encoding="utf-8")
    assert [run.returncode == 0 for run in told] == [True, False]
    assert "::error file=sheets/police-chiefs/story.md,line=3," in told[1].stdout


def acted(desk: Path, step: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A step of the action, run by the shell that runs it there."""
    programs = desk.parent / "programs"
    programs.mkdir(exist_ok=True)
    program = programs / "factsheet"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factsheet "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    given = {"FACTS": "sheets/*/facts.yaml", "STORIES": "sheets/*/story.md", "STRICT": "", "PYTHONPATH": str(ROOT)}
    env = {**os.environ, **given, "PATH": f"{programs}:{os.environ['PATH']}"}
    return subprocess.run(["bash", "-c", step["run"]], cwd=desk, env=env, check=False, capture_output=True, text=True)
