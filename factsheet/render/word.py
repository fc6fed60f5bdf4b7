"""The sheet as a Word document: real styles, headings that navigate, numbered sources that citations lead to."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from factsheet.render.briefing import Briefing, FactView, Section, SourceView
from factsheet.render.citations import Marker
from factsheet.render.sheet import Sheet

_ACCENT = RGBColor(0x1F, 0x4E, 0x79)
_MUTED = RGBColor(0x57, 0x5C, 0x64)
_HEADINGS = {
    "event": "Events",
    "date": "Dates",
    "casualties": "Killed, injured and missing",
    "quantity": "Other figures",
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "quote": "Quotations",
    "proposal": "Proposals",
    "claim": "Statements",
}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FIXED = (1980, 1, 1, 0, 0, 0)


def document(sheet: Sheet) -> bytes:
    """The .docx file of a sheet; its bytes depend on the sheet alone."""
    view = sheet.view
    word = Document()
    _styles(word)
    _properties(word, sheet)
    _head(word, view, sheet.theme.house)
    if view.main:
        _glance(word, view.main)
    for section in view.sections:
        word.add_heading(_HEADINGS.get(section.kind, section.kind.capitalize()), 1)
        for fact in section.facts:
            _fact(word, fact)
        if section.names:
            _names(word, section)
    if view.questions:
        word.add_heading("Open questions", 1)
        for fact in view.questions:
            _add(word, f"{fact.ask} ({fact.statement})", "List Number")
    word.add_heading("Sources", 1)
    for source in view.sources:
        _source(word, source)
    return _stable(word)


def _names(word: Any, section: Section) -> None:
    """The names of which nothing is said, in one paragraph."""
    paragraph = word.add_paragraph()
    paragraph.add_run("Also named: " if section.facts else "Named: ")
    for at, fact in enumerate(section.names):
        paragraph.add_run(("; " if at else "") + _plain(str(fact.value)))
        _cites(paragraph, fact.cites)


def _styles(word: Any) -> None:
    base = word.styles["Normal"]
    base.font.name, base.font.size = "Georgia", Pt(10.5)
    for name in ("Title", "Heading 1", "Heading 2"):
        style = word.styles[name]
        style.font.name, style.font.color.rgb = "Arial" if name != "Title" else "Georgia", _ACCENT
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if key.endswith("Theme"):
                del fonts.attrib[key]
    for name, size, colour in (("Citation", 8.5, _ACCENT), ("Standing", 8.5, _MUTED)):
        style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), colour


def _properties(word: Any, sheet: Sheet) -> None:
    core = word.core_properties
    core.title, core.author, core.comments = _plain(sheet.view.title)[:255], "", ""
    core.last_modified_by, core.revision, core.language = "", 1, sheet.view.language
    for date in core._element.xpath("dcterms:created | dcterms:modified"):  # those of python-docx's own template
        core._element.remove(date)
    if sheet.view.as_of_iso:
        core.created = core.modified = core.last_printed = datetime.fromisoformat(sheet.view.as_of_iso)


def _head(word: Any, view: Briefing, house: str) -> None:
    word.add_paragraph(_plain(view.title), "Title")
    notes = [f"Embargo: {view.embargo}"] if view.embargo else []
    notes += [view.state, f"{len(view.questions)} open"] if view.questions else [view.state]
    notes += [house, *filter(None, (view.slug, view.desk, f"as of {view.as_of}" if view.as_of else ""))]
    _add(word, " · ".join(notes), "Subtitle")
    word.sections[0].header.paragraphs[0].text = f"DRAFT · {view.state}" if view.draft else view.state
    summary = word.add_paragraph()
    for fact in view.summary:
        summary.add_run(_plain(fact.statement))
        _cites(summary, fact.cites)
        summary.add_run(" ")


def _glance(word: Any, main: FactView) -> None:
    word.add_heading("At a glance", 1)
    rows = [
        ("What", main.statement, "statement"),
        ("When", main.when_words, "when"),
        ("Where", main.where, "where"),
        ("Who", ", ".join(main.who), "who"),
        ("Why", main.why, "why"),
        ("How", main.how, "how"),
    ]
    table = word.add_table(0, 2, "Light List Accent 1")
    for label, shown, key in rows:
        if shown:
            cells = table.add_row().cells
            cells[0].text = label
            cells[1].paragraphs[0].add_run(_plain(shown))
            _cites(cells[1].paragraphs[0], main.cites_for[key])


def _fact(word: Any, fact: FactView) -> None:
    paragraph = word.add_paragraph(style="List Bullet")
    paragraph.add_run(_plain(fact.statement))
    _cites(paragraph, fact.cites)
    paragraph.add_run(f"  {fact.agreement.symbol} {fact.agreement.words}", "Standing")
    for note in filter(None, (fact.basis and f"Worked out: {fact.basis}", fact.note, fact.ask and f"Open: {fact.ask}")):
        _add(word, note, "List Continue")
    for difference in fact.differences:
        for reading in difference.readings:
            line = word.add_paragraph(style="List Bullet 2")
            line.add_run(f"{difference.label}: {_plain(reading.shown)}")
            _cites(line, reading.cites)


def _source(word: Any, source: SourceView) -> None:
    heading = word.add_heading(_plain(f"[{source.number}] {source.publisher}"), 2)
    _bookmark(heading, f"source{source.number}", source.number or 0)
    parts = (source.title, source.byline, source.published and f"published {source.published}", source.url)
    _add(word, " · ".join(part for part in parts if part), "Normal")
    for cited in source.passages:
        _add(word, f"{cited.passage.number}  “{cited.passage.words}”", "List Continue")


def _cites(paragraph: Any, markers: Iterable[Marker]) -> None:
    """Citation markers, each a link to its source."""
    for index, marker in enumerate(markers):
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"source{marker.number}")
        run = paragraph.add_run(f"{' ' if index else chr(0x202F)}[{marker.number}]", "Citation")
        link.append(run._r)
        paragraph._p.append(link)


def _bookmark(paragraph: Any, name: str, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.insert(0, start)
    paragraph._p.append(end)


def _add(word: Any, text: str, style: str) -> None:
    word.add_paragraph(_plain(text), style)


def _plain(text: str) -> str:
    """Text without the control characters that XML cannot hold."""
    return _CONTROL.sub("", text)


def _stable(word: Any) -> bytes:
    """The document's bytes, the dates of the files in its archive fixed."""
    made = BytesIO()
    word.save(made)
    stable = BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(stable, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return stable.getvalue()
