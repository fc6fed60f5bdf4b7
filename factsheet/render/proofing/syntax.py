"""The syntax of PDF objects (ISO 32000-1, 7.2 and 7.3), read strictly.

Lenient readers differ in what they make of broken syntax, and a forged sheet lives on such differences: it shows one
text to a person and another to the program that proves it. So nothing is guessed here. What factsheet, its signers and
common tools never write (comments inside objects, a key that stands twice, a wrong length) is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, TypeAlias

DEEPEST = 40
"""How deep objects may be nested: a sheet needs six levels."""
_LONGEST_NUMBER = 40

SPACE = rb"[ \t\r\n\f]"
_END = rb"(?=[ \t\r\n\f()<>\[\]/]|$)"
_SPACES = re.compile(SPACE + rb"*")
_TOKEN = re.compile(
    rb"(?P<ref>(\d{1,10})" + SPACE + rb"+(\d{1,5})" + SPACE + rb"+R" + _END + rb")"
    rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)" + _END + rb")"
    rb"|/(?P<name>[^ \t\r\n\f\0()<>\[\]/{}%]*)"
    rb"|(?P<dict><<)|(?P<array>\[)|(?P<literal>\()"
    rb"|<(?P<hex>[0-9A-Fa-f \t\r\n\f]*)>"
    rb"|(?P<word>true|false|null)" + _END
)
_LITERAL = re.compile(rb"[()]|\\(?:\r\n|[0-7]{1,3}|.)|\r\n?", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_WORDS = {b"true": True, b"false": False, b"null": None}


class PdfError(Exception):
    """What is wrong with a PDF, in words that end the sentence "it cannot be read: …"."""


class Name(str):
    """A name (`/Page`), its code points the bytes of the name."""

    __slots__ = ()


class Ref(NamedTuple):
    """A reference to an object."""

    number: int
    generation: int


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream: its dictionary, and its bytes as they stand in the file."""

    entries: dict[str, Value]
    raw: bytes


Value: TypeAlias = "bool | int | Decimal | bytes | Name | Ref | list[Value] | dict[str, Value] | Stream | None"


def skip(data: bytes, position: int) -> int:
    """The position behind the white space at `position`."""
    found = _SPACES.match(data, position)
    assert found
    return found.end()


class Budget:
    """How many values may still be read of a file: what unpacks without end, or has none but tiny values, ends here."""

    def __init__(self, values: int) -> None:
        self.left = values


def parse(data: bytes, position: int, budget: Budget, depth: int = 0) -> tuple[Value, int]:
    """The value that begins at or, behind white space, after `position`, and where it ends. Raises PdfError."""
    budget.left -= 1
    if budget.left < 0:
        raise PdfError("it holds more than any sheet")
    position = skip(data, position)
    found = _TOKEN.match(data, position)
    if found is None:
        raise PdfError(f"at byte {position} stands no value")
    end = found.end()
    match found.lastgroup:
        case "ref":
            return Ref(int(found[2]), int(found[3])), end
        case "number":
            return _number(found["number"]), end
        case "name":
            return Name(_name(found["name"])), end
        case "hex":
            digits = re.sub(SPACE, b"", found["hex"]).decode()
            return bytes.fromhex(digits + "0" * (len(digits) % 2)), end
        case "literal":
            return _literal(data, end)
        case "word":
            return _WORDS[found["word"]], end
    if depth >= DEEPEST:
        raise PdfError(f"its objects are nested more than {DEEPEST} levels deep")
    inner = _array if found.lastgroup == "array" else _dictionary
    return inner(data, end, budget, depth + 1)


def _number(digits: bytes) -> int | Decimal:
    if len(digits) > _LONGEST_NUMBER:
        raise PdfError("a number has too many digits")
    return Decimal(digits.decode()) if b"." in digits else int(digits)


def _name(written: bytes) -> str:
    def byte(escape: re.Match[bytes]) -> bytes:
        if not escape[1] or escape[1] == b"00":
            raise PdfError("a name is not written as names are")
        return bytes.fromhex(escape[1].decode())

    return re.sub(rb"#([0-9A-Fa-f]{2})?", byte, written).decode("latin-1")


def _literal(data: bytes, position: int) -> tuple[bytes, int]:
    parts: list[bytes] = []
    depth = 1
    for found in _LITERAL.finditer(data, position):
        parts.append(data[position : found.start()])
        position = found.end()
        mark = found[0]
        if mark == b"(":
            depth += 1
        elif mark == b")":
            depth -= 1
            if not depth:
                return b"".join(parts), position
        if mark in (b"(", b")"):
            parts.append(mark)
        elif mark in (b"\r", b"\r\n"):
            parts.append(b"\n")
        elif mark[1:2].isdigit():
            code = int(mark[1:], 8) if b"8" not in mark and b"9" not in mark else 256
            if code > 255:
                raise PdfError("a text has an escape that means nothing")
            parts.append(bytes([code]))
        else:
            parts.append(_ESCAPES.get(mark[1:], mark[1:]))
    raise PdfError("a text does not end")


def _array(data: bytes, position: int, budget: Budget, depth: int) -> tuple[list[Value], int]:
    values: list[Value] = []
    while True:
        position = skip(data, position)
        if data[position : position + 1] == b"]":
            return values, position + 1
        value, position = parse(data, position, budget, depth)
        values.append(value)


def _dictionary(data: bytes, position: int, budget: Budget, depth: int) -> tuple[dict[str, Value], int]:
    """The entries of a dictionary; one whose value is null is the same as none."""
    entries: dict[str, Value] = {}
    while True:
        position = skip(data, position)
        if data[position : position + 2] == b">>":
            return {key: value for key, value in entries.items() if value is not None}, position + 2
        key, position = parse(data, position, budget, depth)
        if not isinstance(key, Name):
            raise PdfError("a key of a dictionary is no name")
        if key in entries:
            raise PdfError(f"the key {key[:40]} stands twice in one dictionary")
        entries[str(key)], position = parse(data, position, budget, depth)
