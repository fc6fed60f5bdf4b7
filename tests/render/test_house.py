"""What a house's own templates and themes may take, and that what they do to the process hurts nobody."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factsheet.errors import RenderError
from factsheet.model.fact import FactBase
from factsheet.render import forms
from factsheet.render.sheet import Sheet

HEAD = '{% extends "builtin/briefing.html.j2" %}'


def made(folder: Path, base: FactBase, template: str, form: str) -> bytes:
    (folder / "briefing.html.j2").write_text(HEAD + template, encoding="utf-8")
    return forms.make([form], Sheet(base, templates=folder))[0][0]


def test_a_house_s_sheet_has_the_bytes_that_this_process_makes(tmp_path: Path, base: FactBase) -> None:
    block = "{% block people %}<p>ours</p>{% endblock %}"
    (tmp_path / "theme.yaml").write_text("house: The Example\n")
    page = made(tmp_path, base, block, "html")
    assert b"<p>ours</p>" in page
    given = ["html", "pdf", "md"], Sheet(base, templates=tmp_path), tmp_path / "theme.yaml"
    assert forms.make(*given) == forms._make(*given)


def test_it_is_told_what_is_being_made(tmp_path: Path, base: FactBase) -> None:
    told: list[str] = []
    forms.make(["html", "jsonld"], Sheet(base, templates=tmp_path), progress=told.append)
    assert told == ["briefing.html, briefing.jsonld"]


STYLES = "{% block styles %}{{ super() }} p { column-count: 99999999 }{% endblock %}"
LOOP = (
    "{% for i in range(1000) %}{% for j in range(1000) %}{{ range(99999) | list | string | length }}{% endfor %}"
    "{% endfor %}"
)
TEXT = "{% for a in range(40) %}{{ 'x' * 40000000 }}{% endfor %}"


@pytest.mark.skipif(sys.platform != "linux", reason="the system sets no limits")
@pytest.mark.parametrize(
    ("template", "form", "told"),
    [
        (STYLES, "pdf", "more than . seconds"),
        (f"{{% block people %}}{LOOP}{{% endblock %}}", "html", "more than . seconds"),
        (f"{{% block people %}}{TEXT}{{% endblock %}}", "html", "too much memory"),
    ],
)
def test_what_has_no_end_is_stopped(
    tmp_path: Path, base: FactBase, monkeypatch: pytest.MonkeyPatch, template: str, form: str, told: str
) -> None:
    monkeypatch.setattr(forms, "_SECONDS", 2)
    monkeypatch.setattr(forms, "_MEGABYTES", 1024)
    with pytest.raises(RenderError, match=told):
        made(tmp_path, base, template, form)


def test_what_is_wrong_in_a_template_is_told_as_ever(tmp_path: Path, base: FactBase) -> None:
    with pytest.raises(RenderError, match=r"briefing\.html\.j2, line 1: 'brieffing' is undefined"):
        made(tmp_path, base, "{% block people %}{{ brieffing }}{% endblock %}", "pdf")
