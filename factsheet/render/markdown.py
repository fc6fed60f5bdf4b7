"""The sheet as Markdown (CommonMark with tables): a template, its values escaped so that no article text is markup."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from factsheet.render.environment import render_template
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tame

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&!$])")
_LEAD = re.compile(r"^()([-+]|\d+[.)])(?=\s|$)")


def text(sheet: Sheet) -> bytes:
    """The .md file of a sheet."""
    names = {
        "sheet": sheet.front,
        "briefing": sheet.view,
        "changes": sheet.changes,
        "rest": sheet.rest,
        "house": sheet.theme.house,
    }
    written = render_template("briefing.md.j2", names, sheet.templates, finalize=escaped)
    return (re.sub(r"\n{3,}", "\n\n", written).strip() + "\n").encode()


def escaped(value: Any) -> Any:
    """A value as a template prints it: text on one line, with everything that Markdown would read escaped.

    A blank before or behind it stays: pieces of a sentence are printed one by one.
    """
    if isinstance(value, Markup) or not isinstance(value, str) or value.isspace():
        return value
    line = _MARKS.sub(r"\\\1", " ".join(tame(value).split()))
    line = _LEAD.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", line)
    before, after = (" " if end.isspace() else "" for end in (value[:1], value[-1:]))
    return Markup(f"{before}{line}{after}")
