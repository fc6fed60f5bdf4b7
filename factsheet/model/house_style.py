"""Words in one house style: papers print one sentence as "100%" or "100 percent", "U.S." or "US", "five" or "5"."""

from __future__ import annotations

import re

from factsheet.model.spelled_numbers import spelled

_SPELLED = {spelled(number): str(number) for number in range(13)}
_WORD = re.compile(rf"\b(?:{'|'.join(_SPELLED)})\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s?%|\bper cent\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.){2,}")


def in_one_style(words: str) -> str:
    """`words` as a paper of another style would print them too: for comparing, never for print."""
    words = _PERCENT.sub(" percent", words.replace("&", " and "))
    words = _ABBREVIATION.sub(lambda match: match[0].replace(".", ""), words)
    return " ".join(_WORD.sub(lambda match: _SPELLED[match[0].lower()], words).split())
