"""The sheet as a Word document: headings that navigate, citations that lead to their sources, questions as comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from factsheet.render.briefing import Briefing, FactView, Section, SourceView
from factsheet.render.citations import Cites, Marker
from factsheet.render.footnotes import Footnotes
from factsheet.render.front import Front, Line, Row, Run
from factsheet.render.packed import stable
from factsheet.render.pieces import how_printed, mark
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tame

_ACCENT = RGBColor(0x1F, 0x4E, 0x79)
_ALERT = RGBColor(0x96, 0x31, 0x0F)
_MUTED = RGBColor(0x57, 0x5C, 0x64)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_AUTHOR = "factsheet"


def document(sheet: Sheet) -> bytes:
    """The .docx file of a sheet; its bytes depend on the sheet alone."""
    word = Document()
    _styles(word)
    _properties(word, sheet)
    _head(word, sheet)
    _Body(word, sheet).write()
    return _stable(word)


class _Body:
    """Writes the places of the sheet, the evidence and all other facts, one after the other."""

    def __init__(self, word: Any, sheet: Sheet) -> None:
        self.word, self.front, self.view = word, sheet.front, sheet.view
        self.rest: list[Section] = sheet.rest
        self.changes = sheet.changes
        self.asks = {fact.id: fact.ask for fact in sheet.prepared.facts if fact.ask}
        self.statements = {fact.id: fact.statement for fact in sheet.prepared.facts}
        self.differences = {row.fact.id: told for row in self.view.matrix if (told := _differences(row.fact))}
        self.marked = 0
        self.footnotes = Footnotes(word)

    def write(self) -> None:
        front = self.front
        self._running(front.dateline, " · ")
        self._running(front.summary, " ")
        self._figures()
        self._changes()
        self._section("What is established", front.established)
        self._unclear()
        self._section("What next", front.next)
        self._section("Timeline", front.moments)
        if front.people:
            self.word.add_heading("People", 1)
            for row in front.people:
                self._row(row)
        if front.quotes:
            self.word.add_heading("In their words", 1)
            for one in front.quotes:
                by = Run(f" {one.by}{f', {one.caption}' if one.caption else ''}", one.line.runs[0].cites)
                self._line(one.line, (Run(f"“{one.words}”", Cites()), by))
        self._section("Background", front.background)
        self.word.add_heading("Sources", 1)
        for source in self.view.sources:
            self._source(source)
        if self.rest:
            self.word.add_heading("Everything else", 1)
            for section in self.rest:
                self._kind(section)
        self.footnotes.attach()

    def _mark(self, runs: Sequence[Any], facts: Sequence[str], *, unproved: bool) -> None:
        """Marks `runs` as the words that print `facts`, by which they are known again when the file comes back."""
        if not runs or not facts:
            return
        words = "".join(run.text for run in runs)
        how = how_printed(facts, words, _plain(self.statements.get(facts[0], "")), unproved)
        mark(runs[0]._r, runs[-1]._r, how, facts, words, self.marked)
        self.marked += 1

    def _section(self, heading: str, lines: Sequence[Line]) -> None:
        if lines:
            self.word.add_heading(heading, 1)
        for line in lines:
            self._line(line, line.runs)

    def _running(self, lines: Sequence[Line], between: str) -> None:
        """Lines as one paragraph."""
        paragraph = self.word.add_paragraph()
        for at, line in enumerate(lines):
            paragraph.add_run(between if at else "")
            said = [self._run(paragraph, run, struck=bool(line.unsound)) for run in line.runs]
            self._mark(said, line.facts, unproved=bool(line.unsound))
            self._ask(said[0], line.facts)
        self._prove(paragraph, (marker for line in lines for marker in _behind(line.runs)))

    def _ask(self, run: Any, facts: Sequence[str]) -> None:
        """What somebody asks about `facts`, and where sources differ on them, as comments on `run`, each once."""
        for id_ in facts:
            for told in filter(None, (self.asks.pop(id_, None), self.differences.pop(id_, None))):
                self.word.add_comment([run], _plain(told), _AUTHOR, "f")

    def _prove(self, paragraph: Any, markers: Iterable[Marker]) -> None:
        """The passages behind what a paragraph says as its footnote: one at its end. LibreOffice shifts the bookmarks
        that stand behind a footnote in the same paragraph."""
        passages = {
            passage.number: f"{marker.number} {marker.publisher}: {_quoted(passage.words)}"
            for marker in markers
            for passage in marker.passages
        }
        if passages:
            self.footnotes.add(paragraph, [_plain(words) for words in passages.values()])

    def _line(self, line: Line, runs: Sequence[Run]) -> Any:
        """A line with its code where the bullet would be; what somebody asks about it is a comment."""
        paragraph = self.word.add_paragraph(style="Sheet line")
        paragraph.add_run(f"{line.code}\t", "Code")
        if line.day:
            paragraph.add_run(f"{line.day} ").bold = True
        said = [self._run(paragraph, run, struck=bool(line.unsound)) for run in runs]
        self._mark(said, line.facts, unproved=bool(line.unsound))
        if line.mark == "differs":
            paragraph.add_run(f"  ◆ differs, see {line.see}", "Alert")
        for run in line.was:
            paragraph.add_run(f"  ▲ was {_plain(run.words)}", "Standing")
            _cite(paragraph, run.cites)
        self._prove(paragraph, _behind([*runs, *line.was]))
        unproved = f"Not proved: {line.unsound}" if line.unsound else ""
        for note in filter(None, (unproved, line.basis and f"Worked out: {line.basis}", line.note)):
            self.word.add_paragraph(_plain(note), "Sheet note")
        self._ask(said[0], line.facts)
        return paragraph

    def _run(self, paragraph: Any, run: Run, *, struck: bool) -> Any:
        said = paragraph.add_run(_plain(run.words))
        if struck:
            _strike(said)
        _cite(paragraph, run.cites)
        return said

    def _figures(self) -> None:
        figures = self.front.figures
        if not figures:
            return
        cells = self.word.add_table(1, len(figures)).rows[0].cells
        for cell, figure in zip(cells, figures, strict=True):
            number = cell.paragraphs[0]
            if figure.precision:
                number.add_run(f"{figure.precision} ", "Standing")
            shown = number.add_run(figure.number, "Figure")
            if figure.line.unsound:
                _strike(shown)
            self._mark([shown], figure.line.facts, unproved=bool(figure.line.unsound))
            label = cell.add_paragraph(style="Sheet note")
            said = [self._run(label, run, struck=bool(figure.line.unsound)) for run in figure.line.runs]
            self._mark(said, figure.line.facts, unproved=bool(figure.line.unsound))
            self._prove(label, _behind(figure.line.runs))
            self._ask(shown, figure.line.facts)
            if figure.line.see:
                label.add_run(f" ◆ differs, see {figure.line.see}", "Alert")

    def _changes(self) -> None:
        """What changed since the version before."""
        if self.changes is None:
            return
        self.word.add_heading(f"Changed since {_plain(self.changes.since)}", 1)
        for one in (*self.changes.told, *self.changes.other):
            paragraph = self.word.add_paragraph(style="Sheet line")
            paragraph.add_run(f"{one.at}\t", "Code")
            paragraph.add_run(f"{one.what} ").bold = True
            for turn in one.turns:
                label = f"{turn.label}: " if turn.label else ""
                paragraph.add_run(_plain(f"{label}{turn.was} → "))
                paragraph.add_run(_plain(turn.now)).bold = True
                paragraph.add_run(" · ")
            paragraph.add_run(_plain(one.words)).font.strike = one.what == "Withdrawn" or None
            _cite(paragraph, one.cites)
            behind = filter(None, (one.was and f"was: {one.was}", one.by))
            paragraph.add_run(_plain("".join(f" · {part}" for part in behind)), "Standing")

        if self.changes.new:
            facts = "fact" if self.changes.new == 1 else "facts"
            self.word.add_paragraph(f"New, below under Everything else: {self.changes.new} {facts}", "Sheet note")

    def _unclear(self) -> None:
        self.word.add_heading("What is not clear", 1)
        if not self.front.unclear:
            self.word.add_paragraph("The sources do not contradict each other in what the sheet prints.", "Sheet note")
        for one in self.front.unclear:
            paragraph = self._line(one.line, one.line.runs)
            for at, reading in enumerate(one.readings):
                paragraph.add_run(" or " if at else " ")
                paragraph.add_run(_plain(reading.shown)).bold = True
                _cite(paragraph, reading.cites)
                if reading.lead:
                    paragraph.add_run(f" {reading.lead},", "Standing")
            self._prove(paragraph, (marker for reading in one.readings for marker in reading.cites.markers))

    def _row(self, row: Row) -> None:
        paragraph = self.word.add_paragraph(style="Sheet line")
        paragraph.add_run(f"{row.code}\t", "Code")
        paragraph.add_run(f"{row.heading}: ")
        for at, one in enumerate(row.names):
            paragraph.add_run("; " if at else "")
            name = paragraph.add_run(_plain(one.name))
            name.bold = True
            if one.line.unsound:
                _strike(name)
            _cite(paragraph, one.cites)
            said = [self._run(paragraph, run, struck=bool(one.line.unsound)) for run in one.line.runs]
            self._mark([name, *said], one.line.facts, unproved=bool(one.line.unsound))
            if one.heard:
                paragraph.add_run(f" ({one.heard})", "Standing")
            if one.line.unsound:
                paragraph.add_run(f" Not proved: {_plain(one.line.unsound)}", "Alert")
            self._ask(name, one.line.facts)
        self._prove(paragraph, (m for one in row.names for m in (*one.cites.markers, *_behind(one.line.runs))))

    def _source(self, source: SourceView) -> None:
        paragraph = self.word.add_paragraph(style="Sheet line")
        _bookmark(paragraph, f"source{source.number}", source.number or 0)
        paragraph.add_run(f"{source.number}\t", "Code")
        paragraph.add_run(_plain(source.publisher)).bold = True
        published = f"published {source.published}" if source.published else "undated"
        parts = (source.title, source.byline, published, source.url)
        paragraph.add_run(_plain("".join(f" · {part}" for part in parts if part)))

    def _kind(self, section: Section) -> None:
        self.word.add_heading(section.heading, 2)
        for fact in section.facts:
            self._fact(fact)
        if section.names:
            paragraph = self.word.add_paragraph("Also named: " if section.facts else "Named: ", "Sheet note")
            for at, fact in enumerate(section.names):
                paragraph.add_run(("; " if at else "") + _plain(str(fact.value)))
                _cite(paragraph, fact.cited)

    def _fact(self, fact: FactView) -> None:
        paragraph = self.word.add_paragraph(style="List Bullet")
        said = paragraph.add_run(_plain(fact.statement))
        if fact.unsound:
            _strike(said)
        self._mark([said], [fact.id], unproved=bool(fact.unsound))
        _cite(paragraph, fact.cited)
        self._prove(paragraph, fact.cites)
        if fact.agreement.code == "differs":
            paragraph.add_run("  ◆ sources differ", "Alert")
        unproved = f"Not proved: {fact.unsound}" if fact.unsound else ""
        basis = f"Worked out: {fact.basis}" if fact.basis else ""
        for note in filter(None, (unproved, basis, fact.note)):
            self.word.add_paragraph(_plain(note), "Sheet note")
        self._ask(said, [fact.id])


def _behind(runs: Iterable[Run]) -> Iterator[Marker]:
    """What stands behind the words of a line."""
    return (marker for run in runs for marker in run.cites.markers)


def _quoted(words: str) -> str:
    """A passage in quotation marks, where it has none of its own around it."""
    return words if words[:1] in '“"' and words[-1:] in '”"' else f"“{words}”"


def _differences(fact: FactView) -> str:
    """Where sources contradict each other on a fact, and which say what."""
    told = []
    for one in fact.differences:
        sides = (
            f"{reading.shown} ({', '.join(marker.publisher for marker in reading.cites)})" for reading in one.readings
        )
        told += [f"Sources differ: {' or '.join(sides)}"] if one.disputed else []
    return "\n".join(told)


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
    for name, size, colour in (
        *(("Sheet citation", 8.5, _ACCENT), ("Standing", 8.5, _MUTED), ("Code", 8, _MUTED), ("Alert", 8.5, _ALERT)),
        ("Figure", 20, RGBColor(0x1C, 0x1C, 0x1E)),
    ):
        style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), colour
    for name, size, hanging in (("Sheet line", 10.5, 1.0), ("Sheet note", 9, 0.0)):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size = base, Pt(size)
        style.paragraph_format.space_after = Pt(3)
        style.paragraph_format.left_indent = Cm(hanging or 1.0)
        style.paragraph_format.first_line_indent = Cm(-hanging)
        if hanging:
            style.paragraph_format.tab_stops.add_tab_stop(Cm(hanging))


def _properties(word: Any, sheet: Sheet) -> None:
    core = word.core_properties
    core.title, core.author, core.comments = _plain(sheet.view.title)[:255], "", ""
    core.last_modified_by, core.revision, core.language = "", 1, sheet.view.language
    for date in core._element.xpath("dcterms:created | dcterms:modified"):  # those of python-docx's own template
        core._element.remove(date)
    if sheet.view.as_of_iso:
        core.created = core.modified = core.last_printed = datetime.fromisoformat(sheet.view.as_of_iso)


def _head(word: Any, sheet: Sheet) -> None:
    view, front = sheet.view, sheet.front
    word.add_paragraph(_plain(front.title), "Title")
    word.add_paragraph(_plain(" · ".join(_notes(view, front, sheet.theme.house))), "Subtitle")
    bar = " · ".join(filter(None, ("DRAFT" if view.draft else "", front.state, _unproved(front))))
    word.sections[0].header.paragraphs[0].text = ""
    word.sections[0].header.paragraphs[0].add_run(bar, "Alert" if front.unsound else "Standing")


def _notes(view: Briefing, front: Front, house: str) -> list[str]:
    """The line below the title: embargo, state, day, house, slug, desk, and what is left out."""
    embargo = f"Embargo: {view.embargo}" if view.embargo else ""
    day = f"As of {view.as_of}" if view.as_of else "No date known"
    return [
        note
        for note in (embargo, front.state, _unproved(front), day, house, view.slug, view.desk, *front.left_out)
        if note
    ]


def _unproved(front: Front) -> str:
    """How many facts are crossed out."""
    facts = "fact is" if front.unsound == 1 else "facts are"
    return f"{front.unsound} {facts} not proved and crossed out" if front.unsound else ""


def _strike(run: Any) -> None:
    """Crosses words out in red."""
    run.font.strike, run.font.color.rgb = True, _ALERT


def _cite(paragraph: Any, cited: Cites) -> None:
    """The numbers behind words, each a link to its source."""
    if not cited.markers:
        return
    paragraph.add_run("\u202f[", "Sheet citation")
    for before, marker in cited.steps:
        if before:
            paragraph.add_run(before, "Sheet citation")
        _link(paragraph, marker)
    paragraph.add_run(f" +{cited.more}]" if cited.more else "]", "Sheet citation")


def _link(paragraph: Any, marker: Marker) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), f"source{marker.number}")
    link.append(paragraph.add_run(str(marker.number), "Sheet citation")._r)
    paragraph._p.append(link)


def _bookmark(paragraph: Any, name: str, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.append(start)
    paragraph._p.append(end)


def _plain(text: str) -> str:
    """Text that is tame, without the control characters that XML cannot hold."""
    return _CONTROL.sub("", tame(text))


def _stable(word: Any) -> bytes:
    """The document's bytes; the dates of the files in its archive are fixed, comments have none."""
    for comment in word.comments:
        comment._comment_elm.attrib.pop(qn("w:date"), None)
    made = BytesIO()
    word.save(made)
    return stable(made.getvalue())
