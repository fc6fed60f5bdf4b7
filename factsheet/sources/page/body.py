"""The body of an article, as the reader of pages gives it, to its paragraphs: what each is, told by its elements."""

from __future__ import annotations

from collections.abc import Sequence
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
_BARS = frozenset("|•·/")
_LEAST_LINKS = 2
"""Lines that are links and nothing else, which make a menu."""
_MOST_PARAGRAPHS = 500
"""Of a story. What has more is a list, in which each would be looked for in all others."""
_FEWEST, _MOST = 3, 60
"""Blanks in a quotation that is set large. Less may be a name."""
_QUOTED = " \"“”'‘’.,!?…"


@dataclass(slots=True)
class Paragraph:
    """A paragraph of the body; `kind` where its elements tell what it is."""

    text: str
    kind: BlockKind | None = None


class _Open:
    """The paragraph that is being read: its words, and those of them that are links, line breaks in both."""

    def __init__(self, data: bool = False) -> None:
        self.parts: list[str] = []
        self.linked: list[str] = []
        self.data = data


def paragraphs(body: Any) -> list[Paragraph]:
    """The paragraphs of `body`, in their order."""
    found: list[Paragraph] = []
    now, depth = _Open(), 0
    data = {cell for cell in body.iter("cell") if _is_data(cell)}
    for event, element in etree.iterwalk(body, events=("start", "end")):
        start = event == "start"
        if element.tag in _BLOCKS:
            found += _closed(now)
            cells = (one for one in (element, *element.iterancestors("cell")) if one.tag == "cell") if data else ()
            now = _Open(start and not data.isdisjoint(cells))
        elif element.tag == "lb" and start:
            now.parts.append("\n")
            now.linked.append("\n")
        if element.tag == "ref":
            depth += 1 if start else -1
            now.linked.append(" ")
        words = " ".join(((element.text if start else element.tail) or "").split("\n"))
        now.parts.append(words)
        if depth:
            now.linked.append(words)
    return [*found, *_closed(now)]


def _is_data(cell: Any) -> bool:
    """Whether a cell stands beside another one, and holds few words."""
    row = cell.getparent()
    beside = row is not None and sum(bool("".join(one.itertext()).strip()) for one in row) > 1
    return beside and len("".join(cell.itertext()).split()) <= _LONGEST_CELL


def _closed(now: _Open) -> list[Paragraph]:
    """The paragraphs that end here: more than one where line breaks part them."""
    lines, links = ([" ".join(line.split()) for line in "".join(one).split("\n")] for one in (now.parts, now.linked))
    pairs = [*zip(lines, links, strict=True)]
    away = [_leads_away(line, link) for line, link in pairs]
    if sum(map(bool, lines)) >= _LEAST_LINKS and all(line == link for line, link in pairs):
        away = [True for _ in lines]
    found: list[Paragraph] = []
    open_ = False
    for at, line in enumerate(lines):
        kind = BlockKind.BOILERPLATE if away[at] or now.data else None
        if open_ and line and not away[at] and not away[at - 1] and not _parts(found[-1].text, line):
            found[-1].text += f" {line}"
        elif line:
            found.append(Paragraph(line, kind))
        open_ = bool(line)
    if len(lines) > 1 and found and _leads_away(" ".join(filter(None, lines)), " ".join(filter(None, links))):
        return [Paragraph(one.text, BlockKind.BOILERPLATE) for one in found]
    return found


def _parts(before: str, after: str) -> bool:
    """Whether a line break between them ends a paragraph: behind a sentence, and in no quotation."""
    inside = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return ends_sentence(before) and not inside and not after[:1].islower()


def _leads_away(line: str, linked: str) -> bool:
    """Whether a line is nothing but a link to another story, a label before it aside."""
    words, link = ([word for word in text.split() if word not in _BARS] for text in (line, linked))
    own = len(words) - len(link)
    if len(link) < _SHORTEST_LINK or own < 0 or words[own:] != link or ends_sentence(linked):
        return False
    return own == 0 or (own <= _LABEL and (words[own - 1][-1] in ":»–—-" or not _BARS.isdisjoint(line.split())))


def mark_repeated(body: Sequence[Paragraph]) -> None:
    """Marks in `body` what another paragraph of it quotes word for word: a quotation set large, without its speaker."""
    if len(body) > _MOST_PARAGRAPHS:
        return
    whole = "\n".join(paragraph.text for paragraph in body)
    for paragraph in body:
        words = paragraph.text.strip(_QUOTED)
        if paragraph.kind is not None or not _FEWEST <= words.count(" ") < _MOST or whole.count(words) < 2:
            continue
        if any(_quotes(other.text, words) for other in body if other is not paragraph):
            paragraph.kind = BlockKind.BOILERPLATE


def _quotes(text: str, words: str) -> bool:
    """Whether `words` stand in quotation marks in `text`, and something else beside them."""
    before, found, after = text.partition(words)
    inside = before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.endswith(("'", "‘"))
    return bool(found) and inside and any(char.isalpha() for char in before + after)
