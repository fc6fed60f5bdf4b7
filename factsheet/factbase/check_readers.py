"""Says where other YAML readers refuse what a person wrote by hand, or read something else than this one.

The parser here is libyaml's. PyYAML's own in Python, ruamel.yaml, js-yaml and yaml (of JavaScript, in the editors) are
each stricter somewhere: at tabs, question marks in brackets, comments without a blank before them, lines in brackets
or quotation marks that are not indented.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from factsheet.factbase.findings import Checked, Finding, Level
from factsheet.factbase.lines import BOM, is_folded, line_end
from factsheet.factbase.load import TYPED, is_figures
from factsheet.factbase.nodes import Node, Scalar, Sequence, scalars
from factsheet.factbase.plain import is_day, taken_for

Odd = tuple[int, Level, str]
"""The place in the text (without its byte order mark), how grave, what to say."""

_BREAK = re.compile(r"\r\n?|\n")
_LINE = re.compile(r"(?:\r\n?|\n)( *)(?=[^ \r\n])")
_MARKS = re.compile(r"#[^\r\n]*|\t|\ufeff|\?(?![ \t\r\n])")
_ODD_BREAK = re.compile("[\x85\u2028\u2029]|\r(?!\n)")
_BLANKS_FIRST = re.compile(r"[^\r\n]*(?:\r\n?|\n)+( +)(?:\r|\n)")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+(?:[eE][-+][0-9]+)?)?")
_EXACT = 2**53
"""Integers up to here are exact in JavaScript."""


def readers(checked: Checked) -> Iterator[Finding]:
    """What other YAML readers refuse, as warnings; what they read as something else, as notes."""
    loaded = checked.loaded
    text = loaded.text.removeprefix(BOM)
    starts = [0, *(found.end() for found in _BREAK.finditer(text))]
    for at, level, message in odd(text, loaded.root):
        line = bisect_right(starts, at)
        yield Finding(level, "other-readers", str(loaded.path), line, at - starts[line - 1] + 1, None, message)


def odd(text: str, root: Node) -> Iterator[Odd]:
    """Each place that some reader reads otherwise: `text` has no byte order mark, `root` is its root node."""
    yield from _between(text, root)
    yield from _within(text, root, _Place(-1, False, ""))
    ending = _ODD_BREAK.search(text)
    if ending:
        what = f"a line end (U+{ord(ending[0]):04X}) that only some YAML readers take for one; write a usual one"
        yield ending.start(), "warning", what


def _between(text: str, root: Node) -> Iterator[Odd]:
    """Tabs, marks and comments between the values."""
    at = 0
    for leaf in scalars(root):
        yield from _marks(text, at, line_end(text, leaf.start) if is_folded(leaf) else leaf.start)
        at = line_end(text, leaf.end) if is_folded(leaf) else leaf.end
    yield from _marks(text, at, len(text))


def _marks(text: str, start: int, end: int) -> Iterator[Odd]:
    for found in _MARKS.finditer(text, start, end):
        at, mark = found.start(), found[0]
        if mark[0] != "#":
            name = {"\t": "a tab", BOM: "a hidden mark (U+FEFF)", "?": "a question mark"}[mark]
            yield at, "warning", f"other YAML readers refuse {name} here; take it out, or write blanks"
        elif at and text[at - 1] not in " \t\r\n":
            yield at, "warning", "other YAML readers want a blank before the # of a comment"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node stands: the column of the block around it, whether in brackets, under which key."""

    column: int
    flow: bool
    key: str


def _within(text: str, node: Node, place: _Place) -> Iterator[Odd]:
    """What is odd inside of a node."""
    marked = node.style if isinstance(node, Scalar) else node.flow
    if marked and not place.flow:
        yield from _shallow(text, node, place.column)
    if isinstance(node, Scalar):
        yield from _blanks_first(text, node) if node.style else _plain(text, node, place)
        return
    column = place.column if node.flow else node.column
    if isinstance(node, Sequence):
        own = place.key if is_figures(node, place.key) else ""
        for item in node.items:
            yield from _within(text, item, _Place(column, node.flow, own))
        return
    for key, value in zip(node.keys, node.values, strict=True):
        yield from _within(text, key, _Place(column - 1, node.flow, ""))
        yield from _within(text, value, _Place(column, node.flow, key.text))


def _shallow(text: str, node: Node, column: int) -> Iterator[Odd]:
    """Lines of a value in brackets or quotation marks that are not indented beyond `column`."""
    lines = () if is_folded(node) else _LINE.finditer(text, node.start, node.end)
    places = [line.end() for line in lines if len(line[1]) <= column]
    for at in [node.start, *places] if node.column <= column else places:
        yield at, "warning", "other YAML readers want this line indented deeper than the key that it belongs to"


def _blanks_first(text: str, node: Scalar) -> Iterator[Odd]:
    blanks = _BLANKS_FIRST.match(text, node.start) if is_folded(node) else None
    if blanks:
        what = f"other YAML readers refuse blanks in an empty line right below {node.style}; take the line out"
        yield blanks.start(1), "warning", what


def _plain(text: str, node: Scalar, place: _Place) -> Iterator[Odd]:
    """What is odd in a text without quotation marks."""
    written, quote = text[node.start : node.end], f"put `{node.text}` in quotes"
    if "\t" in written:
        yield node.start + written.index("\t"), "warning", f"other YAML readers refuse a tab here; {quote}"
    if place.flow and "?" in written:
        yield node.start, "warning", f"other YAML readers refuse a question mark in brackets; {quote}"
    if place.key in TYPED and isinstance(node.data, int | float):
        if not _NUMBER.fullmatch(written) or (isinstance(node.data, int) and abs(node.data) > _EXACT):
            yield node.start, "note", f"other YAML readers do not read `{written}` as this number"
        return
    taken = taken_for(node.text, place.key)
    if taken and node.data is not None:
        refused = node.text in ("=", "<<") or (taken == "a date" and not is_day(node.text[:10]))
        yield node.start, "warning" if refused else "note", f"other YAML readers take this for {taken}; {quote}"
