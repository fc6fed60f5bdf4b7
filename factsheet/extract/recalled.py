"""Whether a toll belongs to the article's own event or to another one that the article recalls."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens

from factsheet.extract.document import Document
from factsheet.extract.harm import Harm
from factsheet.model.mention import Name, When

_YEAR = re.compile(r"(?<![\w$£€.,])(1[5-9]\d\d|20\d\d)(?![\w%]|[.,]\d)")
_ELSEWHEN = re.compile(
    r"\b(?:last year|last (?:month|summer|winter|spring|autumn|fall)|(?:\w+|\d+) (?:years?|decades?|months?) (?:ago|earlier|later|before)"
    r"|previous(?:ly)?|past|in a separate|in another|an earlier|in that (?:incident|attack|case|crash|fire|shooting)"
    r"|since (?:the )?(?:\d{4}|\w+ \d{4})|worst|deadliest|history|anniversary|a similar|decades?|century)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"\b(?:each|every|a|per) (?:year|day|month|week)\b|\b(?:annually|yearly|on average|so far this year|this year"
    r"|nationwide|worldwide|statistics|since the beginning of)\b",
    re.IGNORECASE,
)


class Recall:
    """Reads where and when the tolls of one document stand, and which of them lie outside its own event."""

    def __init__(self, document: Document) -> None:
        self.document = document
        published = document.source.published
        self.year = int(published[:4]) if published else None

    def background(self, sentence: Tokens, harm: Harm) -> bool:
        """Whether the toll is of another event, by the cues of its own sentence."""
        text = self._clause(sentence, harm)
        years = [int(year) for year in _YEAR.findall(text)]
        if any(year != self.year for year in years):
            return True
        return bool(_ELSEWHEN.search(text) or _GENERIC.search(text))

    def _clause(self, sentence: Tokens, harm: Harm) -> str:
        return sentence.text

    def when(self, sentence: Tokens, harm: Harm) -> When | None:
        """The date that the sentence gives the toll: the nearest one."""
        doc = self.document.doc
        middle = doc[harm.word].idx
        near = [
            (min(abs(start - middle), abs(end - middle)), start, when)
            for (start, end), when in self.document.whens.items()
            if sentence.start_char <= start and end <= sentence.end_char
        ]
        return min(near, key=lambda item: item[:2])[2] if near else None

    def where(self, sentence: Tokens, harm: Harm) -> Name | None:
        """The place that the sentence gives the toll: the nearest one."""
        middle = self.document.doc[harm.word].idx
        near = [
            (min(abs(start - middle), abs(end - middle)), start, name)
            for (start, end), name in self.document.names.items()
            if name.sort == "place" and sentence.start_char <= start and end <= sentence.end_char
        ]
        return min(near, key=lambda item: item[:2])[2] if near else None
