"""The table of citations, read back by a CSV reader and by openpyxl."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from factsheet.model.fact import FactBase
from factsheet.render.forms import forms
from factsheet.render.sheet import Sheet
from factsheet.render.table import COLUMNS

HOSTILE = ["=1+1", "+1", "-1 people", "@SUM(A1)", "|cmd", "%0A", '=HYPERLINK("http://x","y")', "\t=1"]


def _csv(sheet: Sheet) -> list[dict[str, str]]:
    text = forms()["csv"].make(sheet).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_a_citation(sheet: Sheet, base: FactBase) -> None:
    found = _csv(sheet)
    assert list(found[0]) == list(COLUMNS)
    cited = [(fact.id, cite.source, cite.quote) for fact in sheet.prepared.facts for cite in fact.cites]
    assert [(row["fact"], row["source"], row["passage"]) for row in found] == cited
    toll = next(row for row in found if row["fact"] == "aurora-killed")
    assert (toll["value"], toll["outcome"], toll["published"]) == ("12", "killed", "2013-01-28")
    assert any(row["gives"] == "value: Menger" for row in found)
    assert {row["review"] for row in found} == {sheet.view.state}


def test_the_workbook_has_the_same_rows_and_numbers_are_numbers(sheet: Sheet) -> None:
    content = forms()["xlsx"].make(sheet)
    assert content == forms()["xlsx"].make(sheet)
    page = load_workbook(io.BytesIO(content)).active
    read = [[cell.value for cell in row] for row in page.iter_rows()]
    assert read[0] == list(COLUMNS)
    assert len(read) == len(_csv(sheet)) + 1
    assert next(row[3] for row in read if row[0] == "aurora-killed") == 12
    dates = {info.date_time for info in zipfile.ZipFile(io.BytesIO(content)).infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_a_stranger_is_a_formula(make: Callable[..., FactBase], text: str) -> None:
    base = make(
        {"statement": text, "value": text, "ask": text, "cites": [{"source": "a", "quote": text}]},
        sources={"a": {"publisher": text, "title": text}},
    )
    (row,) = _csv(Sheet(base))
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "|", "%")) for cell in row.values())
    page = load_workbook(io.BytesIO(forms()["xlsx"].make(Sheet(base)))).active
    assert all(cell.data_type != "f" for cells in page.iter_rows() for cell in cells)


def test_any_text_and_any_length_is_taken(make: Callable[..., FactBase]) -> None:
    text = "a\x00b\x0bc \ufffe " + "long " * 9000
    sheet = Sheet(make({"statement": text, "value": -12.5, "cites": [{"source": "a", "quote": text}]}))
    page = load_workbook(io.BytesIO(forms()["xlsx"].make(sheet))).active
    assert page.cell(2, 4).value == -12.5
    assert _csv(sheet)[0]["value"] == "-12.5"
    assert page.cell(2, 3).value.startswith("ab")
