"""Captions and boxes of facts are read as what they are: a caption gives facts, a box is set apart."""

from __future__ import annotations

import pytest

from factsheet.sources import from_text
from factsheet.sources.html import extract
from tests.sources.page.pages import page

CAPTION = "Workers look at a crack in the old harbor bridge in Riverton on May 5, 2014."
LINKS = "".join(f'<li><a href="/{at}">Another story of a town far away from here</a></li>' for at in range(4))


def kinds(html: str) -> list[tuple[str, str]]:
    """The blocks of a page: kind and words."""
    read = extract(html)
    assert read
    source = from_text(read.text, id="x", zones=read.zones, title=read.title)
    return [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]


def figure(caption: str) -> str:
    return f'<figure><img src="a.jpg" alt=""><figcaption>{caption}</figcaption></figure>'


@pytest.mark.parametrize(
    "caption",
    [
        CAPTION,
        f"{CAPTION} (AP Photo/Ann Poe)",
        "Ann Lee, the mayor, speaks in <b>Riverton</b>, Monday, May 5, 2014.",
        "The bridge is seen from the harbor, May 5, 2014.",
    ],
)
def test_a_caption_with_its_day_is_one(caption: str) -> None:
    found = kinds(page(more=figure(caption)))
    assert [kind for kind, _ in found] == ["headline", "paragraph", "caption", "paragraph"]
    assert found[2][1].startswith(caption.replace("<b>", "").replace("</b>", "")[:40])


@pytest.mark.parametrize(
    "more",
    [
        figure("The old bridge"),
        figure("Workers look at a crack in the old harbor bridge in Riverton."),
        figure("May 5, 2014"),
        f'<a href="/other">{figure(CAPTION)}</a>',
        f"<aside>{figure(CAPTION)}</aside>",
        figure(CAPTION + " It was built by hand." * 30),
        f'<div class="factbox"><ul>{LINKS}</ul></div>',
        '<div class="factbox"></div>',
    ],
)
def test_what_is_beside_the_story_is_not_read(more: str) -> None:
    assert [kind for kind, _ in kinds(page(more=more))] == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize("element", ['p class="wp-caption-text"', 'div class="image__caption"', 'p id="photo-caption"'])
def test_what_a_page_calls_a_caption_is_no_sentence_of_the_story(element: str) -> None:
    text = "Workers look at a crack in the old harbor bridge in Riverton."
    found = kinds(page(more=f"<{element}>{text}</{element.split()[0]}>"))
    assert ("paragraph", text) not in found
    assert [kind for kind, _ in found if kind != "caption"] == ["headline", "paragraph", "paragraph"]


def test_the_rights_behind_a_caption_are_none_of_it() -> None:
    rights = "THIS IMAGE HAS BEEN SUPPLIED BY A THIRD PARTY. MANDATORY CREDIT. NO RESALES"
    found = kinds(page(more=figure(f"{CAPTION} {rights}")))
    assert ("caption", CAPTION) in found
    assert {kind for kind, text in found if text in rights} == {"boilerplate"}


def test_a_caption_that_is_a_paragraph_of_the_body_is_marked() -> None:
    more = f"<p>{CAPTION}</p><figure><img src='a.jpg' alt=''><figcaption>{CAPTION}</figcaption></figure>"
    assert [kind for kind, _ in kinds(page(more=more))] == ["headline", "paragraph", "caption", "paragraph"]


@pytest.mark.parametrize("name", ["factbox", "c-InfoBox", "story__key-points", "fact_file wide"])
def test_a_box_of_facts_is_set_apart(name: str) -> None:
    items = "<h4>What we know</h4><ul><li>Two piers cracked</li><li>Built in 1931</li></ul>"
    found = kinds(page(more=f'<aside class="{name}">{items}</aside>'))
    assert {kind for kind, _ in found[2:-1]} == {"fact box"}
    assert [text for _, text in found[2:-1]] == ["What we know", "Two piers cracked", "Built in 1931"]


def test_an_article_that_is_called_a_box_is_one() -> None:
    html = page().replace("<article>", '<div class="infobox">').replace("</article>", "</div>")
    assert [kind for kind, _ in kinds(html)] == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "name",
    [
        "kg-card kg-signup-card",
        "kg-cta-card",
        "rail--trending",
        "field--name-comment",
        "latest-news",
        "author-info",
        "ai-summary",
    ],
)
def test_a_box_that_asks_or_leads_away_is_not_read(name: str) -> None:
    more = f'<div class="{name}"><h4>Look</h4><p>Seven people were shot in a far town on Monday.</p></div>'
    assert [kind for kind, _ in kinds(page(more=more))] == ["headline", "paragraph", "paragraph"]
