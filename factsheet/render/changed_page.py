"""What changed between two versions of a fact base as a web page: what the sheet says otherwise, then every key."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from markupsafe import Markup

from factsheet.factbase.diff import parts
from factsheet.model.fact import FactBase
from factsheet.render.changes import Changed, compared
from factsheet.render.environment import builtin_templates, render_template
from factsheet.render.guard.page import policy
from factsheet.render.labels import language
from factsheet.render.prepared import Prepared
from factsheet.render.unruly import tamed

_STYLES = ("theme.css", "page.css", "diff.css")

_HEADINGS: Mapping[str, str] = {
    "Figure": "Figures that moved",
    "Source": "Sources that changed their story",
    "Not clear": "Became unclear",
    "New": "New facts",
}


def _what(one: Changed) -> str:
    return one.what


def page(old: FactBase, new: FactBase, was: str, now: str) -> str:
    """The page that tells what `new` says otherwise than `old`; `was` and `now` are what the two are called."""
    prepared = Prepared(new, {})
    folder = builtin_templates() / "style"
    styles = "\n".join((folder / name).read_text(encoding="utf-8") for name in _STYLES)
    names = {
        "title": prepared.layout.placed.title,
        "was": was,
        "now": now,
        "told": {_HEADINGS.get(what, what): list(found) for what, found in groupby(compared(old, prepared, {}), _what)},
        "parts": parts(old, new),
        "language": language(),
        "policy": Markup(policy("")),
        "styles": Markup(styles),
    }
    return render_template("diff.html.j2", names, finalize=tamed)
