"""A last look at a finished page: whatever a template did, it runs no script and asks for no other file."""

from __future__ import annotations

from html.parser import HTMLParser

from factsheet.errors import RenderError

_FORBIDDEN = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "base", "form", "portal"})
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "data", "background", "xlink:href", "srcset"})


class _Looker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name.lower(): (value or "").strip() for name, value in attrs}
        data_block = tag == "script" and given.get("type") == "application/ld+json" and "src" not in given
        if tag in _FORBIDDEN and not data_block:
            self._refuse(f"<{tag}>")
        if tag == "meta" and given.get("http-equiv", "").lower() not in ("", "content-security-policy"):
            self._refuse(f"<meta http-equiv={given['http-equiv']}>")
        if tag == "link":
            self._refuse("<link>")
        for name, value in given.items():
            if name.startswith("on"):
                self._refuse(f"{name}=…")
            elif name in _ADDRESSES and not _allowed(tag, value):
                self._refuse(f'{name}="{value[:60]}"')

    def _refuse(self, what: str) -> None:
        line, _ = self.getpos()
        self.wrong.append(f"{what} in line {line} of the page")


def _allowed(tag: str, address: str) -> bool:
    """Links lead to the page itself or to http and https; pictures stand in the page."""
    low = address.lower()
    if tag == "a":
        return low.startswith(("#", "http://", "https://"))
    return low.startswith(("data:image/png;", "data:image/jpeg;", "data:image/svg+xml;", "#"))


def check_page(page: str) -> None:
    """Raises RenderError where `page` holds script, a frame or an address that is not plain http or https."""
    looker = _Looker()
    looker.feed(page)
    looker.close()
    if looker.wrong:
        raise RenderError(
            f"the page may not hold {'; '.join(looker.wrong[:5])}",
            remedy="A template has put it there. A sheet is one file without script; links are http or https.",
        )
