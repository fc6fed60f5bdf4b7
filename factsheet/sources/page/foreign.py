"""What stands on a page between the paragraphs of its article and is none of them: posts of others, boxes that sell or
ask for something, lists of other stories, what readers write, a quotation once more in large letters."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factsheet.sources.page.unseen import drop, paragraphs
from factsheet.sources.words import table

_PARTS = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")
_SILENT = re.compile(r"[\W_]+")
_WHOLE = frozenset(("main", "article", "p", "span", "a", "h1"))
_MOST = 0.3
"""Of a page's paragraphs: what holds more is the article, whatever it is called."""
_LONGEST = 900
"""Characters of the paragraphs of such a box. Readers' comments may be longer."""
_LONGEST_QUOTATION = 60
"""Words of a quotation that is set large."""


def drop_foreign(page: Any) -> None:
    """Takes out of the tree `page` what its classes and ids call by such a name, unless the article is in it."""
    boxes, large, posts = named("boxes"), named("large"), table("page_parts")["posts"]
    whole, letters = paragraphs(page), ""
    for element in page.xpath("//body//*[@class or @id]"):
        names = called(element)
        if element.tag == "blockquote" and not names.isdisjoint(posts):
            drop(element)
        elif any(parts <= names for parts in boxes):
            inside = paragraphs(element)
            if inside <= _MOST * whole and (inside <= _LONGEST or "comments" in names):
                drop(element)
        elif any(parts <= names for parts in large):
            letters = letters or _letters(" ".join(page.xpath("//body//text()[not(parent::script or parent::style)]")))
            if _stands_twice(element, letters):
                drop(element)


@cache
def named(key: str) -> tuple[frozenset[str], ...]:
    """The words that call the parts of a page that stand under `key`: an entry each."""
    return tuple(frozenset(parts.split()) for parts in table("page_parts")[key])


def called(element: Any) -> frozenset[str]:
    """The words that the class and the id of an element are made of; none for what is a part of the text."""
    if element.tag in _WHOLE:
        return frozenset()
    text = f"{element.get('class') or ''} {element.get('id') or ''}"
    return frozenset(word.casefold() for word in _PARTS.split(text) if word)


def _stands_twice(element: Any, page: str) -> bool:
    """Whether the words of `element` stand in another place of a page of these letters, too."""
    words = _letters(next((one for one in element.itertext() if one.strip()), ""))
    if not words or len("".join(element.itertext()).split()) > _LONGEST_QUOTATION:
        return False
    return page.count(words) > 1


def _letters(text: str) -> str:
    return _SILENT.sub("", text.casefold())
