"""The command that installs what printing needs, on each kind of machine."""

from __future__ import annotations

import pytest

from factsheet.render import libraries
from factsheet.render.libraries import PANGO, SUBSETTER, MissingLibraryError, command, remedy


@pytest.mark.parametrize(
    ("manager", "user", "wanted"),
    [
        ("apt-get", 0, "apt-get update && apt-get install -y libharfbuzz-subset0"),
        ("apt-get", 1000, "sudo apt-get update && sudo apt-get install -y libharfbuzz-subset0"),
        ("dnf", 0, "dnf install -y harfbuzz"),
        ("dnf", 1000, "sudo dnf install -y harfbuzz"),
        ("brew", 501, "brew install harfbuzz"),
    ],
)
def test_the_command_of_a_machine(monkeypatch: pytest.MonkeyPatch, manager: str, user: int, wanted: str) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/bin/{name}" if name == manager else None)
    monkeypatch.setattr(libraries.os, "geteuid", lambda: user)
    assert command(SUBSETTER) == wanted
    assert remedy(SUBSETTER) == f"Run: {wanted}"
    assert command() is None


def test_a_machine_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda name: None)
    assert command(PANGO) is None
    assert str(MissingLibraryError(PANGO)) == (
        "Pango is missing: no PDF can be printed\n  Install Pango with this system's package manager"
    )
