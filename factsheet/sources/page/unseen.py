"""What a page holds and no reader takes for its words: struck out, hidden, the marks of footnotes."""

from __future__ import annotations

import re
from typing import Any

_STRUCK = ("del", "s", "strike")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|e|er|tm|sm|®|™|o|a)\.?", re.IGNORECASE)
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d{1,3})[\])]?|[*†‡§¶#]{1,3}", re.IGNORECASE)
_MEASURE = re.compile(r"(?:\b(?:[kcm]?m|ft|in|mi|yd|feet|miles?|met(?:er|re)s?)|[×x·]\s?10|\b[Cc])\s?$")
_SHORTEST_TEXT = 20
"""Letters of what goes on behind a block in its middle."""
_LONGEST_HEADING = 12
"""Words of a heading in a paragraph."""
_MOST_HIDDEN = 0.3
"""Of a page's paragraphs: what hides more is a notice laid over the page when it was saved, or a page that its script
shows, and the article is in it."""


def drop_unseen(page: Any) -> None:
    """Takes out of the tree `page` what is struck out or hidden, and the marks of notes, which would become digits
    of the number before them."""
    for element in [*page.iter(*_STRUCK)]:
        drop(element)
    whole = paragraphs(page)
    for element in page.xpath("descendant-or-self::body/descendant::*[@hidden or @aria-hidden='true' or @style]"):
        if _is_hidden(element) and paragraphs(element) <= _MOST_HIDDEN * whole:
            drop(element)
    for element in [*page.iter("sup")]:
        if _is_note(element):
            drop(element)


def part_headings(page: Any) -> None:
    """Gives what stands in bold letters over a line break at the beginning of a paragraph a paragraph of its own:
    "<b>About the bridge</b><br>The bridge was built …"."""
    for element in page.xpath("//p[*[1][self::strong or self::b] and *[2][self::br]]"):
        heading, line = element[0], element[1]
        words = "".join(heading.itertext()).split()
        if (element.text or heading.tail or "").strip() or not words or len(words) > _LONGEST_HEADING:
            continue
        if words[-1][-1] in ".,;–—-" or not (line.tail or "").strip()[:1].isupper():
            continue
        own = element.makeelement("p")
        element.addprevious(own)
        element.text = line.tail
        element.remove(line)
        own.append(heading)


def part_blocks(page: Any) -> None:
    """Puts line breaks around a block that stands in the middle of a text without paragraphs ("… said.<div>Also read:
    …</div>The driver …"), which would run into it."""
    blocks = page.iter("div", "section", "aside", "ul")
    found = [one for one in blocks if len((one.tail or "").strip()) >= _SHORTEST_TEXT]
    for element in found:
        parent = element.getparent()
        if parent is None or parent.tag in ("html", "body") or not any(map(str.strip, element.itertext())):
            continue
        after = element.makeelement("br")
        after.tail, element.tail = element.tail, None
        for line in (after, element.makeelement("br")):
            element.addnext(line)
        for line in (element.makeelement("br"), element.makeelement("br")):
            element.addprevious(line)


def _is_hidden(element: Any) -> bool:
    shown = element.get("hidden") is None and element.get("aria-hidden") != "true"
    return not shown or _HIDDEN.search(element.get("style") or "") is not None


def paragraphs(element: Any) -> int:
    """How many characters the paragraphs in `element` have."""
    own = [element] if element.tag == "p" else element.iter("p")
    return sum(len("".join(paragraph.itertext())) for paragraph in own)


def _is_note(element: Any) -> bool:
    """Whether a raised text is the mark of a note: no ordinal ("2nd"), and no power ("km2", "×106")."""
    text = "".join(element.itertext()).strip()
    if _ORDINAL.fullmatch(text) and element.find(".//a") is None:
        return False
    if _NOTE.fullmatch(text):
        return not takes_power(_before(element))
    return element.find(".//a") is not None and len(text) <= len("[note 10]")


def is_mark(raised: str, before: str) -> bool:
    """Whether letters that stand raised behind `before` are the mark of a note, which would become a digit of it."""
    ordinal = _ORDINAL.fullmatch(raised) is not None
    return not ordinal and _NOTE.fullmatch(raised) is not None and not takes_power(before)


def takes_power(before: str) -> bool:
    """Whether a raised number behind `before` is a power ("km2", "×106") and no note."""
    return _MEASURE.search(before) is not None


def _before(element: Any) -> str:
    """The words that stand directly before `element`."""
    previous, parent = element.getprevious(), element.getparent()
    if previous is not None:
        return str(previous.tail or "".join(previous.itertext()))
    return str(parent.text or "") if parent is not None else ""


def drop(element: Any) -> None:
    """Takes `element` out of its tree; what stands behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    previous, tail = element.getprevious(), element.tail or ""
    try:
        if previous is not None:
            previous.tail = (previous.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    except ValueError:  # control characters, which lxml reads and does not write
        element.text = None
        del element[:]
        return
    parent.remove(element)
