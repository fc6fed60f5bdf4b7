"""The sheet as a draft for WordPress: what its REST interface takes to make a post."""

from __future__ import annotations

import json

from factsheet.render.box import html
from factsheet.render.sheet import Sheet


def draft(sheet: Sheet) -> bytes:
    """The draft: the fact box without styles, which WordPress takes out for most users, and never another status."""
    written = {
        "status": "draft",
        "title": sheet.view.title,
        "slug": sheet.view.slug,
        "excerpt": " ".join(fact.statement for fact in sheet.view.summary),
        "content": html(sheet, styled=False),
    }
    return (
        json.dumps({key: value for key, value in written.items() if value}, ensure_ascii=False, indent=2) + "\n"
    ).encode()
