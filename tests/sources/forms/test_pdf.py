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
