"""One sheet that is being made: the view of its fact base, and what the forms share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factsheet.render.briefing import Briefing, places
from factsheet.render.theme import Theme


@dataclass
class Sheet:
    """What every form is made from.

    `files` (the fact base and its sidecar, by file name) are attached where a form can carry them; `templates` is a
    newsroom's own folder of templates, `theme` its look. `say` is told what a person should know and stops nothing.
    """

    view: Briefing
    files: Mapping[str, bytes]
    templates: Path | None
    theme: Theme
    say: Callable[[str], None] = lambda _: None

    @cached_property
    def pdf(self) -> bytes:
        """The printed briefing, made once for all forms that carry it."""
        return self.print("briefing.html.j2")

    def print(self, template: str, squeeze: int = 0) -> bytes:
        """The page that `template` makes, as a PDF; `squeeze` tells the template how much it must give way."""
        from factsheet.render.html import make_html
        from factsheet.render.pdf import make_pdf

        page = make_html(
            self.view, "print", theme=self.theme, folder=self.templates, template=template, squeeze=squeeze
        )
        return make_pdf(page, self.view.as_of_iso, self.files, places(self.view), self.say)

    @property
    def moment(self) -> str:
        """When the sheet was made: the day of its newest source, midnight UTC; "" where no day is known."""
        return f"{self.view.as_of_iso}T00:00:00+00:00" if self.view.as_of_iso else ""
