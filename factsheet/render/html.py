"""The page: templates and styles to one HTML text, for the screen or for print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from markupsafe import Markup

from factsheet.render.briefing import Briefing
from factsheet.render.environment import builtin_templates, render_template
from factsheet.render.fonts import font_faces, printable
from factsheet.render.guard import check_page
from factsheet.render.jsonld import graph
from factsheet.render.sheet import Sheet
from factsheet.render.theme import Theme

Medium = Literal["screen", "print"]

_ANCHOR = re.compile(r' id="([^"]+)"')
_LINK = re.compile(r' href="#([^"]+)"')
_SHEETS: dict[Medium, tuple[str, ...]] = {
    "screen": ("theme.css", "page.css", "screen.css"),
    "print": ("theme.css", "page.css", "print.css"),
}


def page(sheet: Sheet) -> bytes:
    """The web page of a sheet: one file that asks for nothing else."""
    html = make_html(sheet.view, "screen", theme=sheet.theme, folder=sheet.templates)
    check_page(html)
    return html.encode()


def make_html(
    briefing: Briefing,
    medium: Medium,
    *,
    theme: Theme | None = None,
    folder: Path | None = None,
    template: str = "briefing.html.j2",
    squeeze: int = 0,
) -> str:
    """The page of `briefing`. `folder` holds a newsroom's own templates and styles, which come before the built-in.

    `squeeze` counts how often the page was too long for its paper.
    """
    theme = theme or Theme()
    names = {
        "briefing": briefing,
        "medium": medium,
        "squeeze": squeeze,
        "house": theme.house,
        "logo": theme.logo,
        "linked_data": graph(briefing),
        "styles": Markup(_styles(medium, theme, folder)),
    }
    html = _unlinked(render_template(template, names, folder))
    return printable(html, theme.code_points) if medium == "print" else html


def _unlinked(html: str) -> str:
    """`html` without links into parts of the sheet that a template leaves out."""
    anchors = set(_ANCHOR.findall(html))
    return _LINK.sub(lambda match: match[0] if match[1] in anchors else "", html)


def _styles(medium: Medium, theme: Theme, folder: Path | None) -> str:
    """The style sheets of a medium, one text; a sheet of the newsroom's own stands in place of the built-in."""
    texts = [font_faces()] if medium == "print" else []
    for name in _SHEETS[medium]:
        own = folder / "style" / name if folder else None
        path = own if own and own.is_file() else builtin_templates() / "style" / name
        texts.append(path.read_text(encoding="utf-8"))
    texts.append(theme.styles())
    return "\n".join(texts).replace("</", "<\\/")
