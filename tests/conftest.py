"""What every test may use: the real pipeline, loaded once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis.internal.conjecture import providers

from factsheet.annotate.document import Document
from factsheet.annotate.sentences.default_model import DEFAULT_MODEL
from factsheet.annotate.sentences.nlp import load
from factsheet.annotate.tree import Doc
from factsheet.extract.run import read
from factsheet.model.fact import FactBase
from factsheet.sources import from_text

# The suite tries the same examples each time; with FACTSHEET_EXAMPLES=3000 it looks for new ones.
settings.register_profile("suite", derandomize="FACTSHEET_EXAMPLES" not in os.environ, deadline=None)
settings.load_profile("suite")
# Without this, Hypothesis tries constants out of every module that is loaded: any new line of the package, or another
# selection of tests, would change the examples of all tests.
providers._get_local_constants = providers.Constants

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests share a cache of their own; whoever asks whether something is worked out alike says `--no-cache`."""
    os.environ["FACTSHEET_CACHE"] = str(tmp_path_factory.mktemp("cache") / "factsheet")


@pytest.fixture(scope="session")
def parse() -> Callable[..., Document]:
    """A function that parses a text (no extractor has run): `parse("…", published="2013-01-29")`."""
    nlp = load(DEFAULT_MODEL)  # as the pipeline calls it: loaded once

    def make(text: str, **given: str) -> Document:
        source = from_text(text, **{"id": "test", **given})
        return Document(source, Doc(nlp(source.text)))

    return make


@pytest.fixture(scope="session")
def extract(parse: Callable[..., Document]) -> Callable[..., Document]:
    """A function that parses a text and runs every extractor on it."""
    return lambda text, **given: read(parse(text, **given))


@pytest.fixture(scope="session")
def make() -> Callable[..., FactBase]:
    """A function that makes a small fact base: each fact a dict, sources `a`, `b`, … as they are cited."""

    def made(*facts: dict[str, Any], sources: dict[str, dict[str, Any]] | None = None, **head: Any) -> FactBase:
        whole = [
            {"id": f"fact-{index}", "kind": "other", "statement": "It is so.", "cites": [{"source": "a", "quote": "x"}]}
            | fact
            for index, fact in enumerate(facts)
        ]
        named = {cite["source"]: {"publisher": cite["source"].upper()} for fact in whole for cite in fact["cites"]}
        return FactBase.model_validate(
            {"title": "A title", "as_of": "2024-05-01", "sources": named | (sources or {}), "facts": whole} | head
        )

    return made
