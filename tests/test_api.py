"""The names that programs rely on: where they are listed, what importing them costs, what a call leaves behind."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import factsheet
from factsheet import api

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "tests" / "render" / "data" / "seeds.yaml"
STABLE = (
    *("Built", "Checked", "Citation", "Fact", "FactBase", "FactsheetError", "Finding", "SourceEntry", "Verdict"),
    *("__version__", "build", "check", "load", "render", "verify"),
)
CALLS = ("build", "check", "load", "render", "verify")


def run(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=folder)


def test_the_names_are_these_and_all_are_documented() -> None:
    assert sorted(factsheet.__all__) == sorted(STABLE)
    page = (ROOT / "docs" / "api.md").read_text("utf-8")
    for name in STABLE:
        assert getattr(factsheet, name) is not None
        assert re.search(rf"^\|.*`{name}[`(]", page, re.MULTILINE), name
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        factsheet.biuld  # noqa: B018


@pytest.mark.parametrize("name", CALLS)
def test_every_call_is_typed_and_described(name: str) -> None:
    call = getattr(api, name)
    assert inspect.getdoc(call)
    assert all(
        parameter.annotation is not inspect.Parameter.empty for parameter in inspect.signature(call).parameters.values()
    )
    assert inspect.signature(call).return_annotation


def test_importing_takes_nothing_heavy_and_changes_nothing(tmp_path: Path) -> None:
    code = (
        "import logging, sys, warnings\n"
        "before = list(logging.getLogger().handlers), list(warnings.filters)\n"
        "from factsheet import build, check, load, verify, render\n"
        "heavy = {'spacy', 'weasyprint', 'pydantic', 'yaml', 'lxml'} & set(sys.modules)\n"
        f"base = load({str(SEEDS)!r})\n"
        f"found = check({str(SEEDS)!r})\n"
        f"made = render({str(SEEDS)!r}, 'out', to=['md', 'csv'], draft=True)\n"
        "assert [one.name for one in made] == ['briefing.md', 'facts.csv'], made\n"
        "assert not {'spacy', 'weasyprint'} & set(sys.modules)\n"
        "assert before == (list(logging.getLogger().handlers), list(warnings.filters))\n"
        "sys.exit(f'imported {heavy}' if heavy - {'pydantic', 'yaml', 'lxml'} else 0)\n"
    )
    done = run(code, tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("before", ["", "import factsheet.render.forms; ", "import factsheet.pipeline; "])
def test_render_is_called_whatever_was_imported_before(tmp_path: Path, before: str) -> None:
    code = f"{before}from factsheet import render; render({str(SEEDS)!r}, '.', to='csl', draft=True)"
    assert run(code, tmp_path).returncode == 0
    assert (tmp_path / "sources.csl.json").exists()


def test_options_go_through(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from factsheet import pipeline

    seen: list[Any] = []
    monkeypatch.setattr(pipeline, "build", lambda *given, **named: seen.append((given, named)) or ("report", []))
    built = api.build("articles", tmp_path, published={"ap": "2013-01-28"}, aliases="names.yaml", only=True, final=True)
    (paths, folder, options, _), named = seen[0]
    assert (paths, folder, built.facts) == ([Path("articles")], tmp_path, tmp_path / "facts.yaml")
    assert options == pipeline.Options({"ap": "2013-01-28"}, aliases=Path("names.yaml"), only=True)
    assert named == {"final": True, "draft": False}
    names = set(inspect.signature(api.build).parameters)
    assert {field.name for field in fields(pipeline.Options)} <= names


def test_what_a_person_can_put_right_is_one_error(tmp_path: Path) -> None:
    with pytest.raises(factsheet.FactsheetError):
        api.load(tmp_path / "none.yaml")
