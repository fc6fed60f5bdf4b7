"""News pages (HTML) to the text of their article and what their metadata says. Offsets then count in that text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from factsheet.errors import SourceError
from factsheet.limits import PAGE_TAGS
from factsheet.model.source import BlockKind
from factsheet.sources.forms import Read, Zone
from factsheet.sources.page.asides import captions, put, taken
from factsheet.sources.page.body import Paragraph, mark_repeated, paragraphs
from factsheet.sources.page.foreign import drop_foreign
from factsheet.sources.page.given import given
from factsheet.sources.page.head import byline as byline_in
from factsheet.sources.page.head import lines_over
from factsheet.sources.page.head import published as published_in
from factsheet.sources.page.live import marked
from factsheet.sources.page.names import headline, host_of, publisher
from factsheet.sources.page.stated import folded, stated
from factsheet.sources.page.unseen import drop_unseen, part_blocks, part_headings
from factsheet.sources.page.whole import whole
from factsheet.sources.page.writers import writers
from factsheet.sources.words import letters as spoken

_MOST_TAGS = 30_000
"""Opening brackets of a page to which trafilatura may put its second and third reader: their time grows with the square
of the number of paragraphs. Large news pages have 5,000 to 20,000."""
_LEAST_WORDS = 15  # less is navigation or a notice, not an article

_HIDDEN = "the page shows the beginning of its article alone; the rest is read from what it tells search engines"
_LOST = 1.3
"""How many times as many words as were found a page has by its own account where part of it was lost."""


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
    basis: str = "metadata"
    """Where the day of publication stands: `stated` where readers see it alone."""
    zones: tuple[Zone, ...] = ()
    lost: int = 0
    """How many words the page's text has by its own account, where that is far more than what was found."""
    hidden: bool = False
    """Whether the text stands in what the page tells programs alone."""


def article(html: str, address: str | None = None) -> Read:
    """The article of the page `html`, as `extract`. Raises SourceError where there is none."""
    if (tags := html.count("<")) > PAGE_TAGS:
        remedy = "save the text of the article as a .txt file"
        raise SourceError(f"this page has {tags:,} tags: at most {PAGE_TAGS:,} are read", remedy=remedy)
    page = extract(html, address)
    if page is None:
        remedy = "save the text of the article as a .txt file"
        raise SourceError("no article was found in this page", remedy=remedy)
    stated = {key: getattr(page, key) for key in ("title", "publisher", "byline", "url", "updated", "wire")}
    if page.published:
        stated |= {"published": page.published, "published_basis": page.basis}
    lost = f"the page says that its article has {page.lost:,} words, and fewer were found: is it all there?"
    remarks = (*((lost,) if page.lost else ()), *((_HIDDEN,) if page.hidden else ()))
    return Read(page.text, stated, remarks, page.zones)


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
    found = given(page, dated=told.published is not None)
    drop_unseen(page)
    part_headings(page)
    part_blocks(page)
    boxes, shown = drop_foreign(page)
    asides, letters = taken(page, boxes)
    under = captions(page, shown)
    document: Any = trafilatura.bare_extraction(
        page, url=found.url, include_comments=False, include_links=True, fast=fast
    )
    body = paragraphs(document.body) if document is not None else []
    words = _words(body)
    if words < _LEAST_WORDS:
        return None
    own, hidden = len(told.text.split()), False
    if own > _LOST * words + _LEAST_WORDS or (own and len(body) == 1):
        body, hidden = whole(page, body, told.text)
        words = _words(body)
    mark_repeated(body)
    url = http_address(found.url) or told.saved_from or address
    host = host_of(url)
    title = headline(told, folded(found.title))
    owner = publisher(told, folded(found.sitename), host)
    byline, wire = writers(told, found.author, owner, host)
    published, basis = told.published or folded(found.date), "metadata"
    if not (byline and published):
        over = lines_over(page, title, [paragraph.text for paragraph in body])
        if not byline:
            byline, wire = writers(told, byline_in(over), owner, host)
        if not published and (published := published_in(over)):
            basis = "stated"
    body = put(marked(body, told.entries), asides, letters)
    for paragraph in body:
        if paragraph.kind is None and spoken(paragraph.text) in under:
            paragraph.kind = BlockKind.CAPTION
    text, zones = _text(body, title)
    return Page(
        text=text,
        title=title,
        publisher=owner,
        byline=byline,
        url=url,
        published=published,
        basis=basis,
        updated=told.modified if published and told.modified and told.modified >= published else None,
        wire=wire if wire != owner else None,
        zones=zones,
        lost=own if own > _LOST * words + _LEAST_WORDS else 0,
        hidden=hidden,
    )


def _words(body: Sequence[Paragraph]) -> int:
    return sum(len(paragraph.text.split()) for paragraph in body)


def _text(body: Sequence[Paragraph], title: str | None) -> tuple[str, tuple[Zone, ...]]:
    """The headline and the paragraphs, a blank line between them, and the zones of those of which the kind is told."""
    story = body[1:] if body[0].text == title else body
    blocks = [Paragraph(title, BlockKind.HEADLINE), *story] if title else story
    text, zones = "", []
    for block in blocks:
        if block.kind:
            zones.append((len(text), len(text) + len(block.text), block.kind))
        text += f"{block.text}\n\n"
    return text[:-1], tuple(zones)


def http_address(url: str | None) -> str | None:
    """`url` where it is one of the web, else None."""
    return url if url and url.startswith(("http://", "https://")) else None
