"""What a page may load while it is printed: bundled typefaces, and what stands in the page itself."""

from __future__ import annotations

import base64
import binascii
from typing import NamedTuple

from factsheet.errors import RenderError
from factsheet.render.fonts import SCHEME, read_face

_EMBEDDED = ("image/png", "image/jpeg", "image/svg+xml", "font/otf", "font/ttf", "font/woff")


class Resource(NamedTuple):
    """What stands at an address."""

    content: bytes
    media_type: str


def fetch(address: str) -> Resource:
    """The resource at `address`; RenderError for files, the network and everything else that is not bundled."""
    if address.startswith(f"{SCHEME}:"):
        face = read_face(address.removeprefix(f"{SCHEME}:"))
        if face is not None:
            return Resource(face, "font/otf")
    for media_type in _EMBEDDED:
        head = f"data:{media_type};base64,"
        if address.startswith(head):
            try:
                return Resource(base64.b64decode(address.removeprefix(head), validate=True), media_type)
            except binascii.Error as error:
                raise RenderError(f"a picture or typeface in the page cannot be read: {error}") from error
    shown = address if len(address) <= 100 else address[:100] + "…"
    raise RenderError(
        f"the page asks for {shown}",
        remedy="A sheet loads nothing but its own fonts. Put a logo into the theme file instead.",
    )
