"""What a page says about itself: JSON-LD, meta tags, headings, and the comment of the program that saved it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

from factsheet.sources.page.live import Entry, entries

_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)|Page saved with SingleFile\s+url:\s*(https?://\S+)")
_HEAD = 6_000
_ARTICLE = re.compile(r"Article|Posting|Report(?:age)?$")
_UPDATES = "liveBlogUpdate"
_MOST_CHARACTERS = 1_000_000
_MOST_OBJECTS = 2_000
_MODIFIED = ("article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "last-modified", "lastmod")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page states: texts with white space folded, dates ISO; nothing that is not there."""

    json_headline: str | None
    headings: tuple[str, ...]
    titles: tuple[str, ...]
    """Of the meta tags and of the window."""
    authors: tuple[str, ...]
    owner: str | None
    """The publisher of JSON-LD."""
    published: str | None
    modified: str | None
    saved_from: str | None
    text: str = ""
    """The article's text in JSON-LD."""
    entries: tuple[Entry, ...] = ()
    """Of a live blog."""


def stated(page: Any, html: str) -> Stated:
    """What the tree `page` of the source text `html` states."""
    objects = [*_objects(page)]
    article = _article(objects)
    owner = article.get("publisher")
    titles = [*_meta(page, "og:title", "twitter:title")[:1], *page.xpath("(//title[not(ancestor::svg)])[1]/text()")]
    saved = _SAVED.search(html[:_HEAD])
    modified = [str(article.get("dateModified") or ""), *_meta(page, *_MODIFIED)]
    return Stated(
        json_headline=folded(article.get("headline")),
        headings=tuple(filter(None, (folded("".join(found.itertext())) for found in page.iter("h1")))),
        titles=tuple(filter(None, map(folded, titles))),
        authors=tuple(_names(article.get("author"))),
        owner=next(_names(owner), None),
        published=_day(str(article.get("datePublished") or "")) or _marked_day(page),
        modified=next(filter(None, map(_day, modified)), None),
        text=str(article.get("articleBody") or ""),
        saved_from=next(filter(None, saved.groups()), None) if saved else None,
        entries=entries(page, next((one[_UPDATES] for one in objects if one.get(_UPDATES)), None)),
    )


def folded(text: object) -> str | None:
    """`text` without entities and with its white space folded; None where it is no text or empty."""
    return " ".join(unescape(text).split()) or None if isinstance(text, str) else None


def _meta(page: Any, *names: str) -> list[str]:
    """What the meta tags called `names` say, in the order of the names."""
    found: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        found.setdefault(name.casefold(), tag.get("content") or "")
    return [content for name in names if (content := found.get(name.casefold()))]


def _marked_day(page: Any) -> str | None:
    """The day of publication that the page's own markup gives; none where it gives other articles' as well."""
    marked = page.xpath("//time[@itemprop='datePublished']/@datetime | //meta[@itemprop='datePublished']/@content")
    days = {_day(moment) for moment in marked}
    return days.pop() if len(days) == 1 else None


def _article(objects: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The page's own article in JSON-LD: of several the one that says most about itself, the first of equals."""
    keys = ("headline", "author", "publisher", "datePublished", "dateModified")
    found = [one for one in objects if _ARTICLE.search(str(one.get("@type"))) and one.get("headline")]
    return max(found, key=lambda one: sum(bool(one.get(key)) for key in keys), default={})


def _objects(page: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, outer ones first, as many as any page needs."""
    left = _MOST_OBJECTS
    for script in page.iterfind(".//script[@type='application/ld+json']"):
        text = script.text or ""
        try:
            queue = [json.loads(text, strict=False)] if len(text) <= _MOST_CHARACTERS else []
        except (ValueError, RecursionError):
            continue
        while queue and left:
            left -= 1
            one = queue.pop(0)
            if isinstance(one, list):
                queue += one
            elif isinstance(one, dict):
                queue += [one[key] for key in ("@graph", "mainEntity") if key in one]
                yield one


def _names(given: object) -> Iterator[str]:
    """The names that a value of JSON-LD gives: a text, an object with a name, or a list of them."""
    for one in given if isinstance(given, list) else [given]:
        name = one.get("name") if isinstance(one, dict) else one
        for part in name if isinstance(name, list) else [name]:
            if (text := folded(part)) is not None:
                yield text


def _day(moment: str) -> str | None:
    """The day of a moment in ISO 8601, or as mail writes it ("19 Nov 2019 05:44 GMT")."""
    with suppress(ValueError):
        return date.fromisoformat(moment.strip()[:10]).isoformat()
    with suppress(ValueError, OverflowError):
        return parsedate_to_datetime(moment).date().isoformat()
    return None
