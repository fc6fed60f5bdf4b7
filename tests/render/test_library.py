from __future__ import annotations

from pathlib import Path

import pytest

from factsheet.errors import RenderError
from factsheet.render.briefing import Briefing
from factsheet.render.html import make_html
from factsheet.render.library import copy, templates


def test_templates_and_styles_are_listed() -> None:
    assert {"briefing.html.j2", "kinds/person.html.j2", "style/theme.css"} <= set(templates())


def test_copied_templates_make_the_same_page(tmp_path: Path, view: Briefing, screen: str) -> None:
    assert len(copy([], tmp_path)) == len(templates())
    assert make_html(view, "screen", folder=tmp_path) == screen


def test_one_is_copied_and_never_overwritten(tmp_path: Path) -> None:
    assert copy(["parts/glance.html.j2"], tmp_path) == [tmp_path / "parts" / "glance.html.j2"]
    (tmp_path / "parts" / "glance.html.j2").write_text("mine")
    with pytest.raises(RenderError, match="already"):
        copy([], tmp_path)
    assert (tmp_path / "parts" / "glance.html.j2").read_text() == "mine"
    assert not (tmp_path / "briefing.html.j2").exists()


def test_an_unknown_name_lists_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"person\.html\.j2"):
        copy(["../../etc/passwd"], tmp_path)
