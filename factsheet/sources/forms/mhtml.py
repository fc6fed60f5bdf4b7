"""A page that was saved as one file with all that belongs to it (.mhtml), to the text of its article."""

from __future__ import annotations

from email import message_from_bytes, policy

from factsheet.errors import SourceError
from factsheet.limits import ARTICLE_BYTES
from factsheet.sources.decode import UndecodableError, decode
from factsheet.sources.forms import Read
from factsheet.sources.html import article, http_address


def read(data: bytes) -> Read:
    """The article of the page `data`: of its parts the first that is HTML. Raises SourceError."""
    try:
        saved = message_from_bytes(data.lstrip(), policy=policy.default)
        part = next((part for part in saved.walk() if part.get_content_type() == "text/html"), None)
        page = part.get_payload(decode=True) if part else None
        address = str(saved["Snapshot-Content-Location"] or (part["Content-Location"] if part else "") or "").strip()
    except Exception:  # the parser meets headers and encodings that break it
        page, address = None, ""
    if not isinstance(page, bytes) or len(page) > ARTICLE_BYTES:
        raise SourceError("there is no page in this file", remedy="save the page once more, as HTML")
    try:
        text, _ = decode(page, html=True)
    except UndecodableError as error:
        raise SourceError(f"the page in it is {error}", remedy="save the page once more, as HTML") from None
    return article(text, http_address(address))
