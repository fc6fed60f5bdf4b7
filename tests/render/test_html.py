from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheet.errors import RenderError
from factsheet.model.fact import FactBase
from factsheet.render.briefing import Briefing, briefing
from factsheet.render.guard import check_page
from factsheet.render.html import make_html


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
        if tag not in ("meta", "img", "br", "wbr", "line", "circle"):
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


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_every_inner_link_has_its_anchor_and_ids_are_unique(view: Briefing, medium: str) -> None:
    page = Page(make_html(view, medium))  # type: ignore[arg-type]
    assert len(page.ids) == len(set(page.ids))
    inner = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert set(inner) <= set(page.ids)
    assert len(inner) > 100


def test_no_link_of_the_built_in_templates_was_dropped(view: Briefing, screen: str) -> None:
    assert re.search(r"<a (?![^>]*href=)", screen) is None


def test_every_statement_and_every_passage_is_on_the_page(view: Briefing, screen: str) -> None:
    text = Page(screen).text
    for row in view.matrix:
        assert row.fact.statement in text
    for source in view.sources:
        for cited in source.passages:
            assert cited.passage.words in text


def test_the_id_of_every_fact_can_be_copied_from_the_web_page(view: Briefing, screen: str) -> None:
    shown = set(re.findall(r'<code class="id">([^<]+)</code>', screen))
    assert shown == {row.fact.id for row in view.matrix} | {
        fact.id for section in view.sections for fact in section.names
    }
    assert '<code class="id">' not in make_html(view, "print")


def test_a_card_shows_the_passage_in_its_context(screen: str) -> None:
    assert "That includes <mark>Aurora, Colo., where 12 were killed in July</mark>; Oak Creek" in screen


def test_held_facts_are_not_on_the_page(screen: str) -> None:
    assert "Messina traveled to New York City to meet with aides" not in screen
    assert "person familiar" not in Page(screen).text


def test_the_web_page_is_one_file_without_script(screen: str) -> None:
    check_page(screen)
    assert "default-src 'none'" in screen
    assert "url(" not in screen
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', screen, re.DOTALL)
    assert block
    assert json.loads(block[1])["@context"] == "https://schema.org"


def test_the_state_of_review_is_said(view: Briefing, screen: str, make: Callable[..., FactBase]) -> None:
    assert view.state in Page(screen).text
    assert "Unreviewed: 0 of 1 facts checked" in Page(make_html(briefing(make({}), {}), "screen")).text


def test_status_is_said_in_words(screen: str) -> None:
    text = Page(screen).text
    for words in ("✓ 3 sources agree", "• one source", "≠ sources differ", "checked MR 2013-01-29"):
        assert words in text


def test_markers_of_one_source_are_merged_and_never_touch_a_figure(make: Callable[..., FactBase]) -> None:
    cites = [{"source": "a", "quote": "x"}, {"source": "b", "quote": "y"}, {"source": "a", "quote": "z"}]
    page = Page(make_html(briefing(make({"statement": "Deaths: 17", "cites": cites}), {}), "print"))
    assert "Deaths: 17\u202f[1] [2]" in "".join(page.words)


def test_what_differs_says_of_whom(make: Callable[..., FactBase]) -> None:
    cites = [{"source": "a", "quote": "x"}, {"source": "b", "quote": "y", "age": 45}]
    base = make(
        {"kind": "person", "statement": "Larry Gordon, 44.", "value": "Larry Gordon", "age": 44, "cites": cites}
    )
    assert "Larry Gordon, age : 44" in Page(make_html(briefing(base, {}), "print")).text.replace("age:", "age :")


def test_many_sources_are_counted(make: Callable[..., FactBase]) -> None:
    cites = [{"source": f"s{number}", "quote": "x"} for number in range(40)]
    page = Page(make_html(briefing(make({"cites": cites}), {}), "print"))
    assert "[6] and 34 more" in page.text
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
    page = make_html(briefing(base, texts), "screen")
    check_page(page)
    assert Page(page).tags["script"] == 1
    assert (
        Page(page).tags["img"] == Page(page).tags["b"] - Page(make_html(briefing(plain, {}), "screen")).tags["b"] == 0
    )
    assert " ".join(attack.split()) in unescape(page)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip))
def test_any_text_makes_a_whole_page(make: Callable[..., FactBase], text: str) -> None:
    base = make({"kind": "person", "statement": text, "value": text, "cites": [{"source": "a", "quote": text}]})
    for medium in ("screen", "print"):
        Page(make_html(briefing(base, {"a": text}), medium))  # type: ignore[arg-type]


def test_the_newsroom_s_own_block_replaces_one(tmp_path: Path, view: Briefing) -> None:
    (tmp_path / "briefing.html.j2").write_text(
        '{% extends "builtin/briefing.html.j2" %}{% block matrix %}<p>ours: {{ briefing.title }}</p>{% endblock %}'
    )
    page = make_html(view, "screen", folder=tmp_path)
    assert "<p>ours: Obama meets police chiefs" in page
    assert 'id="matrix"' not in page
    assert "At a glance" in page


def test_the_newsroom_s_own_partial_for_a_kind(tmp_path: Path, view: Briefing) -> None:
    (tmp_path / "kinds").mkdir()
    (tmp_path / "kinds" / "person.html.j2").write_text("<h2>Who is who ({{ section.facts | length }})</h2>")
    page = make_html(view, "screen", folder=tmp_path)
    assert "<h2>Who is who (8)</h2>" in page
    assert 'href="#f-thomas-manger"' not in page  # its anchor is not on the page any more


@pytest.mark.parametrize(
    "bad",
    [
        "<script>alert(1)</script>",
        '<script src="https://e.org/x.js"></script>',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        '<a href=" java\nscript:x">x</a>',
        '<img src="https://e.org/pixel.png" alt="">',
        '<p onclick="x()">x</p>',
        '<iframe src="https://e.org"></iframe>',
        '<link rel="stylesheet" href="https://e.org/x.css">',
        '<meta http-equiv="refresh" content="0; url=https://e.org">',
        '<svg><use xlink:href="https://e.org/x.svg#a"/></svg>',
        "<form action=https://e.org><input></form>",
    ],
)
def test_what_a_page_may_not_hold(bad: str) -> None:
    with pytest.raises(RenderError, match="may not hold"):
        check_page(f"<html><body>{bad}</body></html>")
