from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from factsheet.errors import RenderError
from factsheet.model.fact import FactBase
from factsheet.render.briefing import Briefing
from factsheet.render.fetcher import fetch
from factsheet.render.fonts import FACES, printable
from factsheet.render.html import make_html
from factsheet.render.pdf import make_pdf
from factsheet.render.sheet import Sheet


@pytest.fixture(scope="module")
def reader(sheet: Sheet) -> PdfReader:
    return PdfReader(io.BytesIO(sheet.pdf))


def words(text: str) -> str:
    return " ".join(text.replace("\u202f", " ").split())


def test_the_text_holds_every_line_and_passage_unbroken(reader: PdfReader, sheet: Sheet) -> None:
    text = words(" ".join(page.extract_text() for page in reader.pages))
    for line in (*sheet.front.summary, *sheet.front.established, *sheet.front.next, *sheet.front.background):
        for run in line.runs:
            assert words(run.words) in text
    for witness in sheet.front.evidence.witnesses:
        for proof in witness.proofs:
            assert words(proof.words) in text
    assert re.search(r"B\d Twelve people were killed in Aurora, Colo., in July 2012. \[", text)


def test_the_full_inventory_holds_every_statement_and_figure_unbroken(sheet: Sheet) -> None:
    full = replace(sheet, template="full")
    text = words(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(full.pdf)).pages))
    text = re.sub(r" DRAFT | Page \d+ of \d+ ", " ", text)
    lost = [row.fact.statement for row in full.view.matrix if words(row.fact.statement) not in text]
    assert not lost


def test_title_language_dates_and_bookmarks(reader: PdfReader, view: Briefing) -> None:
    assert reader.metadata
    assert reader.metadata.title == view.title
    assert reader.metadata.creation_date
    assert reader.metadata.creation_date.date().isoformat() == "2013-01-29"
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert {"What is established", "People", "Evidence"} <= {
        str(item.title) for item in reader.outline if not isinstance(item, list)
    }


def test_it_says_that_it_is_pdf_a_3a_and_pdf_ua_1(reader: PdfReader) -> None:
    metadata = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert 'pdfaid:part="3"' in metadata
    assert 'pdfaid:conformance="A"' in metadata
    assert 'pdfuaid:part="1"' in metadata


def test_the_fact_base_is_attached_as_source(reader: PdfReader, files: dict[str, bytes]) -> None:
    assert {name: contents[0] for name, contents in reader.attachments.items()} == files
    specs = [spec.get_object() for spec in reader.trailer["/Root"]["/AF"]]
    assert [spec["/AFRelationship"] for spec in specs] == ["/Source", "/Source"]
    kinds = {spec["/UF"]: spec["/EF"]["/F"]["/Subtype"] for spec in specs}
    assert kinds == {"facts.yaml": "/application/yaml", "facts.base.json": "/application/json"}


def test_only_bundled_faces_are_used(reader: PdfReader) -> None:
    used = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    families = {face.family.replace(" ", "-") for face in FACES}
    assert used
    assert all(any(name.startswith(family) for family in families) for name in used)


def test_links_say_where_they_lead(reader: PdfReader) -> None:
    described = {
        annotation.get_object()["/Contents"]
        for page in reader.pages
        for annotation in page.get("/Annots", ())
        if annotation.get_object()["/Subtype"] == "/Link"
    }
    assert any(text.endswith(": Aurora, Colo., where 12 were killed in July") for text in described)
    assert not [text for text in described if re.fullmatch(r"[pfs]\d?-.*|[A-Z]\d+", text)]


def test_the_state_of_review_stands_on_every_page(reader: PdfReader) -> None:
    assert len(reader.pages) > 1
    assert all("Unreviewed: 0 of " in page.extract_text() for page in reader.pages) or all(
        "In review: 1 of " in page.extract_text() for page in reader.pages
    )


PROGRAM = """
import sys
from pathlib import Path
from factsheet.factbase.load import load
from factsheet.render import render
facts = Path(sys.argv[1])
render(load(facts).base, Path(sys.argv[2]), texts={}, files={"facts.yaml": facts.read_bytes()})
heavy = [name for name in sys.modules if name.partition(".")[0] in ("spacy", "thinc")]
assert not heavy, heavy
"""


def test_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    facts = Path(__file__).parent / "data" / "seeds.yaml"
    made = []
    for folder, zone, seed, language in (
        ("one", "UTC", "1", "C"),
        ("two/deep er", "Asia/Kathmandu", "2", "de_DE.UTF-8"),
    ):
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LANG": language, "LC_ALL": language}
        output = tmp_path / folder
        output.mkdir(parents=True)
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(facts), str(output)], check=True, env=environment, cwd=output
        )
        made.append([(output / name).read_bytes() for name in ("briefing.html", "briefing.pdf")])
    assert made[0] == made[1]


def test_names_in_many_scripts_and_characters_of_no_face(
    make: Callable[..., FactBase], files: dict[str, bytes]
) -> None:
    names = [
        "Łukasz Żółć",
        "Владимир",
        "Ελένη",
        "محمد",
        "דוד",
        "Nguyễn",
        "李 明",
        "🌊 ok",
        "a\u200bb\u00adc",
        "x\ufe0f",
    ]
    base = make(*({"kind": "person", "value": name, "statement": f"{name} was there."} for name in names))
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(Sheet(base, {}, files).pdf)).pages)
    for name in (*names[:3], "Nguyễn", "[U+674E] [U+660E]", "[U+1F30A] ok", "abc"):
        assert name in text


def test_what_no_face_has_is_written_as_its_code() -> None:
    assert printable("plain “text” – Ελένη 李\u200b!") == "plain “text” – Ελένη [U+674E]!"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "https://e.org/a.png",
        "http://127.0.0.1/",
        "ftp://e.org/",
        "factsheet-font:../../x",
        "data:text/html;base64,eA==",
    ],
)
def test_nothing_but_bundled_files_is_read(address: str, sheet: Sheet) -> None:
    with pytest.raises(RenderError, match="the page asks for"):
        fetch(address)
    page = make_html(sheet, "print").replace("</h1>", f'</h1><img src="{address}" alt="x">')
    with pytest.raises(RenderError, match="the page asks for"):
        make_pdf(page, "2024-01-01", {}, {})


@pytest.mark.parametrize(
    "trick",
    [
        '<link rel="attachment" href="file:///etc/passwd">',
        '<link rel="stylesheet" href="file:///etc/passwd">',
        "<style>@import url(https://e.org/x.css);</style>",
        "<style>p { background: url(file:///etc/passwd) }</style>",
        '<object data="file:///etc/passwd"></object>',
    ],
)
def test_no_trick_of_a_template_reads_a_file_or_the_network(trick: str, sheet: Sheet) -> None:
    page = make_html(sheet, "print").replace("</h1>", f"</h1>{trick}")
    with pytest.raises(RenderError):
        make_pdf(page, "2024-01-01", {}, {})
