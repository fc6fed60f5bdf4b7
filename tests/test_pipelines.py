"""What pipelines are told to run is what the program takes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer
import yaml

from factsheet.cli import app

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "pipeline.md").read_text("utf-8")
DESK = ROOT / "examples" / "desk"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"(?s)```yaml\n(.*?)```", PAGE)]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


def commands() -> list[str]:
    steps = [step["run"] for step in ACTION["runs"]["steps"]]
    steps += [line for block in BLOCKS for line in block.get("facts", {}).get("script", [])]
    steps += yaml.safe_load((DESK / ".gitlab-ci.yml").read_text("utf-8"))["facts"]["script"]
    found = [
        re.search(r"\bfactsheet (?:check|verify).*", line)
        for line in steps + [hook["entry"] for hook in HOOKS.values()]
    ]
    return [one[0] for one in found if one]


@pytest.mark.parametrize("line", commands())
def test_every_command_and_option_is_there(line: str) -> None:
    words = shlex.split(line.split(">")[0].replace("$STRICT", "--strict"))
    command = typer.main.get_command(app).commands[words[1]]  # type: ignore[attr-defined]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words[2:] if word.startswith("-")} - {"--"} <= known
    forms = [words[at + 1] for at, word in enumerate(words) if word == "--format"]
    assert set(forms) <= {"text", "json", "github", "sarif"}


def test_the_action_takes_what_the_page_gives_it() -> None:
    workflows = [*BLOCKS, yaml.safe_load((DESK / ".github" / "workflows" / "facts.yml").read_text("utf-8"))]
    given = [step["with"] for block in workflows for job in block.get("jobs", {}).values()
             for step in job["steps"] if "factsheet@" in step.get("uses", "")]  # fmt: skip
    assert len(given) == 2
    assert {name for one in given for name in one} <= set(ACTION["inputs"])
    for step in ACTION["runs"]["steps"]:  # an input may hold anything: it is never part of a script
        assert "${{" not in step["run"]


def test_the_hooks_of_the_page_are_there() -> None:
    config = yaml.safe_load((DESK / ".pre-commit-config.yaml").read_text("utf-8"))
    named = {hook["id"] for block in [*BLOCKS, config] for repo in block.get("repos", []) for hook in repo["hooks"]}
    assert named == set(HOOKS)
