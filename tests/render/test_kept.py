"""A sheet is made once for all that it is made from."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from factsheet.cache.store import Store
from factsheet.factbase.releases import Before, Release
from factsheet.model.fact import FactBase
from factsheet.render import forms, kept, libraries, render
from factsheet.render.sheet import Sheet


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The forms that are really made; nothing heavy is."""
    found: list[str] = []

    def make(names, sheet, theme, progress):  # type: ignore[no-untyped-def]
        found.extend(names)
        return [f"{name} {len(found)}\n".encode() for name in names], ["a remark"]

    monkeypatch.setattr(kept, "make", make)
    return found


def test_the_same_again_is_not_made(make: Callable[..., FactBase], count: list[str], tmp_path: Path) -> None:
    store, base, told = Store(tmp_path / "cache"), make({}), []  # type: ignore[var-annotated]
    given = {"texts": {"a": "x"}, "files": {"facts.yaml": b"1"}, "store": store, "say": told.append}
    first = [path.read_bytes() for path in render(base, tmp_path / "one", **given)]
    second = [path.read_bytes() for path in render(base, tmp_path / "two", **given)]
    assert count == ["html", "pdf"]
    assert first == second == [b"html 2\n", b"pdf 2\n"]
    assert told == ["a remark", "a remark"]


def test_whatever_differs_is_made(
    make: Callable[..., FactBase], count: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, look = tmp_path / "house", tmp_path / "look"
    for folder in (house, look):
        folder.mkdir()
    (house / "a.html.j2").write_text("one")
    (look / "theme.yaml").write_text("house: One")
    (look / "logo.svg").write_text("<svg/>")
    plain = {"texts": {"a": "x"}, "files": {"facts.yaml": b"1"}, "forms": ["html"], "store": Store(tmp_path / "cache")}

    def made(**more: object) -> int:
        before = len(count)
        for _ in range(2):
            render(make({}), tmp_path / "out", **(plain | more))
        return len(count) - before

    assert made() == 1
    for more in ({"texts": {}}, {"files": {}}, {"forms": ["md"]}, {"unsound": {"a": "b"}}, {"template": "full"}):
        assert (made(**more), made(**more)) == (1, 0), more
    for number in (1, 2):
        older = Before(Release(number, "2024-05-01", "MR"), make({}))
        assert (made(before=older), made(before=older)) == (1, 0)
    for more in ({"templates": house}, {"theme": look / "theme.yaml"}):
        assert (made(**more), made(**more)) == (1, 0), more
    (look / "logo.svg").write_text("<svg></svg>")
    assert made(theme=look / "theme.yaml") == 1
    (house / "a.html.j2").write_text("two")
    assert made(templates=house) == 1
    monkeypatch.setattr(kept, "versions", lambda: {"Pango": "2"})
    assert made() == 1


def test_what_cannot_be_told_is_made_each_time(
    make: Callable[..., FactBase], count: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        (tmp_path / f"{number}.css").write_text("")
    monkeypatch.setattr(kept, "_FILES", 2)
    for _ in range(2):
        render(make({}), tmp_path / "out", texts={}, files={}, templates=tmp_path, store=Store(tmp_path / "cache"))
    other = forms.Form("other", "other.txt", "elsewhere:make")
    monkeypatch.setattr(kept, "chosen", lambda names: [other])
    for _ in range(2):
        render(make({}), tmp_path / "out", texts={}, files={}, forms=["md"], store=Store(tmp_path / "cache"))
    assert count == ["html", "pdf", "html", "pdf", "md", "md"]


@pytest.mark.skipif(os.name != "posix", reason="other names of libraries")
def test_libraries_tell_their_version(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(version[:1].isdigit() for version in libraries.versions().values())
    monkeypatch.setattr(libraries, "_ASKED", {"Pango": ("libnowhere.so.0", "pango_version_string")})
    assert libraries.versions() == {"Pango": ""}


def test_every_field_of_a_sheet_decides() -> None:
    """Whoever gives a sheet another field has `kept._key` look at it, and then names it here; `say` only listens."""
    known = {"base", "texts", "files", "templates", "theme", "template", "unsound", "before", "say"}
    assert {field.name for field in fields(Sheet)} == known
