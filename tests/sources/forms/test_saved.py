"""Pages saved as one file, Markdown, and the standard input."""

from __future__ import annotations

import contextlib
import io
from email.message import EmailMessage
from pathlib import Path

import pytest

from factsheet.errors import SourceError
from factsheet.sources.forms import markdown, mhtml
from factsheet.sources.read import read
from tests.sources.forms.made import HEADLINE, PARAGRAPHS, mail, pdf, word

PAGE = f"<html><head><title>{HEADLINE}</title></head><body><h1>{HEADLINE}</h1><p>" + "</p><p>".join(PARAGRAPHS)
TEXT = "\n\n".join((HEADLINE, *PARAGRAPHS)) + "\n"


def saved(page: str, address: str = "https://www.nbcnews.com/bridge") -> bytes:
    whole = EmailMessage()
    whole["From"], whole["Subject"], whole["Snapshot-Content-Location"] = "<Saved by a browser>", "x", address
    whole["Date"] = "Fri, 1 Jan 2038 10:00:00 -0000"
    whole.make_related()
    whole.add_related(page, subtype="html")
    whole.add_related(b"GIF89a", maintype="image", subtype="gif")
    return whole.as_bytes()


def test_a_page_in_one_file() -> None:
    found = mhtml.read(saved(PAGE))
    assert found.text == TEXT
    assert (found.stated["url"], found.stated["publisher"]) == ("https://www.nbcnews.com/bridge", "NBC News")
    folded = mhtml.read(saved(PAGE).replace(b"Snapshot-Content-Location: ", b"Snapshot-Content-Location:\n "))
    assert folded.stated["url"] == "https://www.nbcnews.com/bridge"
    assert "published" not in found.stated  # the day of saving is none of publication


@pytest.mark.parametrize(
    ("data", "says"), [(mail("No page."), "no page"), (b"\x00\x01", "no page"), (saved("a"), "no art")]
)
def test_no_page_in_it(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=says):
        mhtml.read(data)


MARKDOWN = f"""---
title: {HEADLINE}
author: Bob Roe
date: 2014-05-06T10:00
source: https://gazette.example/bridge
---

# {HEADLINE}

The **city council** voted to close the [old bridge](https://gazette.example/old) on
Tuesday, and ~~two~~ three people were hurt.

> "Nobody wants to see *this bridge* shut," she said.

- A ferry
- A bus

| Where | Cost |
|---|---|
| Riverton | 12 |

![The bridge](bridge.jpg)
"""


def test_markdown_is_read_as_it_prints() -> None:
    found = markdown.read(MARKDOWN.encode())
    assert found.text.split("\n\n") == [
        HEADLINE,
        "The city council voted to close the old bridge on Tuesday, and three people were hurt.",
        '"Nobody wants to see this bridge shut," she said.',
        *("A ferry", "A bus", "Where", "Cost", "Riverton", "12\n"),
    ]
    assert found.stated == {
        "title": HEADLINE,
        "byline": "Bob Roe",
        "published": "2014-05-06",
        "url": "https://gazette.example/bridge",
    }


def test_notes_of_markdown_are_no_digits_of_its_numbers() -> None:
    text = "Of 3[^1] piers two hold.[^a]\n\n[^1]: Once it said\n    31 of them.\n[^a]: Or one.\n\nIt is shut."
    assert markdown.read(text.encode()).text == "Of 3 piers two hold.\n\nIt is shut.\n"


@pytest.mark.parametrize("front", ["a: &a [1]\nb: *a", "x: [", "date: soon", "title: {a: {b: {c: {d: {e: f}}}}}"])
def test_front_matter_that_says_nothing_of_use(front: str) -> None:
    found = markdown.read(f"---\n{front}\n---\nThe bridge is shut.\n".encode())
    assert (found.text, found.stated) == ("The bridge is shut.\n", {})


@pytest.mark.parametrize("text", ["[" * 20_000, "> " * 20_000 + "a", "*a " * 20_000, "<div>" * 20_000 + "a"])
def test_hostile_markdown(text: str) -> None:
    with contextlib.suppress(SourceError):  # beyond the depth that a tree may have there are no words
        assert "a" in markdown.read(f"{text}\n\na\n".encode()).text


@pytest.mark.parametrize("data", [TEXT.encode(), PAGE.encode(), pdf(PAGE), word(*TEXT.split("\n\n")), mail(TEXT)])
def test_the_standard_input_is_read_whatever_its_form(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    (source,) = read([Path("-")])
    assert source.file is None
    assert "nobody wants to see it fall, either.”" in source.text


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(SourceError, match=r"nothing is fetched\n  Open it in a browser"):
        read([Path("https://gazette.example/bridge")])


def test_all_forms_of_a_folder_are_read(tmp_path: Path) -> None:
    files = {"a.pdf": pdf(PAGE), "b.docx": word(*TEXT.split("\n\n")), "c.eml": mail(TEXT), "d.mhtml": saved(PAGE)}
    for name, data in {**files, "e.md": MARKDOWN.encode()}.items():
        (tmp_path / name).write_bytes(data)
    assert [source.file and source.file.name for source in read([tmp_path])] == [*files, "e.md"]
