"""Readable names for facts and sources."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

_WORDS = 5
_LONGEST = 48


@cache
def _skipped() -> frozenset[str]:
    text = (files("factsheet.model") / "stopwords.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


def slug(text: str, fallback: str = "fact") -> str:
    """At most five words of `text` that carry meaning, lower case, joined by hyphens; ASCII letters and digits only."""
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    ascii_words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())
    kept = [word for word in ascii_words if word not in _skipped()] or ascii_words
    joined = "-".join(kept[:_WORDS])
    if len(joined) > _LONGEST:
        joined = joined[:_LONGEST].rsplit("-", 1)[0]
    return joined or fallback


def stopwords() -> frozenset[str]:
    """English words that carry grammar rather than meaning, lower case."""
    return _skipped()
