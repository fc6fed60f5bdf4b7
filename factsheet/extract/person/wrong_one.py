"""Texts whose news is that the wrong one was arrested: there an arrest is told of nobody."""

from __future__ import annotations

import re

from factsheet.annotate.document import Document

_BEGINNING = 700
"""Characters at the beginning of a text that tell what it is about."""
_WRONG = re.compile(
    r"\bwrong (?:man|woman|person|suspect)\b|\bmistaken identity\b"
    r"|\b(?:wrongly|mistakenly|wrongfully|erroneously|falsely) (?:arrested|held|detained|jailed|imprisoned|accused)\b"
    r"|\b(?:arrested|held|detained|jailed|imprisoned) by mistake\b",
    re.IGNORECASE,
)


def is_of_the_wrong_one(document: Document) -> bool:
    """Whether the beginning of the text tells that somebody was arrested or held who should not have been."""
    return _WRONG.search(document.source.text[:_BEGINNING]) is not None
