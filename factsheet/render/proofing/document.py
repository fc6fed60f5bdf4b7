"""A PDF file to its objects, strictly: each byte belongs to one thing, each object stands where the file says.

A file is a first revision and, where it was signed, further ones behind it (ISO 32000-1, 7.5.6). Within a revision the
objects, the table of their places and the lines at its end fill the bytes without a gap. So no object can hide behind
another one, and programs that read from the end and those that search from the front see the same.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice, pairwise

from factsheet.render.proofing.syntax import SPACE, Budget, Name, PdfError, Ref, Stream, Value, parse, skip

LARGEST = 64 << 20
"""Bytes of a file, and of all its unpacked object streams together, at most."""
MOST_OBJECTS = 500_000
"""A sheet has some 70 objects a fact."""
MOST_REVISIONS = 10
MOST_VALUES = 8_000_000
"""A sheet has some 1,000 values a fact."""

_HEAD = re.compile(rb"%PDF-[12]\.\d[ ]?\r?\n(?:%[^\r\n<]{0,60}\r?\n){0,3}")
_START = re.compile(rb"startxref\r?\n(\d{1,10})\r?\n%%EOF(?:\r?\n)?")
_TABLE = re.compile(rb"xref[ ]?\r?\n")
_SECTION = re.compile(rb"(\d{1,10}) (\d{1,10})[ ]?\r?\n")
_ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)")
_TRAILER = re.compile(SPACE + rb"*trailer")
_OBJECT = re.compile(rb"(\d{1,10})" + SPACE + rb"(\d{1,5})" + SPACE + rb"obj(?=[ \t\r\n\f<\[(/])")
_STREAM = re.compile(SPACE + rb"*stream\r?\n")
_END_STREAM = re.compile(rb"(?:\r\n|\n|\r)?endstream" + SPACE + rb"+endobj")
_END_OBJECT = re.compile(SPACE + rb"*endobj")
_LENGTH = re.compile(rb"(\d{1,10}) (\d{1,5}) obj" + SPACE + rb"+(\d{1,10})" + SPACE + rb"+endobj")


@dataclass(frozen=True, slots=True)
class Revision:
    """The file as it was up to the byte `end`: every object by its reference, `trailer`, and `start` of what it added.

    `structure` are objects that only say where others are.
    """

    start: int
    end: int
    trailer: Mapping[str, Value]
    objects: Mapping[Ref, Value]
    structure: frozenset[Ref]

    @property
    def root(self) -> Mapping[str, Value]:
        """The catalog, from which everything else is reached."""
        return self.dictionary(self.trailer.get("Root"))

    def get(self, value: Value) -> Value:
        """What `value` is; what it refers to, where it is a reference (null for one to nothing)."""
        return self.objects.get(value) if isinstance(value, Ref) else value

    def dictionary(self, value: Value) -> Mapping[str, Value]:
        """The entries of the dictionary or stream that `value` is or refers to; none where it is something else."""
        found = self.get(value)
        if isinstance(found, Stream):
            return found.entries
        return found if isinstance(found, dict) else {}

    def array(self, value: Value) -> list[Value]:
        """The items of the array that `value` is or refers to; none where it is something else."""
        found = self.get(value)
        return found if isinstance(found, list) else []


@dataclass(slots=True)
class _Section:
    """One table of places: where it begins and ends, its objects' bytes, and objects packed into streams."""

    start: int
    end: int
    trailer: dict[str, Value]
    places: dict[Ref, int] = field(default_factory=dict)
    packed: dict[Ref, tuple[int, int]] = field(default_factory=dict)
    free: set[int] = field(default_factory=set)


def is_pdf(data: bytes) -> bool:
    """Whether `data` is a PDF at all, in the widest sense in which programs open one."""
    return b"%PDF-" in data[:1024] and b"startxref" in data


def read(data: bytes) -> list[Revision]:
    """The revisions of the PDF `data`, the oldest first. Raises PdfError for what is not strictly a PDF."""
    if len(data) > LARGEST:
        raise PdfError(f"it is larger than {LARGEST >> 20} MB")
    head = _HEAD.match(data)
    if head is None:
        raise PdfError("something stands before its first line")
    budget = Budget(MOST_VALUES)
    sections = _sections(data, budget)
    if len(re.findall(rb"startxref", data)) != len(sections):
        raise PdfError("it is put together of more files than one")
    reading = _Reading(data, budget)
    position, revisions = head.end(), []
    for section in sections:
        revisions.append(reading.revision(section, position))
        position = revisions[-1].end
    if data[position:].strip(b"\r\n"):
        raise PdfError("something stands behind its end")
    return revisions


