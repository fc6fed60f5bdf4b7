"""News pages (HTML) to the text of their article and what their metadata says. Offsets then count in that text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factsheet.sources.outlets import by_domain, by_name

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


def extract(html: str) -> Page | None:
    """The article of the page `html`, or None where there is none.

    `published` is ISO, from JSON-LD, meta or time tags.
    """
    document = _read(html)
    body = str(document.text or "").strip() if document is not None else ""
    if document is None or len(body.split()) < _LEAST_WORDS:
        return None
    title = _clean(document.title)
    blocks = [line.strip() for line in body.split("\n") if line.strip()]
    if title and blocks[0] != title:
        blocks.insert(0, title)
    return Page(
        text="\n\n".join(blocks) + "\n",
        title=title,
        publisher=_publisher(document.sitename, document.hostname),
        byline=_clean(document.author),
        url=_address(document.url),
        published=_clean(document.date),
    )


def _read(html: str) -> Any:
    import trafilatura  # slow to import, and wanted for pages only

    try:
        return trafilatura.bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            fast=html.count("<") > _MOST_TAGS,
            date_extraction_params=dict(_DATES),
        )
    except Exception:  # a stranger's page can break lxml and its readers in any way; then it holds no article
        return None


def _publisher(site: str | None, host: str | None) -> str | None:
    owner = by_domain(host) if host else None
    named = by_name(site) if site else None
    known = named or owner
    return known.name if known else _clean(site)


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _clean(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None
