from __future__ import annotations

import pytest

from factsheet.errors import SourceError
from factsheet.sources.html import article, extract

BODY = """
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Council closes harbor bridge</h1>
<p>The city council voted on Tuesday to close the old harbor bridge to all traffic from next month, after engineers
found cracks in two of its five piers.</p>
<p>"Nobody wants to see this bridge shut," Mayor Ann Lee told reporters at City Hall, where she spoke for an hour.</p>
</article><footer>Copyright 2014 Riverton Gazette</footer>
"""
HEAD = """
<title>Council closes harbor bridge - Riverton Gazette</title>
<meta property="og:title" content="Council closes harbor bridge">
<meta property="og:site_name" content="Riverton Gazette">
<meta name="author" content="Bob Roe">
<meta property="article:published_time" content="2014-05-06T10:00:00Z">
<link rel="canonical" href="https://www.example.com/news/bridge.html">
"""


def page(head: str = HEAD, body: str = BODY) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def test_the_article_and_its_metadata() -> None:
    found = extract(page())
    assert found
    assert found.text.split("\n\n")[0] == "Council closes harbor bridge"
    assert found.text.count("Council closes harbor bridge") == 1
    assert "cracks in two of its five piers." in found.text
    assert "World" not in found.text
    assert (found.title, found.publisher, found.byline) == (
        "Council closes harbor bridge",
        "Riverton Gazette",
        "Bob Roe",
    )
    assert (found.url, found.published) == ("https://www.example.com/news/bridge.html", "2014-05-06")


def test_a_known_owner_of_the_address_has_its_usual_name() -> None:
    head = HEAD.replace("Riverton Gazette", "CNN").replace("www.example.com", "edition.cnn.com")
    found = extract(page(head))
    assert found
    assert found.publisher == "CNN"


def test_no_date_is_made_up() -> None:
    head = "\n".join(line for line in HEAD.splitlines() if "published_time" not in line)
    found = extract(page(head, BODY.replace("Copyright 2014 ", "")))
    assert found
    assert found.published is None


def test_the_clock_does_not_decide() -> None:
    found = extract(page(HEAD.replace("2014-05-06", "2090-05-06")))
    assert found
    assert found.published == "2090-05-06"


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "no page at all", "<" * 5000, "<div>" * 3000, "<html><body></body></html>"]
)
def test_a_page_without_an_article(html: str) -> None:
    found = extract(html)
    assert found is None or found.text.strip()


def test_a_page_of_tags_is_refused_at_once() -> None:
    with pytest.raises(SourceError, match=r"this page has 1,000,000 tags: at most 200,000 are read"):
        article("<i>" * 1_000_000)
