"""Edits of a YAML text that leave every other byte alone.

Each edit is a splice at the marks of the nodes concerned, is read back at once, and is refused where the result would
not say exactly what was meant. Comments stay, unless the caller says that they go with what they stand on.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

from factsheet.errors import FactBaseError
from factsheet.factbase import write
from factsheet.factbase.lines import (
    BREAKS,
    above,
    below,
    comments,
    dash,
    is_folded,
    line_end,
    line_start,
    newline,
    next_line,
)
from factsheet.factbase.nodes import Mapping, Node, Scalar, Sequence, compose

Path = tuple[str | int, ...]


class SpliceError(FactBaseError):
    """An edit that this text's layout does not allow; the text stays as it is."""


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal in types too (1, 1.0 and true are three values); the order of keys is layout."""
    return _form(one) == _form(other)


def _form(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


class Text:
    """A YAML text (without a byte order mark) that can be edited. Every edit gives a new one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newline = newline(text)
        root = compose(text)
        if root is None:
            raise SpliceError("there is nothing to edit")
        self.root: Node = root

    @property
    def data(self) -> Any:
        """What the text says."""
        return self.root.data

    def find(self, path: Path) -> Node:
        """The node at `path`. Raises KeyError."""
        node = self.root
        for step in path:
            inner: Node | None = None
            if isinstance(node, Mapping):
                inner = node.get(str(step))
            elif isinstance(node, Sequence) and isinstance(step, int):
                inner = node.items[step]
            if inner is None:
                raise KeyError(path)
            node = inner
        return node

    def put(self, path: Path, value: Any, after: tuple[str, ...] = ()) -> Text:
        """The key at `path` with `value`: set where it is, else added behind the last of `after` that is there."""
        mapping = self.find(path[:-1])
        if isinstance(mapping, Mapping) and mapping.get(str(path[-1])) is None:
            return self.add(path[:-1], str(path[-1]), value, after)
        return self.become(path, value)

    def become(self, path: Path, value: Any) -> Text:
        """The value at `path` changed to `value` with as little change of the text as can be."""
        old = self.find(path).data
        if same(old, value):
            return self
        if old and value and isinstance(old, dict) and isinstance(value, dict):
            return self._become_mapping(path, old, value)
        if old and value and isinstance(old, list) and isinstance(value, list):
            return self._become_list(path, old, value)
        return self.set(path, value)

    def _become_mapping(self, path: Path, old: dict[str, Any], value: dict[str, Any]) -> Text:
        text = self
        for key, inner in value.items():
            text = text.become((*path, key), inner) if key in old else text.add(path, key, inner)
        for key in old:
            if key not in value:
                text = text.remove((*path, key))
        return text

    def _become_list(self, path: Path, old: list[Any], value: list[Any]) -> Text:
        text = self
        matcher = SequenceMatcher(None, list(map(_form, old)), list(map(_form, value)), autojunk=False)
        for tag, i, j, k, m in reversed(matcher.get_opcodes()):
            if tag == "equal":
                continue
            both = min(j - i, m - k)
            for number in reversed(range(k + both, m)):
                text = text.insert(path, i + both + (j - i - both), value[number])
            for number in range(both):
                text = text.become((*path, i + number), value[k + number])
            for number in reversed(range(i + both, j)):
                text = text.remove((*path, number))
        return text

    def set(self, path: Path, value: Any) -> Text:
        """The value at `path` replaced by `value`; its comments stay."""
        node, parent = self.find(path), self.find(path[:-1]) if path else None
        want = self._meant(path, lambda inner, key: inner.__setitem__(key, value)) if path else value
        if parent is None or self._in_flow(path[:-1]):
            return self._spliced(node.start, node.end, self._flow_value(path, node, value), want, keep=node)
        simple = not isinstance(value, dict | list) or not value
        if isinstance(node, Scalar) and not is_folded(node) and node.end > node.start and simple:
            folded = path[-1] in write.FOLDED and isinstance(value, str)
            if not folded:
                style = node.style if isinstance(value, str) else ""
                key = str(path[-1])
                new = write.flow(value) if isinstance(value, dict | list) else write.scalar(value, key=key, style=style)
                return self._spliced(node.start, node.end, new, want)
        return self._replaced(path, node, parent, value, want)

    def _flow_value(self, path: Path, node: Node, value: Any) -> str:
        blank = " " if node.end == node.start and self.text[node.start - 1 : node.start] == ":" else ""
        return blank + write.flow(value, str(path[-1]) if path else "")

    def _replaced(self, path: Path, node: Node, parent: Node, value: Any, want: Any) -> Text:
        """Sets a value over lines, or one that was so: first its own line, with the comments of the old one."""
        if isinstance(parent, Mapping):
            key = next(key for key, inner in zip(parent.keys, parent.values, strict=True) if inner is node)
            start, indent = self.text.index(":", key.end) + 1, parent.column
            new = write.entry(str(path[-1]), value, indent).removeprefix(write.scalar(str(path[-1])) + ":")
        else:
            assert isinstance(parent, Sequence)
            start, indent = dash(self.text, parent, int(path[-1])) + 1, parent.column + 2
            new = " " + write.item(value, indent)
        end = line_end(self.text, node.end)
        head = line_end(self.text, start)
        first = comments(self.text, start, min(head, end), node if node.start < head else None)
        others = comments(self.text, start, end, node)[len(first) :]
        if end == head:
            first, others = first + others, []
        return self._spliced(
            start,
            end,
            _commented(new, self._gap(start, first), first, others, indent, isinstance(parent, Sequence)),
            want,
        )

    def _gap(self, start: int, first: list[str]) -> str:
        """The white space before the first comment behind `start`."""
        at = self.text.find(first[0], start) if first else start
        blank = at - len(self.text[start:at].rstrip(" \t")) - start
        return self.text[at - blank : at] or " "

    def add(self, path: Path, key: str, value: Any, after: tuple[str, ...] = ()) -> Text:
        """The mapping at `path` with a new key, behind the last of the keys `after` that it has, else at its end."""
        mapping = self.find(path)
        if not isinstance(mapping, Mapping):
            raise SpliceError(f"`{key}` cannot be added here")
        want = self._meant((*path, key), lambda inner, last: inner.__setitem__(last, value))
        names = [name.text for name in mapping.keys]
        places = [names.index(name) for name in after if name in names]
        last = mapping.values[max(places)] if places else mapping.values[-1] if mapping.values else None
        if mapping.flow or last is None:
            new = f"{write.scalar(key, flow=True)}: {write.flow(value, key)}"
            if last is None:
                return self._spliced(mapping.start + 1, mapping.start + 1, new, want)
            return self._spliced(last.end, last.end, f", {new}", want)
        new = " " * mapping.column + write.entry(key, value, mapping.column)
        return self._line_after(last, mapping.column, new, want)

    def insert(self, path: Path, index: int, value: Any) -> Text:
        """The list at `path` with a new item before item `index`, or at its end."""
        sequence = self.find(path)
        if not isinstance(sequence, Sequence):
            raise SpliceError("an item cannot be added here")
        if not sequence.items:
            return self.set(path, [value])
        want = self._meant(path, lambda inner, key: inner[key].insert(index, value))
        if sequence.flow:
            new = write.flow(value)
            if index:
                last = sequence.items[index - 1].end
                return self._spliced(last, last, f", {new}", want)
            first = sequence.items[0].start
            return self._spliced(first, first, f"{new}, ", want)
        new = " " * sequence.column + "- " + write.item(value, sequence.column + 2)
        if index:
            return self._line_after(sequence.items[index - 1], sequence.column, new, want)
        first = line_start(self.text, sequence.start)
        first = above(self.text, first, 0)
        return self._spliced(first, first, new + "\n", want)

    def remove(self, path: Path) -> Text:
        """Without the key or item at `path`; its comments stay, as lines of their own."""
        parent, node = self.find(path[:-1]), self.find(path)
        assert isinstance(parent, Mapping | Sequence)
        want = self._meant(path, lambda inner, key: inner.pop(key))
        nodes = parent.values if isinstance(parent, Mapping) else parent.items
        if len(nodes) == 1:
            return self.set(path[:-1], {} if isinstance(parent, Mapping) else [])
        index = next(number for number, inner in enumerate(nodes) if inner is node)
        starts = [key.start for key in parent.keys] if isinstance(parent, Mapping) else [item.start for item in nodes]
        if parent.flow:
            last = index == len(nodes) - 1
            start, end = (nodes[index - 1].end, node.end) if last else (starts[index], starts[index + 1])
            return self._spliced(start, end, "", want, keep=node)
        if isinstance(parent, Sequence):
            starts = [dash(self.text, parent, number) for number in range(index + 1)]
        return self._without_lines(parent, node, starts, index, want)

    def _without_lines(self, parent: Mapping | Sequence, node: Node, starts: list[int], index: int, want: Any) -> Text:
        first, indent = line_start(self.text, starts[index]), " " * parent.column
        if self.text[first : starts[index]].strip():  # it shares its line with a dash: what follows moves up
            following = starts[index + 1] if isinstance(parent, Mapping) else dash(self.text, parent, index + 1)
            kept = comments(self.text, starts[index], following, node)
            return self._spliced(starts[index], following, "".join(f"{one}\n{indent}" for one in kept), want)
        end = line_end(self.text, node.end)
        kept = comments(self.text, starts[index], end, node)
        return self._spliced(first, next_line(self.text, end), "".join(f"{indent}{one}\n" for one in kept), want)

    def _line_after(self, node: Node, column: int, new: str, want: Any) -> Text:
        if node.end and self.text[node.end - 1] in BREAKS:  # a block that keeps its last line ends
            return self._spliced(node.end, node.end, f"{new}\n", want)
        at = below(self.text, node.end, column)
        return self._spliced(at, at, f"\n{new}", want)

    def _in_flow(self, path: Path) -> bool:
        nodes = (self.find(path[:length]) for length in range(len(path) + 1))
        return any(not isinstance(node, Scalar) and node.flow for node in nodes)

    def _meant(self, path: Path, change: Callable[[Any, Any], object]) -> Any:
        """The data of this text with the item at `path` changed."""
        data = [copy.deepcopy(self.data)]
        inner: Any = data
        for step in (0, *path)[:-1]:
            inner = inner[step]
        change(inner, path[-1] if path else 0)
        return data[0]

    def _kept_in_brackets(self, start: int, end: int, node: Node) -> str:
        """The comments between `start` and `end`, each with a line end, indented as what stood behind them."""
        kept = comments(self.text, start, end, node)
        if not kept:
            return ""
        behind = line_end(self.text, self.text.rindex(kept[-1], start, end))
        line = self.text[next_line(self.text, behind) : line_end(self.text, next_line(self.text, behind))]
        indent = line[: len(line) - len(line.lstrip(" "))]
        blank = "" if self.text[start - 1 : start].isspace() else " "
        return blank + "".join(f"{comment}\n{indent}" for comment in kept)

    def _spliced(self, start: int, end: int, new: str, want: Any, *, keep: Node | None = None) -> Text:
        if keep is not None:
            kept = self._kept_in_brackets(start, end, keep)
            new += f" {kept}" if new and kept[:1] == "#" else kept
        text = self.text[:start] + new.replace("\n", self.newline) + self.text[end:]
        try:
            result = Text(text)
        except FactBaseError as error:
            raise SpliceError(f"the edit would break the file: {error}") from None
        if not same(result.data, want):
            raise SpliceError("the edit would not read back as it was meant")
        return result


def _commented(new: str, gap: str, first: list[str], others: list[str], indent: int, in_list: bool) -> str:
    """The lines `new` of a value with the comments of the old one: on its first line, and as lines below it."""
    line, nl, rest = new.partition("\n")
    if in_list and first and not line.strip(" ").startswith(">"):
        first, others = [], first + others
    if first:
        line += gap + " ".join(first)
    column = " " * (indent - 2 if in_list else indent)
    return line + nl + rest + "".join(f"\n{column}{comment}" for comment in others)
