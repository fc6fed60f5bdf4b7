"""The fact box: whatever a page holds it, it keeps to itself, and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

import tinyhtml5

from factsheet.model.fact import FactBase
from factsheet.render.box import html
from factsheet.render.forms import forms
from factsheet.render.sheet import Sheet
from factsheet.render.theme import Theme

HOSTILE = "</style></aside><script>x()</script><img src=x onerror=x()> {{ 7*7 }} \" onclick='x"


def elements(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for node in tinyhtml5.parse(StringIO(f"<!DOCTYPE html><body>{text}")).iter():
        if isinstance(node.tag, str):
            yield node.tag.rpartition("}")[2], dict(node.attrib)


def test_it_is_one_element_that_asks_for_nothing(sheet: Sheet) -> None:
    box = forms()["box"].make(sheet).decode()
    found = list(elements(box))
    assert box.startswith("<aside ")
    assert box.endswith("</aside>\n")
    assert {name for name, _ in found} <= {
        *("html", "head", "body", "aside", "style", "h2", "h3", "p", "ul", "ol", "li", "sup", "a", "span", "b", "em")
    }
    ids = [given["id"] for _, given in found if "id" in given]
    assert len(ids) == len(set(ids)) == len([source for source in sheet.view.sources if source.number])
    links = [given["href"] for _, given in found if "href" in given]
    assert links
    assert all(link.removeprefix("#") in ids or link.startswith(("http://", "https://")) for link in links)
    assert "url(" not in box
    assert "@import" not in box
    assert sheet.front.state in box


def test_its_styles_reach_nothing_else(sheet: Sheet) -> None:
    (style,) = re.findall(r"(?s)<style>(.*?)</style>", html(sheet))
    selectors = [one.strip() for rule in re.findall(r"([^{}]+)\{", style) for one in rule.split(",")]
    assert selectors
    assert all(one.startswith(".factsheet-box") for one in selectors)
    assert "<style" not in html(sheet, styled=False)


def test_strangers_text_is_text(make: Callable[..., FactBase]) -> None:
    url = "https://x.org/\"onclick='x"
    base = make(
        {"statement": HOSTILE, "section": "front", "ask": HOSTILE},
        title=HOSTILE,
        sources={"a": {"publisher": HOSTILE, "title": HOSTILE, "url": url}},
    )
    box = html(Sheet(base), Sheet(base).view.questions)
    found = list(elements(box))
    assert not {"script", "img"} & {name for name, _ in found}
    assert not any(key.startswith("on") for _, given in found for key in given)
    assert "49" not in box


def test_a_theme_gives_its_colours(make: Callable[..., FactBase]) -> None:
    sheet = Sheet(make({}), theme=Theme(colours={"accent": "#7a1f2b"}))
    assert "#7a1f2b" in html(sheet)
    assert "#1f4e79" not in html(sheet)


def test_what_nothing_proves_is_left_out_and_counted(make: Callable[..., FactBase]) -> None:
    def box(**given: Any) -> str:
        return html(Sheet(make({"id": "a", "statement": "A dam broke.", "section": "front"}), **given))

    assert "A dam broke." in box()
    assert "A dam broke." not in box(unsound={"a": "not found"})
    assert "1 not proved and left out" in box(unsound={"a": "not found"})
