"""The install step: it looks whether printing works, installs as root what is missing, and else names it."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from factsheet.doctor import examine, mend
from tests.hidden import PROGRAM

ROOT = Path(__file__).parent.parent
HIDES = """#!/bin/sh
# The command line of an environment where a library is hidden until the package manager has run.
hidden={hidden}
[ -e {home}/installed ] && hidden=nothing
exec {python} -c {program} "$hidden" "$@"
"""
MANAGER = """#!/bin/sh
echo "$0 $*" >> {home}/called
case "$*" in install*) {does} ;; esac
"""


class Machine:
    """An environment that lacks `hidden`, on a machine with one package manager."""

    def __init__(self, home: Path, hidden: str, does: str) -> None:
        self.home = home
        script = HIDES.format(
            hidden=hidden, home=home, python=shlex.quote(sys.executable), program=shlex.quote(PROGRAM)
        )
        self.write("venv/bin/factsheet", script)
        self.write("bin/apt-get", MANAGER.format(home=home, does=does.format(home=home)))

    def write(self, name: str, script: str) -> None:
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)

    def prepare(self, user: int = 0) -> subprocess.CompletedProcess[str]:
        """Runs the last step of `scripts/prepare.sh` as `user`."""
        (self.home / "sitecustomize.py").write_text(f"import os; os.geteuid = lambda: {user}", encoding="utf-8")
        return subprocess.run(
            ["sh", "scripts/libraries.sh"],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={
                "VENV": str(self.home / "venv"),
                "PATH": f"{self.home / 'bin'}:/usr/bin:/bin",
                "PYTHONPATH": f"{self.home}:{ROOT}",
            },
        )

    @property
    def installed(self) -> str:
        called = self.home / "called"
        return called.read_text("utf-8").rpartition("install -y ")[2].strip() if called.exists() else ""


@pytest.mark.parametrize(
    ("hidden", "packages"),
    [
        ("harfbuzz-subset", "libharfbuzz-subset0"),
        ("pango", "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"),
    ],
)
def test_as_root_what_is_missing_is_installed(tmp_path: Path, hidden: str, packages: str) -> None:
    machine = Machine(tmp_path, hidden, "touch {home}/installed")
    run = machine.prepare()
    assert run.returncode == 0, run.stderr
    assert machine.installed == packages
    assert "Installing what is missing" in run.stdout


def test_nothing_is_installed_where_nothing_is_missing(tmp_path: Path) -> None:
    if mend(examine()):
        pytest.skip("this machine lacks a library")
    machine = Machine(tmp_path, "nothing", "false")
    run = machine.prepare()
    assert (run.returncode, machine.installed, run.stdout, run.stderr) == (0, "", "", "")


@pytest.mark.parametrize(("hidden", "code"), [("harfbuzz-subset", 0), ("pango", 1)])
def test_a_user_is_told_the_command(tmp_path: Path, hidden: str, code: int) -> None:
    machine = Machine(tmp_path, hidden, "false")
    run = machine.prepare(user=1000)
    assert (run.returncode, machine.installed) == (code, "")
    assert "sudo apt-get install -y lib" in run.stdout + run.stderr


def test_without_a_network_a_sheet_is_made_all_the_same(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "harfbuzz-subset", "exit 100")
    run = machine.prepare()
    assert run.returncode == 0, run.stderr
    assert "did not succeed" in run.stderr
    assert "The main job works" in run.stdout


def test_the_last_thing_that_prepare_does_is_to_look(tmp_path: Path) -> None:
    assert (ROOT / "scripts" / "prepare.sh").read_text("utf-8").rstrip().endswith("sh scripts/libraries.sh")
