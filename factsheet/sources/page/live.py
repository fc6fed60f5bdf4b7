"""The entries of a live blog with their moments, as JSON-LD or the page's elements tell them, and where they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from typing import Any

from factsheet.model.source import BlockKind
from factsheet.sources.page.body import Paragraph
from factsheet.sources.words import letters

_MOST = 500
"""Entries that are looked for. A live blog of a long day has 200."""
_OPENING = 60
"""Letters by which the beginning of an entry is known."""
_FEWEST = 8
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d{1,2}):(\d\d)")
_TAG = re.compile(r"<[^<>]{0,1000}>")
_ENTRY = "descendant::*[@itemprop][contains(concat(' ', @itemprop, ' '), ' liveBlogUpdate ')]"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its moment ("2014-05-06 09:15"), the letters of its heading and of its first words."""

    moment: str
    heading: str
    words: str


def entries(page: Any, told: object) -> tuple[Entry, ...]:
    """The entries of the tree `page`: those of `told`, the updates in its JSON-LD, or else those of its elements."""
    objects = told if isinstance(told, list) else [told]
    found = [*_of_objects(objects[:_MOST])] or [*_of_elements(page.xpath(_ENTRY)[:_MOST])]
    return tuple(entry for entry in found if entry.heading or entry.words)


def _of_objects(updates: Sequence[object]) -> Iterator[Entry]:
    for one in updates:
        if isinstance(one, dict) and (moment := _moment(str(one.get("datePublished") or ""))):
            yield Entry(moment, _letters(one.get("headline")), _letters(one.get("articleBody"))[:_OPENING])


def _of_elements(elements: Sequence[Any]) -> Iterator[Entry]:
    for element in elements:
        times = (one.get("datetime") or one.get("content") or "" for one in element.iter("time", "meta"))
        if moment := next(filter(None, map(_moment, times)), None):
            heads = (_letters("".join(one.itertext())) for one in element.iter("h2", "h3", "h4"))
            words = (_letters("".join(one.itertext())) for one in element.iter("p"))
            yield Entry(moment, next(heads, ""), next(filter(None, words), "")[:_OPENING])


def marked(body: Sequence[Paragraph], told: Sequence[Entry]) -> list[Paragraph]:
    """The paragraphs of `body` with the moment of each entry before it, its heading marked as one."""
    texts = [letters(paragraph.text) for paragraph in body]
    known = frozenset(texts)
    begins: dict[int, Entry] = {}
    for entry in told:
        headed = len(entry.heading) >= _FEWEST and entry.heading in known  # the page's reader may have left it out
        places = [at for at, text in enumerate(texts) if at not in begins and _opens(text, entry, headed)]
        if places:
            begins[places[0]] = entry
    found: list[Paragraph] = []
    for at, paragraph in enumerate(body):
        if at in begins:
            found.append(Paragraph(begins[at].moment, BlockKind.TIMESTAMP))
            if texts[at] == begins[at].heading:
                paragraph.kind = BlockKind.HEADLINE
        found.append(paragraph)
    return found


def _opens(text: str, entry: Entry, headed: bool) -> bool:
    """Whether a paragraph of these letters is the first of `entry`: its heading, or without one its first words."""
    if headed:
        return text == entry.heading
    return len(entry.words) >= _FEWEST and text.startswith(entry.words)


def _moment(text: str) -> str | None:
    found = _MOMENT.match(text.strip())
    if found is None:
        return None
    moment = f"{found[1]} {found[2]:0>2}:{found[3]}"
    try:
        return datetime.fromisoformat(moment).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return None


def _letters(text: object) -> str:
    return letters(_TAG.sub(" ", unescape(text))) if isinstance(text, str) else ""
