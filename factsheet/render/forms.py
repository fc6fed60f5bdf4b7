"""The forms that a briefing can take: names, files and makers. Other packages add theirs (`factsheet.forms`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from io import BytesIO

from factsheet.errors import RenderError
from factsheet.render.sheet import Sheet

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
    Form("jsonld", "briefing.jsonld", "factsheet.render.jsonld:document", ("json-ld",)),
)


_SQUEEZES = 5
"""How often the one-page template can give way."""


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


def _called(form: Form) -> str:
    return f"{form.name} ({', '.join(form.also)})" if form.also else form.name
