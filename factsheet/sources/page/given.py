"""What trafilatura reads from a page about itself, and nothing of it that nobody asks for: its date only where the page
does not state one, no categories, tags or licence, which take a quarter of the time."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

_LAST = "2100-01-01"
"""htmldate takes no date after its last one, by default today: the clock must not decide what a page says."""


def given(page: Any, *, dated: bool) -> Any:
    """The title, author, site, address and day of the tree `page`, as trafilatura's `extract_metadata` finds them; the
    day is not looked for where the page is `dated`."""
    from htmldate import find_date  # both slow to import, and wanted for pages only
    from trafilatura import metadata as reader

    found = reader.examine_meta(page)
    if found.author and " " not in found.author:
        found.author = None
    with suppress(Exception):  # a stranger's page can break it in any way; then it states nothing there
        found = reader.extract_meta_json(page, found)
    found.title = found.title or reader.extract_title(page)
    found.author = found.author or reader.extract_author(page)
    found.url = found.url or reader.extract_url(page)
    if not dated:
        found.date = find_date(page, extensive_search=False, original_date=True, url=found.url, max_date=_LAST)
    found.sitename = _site(found.sitename or reader.extract_sitename(page), found.url)
    found.clean_and_trim()
    return found


def _site(name: str | None, address: str | None) -> str | None:
    """The name of the site, with a capital where it is no address; its host where it has none."""
    name = (name or "").lstrip("@")
    if name:
        return name if "." in name or name[0].isupper() else name.title()
    from trafilatura.metadata import META_URL

    host = META_URL.match(address or "")
    return host[1] if host else None
