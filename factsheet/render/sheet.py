"""One sheet that is being made: its fact base made ready, and what the forms share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from factsheet.factbase.releases import BEFORE, Before
from factsheet.model.fact import FactBase
from factsheet.render.attachments import accounted
from factsheet.render.briefing import Briefing, Section, as_of_iso, inventory, others
from factsheet.render.briefing import places as inventory_places
from factsheet.render.changes import Changes, changes
from factsheet.render.front import Front, lines
from factsheet.render.front import places as front_places
from factsheet.render.prepared import Prepared
from factsheet.render.theme import Theme
from factsheet.render.writing import front


def _unsaid(message: str) -> None:
    """Where nobody listens. It has a name, so that a sheet can go to another process."""


@dataclass
class Sheet:
    """What every form is made from.

    `texts` are the full original texts of sources by id, as far as they are at hand. `files` (the fact base and its
    sidecar, by file name) are attached where a form can carry them, to what is printed the texts, too; `templates` is a
    newsroom's own folder of templates, `theme` its look, `template` the page that HTML and PDF are made from,
    `unsound` the facts whose citations prove nothing, by id, with the reason, `before` the version that was given out
    before it: the sheet tells what changed since. `say` is told what a person should know
    and stops nothing.
    """

    base: FactBase
    texts: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    templates: Path | None = None
    theme: Theme = field(default_factory=Theme)
    template: str = "briefing"
    unsound: Mapping[str, str] = field(default_factory=dict)
    before: Before | None = None
    say: Callable[[str], None] = _unsaid

    @cached_property
    def prepared(self) -> Prepared:
        """The fact base, ready for every form."""
        return Prepared(self.base, self.texts, self.unsound)

    @cached_property
    def front(self) -> Front:
        """The sheet itself."""
        return front(self.prepared)

    @cached_property
    def changes(self) -> Changes | None:
        """What changed since the version before; None where nothing did."""
        return changes(self.before, self.prepared, lines(self.front))

    @cached_property
    def view(self) -> Briefing:
        """The inventory of all facts."""
        return inventory(self.prepared)

    @cached_property
    def rest(self) -> list[Section]:
        """The facts that the sheet leaves out, by kind."""
        return others(self.view.sections, lines(self.front))

    @cached_property
    def pdf(self) -> bytes:
        """The printed briefing, made once for all forms that carry it."""
        return self.print(f"{self.template}.html.j2")

    def print(self, template: str, squeeze: int = 0) -> bytes:
        """The page that `template` makes, as a PDF; `squeeze` tells the template how much it must give way."""
        from factsheet.render.html import make_html
        from factsheet.render.pdf import make_pdf

        page = make_html(self, "print", template=template, squeeze=squeeze)
        places = {**inventory_places(self.view), **front_places(self.front)}
        before = {BEFORE: self.before.dumps()} if self.before else {}
        attached = {**self.files, **before, **accounted(self.base, self.texts)}
        return make_pdf(page, self.as_of_iso, attached, places, self.say)

    @property
    def as_of_iso(self) -> str:
        """The day of its newest source, ISO; "" where no day is known."""
        return as_of_iso(self.base)

    @property
    def moment(self) -> str:
        """When the sheet was made: the day of its newest source, midnight UTC; "" where no day is known."""
        return f"{self.as_of_iso}T00:00:00+00:00" if self.as_of_iso else ""
