"""What a reader of the page does not see is not read."""

from __future__ import annotations

import pytest

from factsheet.sources.html import extract
from tests.sources.page.pages import page


def text(more: str) -> str:
    found = extract(page(more=more))
    assert found
    return " ".join(found.text.split())


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ("<p>The repair costs <del>two</del><ins>three</ins> million.</p>", "The repair costs three million."),
        ("<p>The repair costs <s>two</s> three million.</p>", "The repair costs three million."),
        ("<p>The ferry carries 3<sup>1</sup> people.</p>", "The ferry carries 3 people."),
        ("<p>The ferry sank.<sup>[12]</sup> It was old.</p>", "The ferry sank. It was old."),
        ('<p>The ferry sank.<sup><a href="#n">note 2</a></sup> It was old.</p>', "The ferry sank. It was old."),
        ("<p>The ferry carries 40<sup>*</sup> people.</p>", "The ferry carries 40 people."),
    ],
)
def test_struck_out_words_and_note_marks_are_dropped(more: str, kept: str) -> None:
    assert kept in text(more)


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        ("<p>It is the 2<sup>nd</sup> bridge there.</p>", "the 2nd bridge"),
        ("<p>The park has 12 km<sup>2</sup> of wood.</p>", "12 km2 of wood"),
        ("<p>It cost 3 ×10<sup>6</sup> dollars.</p>", "106 dollars"),
        ("<p>It leaked CO<sub>2</sub> for hours.</p>", "CO2 for hours"),
    ],
)
def test_raised_text_that_is_no_note_stays(more: str, kept: str) -> None:
    assert kept in text(more)


@pytest.mark.parametrize(
    "hiding", ["hidden", 'aria-hidden="true"', 'style="color: red; DISPLAY : none"', 'style="visibility:hidden"']
)
def test_what_is_hidden_is_dropped(hiding: str) -> None:
    assert "Nineteen" not in text(f"<p {hiding}>Draft: Nineteen people fell from it.</p>")


def test_a_page_saved_under_a_notice_is_read() -> None:
    html = page().replace("<article>", '<div aria-hidden="true"><article>').replace("</article>", "</article></div>")
    found = extract(html)
    assert found
    assert "Mayor Ann Lee" in found.text
