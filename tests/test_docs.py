"""What the documents say is there, and what is there is in the documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from factsheet.cli import app
from factsheet.cli.reference import reference

ROOT = Path(__file__).parent.parent
COMMANDS = sorted(
    (command.name or command.callback.__name__) for command in app.registered_commands if command.callback is not None
)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert re.search(rf"\b{command}\b", (ROOT / "README.md").read_text(encoding="utf-8"))


def test_every_file_that_the_documents_name_is_there() -> None:
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]:
        for name in re.findall(
            r"`((?:docs|factsheet|templates|tests|benchmarks|extract|sources)/[\w./-]+\.\w+)`", page.read_text("utf-8")
        ):
            if "verdict" not in name:
                assert (ROOT / name).exists() or (ROOT / "factsheet" / name).exists(), f"{page.name}: {name}"


def test_the_page_of_the_commands_is_made_from_them() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert page == reference(), "write it: python -m factsheet.cli.reference > docs/commands.md"


def test_the_page_of_the_commands_has_every_option() -> None:
    page = (ROOT / "docs" / "commands.md").read_text("utf-8")
    sections = dict(part.split("\n", 1) for part in page.split("\n## ")[1:])
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        options = {option for parameter in command.params for option in parameter.opts if option.startswith("-")}
        assert options <= set(re.findall(r"--?[a-z][\w-]*", sections[f"factsheet {name}"])), name


def test_every_page_is_on_the_site() -> None:
    nav = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[2]
    for page in ROOT.glob("docs/*.md"):
        assert re.search(rf"^ +- {page.name}$", nav, re.MULTILINE), page.name
