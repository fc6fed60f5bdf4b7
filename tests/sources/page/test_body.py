"""The body of a page by its elements: no marks that stand nowhere, no facts from what leads to other stories."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factsheet.model.source import BlockKind, Source
from factsheet.sources.html import extract
from factsheet.sources.read import read
from tests.sources.page.pages import page

Made = Callable[..., Source]


@pytest.fixture
def source(tmp_path: Path) -> Made:
    def made(more: str, head: str = "") -> Source:
        (tmp_path / "page.html").write_text(page(head, more), encoding="utf-8")
        return read([tmp_path / "page.html"])[0]

    return made


def between(source: Source) -> list[tuple[str, str]]:
    """What stands between the two paragraphs of the page: kind and words."""
    blocks = [(block.kind.value, source.text[block.start : block.end]) for block in source.blocks]
    return blocks[2:-1]


def test_items_are_read_without_marks(source: Made) -> None:
    found = between(source("<p>The dead are:</p><ul><li>Ann Poe, 19, Keizer</li><li>Bob Roe, 20, Salem</li></ul>"))
    assert [text for _, text in found] == ["The dead are:", "Ann Poe, 19, Keizer", "Bob Roe, 20, Salem"]


def test_cells_of_data_are_no_facts(source: Made) -> None:
    row = "<tr><td>2012</td><td>Pendleton</td><td>9 people were killed</td></tr>"
    found = between(source(f"<table><tr><th>Year</th><th>Place</th><th>Killed</th></tr>{row}</table>"))
    assert {kind for kind, _ in found} == {"boilerplate"}
    assert all("|" not in text for _, text in found)


def test_an_article_in_a_table_is_one() -> None:
    html = page().replace("<article>", "<table><tr><td>").replace("</article>", "</td></tr></table>")
    found = extract(html)
    assert found
    assert [kind for *_, kind in found.zones] == [BlockKind.HEADLINE]


@pytest.mark.parametrize(
    ("more", "paragraphs"),
    [
        ("<p>“Nobody has ever<br>seen the like,” she said.</p>", ["“Nobody has ever seen the like,” she said."]),
        ("<p>“It is shut.<br>It is old,” she said.</p>", ["“It is shut. It is old,” she said."]),
        ("<p>The bridge is shut.<br>A ferry will run.</p>", ["The bridge is shut.", "A ferry will run."]),
        ("<p>“It is shut.”<br><br>“It is old,” she said.</p>", ["“It is shut.”", "“It is old,” she said."]),
    ],
)
def test_a_line_break_ends_no_quotation(source: Made, more: str, paragraphs: list[str]) -> None:
    assert [text for _, text in between(source(more))] == paragraphs


@pytest.mark.parametrize(
    "more",
    [
        '<p><a href="/x">Mayor of Eugene resigns after inquiry finds violations</a></p>',
        '<p><strong>Read this too: <a href="/x">Nine killed in Nevada plane crash</a></strong></p>',
        '<p>Elsewhere | <a href="/x">Nine killed in Nevada plane crash</a></p>',
    ],
)
def test_a_link_to_another_story_is_no_fact(source: Made, more: str) -> None:
    ((kind, _),) = between(source(more))
    assert kind == "boilerplate"


@pytest.mark.parametrize(
    "more",
    [
        '<p>The mayor spoke <a href="/x">at the town hall of Riverton on Monday</a>.</p>',
        '<p><a href="/x">Three people were hurt when the railing gave way in June.</a></p>',
        '<p>Police said: <a href="/x">Ann Poe</a></p>',
    ],
)
def test_a_sentence_with_a_link_is_one(source: Made, more: str) -> None:
    ((kind, _),) = between(source(more))
    assert kind == "paragraph"


@pytest.mark.parametrize(
    "more",
    [
        '<blockquote class="twitter-tweet"><p>At least 15 are dead.</p>— Joe (@j) <a href="/">May 4</a></blockquote>',
        '<div class="newsletter-signup"><p>Nineteen people get it every day.</p></div>',
        '<aside id="relatedStories"><p>Nine people were killed in Nevada.</p></aside>',
        '<section class="comments"><p>I heard that 20 people were killed.</p></section>',
        '<article class="recommended pull"><p>Nine people were killed in a crash in Nevada.</p></article>',
        '<ol class="more-topic__items"><li>Nine people were killed in a crash in Nevada.</li></ol>',
        '<div class="visually-hidden"><p>Story continues below: nine people killed.</p></div>',
        '<blockquote class="pull-quote"><p>Nobody wants to see this bridge shut</p></blockquote>',
        '<span class="rollover-block"><a href="/">Ann B. Lee</a><a href="/">Mayor shuts a school</a></span>',
        '<span class="tooltip-text">Ann Lee was elected in 2010.</span>',
    ],
)
def test_boxes_are_not_read(source: Made, more: str) -> None:
    assert between(source(more)) == []


@pytest.mark.parametrize(
    "more",
    [
        '<blockquote class="statement"><p>Nobody was killed, said Ann Poe of the state police.</p></blockquote>',
        '<blockquote class="pull-quote"><p>Words that stand nowhere else in it, said Ann Poe.</p></blockquote>',
        '<div class="story-related-body"><p class="tweeted">Nobody was killed, said Ann Poe.</p></div>',
    ],
)
def test_a_quotation_of_the_article_is_read(source: Made, more: str) -> None:
    if "related" in more:  # a box of that name which holds most of the page is the article
        found = extract(page().replace("<article>", '<article><div class="related">').replace("</article>", "</div>"))
        assert found
        assert "Nobody wants" in found.text
    else:
        assert len(between(source(more))) == 1


def test_a_word_with_a_box_that_floats_over_it_stays(source: Made) -> None:
    box = '<span class="rollover-block"><a href="/">Ann B. Lee</a></span>'
    ((kind, text),) = between(
        source(f'<p>It was <a class="rollover" href="/">Ann Lee</a>{box} who shut the bridge.</p>')
    )
    assert (kind, text) == ("paragraph", "It was Ann Lee who shut the bridge.")


@pytest.mark.parametrize(
    "title", ["SHUT! Council closes the bridge", "Bridge is shut by the council. Here is why it is"]
)
def test_what_the_page_calls_its_headline_is_one(tmp_path: Path, title: str) -> None:
    html = page().replace("Council closes harbor bridge", title)
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    first = read([tmp_path / "page.html"])[0].blocks[0]
    assert (first.kind, first.end) == (BlockKind.HEADLINE, len(title))


@pytest.mark.parametrize(
    "line",
    [
        "Get access to all of it for $1 a week.",
        "If you buy something through this page, the Gazette may get a share.",
        "Stay informed with the Gazette, read by 60 reporters. Subscribe now!",
        "This article is for subscribers only. Subscribe now for $1 a week to keep reading.",
        "Sign up here for our daily newsletter, sent by 60 reporters.",
        "This story has been corrected to show that the driver is 52, not 62, years old.",
        "An earlier version of this article said that twelve people had died.",
        "Ann Lee covers the harbor for the Gazette, and has won two prizes.",
    ],
)
def test_what_the_outlet_says_of_itself_is_no_fact(source: Made, line: str) -> None:
    found = source(f"<p>{line}</p>", '<meta name="author" content="Ann Lee">')
    kinds = {found.text[block.start : block.end]: block.kind for block in found.blocks}
    assert kinds[line] is BlockKind.BOILERPLATE


def test_a_page_of_which_half_is_lost_is_told(tmp_path: Path) -> None:
    said = json.dumps({"@type": "NewsArticle", "headline": "Council closes bridge", "articleBody": "word " * 400})
    (tmp_path / "a.html").write_text(page(f'<script type="application/ld+json">{said}</script>'), encoding="utf-8")
    told: list[str] = []
    read([tmp_path / "a.html"], report=told.append)
    assert told == [
        f"{tmp_path / 'a.html'}: the page says that its article has 400 words, and fewer were found: is it all there?"
    ]


LONG = "The bridge was closed for the first time since it was built by hand, and nobody knew how long it would be."


def test_an_article_beside_a_menu_in_a_table_is_one() -> None:
    links = "<a href='/a'>Police blotter of the week</a><br><a href='/b'>Two hurt in a crash</a>"
    menu = f"<td><a href='/'>Home</a><br>{links}</td>"
    html = (
        page().replace("<article>", f"<table><tr>{menu}<td>").replace("</article>", f"<p>{LONG}</p></td></tr></table>")
    )
    found = extract(html)
    assert found
    kinds = [found.text[start:end] for start, end, kind in found.zones if kind is BlockKind.BOILERPLATE]
    assert not [text for text in kinds if "bridge" in text]


def test_lines_that_are_links_are_none_of_the_text(source: Made) -> None:
    links = "<a href='/a'>Man charged in death of his wife</a><br><a href='/b'>Three hurt in crash on Main Road</a>"
    found = between(source(f"<p>{LONG}<br>{links}</p>"))
    assert found == [
        ("paragraph", LONG),
        ("boilerplate", "Man charged in death of his wife"),
        ("boilerplate", "Three hurt in crash on Main Road"),
    ]


def test_a_quotation_that_is_set_large_again_is_none_of_the_outlets_words(source: Made) -> None:
    said = "<p>“The old bridge was never safe,” said Lee. “It was old.”</p>"
    found = between(source(f"{said}<blockquote>The old bridge was never safe.</blockquote>"))
    assert [kind for kind, _ in found] == ["paragraph", "boilerplate"]
    told = between(
        source(f"<p>The old bridge was never safe, and all knew it.</p><p>The old bridge was never safe</p>{said}")
    )
    assert [kind for kind, _ in told] == ["paragraph", "boilerplate", "paragraph"]
    assert (
        between(source("<p>“The old bridge was never safe.”</p><p>“The old bridge was never safe.”</p>"))[0][0]
        == "paragraph"
    )


def test_a_heading_in_a_paragraph_is_parted_from_it(source: Made) -> None:
    found = between(source(f"<p><strong>About the bridge</strong><br>{LONG}</p>"))
    assert found == [("paragraph", "About the bridge"), ("paragraph", LONG)]
    for whole in (f"<p><b>It is shut.</b><br>{LONG}</p>", f"<p>So <b>it is shut</b><br>{LONG}</p>"):
        assert "About the bridge" not in [text for _, text in between(source(whole))]
    assert between(source("<p><b>The bridge</b><br>was shut for a day by its owner.</p>")) == [
        ("paragraph", "The bridge was shut for a day by its owner.")
    ]


def test_a_block_in_the_middle_of_a_text_does_not_run_into_it(source: Made) -> None:
    check = "<div><b>You can also check: </b><a href='/g'>Gold rate in Salem</a> | <a href='/b'>Bank holidays</a></div>"
    found = between(source(f"<div>{LONG}<br><br>{check}“It was old,” the mayor said of the bridge.</div>"))
    assert found == [
        ("paragraph", LONG),
        ("boilerplate", "You can also check: Gold rate in Salem | Bank holidays"),
        ("paragraph", "“It was old,” the mayor said of the bridge."),
    ]


@pytest.mark.parametrize("mark", ["|", "•", ":"])
def test_a_label_with_a_mark_before_a_link_leads_away(source: Made, mark: str) -> None:
    found = between(source(f"<p>Also read {mark} <a href='/a'>Six pilgrims die as bus falls into river</a></p>"))
    assert [kind for kind, _ in found] == ["boilerplate"]
