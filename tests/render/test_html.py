from __future__ import annotations

import base64
import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.model.fact import FactBase
from factsheet.render.front import lines
from factsheet.render.guard.page import guarded
from factsheet.render.html import make_html, page_script
from factsheet.render.sheet import Sheet


class Page(HTMLParser):
    """Ids, inner links and text of a page; an element that is never closed, or closed twice, is an error."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name == "href":
                self.links.append(value or "")
        if tag not in ("meta", "img", "br", "wbr", "line", "circle", "input"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "script" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@pytest.mark.parametrize("template", ["briefing", "full"])
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_every_inner_link_has_its_anchor_and_ids_are_unique(sheet: Sheet, medium: str, template: str) -> None:
    page = Page(make_html(replace(sheet, template=template), medium))  # type: ignore[arg-type]
    assert len(page.ids) == len(set(page.ids))
    inner = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert set(inner) <= set(page.ids)
    assert len(inner) > 30


def test_no_link_of_the_built_in_templates_was_dropped(screen: str) -> None:
    assert re.search(r"<a (?![^>]*href=)", screen) is None


def test_the_web_page_has_every_fact_once_and_every_article_whole(sheet: Sheet, screen: str) -> None:
    text = Page(screen).text
    shown = lines(sheet.front)
    for row in sheet.view.matrix:
        assert row.fact.id in shown or text.count(row.fact.statement) == 1
    for article in sheet.texts.values():
        for paragraph in re.split(r"\n\s*\n", article):
            first = " ".join(paragraph.split()[:4])
            assert first in re.sub(r"(?<=\w)(?:[A-Z]\d+)+", "", text)


def test_a_card_shows_the_passage_in_its_context(screen: str) -> None:
    assert "That includes <mark>Aurora, Colo., where 12 were killed in July</mark>; Oak Creek" in screen


def test_a_passage_leads_to_its_line_and_a_line_to_its_passage(sheet: Sheet, screen: str) -> None:
    line = lines(sheet.front)["aurora-killed"]
    passage = line.runs[0].cites.markers[0].anchor
    marked = screen.index(f'<mark id="{passage}"')
    back = screen.index(f'<a class="back" href="#{line.anchor}">{line.code}</a>', marked)
    assert "where 12 were" in screen[marked:back]
    assert f'href="#{passage}"' in screen


def test_held_facts_are_not_on_the_page_but_in_the_article(screen: str) -> None:
    assert "Messina traveled to New York City to meet with aides" not in screen
    sheet, _, article = screen.partition('<aside id="articles"')
    assert "person familiar" not in re.sub(r"<script.*?</script>", "", sheet, flags=re.DOTALL)
    assert "person familiar with the discussion" in " ".join(article.split())


def test_the_web_page_is_one_file_with_our_script_alone(screen: str) -> None:
    guarded(screen, page_script())
    assert "default-src 'none'; script-src 'sha256-" in screen
    assert "url(" not in screen
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', screen, re.DOTALL)
    assert block
    assert json.loads(block[1])["@context"] == "https://schema.org"
    said = re.search(r"script-src 'sha256-([^']+)'", screen)
    held = re.search(r"<script>(.*?)</script>", screen, re.DOTALL)
    assert said
    assert held
    assert base64.b64decode(said[1]) == hashlib.sha256(held[1].encode()).digest()


def test_the_filters_know_what_a_line_is_about(screen: str) -> None:
    key = re.search(r'<option value="(w\d+)">Barack Obama</option>', screen)
    line = re.search(r'<li id="Q1"[^>]* data-sources="([^"]*)" data-people="([^"]*)"', screen)
    assert key
    assert line
    assert key[1] in line[2].split()
    assert {"1"} <= set(line[1].split()) <= {"1", "2", "3"}


def test_ids_are_on_the_page_for_every_fact(sheet: Sheet, screen: str) -> None:
    for row in sheet.view.matrix:
        assert f'<code class="id">{row.fact.id}</code>' in screen


def test_marks_are_said_in_words_and_only_for_the_exception(screen: str, sheet: Sheet) -> None:
    text = Page(screen).text
    assert "◆ Sources differ" in text
    assert "one source" not in text
    assert "sources agree" not in text


def test_markers_of_one_source_are_merged_and_never_touch_a_figure(make: Callable[..., FactBase]) -> None:
    cites = [{"source": "a", "quote": "17 x"}, {"source": "b", "quote": "17 y"}, {"source": "a", "quote": "17 z"}]
    base = make({"statement": "The sum of all deaths is 17.", "cites": cites})
    page = Page(make_html(Sheet(base), "print"))
    assert "The sum of all deaths is 17.\u202f[1,2]" in "".join(page.words)


def test_many_sources_are_a_range(make: Callable[..., FactBase]) -> None:
    cites = [{"source": f"s{number}", "quote": "the dam broke"} for number in range(40)]
    page = Page(make_html(Sheet(make({"statement": "The dam in the valley broke.", "cites": cites})), "print"))
    assert "The dam in the valley broke.[1–40]" in page.text.replace("\u202f", "").replace(" [", "[")
    assert {f"s{number}" for number in range(1, 41)} <= set(page.ids)


ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "{{ 7 * 7 }}{% for x in y %}",
    "]]></title><b>",
    "</script><!--",
    "&lt;b&gt; &amp;",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_of_articles_is_never_markup(make: Callable[..., FactBase], attack: str) -> None:
    everywhere = {
        "statement": attack, "value": attack, "by": attack, "ask": attack, "note": attack, "basis": attack,
        "role": attack,        "where": attack, "why": attack, "who": [attack], "when": "2012", "checked": attack,
        "cites": [{"source": "a", "quote": attack, "says": attack + "x"}, {"source": "b", "quote": attack}],
    }  # fmt: skip
    kinds = ["event", "person", "quote", "claim", "quantity", "other"]
    sources = {"a": {"title": attack, "publisher": attack, "byline": attack, "url": "https://e.org/?a=<b>&c='d'\""}}
    base = make(*({"kind": kind} | everywhere for kind in kinds), title=attack, sources=sources, event="fact-0")
    plain = make(*({"kind": kind} | everywhere for kind in kinds), title="x", sources={}, event="fact-0")
    texts = {"a": f"before {attack} after"}
    page = make_html(Sheet(base, texts), "screen")
    guarded(page, page_script())
    assert Page(page).tags["script"] == 2
    assert Page(page).tags["img"] == 0
    assert set(Page(page).tags) <= {*Page(make_html(Sheet(plain), "screen")).tags, "a"}
    assert " ".join(attack.split()) in unescape(page)
    Page(make_html(Sheet(base, texts, template="full"), "screen"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip))
def test_any_text_makes_a_whole_page(make: Callable[..., FactBase], text: str) -> None:
    base = make({"kind": "person", "statement": text, "value": text, "cites": [{"source": "a", "quote": text}]})
    for medium in ("screen", "print"):
        Page(make_html(Sheet(base, {"a": text}), medium))  # type: ignore[arg-type]


def test_the_newsroom_s_own_block_replaces_one(tmp_path: Path, sheet: Sheet) -> None:
    (tmp_path / "briefing.html.j2").write_text(
        '{% extends "builtin/briefing.html.j2" %}{% block people %}<p>ours: {{ sheet.title }}</p>{% endblock %}'
    )
    page = make_html(replace(sheet, templates=tmp_path), "screen")
    assert "<p>ours: Obama meets police chiefs" in page
    assert 'id="people"' not in page
    assert "What is established" in page


def test_the_newsroom_s_own_partial_for_a_kind(tmp_path: Path, sheet: Sheet) -> None:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "person.html.j2").write_text("<h3>Who is who ({{ section.facts | length }})</h3>")
    assert "<h3>Who is who (8)</h3>" in make_html(replace(sheet, templates=tmp_path, template="full"), "screen")


@pytest.mark.parametrize("name", ["", " ", "Ann Lee"])
def test_a_thousand_people_are_filters_as_far_as_one_can_choose(make: Callable[..., FactBase], name: str) -> None:
    people = [
        {"kind": "person", "value": f"{name}{at}" if name.strip() else name, "statement": f"{name}{at} came."}
        for at in range(1000)
    ]
    began = time.process_time()
    page = make_html(Sheet(make(*people), {"a": "x"}), "screen")
    assert page.count('<option value="w') == (300 if name.strip() else 0)
    assert time.process_time() - began < 20


def test_the_matrix_of_very_many_sources_has_what_is_cited_alone(make: Callable[..., FactBase]) -> None:
    facts = [{"cites": [{"source": f"s{at}", "quote": "x"}]} for at in range(60)]
    (rows,) = {len(row.cells) for row in Sheet(make(*facts), {}).view.matrix}
    assert rows == 1
