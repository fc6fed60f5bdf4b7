"""BibTeX and CSL-JSON, read back by a library that formats citations."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factsheet.model.fact import FactBase
from factsheet.render.forms import forms
from factsheet.render.sheet import Sheet

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from citeproc.source.bibtex import BibTeX
    from citeproc.source.json import CiteProcJSON


def read(sheet: Sheet, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    path = folder / "sources.bib"
    path.write_bytes(forms()["bibtex"].make(sheet))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dict(BibTeX(str(path), "utf-8")), dict(CiteProcJSON(json.loads(forms()["csl"].make(sheet))))


def test_the_sources_are_read_back(sheet: Sheet, tmp_path: Path) -> None:
    bib, csl = read(sheet, tmp_path)
    cited = [source for source in sheet.view.sources if source.number]
    assert set(bib) == set(csl) == {source.id for source in cited}
    for source in cited:
        assert str(csl[source.id].title) == str(bib[source.id].title) == source.title
        assert csl[source.id].issued.year == bib[source.id].issued.year == int(source.published_iso[:4])


SPECIAL = 'Fire {at} the 100% "mill": $5 & #1_a ~ ^ \\ @x, é'


def test_special_characters_are_text(make: Callable[..., FactBase], tmp_path: Path) -> None:
    source = {
        "title": SPECIAL,
        "publisher": SPECIAL,
        "byline": "By Jo Roe and Al Poe",
        "url": "https://x.org/a%20{b}_c",
    }
    bib, csl = read(Sheet(make({}, sources={"a": source})), tmp_path)
    assert str(csl["a"].title) == SPECIAL
    assert str(bib["a"].title).startswith('Fire (at) the 100% "mill": $5 & #1_a ')
    text = (tmp_path / "sources.bib").read_text("utf-8")
    assert r"\textasciitilde{} \textasciicircum{} \textbackslash{} @x, é" in text
    assert "url = {https://x.org/a%20%7Bb%7D_c}" in text
    assert "author = {{Jo Roe} and {Al Poe}}" in text
    assert set(bib) == {"a"}


@pytest.mark.parametrize("published", [None, "2024", "2024-05"])
def test_an_unknown_day_is_left_out(make: Callable[..., FactBase], published: str | None) -> None:
    source = {"publisher": "A", **({"published": published} if published else {})}
    (item,) = json.loads(forms()["csl"].make(Sheet(make({}, sources={"a": source}))))
    assert "issued" not in item
