"""The forms that a briefing can take: names, files and makers. Other packages add theirs (`factsheet.forms`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from io import BytesIO
from pathlib import Path

from factsheet.apart import apart
from factsheet.errors import LimitError, RenderError
from factsheet.render.sheet import Sheet
from factsheet.render.theme import read_theme

Maker = Callable[[Sheet], bytes]


@dataclass(frozen=True, slots=True)
class Form:
    """A form: what `--to` calls it, the file it writes, its maker (module and function), what else people call it."""

    name: str
    file: str
    maker: str
    also: tuple[str, ...] = ()

    def make(self, sheet: Sheet) -> bytes:
        """The bytes of the file."""
        module, _, function = self.maker.partition(":")
        maker: Maker = getattr(import_module(module), function)
        return maker(sheet)


_OWN = (
    Form("html", "briefing.html", "factsheet.render.html:page", ("htm", "web")),
    Form("pdf", "briefing.pdf", "factsheet.render.forms:printed"),
    Form("onepager", "onepager.pdf", "factsheet.render.forms:onepager", ("one-pager", "onepage")),
    Form("word", "briefing.docx", "factsheet.render.word:document", ("docx", "doc")),
    Form("md", "briefing.md", "factsheet.render.markdown:text", ("markdown",)),
    Form("eml", "briefing.eml", "factsheet.render.email:draft", ("email", "e-mail", "mail")),
    Form("ninjs", "briefing.ninjs.json", "factsheet.render.ninjs:item"),
    Form("superdesk", "superdesk.json", "factsheet.render.ninjs:first_version"),
    Form("wordpress", "wordpress.json", "factsheet.render.wordpress:draft"),
    Form("jsonld", "briefing.jsonld", "factsheet.render.jsonld:document", ("json-ld",)),
    Form("box", "box.html", "factsheet.render.box:fragment", ("factbox", "fact-box", "embed")),
    Form("csv", "facts.csv", "factsheet.render.table:comma_separated", ("table",)),
    Form("xlsx", "facts.xlsx", "factsheet.render.table:workbook", ("excel", "xls")),
    Form("ics", "next.ics", "factsheet.render.agenda:calendar", ("icalendar", "ical")),
    Form("bibtex", "sources.bib", "factsheet.render.bibliography:bibtex", ("bib",)),
    Form("csl", "sources.csl.json", "factsheet.render.bibliography:csl", ("csl-json",)),
)


_SQUEEZES = 5
"""How often the one-page template can give way."""
_SECONDS = 30
_MEGABYTES = 2048
"""What the forms of a sheet may take with templates or a theme of a house: the built-in ones take two seconds and 400
MB. A thousand facts more may take another 100 seconds and 500 MB; the built-in ones take a fifth of it."""


def printed(sheet: Sheet) -> bytes:
    """The briefing as a PDF."""
    return sheet.pdf


def onepager(sheet: Sheet) -> bytes:
    """The briefing on one sheet of paper, as a PDF: as much as fits, in the order in which the template gives way."""
    from pypdf import PdfReader

    for squeeze in range(_SQUEEZES):
        content = sheet.print("onepager.html.j2", squeeze=squeeze)
        if len(PdfReader(BytesIO(content)).pages) == 1:
            break
    return content


@cache
def forms() -> dict[str, Form]:
    """Every form by its name. An entry point of the group `factsheet.forms` names a `Form`."""
    found = {form.name: form for form in _OWN}
    for point in sorted(entry_points(group="factsheet.forms"), key=lambda point: point.name):
        found.setdefault(point.name, point.load())
    return found


def chosen(names: Sequence[str]) -> list[Form]:
    """The forms called `names`, each once; RenderError for one that there is not."""
    known = {other: form for form in forms().values() for other in form.also} | forms()
    found = {}
    for name in names:
        form = known.get(name.lower().removeprefix("."))
        if form is None:
            raise RenderError(
                f"there is no form {name!r}", remedy=f"Forms: {', '.join(map(_called, forms().values()))}."
            )
        found[form.name] = form
    return list(found.values())


def own(form: Form) -> bool:
    """Whether `form` is made by this package alone."""
    return form in _OWN


def _called(form: Form) -> str:
    return f"{form.name} ({', '.join(form.also)})" if form.also else form.name


def make(
    names: Sequence[str], sheet: Sheet, theme: Path | None = None, progress: Callable[[str], None] = lambda _: None
) -> tuple[list[bytes], list[str]]:
    """The forms called `names` of a sheet, and what a person should know of how it was printed.

    The sheet's templates (a folder) and `theme` (a file) are a house's own and may come from anybody: with one of them,
    another process does the work, within limits. `progress` is told each file. Raises RenderError.
    """
    if sheet.templates is None and theme is None:
        return _make(names, sheet, None, progress)
    progress(", ".join(form.file for form in chosen(names)))
    try:
        return apart(_make, names, sheet, theme, **limits(sheet))
    except LimitError as error:
        raise RenderError(
            f"a sheet with it cannot be made: {error.problem}",
            where=" and ".join(str(path) for path in (sheet.templates, theme) if path),
            remedy="Print without --templates and --theme, then add what they hold piece by piece to find the cause.",
        ) from error


def limits(sheet: Sheet) -> dict[str, int]:
    """What another process may take to make the forms of a sheet (`apart`)."""
    facts = len(sheet.base.facts)
    return {"seconds": _SECONDS + facts // 10, "megabytes": _MEGABYTES + facts // 2}


def _make(
    names: Sequence[str], sheet: Sheet, theme: Path | None, progress: Callable[[str], None] = lambda _: None
) -> tuple[list[bytes], list[str]]:
    notes: dict[str, None] = {}
    sheet = replace(sheet, theme=read_theme(theme), say=notes.setdefault)
    contents = []
    for form in chosen(names):
        progress(form.file)
        contents.append(form.make(sheet))
    return contents, list(notes)
