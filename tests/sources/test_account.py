"""What is told of each article: nothing is left out in silence."""

from __future__ import annotations

from pathlib import Path

from factsheet import pipeline
from factsheet.pipeline import Options, Progress

ENGLISH = """Council closes harbor bridge
By Bob Roe
Published: May 6, 2014 9:09 AM

The city council voted on Tuesday to close the old harbor bridge to all traffic from next month.

Share this article

The ferry will cross the harbor twice an hour, the mayor said.
"""
GERMAN = """Der Stadtrat hat am Dienstag beschlossen, die alte Hafenbrücke ab dem kommenden Monat für den ganzen Verkehr
zu sperren, nachdem Ingenieure Risse in zwei der fünf Pfeiler gefunden hatten, und das war lange bekannt.
"""


def told(folder: Path, *, zones: bool = False) -> tuple[list[str], list[str]]:
    (folder / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "b.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "c.pages").write_bytes(b"{\\rtf1 x}")
    (folder / "d.pdf").write_bytes(b"%PDF-1.4 and no more")
    unread: list[str] = []
    return pipeline.accounts([folder], Options(), Progress(unread=unread.append), zones=zones), unread


def test_an_account_of_each_article(tmp_path: Path) -> None:
    (english, german), _ = told(tmp_path)
    assert english.split("\n  ") == [
        f"a: {tmp_path / 'a.txt'}",
        "“Council closes harbor bridge”",
        "by Bob Roe, published 2014-05-06 (stated)",
        "read: 1 headline, 2 paragraphs, 34 words",
        "set apart: 1 byline, 1 timestamp, 1 boilerplate",
    ]
    assert "in German: only English is read, and no facts come from it" in german.split("\n  ")


def test_what_is_not_read_is_named(tmp_path: Path) -> None:
    _, unread = told(tmp_path)
    heads = {message.split("\n")[0] for message in unread}
    assert heads == {
        f"{tmp_path / 'c.pages'}: files of the kind .pages are not read",
        f"{tmp_path / 'd.pdf'}: this PDF is damaged and cannot be read",
    }


def test_the_text_with_its_zones(tmp_path: Path) -> None:
    (english, _), _ = told(tmp_path, zones=True)
    assert "\nboilerplate  Share this article\n" in english
    assert english.endswith("\nparagraph    The ferry will cross the harbor twice an hour, the mayor said.")
