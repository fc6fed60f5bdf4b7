"""HTML that holds nothing but a text (of a Word file, a mail, Markdown) to that text, paragraph by paragraph."""

from __future__ import annotations

from typing import Any

from lxml import etree

from factsheet.sources.page.unseen import drop_unseen

_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
    }
)
_SILENT = frozenset(("head", "script", "style", "template", "noscript", "svg", "object", "iframe"))


def text_of(html: str) -> str:
    """The paragraphs of `html` with a blank line between them, headings, items and cells as paragraphs of their own."""
    page = tree_of(html)
    return "" if page is None else text_in(page)


def tree_of(html: str) -> Any:
    """The tree of `html`, None where it is empty."""
    try:
        return etree.fromstring(html, etree.HTMLParser(no_network=True)) if html.strip() else None
    except (etree.LxmlError, ValueError):
        return None


def text_in(page: Any) -> str:
    """The paragraphs in the tree `page`, of which what no reader sees is dropped."""
    drop_unseen(page)
    blocks: list[str] = []
    parts: list[str] = []
    for element in list(page.iter(*_SILENT)):
        element.text = None
        del element[:]
    for event, element in etree.iterwalk(page, events=("start", "end", "comment", "pi")):
        if event in ("start", "end") and element.tag not in _INLINE:
            blocks.append("".join(parts))
            parts.clear()
        elif event == "start" and element.tag == "br":
            parts.append("\n")
        if event == "start":
            parts.append(_spaced(element.text))
        else:
            parts.append(_spaced(element.tail))
    blocks.append("".join(parts))
    found = ["\n".join(" ".join(line.split()) for line in block.split("\n")).strip() for block in blocks]
    return "\n\n".join(block for block in found if block) + "\n"


def _spaced(text: str | None) -> str:
    """A stretch of text in which line breaks are blanks, as they are in HTML."""
    return (text or "").replace("\n", " ").replace("\r", " ")
