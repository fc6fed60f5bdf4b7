"""The facts as a table, a row a citation: for a spreadsheet, OpenRefine, or whatever sorts and counts.

What strangers wrote stays text: no cell of theirs is a formula.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any

from factsheet.model.agreement import counted
from factsheet.model.fact import Citation, Fact, Readings
from factsheet.model.figure import value_words
from factsheet.model.passage import plain
from factsheet.render.packed import stable
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tame

COLUMNS = (
    *("fact", "kind", "statement", "value", "precision", "unit", "outcome", "by", "role", "of", "when", "where"),
    *("agreement", "checked", "question", "not proved"),
    *("source", "publisher", "title", "published", "address", "gives", "passage", "occurrence", "review"),
)
"""What each row has: the fact, how its sources stand to each other, then one source and its passage.

`gives` is what the passage reads otherwise, key by key, `review` how far people have looked at the sheet.
"""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")
"""What a cell begins with that spreadsheets take for a formula."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST = 32_000
"""Characters of a cell; spreadsheets take 32,767."""
_WIDTHS = {"statement": 48, "passage": 60, "title": 30, "fact": 24, "publisher": 20, "address": 24, "question": 30}
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>factsheet</dc:creator></cp:coreProperties>'
)
Cell = str | int | float


def rows(sheet: Sheet) -> Iterator[list[Cell]]:
    """A row for each citation of each fact that may print, in the order of the fact base."""
    stands = {row.fact.id: row.fact.agreement.words for row in sheet.view.matrix}
    for fact in sheet.prepared.facts:
        for cite in counted(fact, sheet.base.sources):
            yield [_cell(value) for value in _row(sheet, fact, cite, stands.get(fact.id, ""))]


def _row(sheet: Sheet, fact: Fact, cite: Citation, agreement: str) -> list[Any]:
    source = sheet.base.sources[cite.source]
    value = fact.value if isinstance(fact.value, int | float) else fact.value and value_words(fact.value)
    return [
        *(fact.id, fact.kind, fact.statement, value, fact.precision, fact.unit, fact.outcome, fact.by, fact.role),
        *(fact.of, fact.when, fact.where, agreement, fact.checked, fact.ask, sheet.unsound.get(fact.id)),
        *(cite.source, source.called(cite.source), source.title, source.published, source.url),
        *(_gives(cite), cite.quote, cite.occurrence, sheet.view.state),
    ]


def _gives(cite: Citation) -> str:
    """What a passage reads otherwise than its fact."""
    given = {"value": cite.says, **{key: getattr(cite, key) for key in Readings.model_fields}}
    return "; ".join(f"{key}: {value_words(value)}" for key, value in given.items() if value is not None)


def _cell(value: Any) -> Cell:
    """A value as a cell has it: a number as it is, a text on one line, without what no file may hold."""
    if isinstance(value, int | float):
        return value
    text = _CONTROL.sub("", tame(plain(str(value)))) if value is not None else ""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"


def comma_separated(sheet: Sheet) -> bytes:
    """The table as CSV (RFC 4180), UTF-8 with the mark by which a spreadsheet knows it."""
    made = StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(sheet):
        writer.writerow([_harmless(cell) for cell in row])
    return made.getvalue().encode("utf-8-sig")


def _harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet computes: an apostrophe stands before what it would."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def workbook(sheet: Sheet) -> bytes:
    """The table as an Excel workbook; its bytes depend on the sheet alone."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    page = book.active
    page.title = "Facts"
    page.append(COLUMNS)
    for at, row in enumerate(rows(sheet), start=2):
        for column, value in enumerate(row, start=1):
            if value != "":
                cell = page.cell(at, column, value)
                cell.data_type = "s" if isinstance(value, str) else cell.data_type  # never a formula
                cell.alignment = Alignment(vertical="top", wrap_text=COLUMNS[column - 1] in _WIDTHS)
    for column, name in enumerate(COLUMNS, start=1):
        page.cell(1, column).font = Font(bold=True)
        page.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(name, 13)
    page.freeze_panes, page.auto_filter.ref = "D2", page.dimensions
    book.properties.created = book.properties.modified = datetime(1980, 1, 1)
    made = BytesIO()
    book.save(made)
    return stable(made.getvalue(), {"docProps/core.xml": _CORE.encode()})
