"""ninjs items (IPTC's news in JSON, 1 to 3) to their text and what they say about it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factsheet.errors import SourceError
from factsheet.sources.decode import text_of_file
from factsheet.sources.forms import Read
from factsheet.sources.forms.wired import Told, written
from factsheet.sources.page.plain import text_of

_NO_ITEM = "this is no ninjs item: it has neither a headline nor a body"
_DEEP = 100


def read(data: bytes) -> Read:
    """What the ninjs item `data` says. Raises SourceError."""
    text, remarks = text_of_file(data)
    item = _item(text)
    told = Told(
        headline=_first(item, "headline", "headlines") or _plain(item.get("name")),
        body=_body(item),
        byline=_plain(item.get("byline")) or _plain(item.get("by")),
        publisher=_plain(item.get("copyrightholder") or item.get("copyrightHolder") or item.get("source")),
        wire=_named(item.get("infosources") or item.get("infoSources")),
        url=_plain(item.get("canonicalurl") or item.get("canonicalUrl") or item.get("webcontent") or item.get("uri")),
        published=_plain(item.get("firstcreated") or item.get("firstCreated") or item.get("versioncreated"))
        or _plain(item.get("versionCreated")),
        updated=_plain(item.get("versioncreated") or item.get("versionCreated")),
        status=_plain(item.get("pubstatus") or item.get("pubStatus")),
    )
    if not told.headline and not told.body:
        raise SourceError(_NO_ITEM, remedy="give the item itself, as .json")
    return written(told, remarks)


def _item(text: str) -> Mapping[str, Any]:
    """The item that `text` is; the first of a list of them."""
    deepest = deep = 0
    for char in text:
        deep += (char in "[{") - (char in "]}")
        deepest = max(deepest, deep)
    try:
        found = json.loads(text) if deepest < _DEEP else None
    except ValueError:
        raise SourceError("this JSON is broken", remedy="fetch the item again") from None
    if isinstance(found, list) and len(found) == 1:
        found = found[0]
    if not isinstance(found, dict):
        raise SourceError(_NO_ITEM, remedy="give the item itself, as .json")
    return found


def _body(item: Mapping[str, Any]) -> str:
    """The text of the item: of several bodies of one text the longest, marked up before plain."""
    bodies = [*_bodies(item)]
    html = [text_of(f"<html><body>{body}</body></html>") for marked, body in bodies if marked and body.strip()]
    return max(html or [body for marked, body in bodies if not marked], key=len, default="")


def _bodies(item: Mapping[str, Any]) -> Iterator[tuple[bool, str]]:
    """Each body with whether it is marked up."""
    for key in ("body_xhtml", "body_html", "body_text"):
        if isinstance(item.get(key), str):
            yield key != "body_text", item[key]
    bodies = item.get("bodies")
    for body in bodies if isinstance(bodies, list) else ():
        value = body.get("value") if isinstance(body, dict) else None
        if isinstance(value, str):
            yield "html" in str(body.get("contentType") or body.get("contenttype") or ""), value


def _first(item: Mapping[str, Any], one: str, several: str) -> str:
    """A text that stands alone, or as the first of several."""
    found = item.get(several)
    first = found[0] if isinstance(found, list) and found else None
    return _plain(item.get(one)) or _plain(first.get("value") if isinstance(first, dict) else first)


def _named(value: object) -> str:
    """The name of the first of several bodies."""
    first = value[0] if isinstance(value, list) and value else None
    return _plain(first.get("name")) if isinstance(first, dict) else ""


def _plain(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
