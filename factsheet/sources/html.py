"""News pages (HTML) to the text of their article and what their metadata says. Offsets then count in that text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factsheet.errors import SourceError
from factsheet.sources.forms import Read
from factsheet.sources.page.names import headline, host_of, publisher, writers
from factsheet.sources.page.stated import folded, stated
from factsheet.sources.page.unseen import drop_unseen

# htmldate takes no date after `max_date`, by default today: the clock must not decide what a page says.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}

_MOST_TAGS = 30_000
"""Opening brackets of a page to which trafilatura may put its second and third reader: their time grows with the square
of the number of paragraphs. Large news pages have 5,000 to 20,000."""
_LEAST_WORDS = 15  # less is navigation or a notice, not an article


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page: its text (headline first) and its metadata, None where the page does not say."""

    text: str
    title: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    published: str | None
    updated: str | None = None
    wire: str | None = None


def article(html: str, address: str | None = None) -> Read:
    """The article of the page `html`, as `extract`. Raises SourceError where there is none."""
    page = extract(html, address)
    if page is None:
        remedy = "save the text of the article as a .txt file"
        raise SourceError("no article was found in this page", remedy=remedy)
    stated = {key: getattr(page, key) for key in ("title", "publisher", "byline", "url", "updated", "wire")}
    if page.published:
        stated |= {"published": page.published, "published_basis": "metadata"}
    return Read(page.text, stated)


def extract(html: str, address: str | None = None) -> Page | None:
    """The article of the page `html`, or None where there is none. `address` is its own where it does not say.

    `published` and `updated` are ISO, from JSON-LD, meta or time tags.
    """
    try:
        return _read(html, address)
    except Exception:  # a stranger's page can break lxml and its readers in any way; then it holds no article
        return None


def _read(html: str, address: str | None) -> Page | None:
    import trafilatura  # slow to import, and wanted for pages only

    page = trafilatura.load_html(html)
    if page is None:
        return None
    fast = html.count("<") > _MOST_TAGS
    told = stated(page, html)
    found = trafilatura.extract_metadata(page, date_config=dict(_DATES))
    drop_unseen(page)
    document: Any = trafilatura.bare_extraction(page, url=found.url, include_comments=False, fast=fast)
    body = str(document.text or "").strip() if document is not None else ""
    if len(body.split()) < _LEAST_WORDS:
        return None
    url = _address(found.url) or told.saved_from or address
    host = host_of(url)
    title = headline(told, folded(found.title))
    owner = publisher(told, folded(found.sitename), host)
    byline, wire = writers(told, found.author, owner, host)
    published = told.published or folded(found.date)
    return Page(
        text=_text(body, title),
        title=title,
        publisher=owner,
        byline=byline,
        url=url,
        published=published,
        updated=told.modified if published and told.modified and told.modified >= published else None,
        wire=wire if wire != owner else None,
    )


def _text(body: str, title: str | None) -> str:
    """The headline and the paragraphs, a blank line between them."""
    blocks = [line.strip() for line in body.split("\n") if line.strip()]
    if title and blocks[0] != title:
        blocks.insert(0, title)
    return "\n\n".join(blocks) + "\n"


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
