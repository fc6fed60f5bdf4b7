from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject

from factsheet.errors import RenderError
from factsheet.factbase.load import loads
from factsheet.render.proof import open_sheet, prove
from factsheet.render.sheet import Sheet

FACTS = """\
factsheet: 1
title: A small sheet
as_of: 2024-05-01
sources:
  a: {publisher: A}
facts:
- id: toll
  kind: casualties
  statement: Twelve people died.
  value: 12
  cites:
  - source: a
    quote: twelve people died
"""


@pytest.fixture(scope="module")
def small() -> bytes:
    base = loads(FACTS, Path("facts.yaml")).base
    return Sheet(base, {}, {"facts.yaml": FACTS.encode(), "facts.base.json": b"{}"}).pdf


def written(folder: Path, content: bytes) -> Path:
    path = folder / "briefing.pdf"
    path.write_bytes(content)
    return path


def changed(content: bytes, facts: str | None = None, page: bytes | None = None) -> bytes:
    """The PDF with another fact base inside, or with drawing added to its first page."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    if facts is not None:
        spec = next(one.get_object() for one in writer._root_object["/AF"] if one.get_object()["/UF"] == "facts.yaml")
        stream = StreamObject()
        stream.set_data(facts.encode())
        stream[NameObject("/Type")] = NameObject("/EmbeddedFile")
        spec["/EF"][NameObject("/F")] = writer._add_object(stream)
    if page is not None:
        first = writer.pages[0]
        contents = first.get_contents()
        assert contents is not None
        stream = StreamObject()
        stream.set_data(contents.get_data() + page)
        first[NameObject("/Contents")] = writer._add_object(stream)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_sheet_as_printed_is_proved(tmp_path: Path, small: bytes) -> None:
    proof = prove(written(tmp_path, small))
    assert proof.identical
    assert not proof.differences
    assert proof.facts.base.facts[0].value == 12


def test_a_sheet_that_was_only_saved_again_has_no_differences(tmp_path: Path, small: bytes) -> None:
    proof = prove(written(tmp_path, changed(small)))
    assert not proof.identical
    assert not proof.differences


def test_a_fact_base_that_says_something_else_is_found(tmp_path: Path, small: bytes) -> None:
    proof = prove(
        written(tmp_path, changed(small, FACTS.replace("Twelve", "Twenty").replace("value: 12", "value: 20")))
    )
    assert any("lacks: E1 Twenty people died." in line for line in proof.differences)
    assert any("says: E1 Twelve people died." in line for line in proof.differences)


def test_drawing_over_a_page_is_found(tmp_path: Path, small: bytes) -> None:
    proof = prove(written(tmp_path, changed(small, page=b"\nq 1 1 1 rg 50 50 400 400 re f Q\n")))
    assert any("drawn otherwise" in line for line in proof.differences)


def test_the_fact_base_comes_back_with_its_sidecar(tmp_path: Path, small: bytes) -> None:
    path = written(tmp_path, small)
    made = open_sheet(path, tmp_path / "again")
    assert {one.name: one.read_bytes() for one in made} == {"facts.yaml": FACTS.encode(), "facts.base.json": b"{}"}
    assert open_sheet(path, tmp_path / "again") == made
    made[0].write_text("mine")
    with pytest.raises(RenderError, match="already"):
        open_sheet(path, tmp_path / "again")
    assert made[0].read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"no pdf", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n1 0 obj\n<<\n"])
def test_what_is_no_pdf_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(RenderError, match=r"briefing\.pdf"):
        prove(written(tmp_path, content))


def test_a_pdf_of_somebody_else_is_told(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(RenderError, match="no fact base"):
        prove(written(tmp_path, made.getvalue()))


@pytest.mark.parametrize("name", ["../facts.yaml", "/etc/facts.yaml", ".bashrc", "a\\facts.yaml"])
def test_attachments_never_leave_their_folder(tmp_path: Path, small: bytes, name: str) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(small)))
    writer.add_attachment(name, b"x")
    made = io.BytesIO()
    writer.write(made)
    with pytest.raises(RenderError, match="plain file name"):
        open_sheet(written(tmp_path, made.getvalue()), tmp_path / "out")
    assert not (tmp_path / "out").exists()
