"""What a page states, hostile statements too."""

from __future__ import annotations

import pytest

from factsheet.sources.html import extract
from tests.sources.page.pages import page

SAVED = "https://www.nbcnews.com/news/bridge"


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "head",
    [
        script('{"@type": "NewsArticle", "headline": "Council closes bridge", "dateModified": "2014-05-08T01:00Z"}'),
        '<meta property="article:modified_time" content="2014-05-08T10:00:00+02:00">',
        '<meta itemprop="dateModified" content="2014-05-08">',
        script('{"@type": "NewsArticle", "headline": "Council", "dateModified": "8 May 2014 05:44 GMT"}'),
    ],
)
def test_the_day_of_the_last_change(head: str) -> None:
    found = extract(page('<meta property="article:published_time" content="2014-05-06">' + head))
    assert found
    assert (found.published, found.updated) == ("2014-05-06", "2014-05-08")


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ('<time itemprop="datePublished" datetime="2014-05-06T16:45+0100">May 6</time>', "2014-05-06"),
        (
            '<time itemprop="datePublished" datetime="2014-05-06"></time><time datetime="2019-02-05"></time>',
            "2014-05-06",
        ),
        ('<p>Copyright 2009</p><meta itemprop="datePublished" content="2014-05-06">', "2014-05-06"),
    ],
)
def test_the_day_that_the_markup_gives(body: str, day: str) -> None:
    first = (
        '<meta name="x.articleFirstPublished" content="2009-02-05 16:07">'  # of a page that is written anew each year
    )
    found = extract(page(first).replace("<body>", f"<body>{body}"))
    assert found
    assert found.published == day


def test_a_change_before_publication_is_none() -> None:
    times = ("published_time", "2014-05-06"), ("modified_time", "2014-05-01")
    head = "".join(f'<meta property="article:{name}" content="{day}">' for name, day in times)
    found = extract(page(head))
    assert found
    assert found.updated is None


@pytest.mark.parametrize(
    "comment", [f"<!-- saved from url=(0044){SAVED} -->", f"<!--\n Page saved with SingleFile \n url: {SAVED} \n-->"]
)
def test_the_address_that_a_page_was_saved_from(comment: str) -> None:
    found = extract(page().replace("<html>", f"\n{comment}\n<html>"))
    assert found
    assert (found.url, found.publisher) == (SAVED, "NBC News")


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": ["a"], "author": {"name": {"name": 7}}, "datePublished": "soon"}',
        '{"@type": "NewsArticle", "headline": "x", "author": [[["a"]]], "publisher": 7, "dateModified": "9999-99-99"}',
        '{"@graph": [' + ",".join(["{}"] * 5_000) + "]}",
        "null",
    ],
)
def test_hostile_statements(text: str) -> None:
    found = extract(page(script(text)))
    assert found
    assert "Mayor Ann Lee" in found.text
