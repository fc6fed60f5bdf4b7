"""A fact base text in parts: the head with its sources, and each fact; edited one by one, put together again.

A part is small, so that its edits cost the same in a file of ten facts and of ten thousand; what is not edited is not
even looked at. The whole is read back once at the end and must say what its parts say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from factsheet.errors import FactBaseError
from factsheet.factbase import write
from factsheet.factbase.lines import (
    BOM,
    above,
    below,
    blank_above,
    comments,
    dash,
    line_end,
    line_start,
    newline,
    next_line,
)
from factsheet.factbase.nodes import Mapping, Sequence, compose
from factsheet.factbase.splice import Path, SpliceError, Text, same

_STUB = {"id": "stub"}
_AFTER = ("factsheet", "title", "event", "as_of", "slug", "desk", "embargo", "sources")

Splice = tuple[int, int, str]


@dataclass(slots=True)
class Item:
    """A fact in the text, from code point `start` (its dash) to `end` (of its last line)."""

    start: int
    end: int
    column: int
    path: Path
    """Where the fact stands in a small document of its own."""
    data: Any
    edited: str | None = None
    """The item's text after its edits; None while it is as it was."""
    removed: bool = False
    followers: list[dict[str, Any]] = field(default_factory=list)
    """New facts that stand after this one."""


