"""Proof of a printed sheet: the fact base inside the PDF is read, printed again, and the two files are compared.

What comes out byte for byte the same is proved. Any other file is read strictly and compared as a whole
(`proofing/`). It counts as the sheet where nothing at all is different but the way in which it was written, or what a
signature adds without being seen. Every other file proves nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from factsheet.apart import apart
from factsheet.containment import contents
from factsheet.errors import FactBaseError, FactsheetError, RenderError
from factsheet.factbase import files, sidecar
from factsheet.factbase.check import unsound
from factsheet.factbase.load import Loaded, loads
from factsheet.factbase.releases import BEFORE, Before, before_of
from factsheet.factbase.texts import place
from factsheet.render.attachments import accounted, text_name
from factsheet.render.forms import chosen, limits
from factsheet.render.pdf import fonttools_only
from factsheet.render.proofing.compare import Added, compare
from factsheet.render.proofing.document import LARGEST, Revision, is_pdf, read
from factsheet.render.proofing.files import attached, text
from factsheet.render.proofing.signatures import signed
from factsheet.render.proofing.syntax import PdfError
from factsheet.render.proofing.told import TYPEFACE, told
from factsheet.render.sheet import Sheet
from factsheet.render.theme import read_theme

CHANGED = "this file was changed after it was made; it proves nothing"
HINT = (
    "a sheet that was printed with templates or a theme of a house is proved with --templates and --theme; one that "
    "another version of factsheet or another font library printed is proved there"
)
_SIGNED = (
    "it was signed after it was made, and nothing else in it is new; a PDF reader tells whether the signature holds"
)
_CREDENTIALS = "it carries Content Credentials (C2PA), which are not looked into here"
_FACTS = "facts.yaml"
_MANY = 500
"""Facts that are printed without another process: twenty seconds."""
_LARGEST_FACTS = 8 << 20
"""Bytes of a fact base inside a sheet at most: 16,000 facts."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a printed sheet turned out to be.

    `identical`: byte for byte what the fact base inside gives, but for a signature. `differences`: why it proves
    nothing, in words; with none of them, only the way in which the file is written is another. `notes`: what was added
    that nobody sees. `facts` is the fact base inside (None where it cannot be read), `texts` are its sources' texts.
    """

    facts: Loaded | None
    texts: Mapping[str, str] = field(default_factory=dict)
    identical: bool = False
    differences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Inside:
    """What is inside a sheet: the fact base under its name, its sidecar, the texts of its sources by their ids,
    and the version before it."""

    name: str
    facts: Loaded
    sidecar: bytes | None
    texts: Mapping[str, str]
    before: Before | None

    @property
    def files(self) -> dict[str, bytes]:
        """The fact base and its sidecar as attachments."""
        files = {self.name: self.facts.text.encode("utf-8")}
        return files if self.sidecar is None else {**files, sidecar.beside(Path(self.name)).name: self.sidecar}


def prove(path: Path, *, templates: Path | None = None, theme: Path | None = None) -> Proof:
    """Reads the fact base inside the sheet at `path`, prints it again and compares.

    `templates` and `theme` are those that the sheet was printed with, where they were not the built-in ones. No path
    that stands in the sheet is read. Raises RenderError for a file that is no sheet.
    """
    data = _data(path)
    try:
        revisions = read(data)
        inside = _inside(revisions[-1], path)
    except (PdfError, FactBaseError) as error:
        return Proof(None, differences=(CHANGED, str(error)))
    tried: list[Proof] = []
    try:
        for alone in (False, True):
            for again in _prints(inside, revisions[-1], templates, theme, alone):
                tried.append(_compared(data, revisions, again, inside))
                if not tried[-1].differences:
                    return tried[-1]
            if not any(TYPEFACE in proof.differences for proof in tried):
                break
    except FactsheetError as error:
        if templates is not None or theme is not None:
            raise
        return Proof(inside.facts, inside.texts, differences=(CHANGED, f"its fact base cannot be printed: {error}"))
    return min(tried, key=lambda proof: len(proof.differences))


def open_sheet(path: Path, folder: Path) -> list[Path]:
    """Writes the fact base inside the sheet at `path`, its sidecar and the texts of its sources into `folder`.

    Gives the files. The sidecar is what remembers deletions. The names are made here, and no other attachment is
    written. Refuses to overwrite a file that says something else. Raises RenderError and FactBaseError.
    """
    data = _data(path)
    try:
        inside = _inside(read(data[data.index(b"%PDF-") :])[-1], path)  # a line before it does no harm here
    except PdfError as error:
        raise RenderError(f"its fact base cannot be read: {error}", where=str(path)) from error
    facts = folder / _FACTS
    targets = {facts: inside.facts.text.encode("utf-8")}
    if inside.sidecar is not None:
        targets[sidecar.beside(facts)] = inside.sidecar
    for source, text_inside in inside.texts.items():
        kept_as = place(source, inside.facts.base.sources[source].text)
        targets[folder / kept_as] = text_inside.encode("utf-8")
    for target, content in targets.items():
        files.refuse_outside(target, folder)
        if os.path.lexists(target) and contents(target, LARGEST) != content:
            raise RenderError(
                "it is there already and says something else", where=str(target), remedy="Name another folder with -o."
            )
    for target, content in targets.items():
        files.replace(target, content, inside=folder)
    return list(targets)


def _data(path: Path) -> bytes:
    try:
        data = contents(path, LARGEST)
    except OSError as error:
        raise RenderError(f"it cannot be read: {error.strerror}", where=str(path)) from error
    if not is_pdf(data):
        raise RenderError("this is no PDF", where=str(path))
    return data


def _inside(revision: Revision, path: Path) -> _Inside:
    """What is inside a sheet. Raises RenderError where there is no fact base, PdfError and FactBaseError where it is
    not to be read, or not to be told which it is.
    """
    found = attached(revision)
    held = dict(found)
    for name in held:
        if PurePosixPath(name).name != name or "\\" in name or name.startswith(".") or not name.isprintable():
            raise PdfError(f"an attachment is called {name[:80]!r}, which is no plain file name")
    names = [name for name, _ in found if name.endswith((".yaml", ".yml"))]
    if not names:
        raise RenderError(
            "there is no fact base in it", where=str(path), remedy="Only sheets that factsheet has printed carry one."
        )
    if len(names) > 1 or len(held) < len(found):
        raise PdfError("it has more than one fact base, or two attachments of one name")
    (name,) = names
    if max(len(held[name]), len(held.get(BEFORE, b""))) > _LARGEST_FACTS:
        raise PdfError(f"the fact base in it is larger than {_LARGEST_FACTS >> 20} MB")
    try:
        facts = loads(held[name].decode("utf-8"), path / name)
    except UnicodeDecodeError as error:
        raise PdfError(f"the fact base in it is not UTF-8 ({error})") from error
    memory = held.get(sidecar.beside(Path(name)).name)
    if memory is not None and not sidecar.readable(memory):
        raise PdfError("what earlier runs left in it (its sidecar) cannot be read")
    texts = {source: held.get(text_name(source), b"").decode("utf-8", "replace") for source in facts.base.sources}
    kept = accounted(facts.base, texts)
    texts = {source: text for source, text in texts.items() if text_name(source) in kept}
    return _Inside(name, facts, memory, texts, before_of(held[BEFORE]) if BEFORE in held else None)


def _prints(
    inside: _Inside, given: Revision, templates: Path | None, theme: Path | None, alone: bool
) -> Iterator[bytes]:
    """The sheets that the fact base gives: the briefing, the full one, and for a file of one page the one-page form.

    `alone` says that typefaces are cut down as on a machine without HarfBuzz-Subset. A long fact base, and what is made
    with templates and themes of a house, is printed by another process within limits.
    """
    base, crossed_out = inside.facts.base, unsound(inside.facts, attached=inside.texts)
    pages = given.array(given.dictionary(given.root.get("Pages")).get("Kids"))
    forms = [("pdf", "briefing"), ("pdf", "full"), *([("onepager", "briefing")] if len(pages) == 1 else [])]
    for form, template in forms:
        sheet = Sheet(
            base,
            inside.texts,
            inside.files,
            templates,
            template=template,
            unsound=crossed_out,
            before=inside.before,
        )
        if templates or theme or len(base.facts) > _MANY:
            yield apart(_print, form, sheet, theme, alone, **limits(sheet))
        else:
            yield _print(form, sheet, theme, alone)


def _print(form: str, sheet: Sheet, theme: Path | None, alone: bool) -> bytes:
    with fonttools_only() if alone else nullcontext():
        return chosen([form])[0].make(replace(sheet, theme=read_theme(theme)))


def _compared(data: bytes, revisions: list[Revision], again: bytes, inside: _Inside) -> Proof:
    """What became of the sheet `again` in the file `data`."""
    first, (expected,) = revisions[0], read(again)
    notes = []
    covered = False
    for number, revision in enumerate(revisions):
        try:
            new = signed(revision, data)
        except PdfError as error:
            return Proof(inside.facts, inside.texts, differences=(CHANGED, str(error)))
        added = new.added if number else Added(new.credentials)
        differences = compare(revision, expected, added, revisions[number - 1] if number else None)
        if differences:
            return Proof(
                inside.facts,
                inside.texts,
                differences=(_headline(revision, expected), *told(differences, revision, expected)),
            )
        ends = {other.end for other in revisions[1 : number + 1]}
        covered = covered or any(start >= first.end and end in ends for start, end in new.covered)
    if len(revisions) > 1 and not covered:
        return Proof(
            inside.facts, inside.texts, differences=(CHANGED, "something was added to it that no signature covers")
        )
    if len(revisions) > 1:
        notes.append(_SIGNED)
    if new.credentials:
        notes.append(_CREDENTIALS)
    return Proof(inside.facts, inside.texts, data[: first.end] == again, notes=tuple(notes))


def _headline(given: Revision, expected: Revision) -> str:
    """Why a file proves nothing: another version made it, as it says itself, or it was changed."""
    said, here = ([_maker(revision, key) for key in ("Creator", "Producer")] for revision in (given, expected))
    other = said[0] != here[0] or (said[1].startswith("WeasyPrint") and not said[1].startswith(here[1]))
    if not other:
        return CHANGED
    return f"it says that {' and '.join(said)} made it, here are {' and '.join(here)}: it proves nothing here"


def _maker(revision: Revision, key: str) -> str:
    said = revision.dictionary(revision.trailer.get("Info")).get(key)
    return text(said)[:80] if isinstance(said, bytes) else "nobody"
