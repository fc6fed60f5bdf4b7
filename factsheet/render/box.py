"""The fact box: the sheet as one fragment of HTML, 300 to 700 pixels wide, for a story's page, a mail, a system's body.

It takes a theme's colours; templates of a house do not change it: a fragment has no policy that would hold them back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factsheet.render.briefing import FactView
from factsheet.render.environment import render_template
from factsheet.render.front import Front, Line
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tamed

_COLOURS = {
    "paper": "#ffffff",
    "ink": "#1c1c1e",
    "muted": "#575c64",
    "rule": "#cdd1d7",
    "accent": "#1f4e79",
    "alert": "#96310f",
}
"""Those of `style/theme.css`, where a theme has no others."""
_LINES = 6
"""Lines of a place that a box has."""


def fragment(sheet: Sheet) -> bytes:
    """The box as a file."""
    return html(sheet).encode()


def html(sheet: Sheet, questions: Sequence[FactView] = (), *, styled: bool = True) -> str:
    """The box, with the open `questions` where it goes to a desk and not to readers.

    Without styles where the system that takes it in has its own.
    """
    names = {
        "styled": styled,
        "sheet": _proved(sheet.front),
        "briefing": sheet.view,
        "questions": questions,
        "colour": _COLOURS | dict(sheet.theme.colours),
    }
    return render_template("box.html.j2", names, None, tamed).strip() + "\n"


def _proved(front: Front) -> Front:
    """The sheet without what no passage proves, and no longer than a box."""
    return replace(
        front,
        summary=_kept(front.summary),
        figures=tuple(one for one in front.figures if not one.line.unsound),
        established=_kept(front.established),
        unclear=tuple(one for one in front.unclear if not one.line.unsound)[:_LINES],
        next=_kept(front.next),
    )


def _kept(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if not line.unsound)[:_LINES]
