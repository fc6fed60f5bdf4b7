from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.errors import RenderError
from factsheet.render.guard.page import guarded, policy
from factsheet.render.html import make_html, page_script
from factsheet.render.sheet import Sheet
from tests.render.guard.attacks import HARMLESS, LEFT_OUT, LOADS, RUNS
from tests.render.guard.soup import soup

OURS = "ours()"


def paged(body: str) -> str:
    return f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>x</title></head><body>{body}</body></html>"


@pytest.mark.parametrize("attack", RUNS + LOADS)
@pytest.mark.parametrize("where", ["body", "head", "whole"])
def test_what_runs_or_loads_is_refused(attack: str, where: str) -> None:
    pages = {"body": paged(attack), "head": paged("").replace("<title>", f"{attack}<title>"), "whole": attack}
    for script in ("", OURS):
        with pytest.raises(RenderError, match="may not hold"):
            guarded(pages[where], script)


def test_what_has_no_end_is_refused() -> None:
    with pytest.raises(RenderError, match="elements without end"):
        guarded(paged("<div>" * 300))


@pytest.mark.parametrize("body", HARMLESS + LEFT_OUT)
def test_what_is_harmless_stays_and_is_written_once_and_for_all(body: str) -> None:
    written = guarded(paged(body))
    assert guarded(written) == written
    assert "hit()</script>" not in re.sub(r'"[^"]*"', "", written)
    assert written.count("<meta") == written.count("<meta charset") + 1 == 2


def test_the_policy_stands_first_whatever_the_page_says() -> None:
    head = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">'
    assert guarded("x").startswith(head.format(policy()))
    own = "<meta http-equiv='CONTENT-security-policy' content='default-src *'>"
    page = guarded(f"<title>x</title>{own}<p>x<script>{OURS}</script>", OURS)
    assert page.startswith(head.format(policy(OURS)))
    assert page.lower().count("security-policy") == 1
    assert f"<script>{OURS}</script>" in page


def test_a_script_is_ours_to_the_letter() -> None:
    for script in (f"{OURS} ", f" {OURS}", OURS.upper(), f"<!--{OURS}", ""):
        with pytest.raises(RenderError, match="<script>"):
            guarded(f"<p><script>{script}</script>", OURS)
    with pytest.raises(RenderError, match="<script>"):
        guarded(f"<p><script>{OURS}</script>")


def test_linked_data_stays_what_it_is() -> None:
    data = {"a": "</script><script>hit()</script>", "b": ["<!--", "&amp;", "'"]}
    escaped = json.dumps(data).replace("</", "<\\/")
    page = guarded(f'<script type="application/ld+json">{escaped}</script>')
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    assert json.loads(found[1]) == data
    assert "<" not in found[1]
    with pytest.raises(RenderError, match="no JSON"):
        guarded('<script type="application/ld+json">hit()</script>')


def test_a_page_that_names_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("<p>secret")
    assert "<p>secret" not in guarded(str(tmp_path / "secret"))


@pytest.mark.parametrize("template", ["briefing", "full"])
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_the_built_in_pages_pass_and_keep_every_word(sheet: Sheet, medium: str, template: str) -> None:
    page = make_html(Sheet(sheet.base, sheet.texts, template=template), medium)  # type: ignore[arg-type]
    written = guarded(page, page_script() if medium == "screen" else "")

    def words(html: str) -> str:
        html = html.replace('=""', "").replace("></circle>", "/>").replace("></line>", "/>")
        return "".join(re.sub(r"<meta[^>]*>|<!DOCTYPE html>", "", html, flags=re.IGNORECASE).split())

    assert words(written) == words(page)


@settings(max_examples=150)
@given(soup())
def test_any_soup_is_refused_or_written_once_and_for_all(text: str) -> None:
    try:
        written = guarded(text, OURS)
    except RenderError:
        return
    assert guarded(written, OURS) == written


@settings(max_examples=50)
@given(st.text(max_size=80))
def test_any_text_is_refused_or_written_once_and_for_all(text: str) -> None:
    try:
        written = guarded(text)
    except RenderError:
        return
    assert guarded(written) == written