def decode(stream: Stream, most: int) -> bytes:
    """The unpacked bytes of `stream`. Raises PdfError for more than `most` bytes, and for packing other than Flate."""
    if "F" in stream.entries:
        raise PdfError("a stream lies in another file")
    packing, settings = stream.entries.get("Filter"), stream.entries.get("DecodeParms")
    names = packing if isinstance(packing, list) else [packing] if packing is not None else []
    if not names:
        data = stream.raw
    elif names == [Name("FlateDecode")]:
        data = _inflated(stream.raw, 2 * most + 1)  # a predictor has a byte more in each row
    else:
        raise PdfError("a stream is packed in a way that factsheet does not use")
    settings = settings[0] if isinstance(settings, list) and len(settings) == 1 else settings
    if isinstance(settings, dict) and settings:
        data = _unpredicted(data, settings)
    elif settings:
        raise PdfError("a stream does not say how it is packed")
    if len(data) > most:
        raise PdfError("a stream is longer than it can be")
    return data


def _inflated(raw: bytes, most: int) -> bytes:
    unpack = zlib.decompressobj()
    try:
        data = unpack.decompress(raw, most)
    except zlib.error as error:
        raise PdfError(f"a stream is broken ({error})") from None
    if not unpack.eof or unpack.unused_data.strip(b"\r\n"):
        raise PdfError("a stream is longer or shorter than it says")
    return data


def _unpredicted(data: bytes, settings: Mapping[str, Value]) -> bytes:
    """Undoes the PNG predictors None and Up, which is what tables of places are written with."""
    predictor, columns = settings.get("Predictor", 1), settings.get("Columns", 1)
    others = settings.keys() - {"Predictor", "Columns"}
    if others or not isinstance(predictor, int) or not isinstance(columns, int) or not 0 < columns < 100:
        raise PdfError("a stream is packed in a way that factsheet does not use")
    if predictor == 1:
        return data
    width = columns + 1
    if not 10 <= predictor <= 15 or len(data) % width:
        raise PdfError("a stream is packed in a way that factsheet does not use")
    rows, before = [], bytes(columns)
    for start in range(0, len(data), width):
        kind, row = data[start], data[start + 1 : start + width]
        if kind not in (0, 2):
            raise PdfError("a stream is packed in a way that factsheet does not use")
        before = bytes((one + other) & 255 for one, other in zip(row, before, strict=True)) if kind else row
        rows.append(before)
    return b"".join(rows)


def _sections(data: bytes, budget: Budget) -> list[_Section]:
    """The tables of places, the oldest first, from the last one, which the end of the file names."""
    last = data.rfind(b"startxref")
    found = _START.match(data, last) if last >= 0 else None
    if found is None:
        raise PdfError("its end is missing")
    sections: list[_Section] = []
    position: Value = int(found[1])
    while position is not None:
        if not isinstance(position, int) or not 0 < position < (sections[-1].start if sections else last):
            raise PdfError(
                "its parts are not in the order of time (it was prepared for the web, or does not fit together)"
            )
        if len(sections) == MOST_REVISIONS:
            raise PdfError(f"it was changed more than {MOST_REVISIONS} times")
        sections.append(_section(data, position, budget))
        position = sections[-1].trailer.get("Prev")
    return sections[::-1]


def _section(data: bytes, position: int, budget: Budget) -> _Section:
    section = (_table if _TABLE.match(data, position) else _cross_reference_stream)(data, position, budget)
    if "Encrypt" in section.trailer:
        raise PdfError("it is locked (encrypted)")
    if "XRefStm" in section.trailer:
        raise PdfError("it says twice where its objects are")
    if len(section.places) + len(section.packed) > MOST_OBJECTS:
        raise PdfError(f"it has more than {MOST_OBJECTS:,} objects")
    size = section.trailer.get("Size")
    if not isinstance(size, int) or any(ref.number >= size for ref in (*section.places, *section.packed)):
        raise PdfError("it has objects beyond those that it says it has")
    return section


