"""Where sentences begin, told to the parser before it runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from spacy.tokens import Doc

_NOT = np.iinfo(np.uint64).max  # spaCy's -1: no sentence begins here


def start_sentences(doc: Doc, starts: Mapping[int, bool]) -> Doc:
    """`doc`, not parsed yet, with what `starts` says of its tokens by index: a sentence begins there, or does not.

    All at once: spaCy looks through the whole document each time that a token is told.
    """
    told: Any = doc.to_array("SENT_START")
    for at, begins in starts.items():
        if at < len(doc):
            told[at] = 1 if begins else _NOT
    return doc.from_array("SENT_START", told)
