"""NewsML-G2 and NITF (IPTC's news in XML) to their text and what they say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from factsheet.errors import SourceError
from factsheet.sources.forms import Read
from factsheet.sources.forms.wired import Told, written

_DECLARED = re.compile(rb"<!ENTITY", re.IGNORECASE)
_BLOCKS = frozenset({"p", "hl2", "li", "h1", "h2", "h3", "h4", "blockquote", "bq", "td", "th", "pre"})
_SILENT = frozenset({"media", "script", "style", "table", "figure", "aside"})
"""What is no running text: pictures with their captions, tables, boxes."""
_OTHER = "this XML is neither NewsML-G2 nor NITF"


def read(data: bytes) -> Read:
    """What the first text item of `data` says. Raises SourceError."""
    if _DECLARED.search(data):
        raise SourceError("this file declares entities of its own, which no news item does")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise SourceError("this XML is broken", remedy="fetch the item again") from None
    nitf = next(_all(root, "nitf"), None)
    items = [item for item in _all(root, "newsItem") if next(_all(item, "contentSet"), None) is not None]
    if items:
        more = (f"{len(items)} items stand in this file; the first is read",) if len(items) > 1 else ()
        return written(_g2(items[0]), more)
    if nitf is not None:
        return written(_nitf(nitf))
    raise SourceError(_OTHER, remedy="give the article as .txt, .html or one of these")


def _g2(item: Any) -> Told:
    """A NewsML-G2 item; its text may be NITF, XHTML or plain."""
    meta, content = next(_all(item, "itemMeta"), item), next(_all(item, "contentMeta"), item)
    inner = next(_all(item, "nitf"), None)
    own = _nitf(inner) if inner is not None else Told()
    texts = ["\n\n".join(_paragraphs(one)) for one in _all(item, "inlineXML")]
    texts += [
        "".join(one.itertext()) for one in _all(item, "inlineData") if "plain" in (one.get("contenttype") or "plain")
    ]
    return Told(
        headline=_text(content, "headline") or own.headline,
        body=own.body or max(texts, key=len, default=""),
        byline=_text(content, "by") or own.byline,
        publisher=_name(content, "infoSource") or _name(meta, "provider") or own.publisher,
        url=_address(item) or own.url,
        published=_text(meta, "firstCreated") or _text(content, "contentCreated") or _text(meta, "versionCreated"),
        updated=_text(meta, "versionCreated"),
        status=next((one.get("qcode") or "" for one in _all(meta, "pubStatus")), ""),
    )


def _nitf(root: Any) -> Told:
    issued = next((one.get("norm") or "" for one in _all(root, "date.issue")), "")
    body, line = next(_all(root, "body.content"), None), next(_all(root, "byline"), etree.Element("none"))
    holder = next((one.get("holder") or "" for one in _all(root, "doc.copyright")), "")
    return Told(
        headline=_text(root, "hl1") or _text(root, "title"),
        body="\n\n".join(_paragraphs(body)) if body is not None else "",
        byline=_text(line, "person") or _text(line, "byline"),
        publisher=_text(root, "distributor") or holder,
        published=issued,
        status=next((one.get("management-status") or "" for one in _all(root, "docdata")), ""),
    )


def _paragraphs(root: Any) -> Iterator[str]:
    """The running text below `root`, a paragraph for each block that holds no other."""
    for node in root.iter():
        name = _local(node)
        silent = any(_local(parent) in _SILENT for parent in (node, *node.iterancestors()))
        if name in _BLOCKS and not silent and not any(_local(one) in _BLOCKS for one in node.iterdescendants()):
            words = " ".join("".join(node.itertext()).split())
            if words:
                yield words


def _all(root: Any, name: str) -> Iterator[Any]:
    """The elements called `name` in `root` and below, whatever their namespace."""
    return (node for node in root.iter() if _local(node) == name)


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _text(root: Any, name: str) -> str:
    """The words of the first element called `name`."""
    found = next(_all(root, name), None)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _name(root: Any, name: str) -> str:
    """The name of a body: a `name` within it, else its literal, else its words."""
    found = next(_all(root, name), None)
    return (_text(found, "name") or found.get("literal") or "") if found is not None else ""


def _address(item: Any) -> str:
    links = (one.get("href") or "" for one in _all(item, "link"))
    return next((href for href in links if href.startswith(("http://", "https://"))), "")
