"""Files of every form that is read, as long as wanted: honest ones, and what could make its reader slow."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from html import escape

from benchmarks.shapes import STORY, name

Form = Callable[[int], bytes]
"""A file that says as many stories as the number tells, or repeats its shape in proportion."""

_G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta><headline>Fall</headline>'
    '</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html '
    'xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html></inlineXML></contentSet></newsItem>'
)
_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>{}</office:text>'
    "</office:body></office:document-content>"
)
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_HEAD = "From: Ann Lee <ann@gazette.example>\nTo: Bob Roe <bob@gazette.example>\nSubject: Fall\n"
_ANSWERS = "> > >\nOn a day Ann Lee wrote\n"
_RECEIVED = "Received: from a by b;\n c\n"
_PAGE = "<!doctype html><html><head><title>Fall</title></head><body><article><h1>Fall</h1>{}</article></body></html>"


def _paragraphs(stories: int, tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(part)}</{tag}>" for part in (STORY * stories).strip().split("\n\n"))


def _rich(text: str) -> bytes:
    return (r"{\rtf1\ansi " + text + "}").encode("ascii", "ignore")


def _packed(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for path, content in parts.items():
            packed.writestr(path, content)
    return made.getvalue()


def _word(stories: int) -> bytes:
    body = _paragraphs(stories).replace("<p>", "<w:p><w:r><w:t>").replace("</p>", "</w:t></w:r></w:p>")
    return _packed({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": _WORD.format(body)})


def _pdf(pages: int) -> bytes:
    """A PDF of `pages` pages, without a table of its objects: readers find them by themselves."""
    font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    kids = " ".join(f"{at * 2 + 3} 0 R" for at in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>"]
    for at in range(pages):
        box = f"/MediaBox [0 0 612 792] /Contents {at * 2 + 4} 0 R /Resources << {font} >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} >>")
        lines = (f"(The {name(at * 30 + row)} bridge fell on Friday, the county said.) Tj T*" for row in range(30))
        shown = f"BT /F 10 Tf 12 TL 50 750 Td {' '.join(lines)} ET"
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    numbered = "".join(f"{at} 0 obj\n{one}\nendobj\n" for at, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{numbered}trailer << /Root 1 0 R >>\n%%EOF\n".encode()


def _cues(times: int, line: Callable[[int], str]) -> bytes:
    clock = [f"{at // 1800:02d}:{at // 30 % 60:02d}:{at * 2 % 60:02d}.000" for at in range(times + 1)]
    cues = (f"{clock[at]} --> {clock[at + 1]}\n{line(at)}" for at in range(times))
    return ("WEBVTT\n\n" + "\n\n".join(cues) + "\n").encode()


def _page(more: str, times: int) -> bytes:
    """A page of an article with `more` so many times behind it."""
    return _PAGE.format(_paragraphs(9) + more * times).encode()


FORMS: dict[str, tuple[str, Form]] = {
    "a text": (".txt", lambda size: (STORY * size).encode()),
    "a page": (".html", lambda size: _PAGE.format(_paragraphs(size)).encode()),
    "a page of links": (".html", lambda size: _page('<p><a href="/">More</a></p>', size * 9)),
    "a page of captions": (".html", lambda size: _page('<p class="caption">The pier, May 5, 2014.</p>', size * 9)),
    "a page of boxes": (".html", lambda size: _page('<div class="factbox"><p>Nine.</p></div>', size * 9)),
    "a page saved as one file": (
        ".mhtml",
        lambda size: b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + _page("<p>Nine.</p>", size * 9),
    ),
    "a mail": (".eml", lambda size: f"{_HEAD}\n{STORY * size}".encode()),
    "a mail of answers": (".eml", lambda size: f"{_HEAD}\n{STORY}{_ANSWERS * size * 20}".encode()),
    "a mail of headers": (".eml", lambda size: f"{_HEAD}{_RECEIVED * size * 20}\n{STORY}".encode()),
    "Markdown": (".md", lambda size: f"# Fall\n\n{STORY * size}".encode()),
    "Markdown of brackets": (".md", lambda size: f"{STORY}{'[' * size * 200}".encode()),
    "Markdown of stars": (".md", lambda size: f"{STORY}{'*a **b ' * size * 100}".encode()),
    "Markdown of quotations": (".md", lambda size: f"{STORY}{'> ' * size * 20}a\n".encode()),
    "rich text": (".rtf", lambda size: _rich((STORY * size).replace("\n\n", r"\par "))),
    "rich text of groups": (".rtf", lambda size: _rich(r"{\b a}" * size * 100)),
    "a transcript": (".vtt", lambda size: _cues(size * 20, lambda at: f"<v Ann Lee>The bridge of {name(at)} fell.")),
    "a transcript of many": (".vtt", lambda size: _cues(size * 20, lambda at: f"<v Ann {name(at)}>The bridge fell")),
    "a transcript without marks": (".vtt", lambda size: _cues(size * 20, lambda at: f"the bridge of {name(at)} fell")),
    "ninjs": (".json", lambda size: json.dumps({"headline": "Fall", "body_html": _paragraphs(size)}).encode()),
    "NewsML-G2": (".xml", lambda size: _G2.format(_paragraphs(size)).encode()),
    "OpenDocument": (".odt", lambda size: _packed({"content.xml": _ODT.format(_paragraphs(size, "text:p"))})),
    "Word": (".docx", _word),
    "PDF": (".pdf", _pdf),
}
"""The ending and the maker of each."""
