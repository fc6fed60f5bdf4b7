"""A last look at a finished page: whatever a template did, it runs no script but ours and asks for no other file."""

from __future__ import annotations

from html.parser import HTMLParser

from factsheet.errors import RenderError

_FORBIDDEN = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "base", "form", "portal"})
_ADDRESSES = frozenset({"href", "src", "action", "formaction", "poster", "data", "background", "xlink:href", "srcset"})


class _Looker(HTMLParser):
    def __init__(self, script: str) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []
        self._script = script
        self._held: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name.lower(): (value or "").strip() for name, value in attrs}
        data_block = tag == "script" and given.get("type") == "application/ld+json" and "src" not in given
        if tag == "script" and self._script and not given:
            self._held = []
        elif tag in _FORBIDDEN and not data_block:
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

    def handle_data(self, data: str) -> None:
        if self._held is not None:
            self._held.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._held is not None:
            if "".join(self._held) != self._script:
                self._refuse("<script>")
            self._held = None

    @property
    def unfinished(self) -> bool:
        """Whether a script was begun and not ended."""
        return self._held is not None

    def _refuse(self, what: str) -> None:
        line, _ = self.getpos()
        self.wrong.append(f"{what} in line {line} of the page")


def _allowed(tag: str, address: str) -> bool:
    """Links lead to the page itself or to http and https; pictures stand in the page."""
    low = address.lower()
    if tag == "a":
        return low.startswith(("#", "http://", "https://"))
    return low.startswith(("data:image/png;", "data:image/jpeg;", "data:image/svg+xml;", "#"))


def check_page(page: str, script: str = "") -> None:
    """Raises RenderError where `page` holds a script other than `script`, a frame or an address that is not plain http
    or https."""
    looker = _Looker(script)
    looker.feed(page)
    looker.close()
    if looker.unfinished:
        looker.wrong.append("<script> without an end")
    if looker.wrong:
        raise RenderError(
            f"the page may not hold {'; '.join(looker.wrong[:5])}",
            remedy="A template has put it there. A sheet is one file without script; links are http or https.",
        )
