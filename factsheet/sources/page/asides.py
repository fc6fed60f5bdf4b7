"""What stands beside an article's paragraphs and belongs to it: captions of its pictures, and boxes of facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from factsheet.model.source import BlockKind
from factsheet.sources.page.body import Paragraph
from factsheet.sources.page.plain import text_in
from factsheet.sources.page.unseen import drop, paragraphs
from factsheet.sources.printed_dates import printed
from factsheet.sources.words import letters as spoken

_MOST = 60
"""Captions and boxes of a page. A gallery has 50."""
_SHORTEST, _LONGEST = 6, 90
"""Words of a caption that tells something."""
_WHOLE = 0.3
"""Of a page's paragraphs: a box that holds more is the article, whatever it is called."""
_LONGEST_BOX = 250
"""Words of such a box."""
_LINKED = 0.5
"""Of its words: a box in which more are links lists other stories."""
_NEAR = 4
"""Paragraphs before and behind, of which one must be of the article."""
_ELSEWHERE = frozenset(("a", "nav", "footer", "header", "aside", "form"))


@dataclass(frozen=True, slots=True)
class Aside:
    """A caption or a box: its texts, and how many of the page's paragraphs stand before it."""

    kind: BlockKind
    texts: tuple[str, ...]
    at: int


def taken(page: Any, called: Sequence[Any]) -> tuple[list[Aside], list[str]]:
    """The captions in the tree `page` and the boxes among what is `called` one, boxes taken out of it; and the letters
    of its paragraphs."""
    whole = paragraphs(page) if called else 0
    boxes: list[Any] = []
    for element in called[:_MOST]:
        if _is_box(element, whole) and not any(ancestor in boxes for ancestor in element.iterancestors()):
            boxes.append(element)
    found: list[Aside] = []
    letters: list[str] = []
    for element in page.iter("p", "figcaption", *{box.tag for box in boxes}):
        if element in boxes:
            found.append(Aside(BlockKind.BOX, tuple(_lines(element)), len(letters)))
        elif element.tag == "p":
            letters.append(spoken("".join(element.itertext())))
        elif element.tag == "figcaption" and len(found) < _MOST:
            captions = (Aside(BlockKind.CAPTION, (text,), len(letters)) for text in _caption(element))
            found += (one for one in captions if one.texts not in {other.texts for other in found})
    for box in boxes:
        drop(box)
    return found, letters


def captions(page: Any, called: Sequence[Any]) -> frozenset[str]:
    """The letters of what is `called` a caption and stands in the tree `page`, with a day or without: no sentence of
    the story."""
    short = (element for element in called if _words(element) <= _LONGEST and page in element.iterancestors())
    texts = ("".join(part.itertext()) for element in short for part in (element, *element.iter("p")))
    return frozenset(filter(None, map(spoken, texts)))


def _caption(element: Any) -> Iterator[str]:
    """The caption, where it is of the article's own picture and tells the day: an old picture tells an old one."""
    text = " ".join("".join(element.itertext()).split())
    own = not any(ancestor.tag in _ELSEWHERE for ancestor in element.iterancestors())
    if own and _SHORTEST <= len(text.split()) <= _LONGEST and any(date.year for date in printed(text)):
        yield text


def _is_box(element: Any, whole: int) -> bool:
    words, linked = _words(element), sum(map(_words, element.iter("a")))
    return paragraphs(element) <= _WHOLE * whole and 0 < words <= _LONGEST_BOX and linked <= _LINKED * words


def _words(element: Any) -> int:
    return len("".join(element.itertext()).split())


def _lines(box: Any) -> Iterator[str]:
    copy = deepcopy(box)
    copy.tail = None
    yield from filter(None, (" ".join(part.split()) for part in text_in(copy).split("\n\n")))


def put(body: Sequence[Paragraph], asides: Sequence[Aside], letters: Sequence[str]) -> list[Paragraph]:
    """`body` with each of `asides` behind the paragraph that it stands behind in the page; captions that stand in it
    already are marked."""
    places = {text: at for at, text in reversed([*enumerate(spoken(one.text) for one in body)])}
    behind: dict[int, list[Paragraph]] = {}
    for aside in asides:
        known = places.get(spoken(aside.texts[0])) if len(aside.texts) == 1 else None
        if known is not None:
            body[known].kind = body[known].kind or aside.kind
        elif (at := _place(aside.at, places, letters)) is not None:
            behind.setdefault(at, []).extend(Paragraph(text, aside.kind) for text in aside.texts)
    found = behind.get(-1, [])
    for at, paragraph in enumerate(body):
        found += [paragraph, *behind.get(at, ())]
    return found


def _place(at: int, places: dict[str, int], letters: Sequence[str]) -> int | None:
    """Behind which paragraph of the body something stands that has `at` of the page's paragraphs before it."""
    before = (places[text] for text in reversed(letters[max(0, at - _NEAR) : at]) if text in places)
    after = (places[text] - 1 for text in letters[at : at + _NEAR] if text in places)
    return next(before, next(after, None))
