"""Sentences with what must be read in them: "The talks begin on [Thursday=2019-05-09] in [Oslo]"."""

from __future__ import annotations

import re
from collections.abc import Iterable


def bare(line: str) -> str:
    """The sentence without its marks."""
    return re.sub(r"[\[\]]|=[^\]]*(?=\])", "", line)


def marked(text: str, found: Iterable[tuple[int, int, str]]) -> str:
    """`text` with each stretch that was found in brackets, and what it was found to be behind "="."""
    line, last = "", 0
    for start, end, value in sorted(found):
        line += f"{text[last:start]}[{text[start:end]}{value and '='}{value}]"
        last = end
    return line + text[last:]