def _table(data: bytes, start: int, budget: Budget) -> _Section:
    head = _TABLE.match(data, start)
    assert head
    section, position = _Section(start, start, {}), head.end()
    while found := _SECTION.match(data, position):
        first, count, position = int(found[1]), int(found[2]), found.end()
        for number in range(first, first + count):
            row = _ROW.match(data, position)
            if row is None:
                raise PdfError("the table of its objects is broken")
            position = row.end()
            _note(section, number, 1 if row[3] == b"n" else 0, int(row[1]), int(row[2]))
    found = _TRAILER.match(data, position)
    if found is None:
        raise PdfError("the table of its objects is broken")
    trailer, section.end = parse(data, found.end(), budget)
    if not isinstance(trailer, dict):
        raise PdfError("the table of its objects is broken")
    section.trailer = trailer
    return section


def _cross_reference_stream(data: bytes, start: int, budget: Budget) -> _Section:
    ref, stream, end = _object(data, start, {}, budget)
    if not isinstance(stream, Stream) or stream.entries.get("Type") != "XRef":
        raise PdfError("it does not say where its objects are")
    section = _Section(start, end, stream.entries)
    widths = _numbers(stream.entries.get("W"), most=8)
    index = _numbers(stream.entries.get("Index", [0, stream.entries.get("Size")]), most=10 * MOST_OBJECTS)
    rows, width = decode(stream, MOST_OBJECTS * 12), sum(widths)
    if len(widths) != 3 or not all(widths[:2]) or len(index) % 2 or len(rows) % width:
        raise PdfError("the table of its objects is broken")
    stretches = (range(first, first + count) for first, count in zip(index[::2], index[1::2], strict=True))
    numbers = list(islice(chain.from_iterable(stretches), len(rows) // width + 1))
    if len(numbers) * width != len(rows):
        raise PdfError("the table of its objects is broken")
    for number, place in zip(numbers, range(0, len(rows), width), strict=True):
        bounds = (place, place + widths[0], place + widths[0] + widths[1], place + width)
        kind, one, two = (int.from_bytes(rows[first:last], "big") for first, last in pairwise(bounds))
        _note(section, number, kind, one, two)
    if section.places.get(ref) != start:
        raise PdfError("the table of its objects is broken")
    return section


def _numbers(value: Value, most: int) -> list[int]:
    """The small whole numbers of an array in a table of places."""
    numbers = value if isinstance(value, list) else [None]
    if not all(type(number) is int and 0 <= number <= most for number in numbers):
        raise PdfError("the table of its objects is broken")
    return numbers  # type: ignore[return-value]


def _note(section: _Section, number: int, kind: int, first: int, second: int) -> None:
    """One row of a table: an object that is free (0), stands in the file (1), or in a stream of objects (2)."""
    known = number in section.free or Ref(number, 0) in section.packed or Ref(number, 0) in section.places
    if known or kind not in (0, 1, 2) or (kind and not number):
        raise PdfError("the table of its objects is broken")
    if kind == 0:
        section.free.add(number)
    elif kind == 1:
        if second:
            raise PdfError("it has objects that stand for older ones")
        section.places[Ref(number, 0)] = first
    else:
        section.packed[Ref(number, 0)] = (first, second)


def _object(data: bytes, position: int, places: Mapping[Ref, int], budget: Budget) -> tuple[Ref, Value, int]:
    """The object at `position`, its reference, and where it ends; `places` are where lengths of streams stand."""
    found = _OBJECT.match(data, position)
    if found is None:
        raise PdfError(f"at byte {position} stands no object")
    ref = Ref(int(found[1]), int(found[2]))
    value, end = parse(data, found.end(), budget)
    if isinstance(value, Ref):
        raise PdfError("an object is only a reference to another one")
    stream = _STREAM.match(data, end)
    if stream is None:
        closing = _END_OBJECT.match(data, end)
        if closing is None:
            raise PdfError(f"the object {ref.number} does not end")
        return ref, value, closing.end()
    if not isinstance(value, dict):
        raise PdfError(f"the stream {ref.number} says nothing of itself")
    length = value.get("Length")
    if isinstance(length, Ref) and (there := _LENGTH.match(data, places.get(length, len(data)))):
        length = int(there[3])
    if not isinstance(length, int) or length < 0:
        raise PdfError(f"the stream {ref.number} does not say how long it is")
    closing = _END_STREAM.match(data, stream.end() + length)
    if closing is None:
        raise PdfError(f"the stream {ref.number} is longer or shorter than it says")
    return ref, Stream(value, data[stream.end() : stream.end() + length]), closing.end()


class _Reading:
    """One file that is being read, and what its revisions so far hold."""

    def __init__(self, data: bytes, budget: Budget) -> None:
        self._data = data
        self._budget = budget
        self._objects: dict[Ref, Value] = {}
        self._structure: set[Ref] = set()
        self._left = LARGEST

    def revision(self, section: _Section, start: int) -> Revision:
        """The revision that `section` is the table of, its bytes from `start` on."""
        found, end = self._placed(section, start)
        streams = {ref.number: ref for ref, value in found.items() if _holds_objects(value)}
        lengths = (value.entries.get("Length") for value in found.values() if isinstance(value, Stream))
        self._structure |= {*streams.values(), *(length for length in lengths if isinstance(length, Ref))}
        self._structure |= {ref for ref, place in section.places.items() if place == section.start}
        found |= self._unpacked(section, streams, found)
        for number in section.free:
            self._objects.pop(Ref(number, 0), None)
        self._objects |= found
        return Revision(start, end, section.trailer, dict(self._objects), frozenset(self._structure))

    def _placed(self, section: _Section, start: int) -> tuple[dict[Ref, Value], int]:
        """The objects that stand in the file from `start` on, and where the revision ends: they fill it."""
        found: dict[Ref, Value] = {}
        things: list[tuple[int, Ref | None]] = [(place, ref) for ref, place in section.places.items()]
        if _TABLE.match(self._data, section.start):
            things.append((section.start, None))
        position = start
        for place, ref in sorted(things, key=lambda thing: thing[0]):
            if skip(self._data, position) != place:
                raise PdfError("there is something in it that is part of no object")
            if ref is None:
                position = section.end
                continue
            there, found[ref], position = _object(self._data, place, section.places, self._budget)
            if there != ref:
                raise PdfError(f"the object {ref.number} is not where it should be")
        closing = _START.match(self._data, skip(self._data, position))
        if closing is None or int(closing[1]) != section.start:
            raise PdfError("there is something in it that is part of no object")
        return found, closing.end()

    def _unpacked(self, section: _Section, streams: Mapping[int, Ref], found: Mapping[Ref, Value]) -> dict[Ref, Value]:
        """The objects in the streams of objects: each that the table names and no other."""
        values: dict[Ref, Value] = {}
        for number, ref in streams.items():
            stream = found[ref]
            assert isinstance(stream, Stream)
            data = decode(stream, self._left)
            self._left -= len(data)
            for index, (name, value) in enumerate(_packed(data, stream.entries, self._budget)):
                if section.packed.get(name) != (number, index):
                    raise PdfError("there is something in it that is part of no object")
                values[name] = value
        if len(values) != len(section.packed):
            raise PdfError("some of its objects are missing")
        return values


def _holds_objects(value: Value) -> bool:
    return isinstance(value, Stream) and value.entries.get("Type") == "ObjStm"


def _packed(data: bytes, entries: Mapping[str, Value], budget: Budget) -> Iterator[tuple[Ref, Value]]:
    """The objects in the unpacked `data` of a stream of objects, in their order (ISO 32000-1, 7.5.7)."""
    count, first = entries.get("N"), entries.get("First")
    if not isinstance(count, int) or not isinstance(first, int) or "Extends" in entries or not 0 <= first <= len(data):
        raise PdfError("a stream of objects is broken")
    head = data[: min(first, 24 * MOST_OBJECTS)].split()
    if len(head) != 2 * count or not all(part.isdigit() and len(part) < 11 for part in head):
        raise PdfError("a stream of objects is broken")
    position = first
    for number, place in zip(head[::2], head[1::2], strict=True):
        if skip(data, position) != skip(data, first + int(place)) or first + int(place) < position:
            raise PdfError("there is something in it that is part of no object")
        value, position = parse(data, first + int(place), budget)
        if isinstance(value, Ref):
            raise PdfError("an object is only a reference to another one")
        yield Ref(int(number), 0), value
    if data[position:].strip():
        raise PdfError("there is something in it that is part of no object")
