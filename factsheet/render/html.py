"""The page: templates and styles to one HTML text, for the screen or for print."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from markupsafe import Markup

from factsheet.render.briefing import Briefing
from factsheet.render.environment import builtin_templates, render_template
from factsheet.render.fonts import font_faces, printable

Medium = Literal["screen", "print"]

_SHEETS: dict[Medium, tuple[str, ...]] = {
    "screen": ("theme.css", "page.css", "screen.css"),
    "print": ("theme.css", "page.css", "print.css"),
}


def make_html(briefing: Briefing, medium: Medium, *, folder: Path | None = None) -> str:
    """The page of `briefing`. `folder` holds a newsroom's own templates and styles, which come before the built-in."""
    names = {"briefing": briefing, "medium": medium, "styles": Markup(_styles(medium, folder))}
    page = render_template("briefing.html.j2", names, folder)
    return printable(page) if medium == "print" else page


def _styles(medium: Medium, folder: Path | None) -> str:
    """The style sheets of a medium, one text; a sheet of the newsroom's own stands in place of the built-in."""
    texts = [font_faces()] if medium == "print" else []
    for name in _SHEETS[medium]:
        own = folder / "style" / name if folder else None
        path = own if own and own.is_file() else builtin_templates() / "style" / name
        texts.append(path.read_text(encoding="utf-8"))
    return "\n".join(texts).replace("</", "<\\/")
