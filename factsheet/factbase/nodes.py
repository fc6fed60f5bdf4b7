"""YAML text to nodes: what each value is, and exactly where it stands.

Offsets are code points of the text without its byte order mark. Unlike PyYAML's own end marks, the end of a block
collection is the end of its last value: comments and blank lines below do not belong to it.
"""

from __future__ import annotations

import gc
import math
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import yaml

from factsheet.factbase.guard import events
from factsheet.factbase.problems import Problem, UnreadableError

# JSON's numbers; eighteen digits fit every reader's integers, and a double has at most 21 behind the point.
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,21})?(?:[eE][-+]?[0-9]{1,3})?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "": None}


@dataclass(slots=True)
class Scalar:
    """A value that is no collection. `style` is "" for plain text, else ', ", | or >."""

    start: int
    end: int
    line: int
    column: int
    style: str
    text: str
    data: str | int | float | bool | None


@dataclass(slots=True)
class Sequence:
    """A list: block (`- item`) or flow (`[item]`)."""

    start: int
    end: int
    line: int
    column: int
    flow: bool
    items: list[Node] = field(default_factory=list)

    @property
    def data(self) -> list[Any]:
        """Its values as Python has them."""
        return [item.data for item in self.items]


@dataclass(slots=True)
class Mapping:
    """Keys with values: block (`key: value`) or flow (`{key: value}`). `keys` and `values` run in parallel."""

    start: int
    end: int
    line: int
    column: int
    flow: bool
    keys: list[Scalar] = field(default_factory=list)
    values: list[Node] = field(default_factory=list)

    @property
    def data(self) -> dict[str, Any]:
        """Its values as Python has them."""
        return {key.text: value.data for key, value in zip(self.keys, self.values, strict=True)}

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        return next((value for name, value in zip(self.keys, self.values, strict=True) if name.text == key), None)


Node = Scalar | Sequence | Mapping


@contextmanager
def uncollected() -> Iterator[None]:
    """The garbage collector off: it would walk the growing tree again and again (a third of the loading time)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def compose(text: str, name: str = "facts.yaml") -> Node | None:
    """The root node of `text` (without a byte order mark); None for a text without any value.

    Raises UnreadableError for what the guard refuses, for keys that stand twice and for keys that are no text.
    """
    with uncollected():
        return _Composer(text, name).root()


class _Composer:
    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.events = events(text, name)
        self.problems: list[Problem] = []

    def root(self) -> Node | None:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent | yaml.DocumentEndEvent):
                continue
            node = self.node(event)
        if self.problems:
            raise UnreadableError(self.name, self.problems)
        return node

    def node(self, event: yaml.Event) -> Node:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event)
        assert isinstance(event, yaml.MappingStartEvent)
        return self.mapping(event)

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start: Any = event.start_mark
        end_mark: Any = event.end_mark
        end, style = end_mark.index, event.style or ""
        text = event.value
        if style in ("|", ">"):
            end = _content_end(self.text, start.index, end)
        plain = not style and event.implicit[0]
        return Scalar(start.index, end, start.line, start.column, style, text, core(text) if plain else text)

    def sequence(self, event: yaml.SequenceStartEvent) -> Sequence:
        mark: Any = event.start_mark
        node = Sequence(mark.index, mark.index, mark.line, mark.column, bool(event.flow_style))
        for inner in self.events:
            if isinstance(inner, yaml.SequenceEndEvent):
                node.end = _flow_end(inner) if node.flow or not node.items else node.items[-1].end
                break
            node.items.append(self.node(inner))
        return node

    def mapping(self, event: yaml.MappingStartEvent) -> Mapping:
        mark: Any = event.start_mark
        node = Mapping(mark.index, mark.index, mark.line, mark.column, bool(event.flow_style))
        seen: dict[str, int] = {}
        for inner in self.events:
            if isinstance(inner, yaml.MappingEndEvent):
                node.end = _flow_end(inner) if node.flow or not node.values else node.values[-1].end
                break
            key = self.node(inner)
            value = self.node(next(self.events))
            if not isinstance(key, Scalar):
                self._wrong(key, "a key must be a word, not a list or a mapping")
                continue
            if key.text in seen:
                self._wrong(key, f"the key `{key.text}` stands twice, first in line {seen[key.text] + 1}", "keep one")
                continue
            seen[key.text] = key.line
            node.keys.append(key)
            node.values.append(value)
        return node

    def _wrong(self, node: Node, what: str, right: str = "") -> None:
        self.problems.append(Problem(node.line + 1, node.column + 1, "", what, right))


def _flow_end(event: yaml.Event) -> int:
    mark: Any = event.end_mark
    return int(mark.index)


def _content_end(text: str, start: int, end: int) -> int:
    """The end of a block scalar's last line with content: trailing blank lines are layout, unless `+` keeps them."""
    if text.startswith("+", start + 1) or text.startswith("+", start + 2):
        return end
    while end > start and text[end - 1] in " \t\r\n\x85\u2028\u2029":
        end -= 1
    return end


def core(text: str) -> str | int | float | bool | None:
    """What a plain scalar is: JSON's numbers, `true`, `false`, `null` and nothing at all; else the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "-0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else text
    return text


def scalars(node: Node) -> Iterable[Scalar]:
    """Every scalar in `node`, keys too, in the order of the text."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in zip(node.keys, node.values, strict=True):
            yield key
            yield from scalars(value)
