"""What a source is called in print."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SITE = re.compile(r"(.+)-((?:com|org|net|edu|gov|info|co-uk|org-uk|ac-uk|com-au|net-au|co-nz|co-za|co-in))(?:-\d+)?")


def called(id_: str, publisher: str | None, url: str | None = None) -> str:
    """The publisher of the source `id_`; where nothing tells it, the site of its address or file name, else its id."""
    if publisher:
        return publisher
    host = _host(url)
    if host:
        return host.removeprefix("www.")
    site = _SITE.fullmatch(id_)
    return f"{site[1]}.{site[2].replace('-', '.')}" if site else id_


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # a bracket that is never closed
        return None