class Parts:
    """A fact base text, taken apart. `text` may begin with a byte order mark; `root` is its root node, without one."""

    def __init__(self, text: str, root: Mapping) -> None:
        self._bom = BOM if text.startswith(BOM) else ""
        self._body = text.removeprefix(BOM)
        facts = root.get("facts")
        self._facts = facts if isinstance(facts, Sequence) and facts.items else None
        self._newline = newline(self._body)
        self._head: Text | None = None
        self.first: list[dict[str, Any]] = []
        """New facts that stand before all others."""
        self.items = self._cut(self._facts) if self._facts else []

    def _cut(self, facts: Sequence) -> list[Item]:
        if facts.flow:
            return [Item(node.start, node.end, 0, (), node.data) for node in facts.items]
        cut: list[Item] = []
        for number, node in enumerate(facts.items):
            start = dash(self._body, facts, number)
            end = below(self._body, max(node.end, start + 1), facts.column)
            cut.append(Item(start, end, facts.column, (0,), node.data))
        return cut

    @property
    def changed(self) -> bool:
        """Whether any edit was made."""
        facts = any(item.edited is not None or item.removed or item.followers for item in self.items)
        return facts or bool(self.first) or self._head is not None

    def edit(self, index: int, change: Callable[[Text, Path], Text]) -> None:
        """Edits fact `index`: `change` gets a text and the path at which it holds the fact, and gives the new text."""
        item = self.items[index]
        text = item.edited if item.edited is not None else self._body[item.start : item.end]
        old = Text(" " * item.column + text)
        new = change(old, item.path)
        if new.text != old.text:
            item.edited = new.text[item.column :]
            item.data = new.find(item.path).data

    def noted(self, index: int, number: int) -> bool:
        """Whether a comment stands in or directly above citation `number` of fact `index`."""
        item = self.items[index]
        text = " " * item.column + self._body[item.start : item.end]
        small = Text(text)
        cites = small.find((*item.path, "cites"))
        assert isinstance(cites, Sequence)
        node = cites.items[number]
        if cites.flow:
            return bool(comments(text, node.start, node.end, node))
        start = line_start(text, dash(text, cites, number))
        floor = next_line(text, cites.items[number - 1].end) if number else 0
        end = below(text, node.end, cites.column)
        return bool(comments(text, above(text, start, floor), end, node)) if start >= floor else True

    def edit_head(self, change: Callable[[Text], Text]) -> None:
        """Edits all but the facts: `change` gets a text in which a stub stands for them."""
        old = self._head or self._stubbed()
        new = change(old)
        if new.text != old.text:
            self._head = new

    def whole(self) -> str:
        """The text with every edit in it, read back and found to say what was meant. Raises SpliceError."""
        if not self.changed:
            return self._bom + self._body
        head = self._head or self._stubbed()
        meant = self._meant()
        if not meant:
            if self._facts is not None:
                head = head.set(("facts",), [])
            return self._proved(head.text, head.data)
        if self._facts is None:
            head = head.put(("facts",), [_STUB], after=_AFTER)
            facts = "\n\n".join(f"- {write.item(fact, 2)}" for fact in self.first).replace("\n", self._newline)
        else:
            facts = self._region()
        node = head.find(("facts",))
        start = node.start if self._facts is not None and self._facts.flow else line_start(head.text, node.start)
        if self._facts is None:
            facts = self._newline + facts
        text = head.text[:start] + facts + head.text[node.end :]
        return self._proved(text, {**head.data, "facts": meant})

    def _meant(self) -> list[Any]:
        meant: list[Any] = list(self.first)
        for item in self.items:
            meant += [] if item.removed else [item.data]
            meant += item.followers
        return meant

    def _proved(self, text: str, want: dict[str, Any]) -> str:
        try:
            root = compose(text)
        except FactBaseError as error:
            raise SpliceError(f"the edits together would break the file: {error}") from None
        if root is None or not same(root.data, want):
            raise SpliceError("the edits together would not read back as they were meant")
        return self._bom + text

    def _bounds(self) -> tuple[int, int]:
        """Where the facts begin, with the comments directly above the first one, and where the last one ends."""
        facts = self._facts
        assert facts is not None
        if facts.flow:
            return facts.start, facts.end
        first = line_start(self._body, facts.start)
        if self._body[first : facts.start].strip():
            return facts.start, self.items[-1].end
        return above(self._body, first, 0), self.items[-1].end

    def _stubbed(self) -> Text:
        if self._facts is None:
            return Text(self._body)
        start, end = self._bounds()
        stub = "[{id: stub}]" if self._facts.flow else " " * self._facts.column + "- id: stub"
        return Text(self._body[:start] + stub + self._body[end:])

    def _region(self) -> str:
        start, end = self._bounds()
        pieces: list[str] = []
        at = start
        for first, last, new in sorted(self._splices(start), key=lambda splice: splice[:2]):
            pieces += [self._body[at:first], new.replace("\r\n", "\n").replace("\n", self._newline)]
            at = last
        return "".join(pieces) + self._body[at:end]

    def _splices(self, start: int) -> list[Splice]:
        assert self._facts is not None
        flow, indent = self._facts.flow, " " * self._facts.column
        gap = "\n" if self._airy() else ""
        splices: list[Splice] = []
        if self.first and flow:
            splices.append((start + 1, start + 1, "".join(f"{write.flow(fact)}, " for fact in self.first)))
        elif self.first:
            new = "".join(f"{indent}- {write.item(fact, len(indent) + 2)}\n{gap}" for fact in self.first)
            splices.append((start, start, new))
        for number, item in enumerate(self.items):
            if item.removed:
                splices.append(self._removal(number, start))
            elif item.edited is not None:
                splices.append((item.start, item.end, item.edited))
            for fact in item.followers:
                new = f", {write.flow(fact)}" if flow else f"\n{gap}{indent}- {write.item(fact, len(indent) + 2)}"
                splices.append((item.end, item.end, new))
        return splices

    def _removal(self, number: int, region: int) -> Splice:
        """A fact's lines, with the comments directly above it and one of the two gaps around it."""
        item, last = self.items[number], number == len(self.items) - 1
        if self._facts is not None and self._facts.flow:
            if last:
                return (self.items[number - 1].end if number else item.start, item.end, "")
            return (item.start, self.items[number + 1].start, "")
        floor = self.items[number - 1].end if number else region
        start = above(self._body, line_start(self._body, item.start), floor)
        end = next_line(self._body, item.end)
        if last:
            while number and start > floor and blank_above(self._body, start):
                start = line_start(self._body, start - 1)
            return (max(start - len(self._newline), floor) if number else start, item.end, "")
        while blank_above(self._body, start) and end < len(self._body):
            stop = line_end(self._body, end)
            if self._body[end:stop].strip():
                break
            end = next_line(self._body, end)
        return (start, end, "")

    def _airy(self) -> bool:
        """Whether blank lines stand between the facts."""
        gaps = [self._body[one.end : other.start] for one, other in zip(self.items, self.items[1:], strict=False)]
        return not gaps or sum(gap.count("\n") > 1 or gap.count("\r") > 1 for gap in gaps) * 2 >= len(gaps)
