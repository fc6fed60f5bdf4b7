"""The article of a page of which its reader found a part: its paragraphs by the text that the page gives of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from factsheet.sources.page.body import Paragraph
from factsheet.sources.words import letters

_TAG = re.compile(r"<[^<>]{0,1000}>")
_ADDRESS = re.compile(r"\]\([^()\s]{1,1000}\)")
"""The address of a link in Markdown."""
_PARTS = re.compile(r"\s*\n\s*|</p>|<br ?/?>", re.IGNORECASE)
_MARKED = re.compile(r"\]\(https?:|\*\*|^\+\+\+|^#{1,4} ", re.MULTILINE)
"""What is Markdown and no text."""
_OPENING = 40
"""Letters of what was found, which must stand in the text as well: else it is another article's."""
_FEWEST = 12
"""Letters of a paragraph that is looked for."""


def whole(page: Any, found: Sequence[Paragraph], text: str) -> tuple[list[Paragraph], bool]:
    """The paragraphs of an article, and whether the page hides them: those of the tree `page` that stand in its `text`,
    or else the paragraphs of the text itself, which it does not show; `found` where neither has more."""
    told = letters(_ADDRESS.sub("]", _TAG.sub(" ", unescape(text))))
    known = {letters(paragraph.text) for paragraph in found}
    opening = next((one for paragraph in found if len(one := letters(paragraph.text)) >= _OPENING), "")
    if not opening or opening[:_OPENING] not in told:
        return list(found), False
    shown = ["".join(element.itertext()) for element in page.iter("p")]
    spoken = ((" ".join(one.split()), letters(one)) for one in shown)
    shown = [one for one, sound in spoken if sound in known or (len(sound) >= _FEWEST and sound in told)]
    parts = [" ".join(_TAG.sub(" ", unescape(part)).split()) for part in _PARTS.split(text)]
    hidden = [part for part in parts if part] if len(parts) > 1 and not _MARKED.search(text) else []
    best = max(list(dict.fromkeys(shown)), hidden, key=_words)
    run_together = len(found) == 1 < len(best) and opening == letters(" ".join(best))
    if _words(best) <= _words([one.text for one in found]) and not run_together:
        return list(found), False
    return [Paragraph(one) for one in best], best is hidden


def _words(texts: Sequence[str]) -> int:
    return sum(len(one.split()) for one in texts)
