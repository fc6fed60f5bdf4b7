"""A fact base of the seeds, written by hand, and what is rendered from it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factsheet.factbase.load import load
from factsheet.model.fact import FactBase
from factsheet.render import pdf
from factsheet.render.briefing import Briefing
from factsheet.render.html import make_html
from factsheet.render.sheet import Sheet
from tests.render import forging

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"


@pytest.fixture(scope="session")
def base() -> FactBase:
    return load(HERE / "data" / "seeds.yaml").base


@pytest.fixture(scope="session")
def texts(base: FactBase) -> dict[str, str]:
    return {key: (SEEDS / Path(entry.file or "").name).read_text("utf-8") for key, entry in base.sources.items()}


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    return {"facts.yaml": (HERE / "data" / "seeds.yaml").read_bytes(), "facts.base.json": b"{}"}


@pytest.fixture(scope="session")
def sheet(base: FactBase, texts: dict[str, str], files: dict[str, bytes]) -> Sheet:
    return Sheet(base, texts, files)


@pytest.fixture(scope="session")
def view(sheet: Sheet) -> Briefing:
    return sheet.view


@pytest.fixture(scope="session")
def screen(sheet: Sheet) -> str:
    return make_html(sheet, "screen")


@pytest.fixture(scope="session")
def small() -> bytes:
    """A small printed sheet with the text of its one source inside."""
    return forging.printed(forging.FACTS, {"a": forging.TEXT})


@pytest.fixture(scope="session")
def _once() -> Callable[..., bytes]:
    from weasyprint.pdf import fonts

    made = pdf.make_pdf

    @functools.cache
    def make(page: str, day: str, attachments: tuple[Any, ...], places: tuple[Any, ...], subset: bool) -> bytes:
        return made(page, day, dict(attachments), dict(places))

    def once(page: str, day: str, files: dict[str, bytes], places: dict[str, str], *_: Any) -> bytes:
        return make(page, day, (*files.items(),), (*places.items(),), fonts.harfbuzz_subset is None)

    return once


@pytest.fixture
def printed_once(monkeypatch: pytest.MonkeyPatch, _once: Callable[..., bytes]) -> None:
    """One page is printed once for all tests of a run: it gives the same bytes again, which test_pdf.py holds."""
    monkeypatch.setattr(pdf, "make_pdf", _once)
