"""Lines and comments of a YAML text, by code point offsets."""

from __future__ import annotations

import re

from factsheet.factbase.nodes import Node, Scalar, Sequence, scalars

BOM = "\ufeff"
BREAKS = "\n\r\x85\u2028\u2029"
_BREAK = re.compile(f"\r\n|[{BREAKS}]")
_COMMENT = re.compile(f"#[^{BREAKS}]*")


def newline(text: str) -> str:
    """The line end that `text` uses."""
    if "\r\n" in text:
        return "\r\n"
    return "\r" if "\r" in text and "\n" not in text else "\n"


def line_start(text: str, at: int) -> int:
    """Where the line that holds `at` begins."""
    last = text.rfind("\n", 0, at) + 1
    return max(last, *(text.rfind(char, last, at) + 1 for char in BREAKS[1:]))


def line_end(text: str, at: int) -> int:
    """Where the line that holds `at` ends, its line end left out."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Where the line after the one that holds `at` begins, or the end of the text."""
    found = _BREAK.search(text, at)
    return found.end() if found else len(text)


def below(text: str, end: int, column: int) -> int:
    """The end of the last line of what ends at `end`, with the comment lines below that are indented beyond `column`.

    A comment that stands deeper than the dash or key of an item belongs to it, also where it stands last.
    """
    last = line_end(text, end)
    at = next_line(text, last)
    while at < len(text):
        stop = line_end(text, at)
        line = text[at:stop]
        stripped = line.strip(" ")
        if stripped and not (stripped.startswith("#") and len(line) - len(line.lstrip(" ")) > column):
            break
        if stripped:
            last = stop
        if next_line(text, stop) == at:
            break
        at = next_line(text, stop)
    return last


def above(text: str, at: int, floor: int) -> int:
    """The start of the first of the comment lines directly above the line that begins at `at`; not before `floor`."""
    while at > floor:
        before = line_start(text, at - 2 if text[at - 2 : at] == "\r\n" else at - 1)
        if before < floor or not text[before:at].lstrip(" \t").startswith("#"):
            break
        at = before
    return at


def blank_above(text: str, at: int) -> bool:
    """Whether the line above the one that begins at `at` is blank, or there is none."""
    if not at:
        return True
    return not text[line_start(text, at - 2 if text[at - 2 : at] == "\r\n" else at - 1) : at].strip()


def comments(text: str, start: int, end: int, node: Node | None) -> list[str]:
    """The comments between `start` and `end`; `node` is the value that stands there, in which # is no comment."""
    found: list[str] = []
    at = start
    for leaf in [*(scalars(node) if node is not None else ())]:
        if leaf.style in ("|", ">"):
            found += _COMMENT.findall(text, at, line_end(text, leaf.start))
        else:
            found += _COMMENT.findall(text, at, leaf.start)
        at = max(at, leaf.end)
    return found + _COMMENT.findall(text, at, max(at, end))


def dash(text: str, sequence: Sequence, index: int) -> int:
    """Where the dash of item `index` of a block sequence stands."""
    if not index:
        return sequence.start
    at = next_line(text, sequence.items[index - 1].end)
    while True:
        line = text[at : line_end(text, at)].strip()
        if line and not line.startswith("#"):
            return at + sequence.column
        at = next_line(text, at)


def is_folded(node: Node) -> bool:
    """Whether `node` is a text under | or >."""
    return isinstance(node, Scalar) and node.style in ("|", ">")
