"""Who wrote an article, and when, where a page prints it over the text and says it nowhere else."""

from __future__ import annotations

import pytest

from factsheet.sources.html import article
from factsheet.sources.page.head import lines_over
from factsheet.sources.page.plain import tree_of
from tests.sources.page.pages import page

HEADLINE = "<h1>Council closes harbor bridge</h1>"


def stated(lines: str, before: str = "") -> tuple[object, object, object]:
    found = article(page(before=before).replace(HEADLINE, HEADLINE + lines)).stated
    return found.get("byline"), found.get("published"), found.get("published_basis")


@pytest.mark.parametrize(
    "lines",
    [
        "<p>By <a>Ann Poe</a></p><p>February 25 2026 - 11:32am</p>",
        "<div>By ANN POE, Staff Writer</div><div>Wednesday, February 25, 2026</div>",
        "<div>By ANN POE<br>Staff Writer<br>Feb. 25, 2026</div>",
        "<p>Updated: 27 February 2026</p><p>Posted: 25 February 2026</p><p>Written by Ann Poe</p>",
    ],
)
def test_the_lines_over_an_article_are_read(lines: str) -> None:
    byline, published, basis = stated(lines)
    assert (str(byline).casefold(), published, basis) == ("ann poe", "2026-02-25", "stated")


def test_of_a_short_story_the_headline_is_none_of_its_paragraphs() -> None:
    lines = ["The bridge is shut.", "Bob Roe", "By Ann Poe", "Nobody was hurt."]
    tree = tree_of("".join(f"<p>{line}</p>" for line in lines))
    assert lines_over(tree, lines[0], [lines[0], lines[3]]) == lines[1:3]


@pytest.mark.parametrize(
    "lines", ["<p>The bridge closed on February 25, 2026.</p>", "<p>By hand or by sea</p>", "<p>Ann Poe, Reuters</p>"]
)
def test_what_is_no_such_line_is_not(lines: str) -> None:
    assert stated(lines) == (None, None, None)


def test_what_stands_over_the_headline_is_another_storys() -> None:
    assert stated("", before="<div>By Bob Roe</div><div>Feb. 24, 2026</div>") == (None, None, None)
