"""A page of the web, fetched because a person said so (`--fetch`).

Names are resolved once, and only public addresses are asked: no page, nor one that it leads on to, can make this
machine ask others in the house.
"""

from __future__ import annotations

import http.client
import ipaddress
import ssl
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from factsheet.errors import SourceError
from factsheet.limits import ARTICLE_BYTES, DOCUMENT_BYTES, FETCH_REDIRECTS, FETCH_SECONDS
from factsheet.web import PORTS, asked

_FORMS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_LEADS_ON = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16
_SAVE = "open it in a browser, save the page as HTML, and give that file"
_HEADERS = {"Accept": ", ".join(_FORMS), "Accept-Encoding": "gzip"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes, and the ending that a file of this form has."""

    data: bytes
    ending: str


def is_address(text: str) -> bool:
    """Whether a person means a page of the web."""
    return text.casefold().startswith(("http://", "https://"))


def fetch(address: str) -> Fetched:
    """What the server at `address` gives. Raises SourceError with what to do instead."""
    until, here = time.monotonic() + FETCH_SECONDS, address
    try:
        for _ in range(FETCH_REDIRECTS + 1):
            with asked("GET", _parts(here), until, _look, _HEADERS) as answer:
                if answer.status in _LEADS_ON and (target := answer.getheader("Location")):
                    there = urljoin(here, target)
                    if here.startswith("https:") and not there.startswith("https:"):
                        raise _refused("it leads on from https to an address without it")
                    here = there
                    continue
                return _read(answer, until)
        raise _refused(f"it leads on more than {FETCH_REDIRECTS} times")
    except SourceError as error:
        raise SourceError(error.problem, where=address, remedy=error.remedy or _SAVE) from None
    except ssl.SSLError as error:
        raise SourceError(
            f"the connection is not safe ({error.reason or error})", where=address, remedy=_SAVE
        ) from None
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        late = time.monotonic() >= until
        why = f"it takes more than {FETCH_SECONDS} seconds" if late else f"it cannot be fetched ({error})"
        raise SourceError(why, where=address, remedy=_SAVE) from None


def _refused(problem: str) -> SourceError:
    return SourceError(problem)


def _parts(address: str) -> SplitResult:
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise _refused("it leads on to what is no address of the web")
    if parts.username or parts.password:
        raise _refused("it holds a name and a password, which are not sent")
    return parts


def _look(addresses: Sequence[str]) -> None:
    if not all(map(_is_public, addresses)):
        raise _refused("it leads to a machine that is not on the public web")


def _is_public(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_global


def _read(answer: http.client.HTTPResponse, until: float) -> Fetched:
    if answer.status != http.client.OK:
        raise _refused(f"the server answers {answer.status} {answer.reason}".rstrip())
    kind = (answer.getheader("Content-Type") or "text/html").partition(";")[0].strip().casefold()
    if kind not in _FORMS:
        raise SourceError(f"it gives no article but {kind[:80]}", remedy="give the address of the article")
    packed = (answer.getheader("Content-Encoding") or "identity").strip().casefold()
    if packed not in ("gzip", "identity"):
        raise _refused(f"it is packed in a way that nobody asked for ({packed[:40]})")
    most = ARTICLE_BYTES if _FORMS[kind] in (".html", ".txt") else DOCUMENT_BYTES
    data = b"".join(_chunks(answer, most, packed == "gzip"))
    if time.monotonic() >= until:
        raise OSError("late")
    return Fetched(data, _FORMS[kind])


def _chunks(answer: http.client.HTTPResponse, most: int, packed: bool) -> Iterator[bytes]:
    """What the server sends, unpacked. Raises SourceError for more than `most` bytes, as soon as they are."""
    opened = zlib.decompressobj(wbits=31) if packed else None
    left = most
    while chunk := answer.read(_CHUNK):
        part = opened.decompress(chunk, left + 1) if opened else chunk
        left -= len(part)
        if left < 0:
            raise _refused(f"more than {most >> 20} MB are too much")
        yield part
