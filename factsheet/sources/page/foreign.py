"""What stands on a page between the paragraphs of its article and is none of them: posts of others, boxes that sell or
ask for something, lists of other stories, what readers write, a quotation once more in large letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from factsheet.sources.page.unseen import drop, paragraphs
from factsheet.sources.words import letters as spoken
from factsheet.sources.words import table

_PARTS = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")
_WHOLE = frozenset(("main", "article", "p", "span", "a", "h1"))
_CAPTION = "aption"
_MOST = 0.3
"""Of a page's paragraphs: what holds more is the article, whatever it is called."""
_LONGEST = 900
"""Characters of the paragraphs of such a box. Readers' comments may be longer."""
_LONGEST_QUOTATION = 60
"""Words of a quotation that is set large."""


def drop_foreign(page: Any) -> tuple[list[Any], list[Any]]:
    """Takes out of the tree `page` what its classes and ids call by such a name, unless the article is in it; gives
    what they call a box of facts, and what they or its tag call a caption, which may stand in what is taken out."""
    whole, letters = paragraphs(page), ""
    boxes, captions = [], []
    for element in page.xpath("descendant-or-self::body/descendant::*[@class or @id or self::figcaption]"):
        called, marked = element.get("class") or "", element.get("id") or ""
        if _CAPTION in called or _CAPTION in marked or element.tag == "figcaption":
            captions.append(element)
        words = _words(called) | _words(marked)
        if not words:
            continue
        names = _called(element, words)
        if _is_called("hover", words) and paragraphs(element) <= _MOST * whole:
            drop(element)
        elif not names:
            continue
        elif element.tag == "blockquote" and not names.isdisjoint(table("page_parts")["posts"]):
            drop(element)
        elif _is_called("boxes", names):
            inside = paragraphs(element)
            if inside <= _MOST * whole and (inside <= _LONGEST or "comments" in names):
                drop(element)
        elif _is_called("large", names):
            letters = letters or spoken(" ".join(page.xpath("//body//text()[not(parent::script or parent::style)]")))
            if _stands_twice(element, letters):
                drop(element)
        elif _is_called("facts", names):
            boxes.append(element)
    return boxes, captions


def _called(element: Any, names: frozenset[str]) -> frozenset[str]:
    """`names`, the words that call a part of a page in the class and the id of an element; none for what is a part of
    the text."""
    if element.tag not in _WHOLE:
        return names
    within = element.tag == "article" and next(element.iterancestors("article", "main"), None) is not None
    return names if within else frozenset()


@lru_cache(4096)  # a page calls most of its elements alike
def _words(name: str) -> frozenset[str]:
    return _known().intersection(word.casefold() for word in _PARTS.split(name))


@lru_cache(4096)
def _is_called(key: str, names: frozenset[str]) -> bool:
    """Whether `names` hold all words of an entry under `key`."""
    return any(parts <= names for parts in _entries(key))


@cache
def _entries(key: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(parts.split()) for parts in table("page_parts")[key])


@cache
def _known() -> frozenset[str]:
    """The words of all entries."""
    return frozenset(word for key in table("page_parts") for parts in _entries(key) for word in parts)


def _stands_twice(element: Any, page: str) -> bool:
    """Whether the words of `element` stand in another place of a page of these letters, too."""
    words = spoken(next((one for one in element.itertext() if one.strip()), ""))
    if not words or len("".join(element.itertext()).split()) > _LONGEST_QUOTATION:
        return False
    return page.count(words) > 1
