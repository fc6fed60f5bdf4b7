"""PDF: its text by pages, without what stands on every page; scans, locks and damage are said."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter

from factsheet.errors import SourceError
from factsheet.limits import PDF_PAGES
from factsheet.model.source import BlockKind
from factsheet.sources import from_text
from factsheet.sources.forms.pdf import read
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, pdf

STYLE = """
@page { size: A5; margin: 2cm; @top-center { content: "RIVERTON PRESS OFFICE" }
        @bottom-center { content: "Page " counter(page) " of " counter(pages) } }
p { page-break-after: always; font: 11pt serif }
"""
BODY = f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def test_pages_are_kept_and_what_stands_on_each_is_not() -> None:
    pages = read(pdf(BODY, STYLE)).text.split("\f")
    assert [" ".join(page.split()) for page in pages] == [f"{HEADLINE} {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]


def test_its_paragraphs() -> None:
    style = "@page { size: A4; margin: 2cm } p { font: 11pt serif }"
    source = from_text(read(pdf(BODY, style)).text, id="a")
    blocks = [(block.kind, source.text[block.start : block.end]) for block in source.blocks]
    assert blocks == [(BlockKind.HEADLINE, HEADLINE), *((BlockKind.PARAGRAPH, text) for text in PARAGRAPHS)]


def test_its_paragraphs_in_two_columns() -> None:
    style = (
        "div { columns: 2; hyphens: auto; text-align: justify } @page { size: A4; margin: 2cm } p { font: 13pt serif }"
    )
    parts = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    source = from_text(read(pdf(f"<h1>{HEADLINE}</h1><div>{parts}</div>", style)).text, id="a")
    assert [source.text[block.start : block.end] for block in source.blocks] == [HEADLINE, *PARAGRAPHS]


BOX = '<div class="box"><b>The harbor bridge</b><p>Built: 1931</p><p>Two dockers were killed here in 1968</p></div>'
SET = "@page { size: A4; margin: 2cm } p { font: 11pt serif } "
FRAME = ".box { border: 1pt solid black; padding: 4pt } .box p { margin: 0 }"


def blocks(html: str, style: str) -> list[tuple[BlockKind, str]]:
    """The blocks of an article that is printed."""
    found = read(pdf(html, style))
    source = from_text(found.text, id="a", zones=found.zones)
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


@pytest.mark.parametrize(
    "style",
    [
        FRAME,
        ".box { background: #ddd } .box p { margin: 0 }",
        ".box, .box p { font: 8pt sans-serif }",
        FRAME + ".box { float: right; width: 5cm }",
        FRAME + "div.story { columns: 2; text-align: justify }",
    ],
)
def test_what_stands_in_a_box_is_no_part_of_the_story(style: str) -> None:
    long = " ".join(PARAGRAPHS)
    half = long[: long.index(" ", 150)]
    story = f"<p style='margin: 0'>{half}</p>{BOX}<p style='margin: 0'>{long[len(half) :]}</p>"
    found = blocks(f"<h1>{HEADLINE}</h1><div class='story'>{story}</div>", SET + style)
    read_ = " ".join(text for kind, text in found if kind is BlockKind.PARAGRAPH)
    assert read_ == long
    assert found[0] == (BlockKind.HEADLINE, HEADLINE)
    box = " ".join(text for kind, text in found if kind is BlockKind.BOX)
    assert box == "The harbor bridge Built: 1931 Two dockers were killed here in 1968"


def test_frames_around_everything_are_no_boxes() -> None:
    story = "".join(f"<div class='box'><p>{text} {text}</p></div>" for text in PARAGRAPHS)
    assert {kind for kind, _ in blocks(f"<h1>{HEADLINE}</h1>{story}", SET + FRAME)} == {
        BlockKind.HEADLINE,
        BlockKind.PARAGRAPH,
    }
    assert {kind for kind, _ in blocks(f"<div class='box'><p>{' '.join(PARAGRAPHS)}</p></div>", SET + FRAME)} == {
        BlockKind.PARAGRAPH
    }


def test_paragraphs_that_are_set_in_without_a_gap() -> None:
    style = SET + "p { margin: 0; text-indent: 1.5em } div { columns: 2; text-align: justify }"
    texts = [f"{text} It was the third time, the council said." for text in (*PARAGRAPHS, *PARAGRAPHS)]
    parts = "".join(f"<p>{text}</p>" for text in texts)
    assert [text for kind, text in blocks(f"<h1>{HEADLINE}</h1><div>{parts}</div>", style)] == [HEADLINE, *texts]


def test_the_running_head_of_a_single_page_is_no_sentence() -> None:
    style = """@page { size: A4; margin: 2cm; @top-left { content: "Two killed in Salem" }
        @bottom-left { content: "Page " counter(page) } } p { font: 11pt serif }"""
    found = blocks(BODY, style)
    assert found[-1] == (BlockKind.BOX, "Two killed in Salem")
    assert [text for kind, text in found if kind is BlockKind.PARAGRAPH] == list(PARAGRAPHS)


def test_marks_of_notes_are_no_digits_of_a_number() -> None:
    html = "Of 3<sup>1</sup> piers,<sup>22</sup> Roe<sup>4</sup> said, 12 km<sup>2</sup> are left, 5<sub>2</sub> go"
    assert read(pdf(html, SET + "sup { font-size: 7pt }")).text == "Of 3 piers, Roe said, 12 km2 are left, 52 go\n"


def test_words_that_a_line_parts_are_whole() -> None:
    style = "@page { size: A5 landscape } p { columns: 3; hyphens: auto; text-align: justify; font: 13pt serif }"
    long = "Superintendents interviewed twenty-three transportation representatives concerning reconstruction. " * 6
    text = " ".join(read(pdf(f"<p>{long}</p>", style)).text.split())
    assert text == long.strip()


def scan() -> bytes:
    return pdf('<svg width="200" height="200"><rect width="100" height="100" fill="red"/></svg>')


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(BODY))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def damaged() -> bytes:
    return pdf(BODY)[:400]


@pytest.mark.parametrize(
    ("make", "says"), [(scan, "it is a scan"), (locked, "locked with a password"), (damaged, "is damaged")]
)
def test_what_cannot_be_read_is_said(make: Callable[[], bytes], says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        read(make())
    assert caught.value.remedy


def test_a_page_without_text_is_named() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(BODY, STYLE))))
    writer.insert_blank_page(index=1)
    stream = io.BytesIO()
    writer.write(stream)
    assert read(stream.getvalue()).remarks == ("no text on page 2: empty, or a picture of one, which is not read",)


def test_an_endless_pdf_is_read_as_far_as_allowed() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(BODY))))
    for _ in range(PDF_PAGES):
        writer.add_page(writer.pages[0])
    stream = io.BytesIO()
    writer.write(stream)
    found = read(stream.getvalue())
    assert found.text.count("\f") == PDF_PAGES - 1
    assert f"only the first {PDF_PAGES} of" in found.remarks[0]


def test_a_sheet_of_factsheet_is_no_source() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(BODY))))
    writer.add_metadata({"/Creator": "factsheet 0.1.0"})
    stream = io.BytesIO()
    writer.write(stream)
    with pytest.raises(SourceError, match="factsheet has printed"):
        read(stream.getvalue())
