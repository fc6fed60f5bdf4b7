from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factsheet.errors import RenderError
from factsheet.render.guard.page import guarded
from factsheet.render.html import make_html, page_script
from factsheet.render.library import copy, templates
from factsheet.render.sheet import Sheet


def test_templates_and_styles_are_listed() -> None:
    assert {"briefing.html.j2", "full.html.j2", "style/theme.css"} <= set(templates())


def test_copied_templates_make_the_same_page(tmp_path: Path, sheet: Sheet, screen: str) -> None:
    assert len(copy([], tmp_path)) == len(templates())
    assert make_html(replace(sheet, templates=tmp_path), "screen") == guarded(screen, page_script())


def test_one_is_copied_and_never_overwritten(tmp_path: Path) -> None:
    assert copy(["parts/people.html.j2"], tmp_path) == [tmp_path / "parts" / "people.html.j2"]
    (tmp_path / "parts" / "people.html.j2").write_text("mine")
    with pytest.raises(RenderError, match="already"):
        copy([], tmp_path)
    assert (tmp_path / "parts" / "people.html.j2").read_text() == "mine"
    assert not (tmp_path / "briefing.html.j2").exists()


def test_an_unknown_name_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"people\.html\.j2"):
        copy(["../../etc/passwd"], tmp_path)
