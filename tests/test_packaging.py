"""What is shipped: the wheel and the container hold all that the package asks for. `make test-wheel` installs it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from factsheet.bundled import bundled
from factsheet.errors import FactsheetError
from factsheet.render.libraries import PANGO

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


def test_folders_that_the_package_opens_are_in_the_wheel() -> None:
    shipped = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    opened = {
        name
        for path in (ROOT / "factsheet").rglob("*.py")
        for name in re.findall(r'bundled\("(\w+)"\)', path.read_text("utf-8"))
    }
    assert opened
    for name in opened:
        assert shipped[name] == f"factsheet/{name}"
        assert bundled(name) == ROOT / name


def test_a_folder_that_is_missing_is_no_traceback() -> None:
    with pytest.raises(FactsheetError, match="Install it again"):
        bundled("nothing")


def test_the_container_installs_what_printing_needs() -> None:
    for package in PANGO.packages["apt-get"].split():
        assert package in DOCKERFILE


def test_the_container_copies_what_the_wheel_is_made_of() -> None:
    copied = {word for line in re.findall(r"^COPY (?!--)(.+) \S+$", DOCKERFILE, re.M) for word in line.split()}
    let_through = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line[0] == "!"}
    assert copied == let_through
    assert all((ROOT / name).exists() for name in copied)
    shipped = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert {*shipped["packages"], *shipped["force-include"], "README.md", "LICENSE", "pyproject.toml"} <= copied


def test_the_lock_file_without_hashes_is_a_list_of_versions() -> None:
    """The container strips the hashes of the lock file, in two steps of sed."""
    lines = [line for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines() if "--hash" not in line]
    versions = [re.sub(r" *\\$", "", line) for line in lines]
    assert len(versions) > 60
    assert not [line for line in versions if not re.fullmatch(r"[\w.-]+==[\w.+!]+( ; .+)?", line)]
