"""A page of which a part was found is read by the text that it gives of itself."""

from __future__ import annotations

import json

from factsheet.sources.html import article
from tests.sources.page.pages import page

OPENING = (
    "The city council voted on Tuesday to close the old harbor bridge to all traffic from next month, after engineers"
)
FIRST = f"{OPENING} found cracks in two of its five piers."
SECOND = "The mayor told reporters at City Hall that nobody wanted to see the bridge shut, and that a ferry would run."
SHOWN = f"<p>{FIRST}</p><p>{SECOND}</p>"
MORE = [
    f"Number {at} of the piers was built in {1900 + at} by a firm from Salem, and it has cost {at} million since then."
    for at in range(2, 9)
]


def told(*paragraphs: str, join: str = "\n\n") -> str:
    body = {"@type": "NewsArticle", "headline": "Council closes harbor bridge", "articleBody": join.join(paragraphs)}
    return f'<script type="application/ld+json">{json.dumps(body)}</script>'


def read(body: str, head: str) -> tuple[list[str], str]:
    html = (
        f"<html><head>{head}</head><body><article><h1>Council closes harbor bridge</h1>{body}</article></body></html>"
    )
    found = article(html)
    return found.text.strip().split("\n\n")[1:], " ".join(found.remarks)


def test_what_a_page_hides_is_read_from_its_own_text_and_told() -> None:
    found, remarks = read(SHOWN, told(FIRST, SECOND, *MORE))
    assert found == [FIRST, SECOND, *MORE]
    assert "search engines" in remarks


def test_marks_are_none_of_a_text() -> None:
    found, remarks = read(SHOWN, told(FIRST, SECOND, f"**{MORE[0]}**", *MORE[1:]))
    assert found == [FIRST, SECOND]
    assert "is it all there" in remarks


def test_another_articles_text_is_not_read() -> None:
    found, _ = read(SHOWN, told("Nobody was hurt when a tram left its rails in Salem on Monday.", *MORE))
    assert found == [FIRST, SECOND]


def test_what_the_page_shows_in_several_places_is_put_together() -> None:
    far = "".join(f"<div class='ad'><p>{text}</p></div>" for text in MORE)
    linked = [text.replace("a firm", "[a firm](https://example.com/firm)") for text in MORE]
    found, remarks = read(f"{SHOWN}</article><footer><nav>{far}</nav></footer><article>", told(FIRST, SECOND, *linked))
    assert found == [FIRST, SECOND, *MORE]
    assert not remarks


def test_a_page_that_is_whole_stays_as_it_is() -> None:
    assert "search engines" not in " ".join(article(page(told(FIRST))).remarks)


def test_a_page_without_its_text_is_read_in_paragraphs() -> None:
    found, remarks = read("<p>Read on in our app.</p>", told(FIRST, SECOND, *MORE))
    assert found == [FIRST, SECOND, *MORE]
    assert "search engines" in remarks
