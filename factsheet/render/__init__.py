"""Fact base to briefing: numbered citations, HTML and PDF. `render` is the way in."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from factsheet import Called
from factsheet.cache.store import Store
from factsheet.factbase.releases import Before
from factsheet.model.fact import FactBase


def render(
    base: FactBase,
    folder: Path,
    *,
    texts: Mapping[str, str],
    files: Mapping[str, bytes],
    forms: Sequence[str] = ("html", "pdf"),
    unsound: Mapping[str, str] | None = None,
    before: Before | None = None,
    templates: Path | None = None,
    theme: Path | None = None,
    template: str = "briefing",
    store: Store | None = None,
    progress: Callable[[str], None] | None = None,
    say: Callable[[str], None] | None = None,
) -> list[Path]:
    """Writes the briefing of `base` into `folder` and returns the files, in the order of `forms`.

    `texts` are the full original texts of sources by id, to show passages in their context; missing ones only leave
    that out. `files` (the fact base and its sidecar, by file name) are attached to the PDF, and so are the texts whose
    digest the fact base records. `unsound` gives facts that are crossed out, by id, with the reason, `before` the
    version since which changes are told. `progress` is told what is being made, `say` what a person should know of how
    it was printed. What `store` keeps of the same is not made again. Raises RenderError; a file is replaced whole or
    not at all.
    """
    from factsheet.factbase.files import replace
    from factsheet.render.forms import chosen
    from factsheet.render.kept import made
    from factsheet.render.sheet import Sheet

    paths = [folder / form.file for form in chosen(forms)]
    sheet = Sheet(base, texts, files, templates, template=template, unsound=unsound or {}, before=before)
    contents, notes = made(forms, sheet, theme, store, progress or (lambda _: None))
    for path, content in zip(paths, contents, strict=True):
        replace(path, content, inside=folder)
    if say:
        for note in notes:
            say(note)
    return paths


sys.modules[__name__].__class__ = Called
