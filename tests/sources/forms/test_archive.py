"""What is packed: each file of a zip a source of its own, what a gzip holds by the ending before it."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from factsheet.errors import SourceError
from factsheet.sources import read as reading
from factsheet.sources.forms import archive
from factsheet.sources.read import Known, read
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, mail

ARTICLE = "\n\n".join((HEADLINE, *PARAGRAPHS)) + "\n"


def zipped(**files: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return made.getvalue()


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    from factsheet.sources import attached

    for module in (reading, attached):  # in this process, not apart
        monkeypatch.setattr(module, "limited", lambda where, size, function, *given: function(*given))


def test_each_article_of_a_zip_is_a_source(tmp_path: Path) -> None:
    inner = zipped(**{"c.txt": ARTICLE.replace("closes", "shuts")})
    files = {
        "day/a.txt": ARTICLE, "day/b.html": f"<html><body><article><p>{PARAGRAPHS[0]}</p></article></body></html>",
        "inner.zip": inner, "pic.jpg": b"x", "__MACOSX/a.txt": "no", ".hidden.txt": "no",
    }  # fmt: skip
    (tmp_path / "wire.zip").write_bytes(zipped(**files))
    unread: list[str] = []
    found = read([tmp_path], unread=unread.append)
    named = [str(source.file.relative_to(tmp_path)) for source in found if source.file]
    assert sorted(named) == ["wire.zip/a.txt", "wire.zip/b.html", "wire.zip/inner.zip/c.txt"]
    assert not any(source.wire for source in found)
    assert unread == [f"{tmp_path / 'wire.zip'}: files in it of these kinds are not read: pic.jpg"]


def test_a_source_in_a_zip_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "wire.zip").write_bytes(zipped(**{"a.txt": ARTICLE}))
    (source,) = read([tmp_path / "wire.zip"])
    again = read([], known=[Known(source.id, file=source.file, digest=source.digest)])
    assert [one.original for one in again] == [ARTICLE]


def test_what_a_gzip_holds_is_read_by_the_ending_before_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(ARTICLE.encode()))
    (tmp_path / "b.eml.gz").write_bytes(gzip.compress(mail("\n\n".join(PARAGRAPHS))))
    (tmp_path / "c.tar.gz").write_bytes(gzip.compress(b"x"))
    unread: list[str] = []
    found = read([tmp_path], unread=unread.append)
    assert [source.title for source in found] == [HEADLINE, HEADLINE]
    assert "files of the kind .tar are not read" in unread[0]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"no", "damaged"),
        (gzip.compress(b"x" * 1000)[:-5], "damaged"),
        (gzip.compress(b"\0" * (26 << 20)), "more than 25 MB"),
    ],
)
def test_what_a_gzip_may_not_be(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        archive.unpacked(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"no", "damaged"),
        (zipped(a=b"x" * 1000)[:-5], "damaged"),
        (zipped(a=b"\0" * (26 << 20)), "more than 100 MB"),
        (zipped(**{f"{number}.txt": "" for number in range(2001)}), "2,000 files"),
    ],
)
def test_what_a_zip_may_not_be(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        archive.members(data)


def test_a_zip_that_is_not_there_or_damaged_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    unread: list[str] = []
    read([tmp_path / "a.txt", tmp_path / "bad.zip", tmp_path / "gone.zip"], unread=unread.append)
    assert "damaged" in unread[0]
    assert "no such file" in unread[1]


def test_names_lead_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "wire.zip").write_bytes(zipped(**{"../../etc/a.txt": ARTICLE, "/b.txt": ARTICLE + "More."}))
    found = read([tmp_path / "wire.zip"])
    assert [source.file for source in found] == [tmp_path / "wire.zip" / "b.txt"]
