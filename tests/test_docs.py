"""What the documents say is there, and what is there is in the documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factsheet.cli import app

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
