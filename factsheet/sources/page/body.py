"""The body of an article, as the reader of pages gives it, to its paragraphs: what each is, told by its elements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lxml import etree

from factsheet.model.source import BlockKind
from factsheet.sources.lines import ends_sentence

_BLOCKS = frozenset(("p", "head", "quote", "item", "cell", "row", "table", "list", "body", "code", "fw", "ab", "div"))
_LONGEST_CELL = 25
"""Words of a cell that holds data. More is an article that stands in a table for its layout."""
_SHORTEST_LINK = 4
"""Words of a link to another story. Less may be a name."""
_LABEL = 4
"""Words before such a link: "Read more:", "Related story:"."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the body; `kind` where its elements tell what it is."""

    text: str
    kind: BlockKind | None = None


class _Open:
    """The paragraph that is being read: its words, and how much of them are links."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.linked: list[str] = []
        self.data = False


def paragraphs(body: Any) -> list[Paragraph]:
    """The paragraphs of `body`, in their order."""
    found: list[Paragraph] = []
    now, depth = _Open(), 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        start = event == "start"
        if element.tag in _BLOCKS:
            found += _closed(now)
            now = _Open()
            now.data = any(_is_data(one) for one in (element, *element.iterancestors("cell")) if one.tag == "cell")
            now.data &= start
        elif element.tag == "lb" and start:
            now.parts.append("\n")
        depth += (element.tag == "ref") * (1 if start else -1)
        words = " ".join(((element.text if start else element.tail) or "").split("\n"))
        now.parts.append(words)
        if depth:
            now.linked.append(words)
    return [*found, *_closed(now)]


def _is_data(cell: Any) -> bool:
    """Whether a cell stands beside another one."""
    row = cell.getparent()
    return row is not None and sum(bool("".join(one.itertext()).strip()) for one in row) > 1


def _closed(now: _Open) -> list[Paragraph]:
    """The paragraphs that end here: more than one where line breaks part them."""
    lines = [" ".join(line.split()) for line in "".join(now.parts).split("\n")]
    texts: list[str] = []
    open_ = False
    for line in lines:
        if open_ and line and not _parts(texts[-1], line):
            texts[-1] += f" {line}"
        elif line:
            texts.append(line)
        open_ = bool(line)
    kind = BlockKind.BOILERPLATE if _leads_away(lines, now.linked) else None
    if now.data and all(len(text.split()) <= _LONGEST_CELL for text in texts):
        kind = BlockKind.BOILERPLATE
    return [Paragraph(text, kind) for text in texts]


def _parts(before: str, after: str) -> bool:
    """Whether a line break between them ends a paragraph: behind a sentence, and in no quotation."""
    inside = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return ends_sentence(before) and not inside and not after[:1].islower()


def _leads_away(lines: list[str], linked: list[str]) -> bool:
    """Whether a paragraph is nothing but a link to another story, a label before it aside."""
    words, link = " ".join(lines).split(), " ".join("".join(linked).split())
    own = len(words) - len(link.split())
    if len(link.split()) < _SHORTEST_LINK or not " ".join(words).endswith(link) or ends_sentence(link):
        return False
    return own <= 0 or (own <= _LABEL and words[own - 1][-1] in ":|»–—-")
