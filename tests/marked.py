"""Sentences with what must be read in them: "The talks begin on [Thursday=2019-05-09] in [Oslo]"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheet.annotate.document import Document
from factsheet.annotate.groups.people_groups import GroupFinder


def bare(line: str) -> str:
    """The sentence without its marks."""
    return re.sub(r"[\[\]]|=[^\]]*(?=\])", "", line)


def grouped(document: Document) -> str:
    """The text of `document` with its groups of people, each with its sort and how many they are."""
    finder, doc = GroupFinder(document, frozenset()), document.doc
    found = [group for sentence in doc.sents for group in finder.groups(sentence)]
    places = [(doc[one.start].idx, doc[one.end - 1].idx + len(doc[one.end - 1])) for one in found]
    values = [f"{one.sort} {one.value}" for one in found]
    return marked(doc.text, [(*place, value) for place, value in zip(places, values, strict=True)])


def marked(text: str, found: Iterable[tuple[int, int, str]]) -> str:
    """`text` with each stretch that was found in brackets, and what it was found to be behind "="."""
    line, last = "", 0
    for start, end, value in sorted(found):
        line += f"{text[last:start]}[{text[start:end]}{value and '='}{value}]"
        last = end
    return line + text[last:]
