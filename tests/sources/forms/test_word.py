"""Word: tracked changes as accepted, who wrote it when; locked, damaged and hostile files are said."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from factsheet.errors import SourceError
from factsheet.limits import UNPACKED_FILES
from factsheet.sources.forms.word import read
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, word


def changed(change: Callable[[str], str], part: str = "word/document.xml") -> bytes:
    """A Word file of which one part is changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word(HEADLINE, *PARAGRAPHS))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()) if name == part else data)
    return stream.getvalue()


def test_its_paragraphs() -> None:
    assert read(word(HEADLINE, *PARAGRAPHS)).text == "\n\n".join((HEADLINE, *PARAGRAPHS)) + "\n"


def test_the_cells_of_a_table_of_data_are_no_facts() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in cells)}</w:tr>"

    def table(*rows: str) -> bytes:
        return changed(lambda xml: xml.replace("<w:p>", f"<w:tbl>{''.join(rows)}</w:tbl><w:p>", 1))

    found = read(table(row("Year", "Killed"), row("2012", "8 people were killed")))
    assert [found.text[start:end] for start, end, _ in found.zones] == [
        "Year",
        "Killed",
        "2012",
        "8 people were killed",
    ]
    assert read(table(row(PARAGRAPHS[0], PARAGRAPHS[1]))).zones == ()
    assert read(table(row("A short sentence in a box."))).zones == ()


def test_tracked_changes_are_read_as_accepted() -> None:
    tracked = (
        '<w:del w:id="1" w:author="x"><w:r><w:delText>Two</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>Three</w:t></w:r></w:ins>'
        '<w:r><w:t xml:space="preserve"> cars fell.</w:t></w:r>'
    )
    text = read(changed(lambda xml: xml.replace("<w:p>", f"<w:p>{tracked}</w:p><w:p>", 1))).text
    assert text.startswith("Three cars fell.\n\n")


def test_hidden_words_are_not_read() -> None:
    def run(look: str, words: str) -> str:
        return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'

    runs = run("<w:vanish/>", "Not ") + run("", "Three ") + run('<w:vanish w:val="0"/>', "cars fell.")
    text = read(changed(lambda xml: xml.replace("<w:p>", f"<w:p>{runs}</w:p><w:p>", 1))).text
    assert text.startswith("Three cars fell.\n\n")


def test_who_wrote_it_and_when() -> None:
    assert read(word("Words.", author="Bob Roe", day="2014-05-06")).stated == {
        "byline": "Bob Roe",
        "dated": "2014-05-06",
    }
    assert read(word("Words.", author="Microsoft Office User")).stated == {}


def test_a_copy_of_an_old_file_does_not_date_it() -> None:
    data = changed(lambda xml: xml.replace("2013-12-23T23:15:00Z", "2012-01-01T00:00:00Z", 1), "docProps/core.xml")
    assert "dated" not in read(data).stated


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"<w/>" + b" " * (101 << 20))
    return stream.getvalue()


def entities() -> bytes:
    return changed(lambda xml: xml.replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document', 1))


def wide_entities() -> bytes:
    """The same in an encoding in which no byte stands beside the next letter's."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16"))
    return stream.getvalue()


def crowd() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for at in range(UNPACKED_FILES + 1):
            packed.writestr(f"{at}", b"")
    return stream.getvalue()


def other() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("xl/workbook.xml", "<x/>")
    return stream.getvalue()


def nested() -> bytes:
    return changed(lambda xml: xml.replace("<w:p>", "<w:sdt><w:sdtContent>" * 100_000 + "<w:p>", 1))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 500, "locked"),
        (lambda: word(*PARAGRAPHS)[:2000], "damaged"),
        (lambda: b"PK\x03\x04", "damaged"),
        (nested, "damaged"),
        (bomb, "unpacks to more than 100 MB"),
        (entities, "declares entities"),
        (wide_entities, "declares entities"),
        (crowd, "holds 2,001 others"),
        (other, "no Word file"),
        (lambda: word(), "holds no words"),
    ],
)
def test_what_cannot_be_read_is_said(make: Callable[[], bytes], says: str) -> None:
    with pytest.raises(SourceError, match=says):
        read(make())
