"""Two PDFs compared as a whole: all that can be reached from the catalog and the information on the document.

What is left out of account: how objects are numbered, packed and ordered, and who wrote the file last and when. All
else is compared: pages, their boxes, rotation and drawing, typefaces with their glyphs, pictures, states, notes and
links, actions, the outline, attachments, the structure for screen readers, layers, forms, and whatever a catalog may
hold that no sheet has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from factsheet.render.proofing import metadata
from factsheet.render.proofing.document import LARGEST, Revision, decode
from factsheet.render.proofing.syntax import PdfError, Ref, Stream, Value

Place: TypeAlias = tuple[str | int, ...]
"""The keys and numbers that lead to a value; those of a page begin with `page` and its number from 1."""

PACKING = frozenset({"Length", "Filter", "DecodeParms"})
_METADATA: Place = ("Root", "Metadata")
_FILES: Place = ("Root", "Names", "EmbeddedFiles", "Names")
_WRITER = frozenset({"Producer", "ModDate"})
_MOST = 200


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two files differ. `given` and `expected` are what stands there (None for nothing)."""

    place: Place
    given: Value = None
    expected: Value = None


@dataclass(frozen=True, slots=True)
class Added:
    """What a signer may have put into a file: annotations and attachments (`refs`), and `keys` of the catalog."""

    refs: frozenset[Ref] = frozenset()
    keys: frozenset[str] = frozenset()


def compare(given: Revision, expected: Revision, added: Added, earlier: Revision | None = None) -> list[Difference]:
    """Where `given` is not what `expected` is, but for what was `added`: the first of them. None: they are the same.

    `earlier` is the revision before: what `given` leaves lying about of it is no difference.
    """
    return _Comparison(given, expected, added, earlier).differences()


@dataclass
class _Comparison:
    given: Revision
    expected: Revision
    added: Added
    earlier: Revision | None
    to: set[Ref] = field(default_factory=set)
    back: set[Ref] = field(default_factory=set)
    pairs: set[tuple[Ref, Ref]] = field(default_factory=set)
    waiting: list[tuple[Place, Value, Value]] = field(default_factory=list)

    def differences(self) -> list[Difference]:
        found: list[Difference] = []
        pages = self.expected.array(self.expected.dictionary(self.expected.root.get("Pages")).get("Kids"))
        numbers = {ref: number for number, ref in enumerate(pages, start=1) if isinstance(ref, Ref)}
        for key in ("Info", "Root"):
            self.waiting.append(((key,), self.given.trailer.get(key), self.expected.trailer.get(key)))
        while self.waiting and len(found) < _MOST:
            place, one, other = self.waiting.pop()
            if isinstance(other, Ref) and other in numbers:
                place = ("page", numbers[other])
            found += self._here(place, one, other)
        return found or [Difference(("objects", ref.number)) for ref in sorted(self._hidden())[:_MOST]]

    def _here(self, place: Place, one: Value, other: Value) -> Iterator[Difference]:
        """What differs between two values themselves; what they hold waits for its turn.

        An object is the other's only counterpart (a link to a copy of a page leads nowhere), but for streams, which
        programs keep once or more often as they like.
        """
        given, expected = self.given.get(one), self.expected.get(other)
        if isinstance(one, Ref) and isinstance(other, Ref):
            if (one, other) in self.pairs:
                return
            if not isinstance(expected, Stream) and (one in self.to or other in self.back):
                yield Difference(place, one, other)
                return
            self.pairs.add((one, other))
            self.to.add(one)
            self.back.add(other)
        elif (isinstance(one, Ref) or isinstance(other, Ref)) and not isinstance(expected, list):
            yield Difference(place, given, expected)
            return
        if isinstance(given, Stream) and isinstance(expected, Stream):
            yield from self._stream(place, given, expected)
        elif isinstance(given, dict) and isinstance(expected, dict):
            yield from self._dictionary(place, given, expected)
        elif isinstance(given, list) and isinstance(expected, list):
            yield from self._array(place, given, expected)
        elif not _same(given, expected):
            yield Difference(place, given, expected)

    def _dictionary(
        self, place: Place, given: Mapping[str, Value], expected: Mapping[str, Value]
    ) -> Iterator[Difference]:
        free = _WRITER if place == ("Info",) else frozenset()
        for key in [*expected, *(key for key in given if key not in expected)]:
            one, other = given.get(key), expected.get(key)
            if key in free and isinstance(one, bytes | None):
                continue
            if other is None and self._may_be_added(place, key, one):
                continue
            if one is None or other is None:
                yield Difference((*place, key), one, other)
            else:
                self.waiting.append(((*place, key), one, other))
        if "Pages" in expected:  # first, so that what belongs to a page is told as the page's
            self.waiting.append(((*place, "Pages"), given.get("Pages"), expected["Pages"]))

    def _may_be_added(self, place: Place, key: str, value: Value) -> bool:
        if place == ("Root",):
            return key in self.added.keys
        if place[0] != "page" or key != "Annots":
            return False
        return all(isinstance(note, Ref) and note in self.added.refs for note in self.given.array(value) or [None])

    def _array(self, place: Place, given: list[Value], expected: list[Value]) -> Iterator[Difference]:
        if place[-1] == "Annots" or place == ("Root", "AF"):
            given = [value for value in given if not (isinstance(value, Ref) and value in self.added.refs)]
        elif place == _FILES and len(given) % 2 == 0:
            pairs = zip(given[::2], given[1::2], strict=True)
            kept = [pair for pair in pairs if not (isinstance(pair[1], Ref) and pair[1] in self.added.refs)]
            given = [value for pair in kept for value in pair]
        if len(given) != len(expected):
            yield Difference(place, given, expected)
            return
        for number, (one, other) in reversed(list(enumerate(zip(given, expected, strict=True)))):
            self.waiting.append(((*place, number), one, other))

    def _stream(self, place: Place, given: Stream, expected: Stream) -> Iterator[Difference]:
        if place == _METADATA:
            if not metadata.same(given, expected):
                yield Difference(place, given, expected)
            return
        entries = (
            {key: value for key, value in one.entries.items() if key not in PACKING} for one in (given, expected)
        )
        yield from self._dictionary(place, *entries)
        if not _same_content(given, expected):
            yield Difference(place, given, expected)

    def _hidden(self) -> set[Ref]:
        """The objects of the given revision that nothing refers to."""
        catalog = self.given.root
        seen = set(self.to)
        waiting: list[Value] = [*self.added.refs, *(catalog.get(key) for key in self.added.keys)]
        while waiting:
            value = waiting.pop()
            if isinstance(value, Ref):
                if value in seen:
                    continue
                seen.add(value)
                value = self.given.get(value)
            waiting.extend(_held(value))
        before = self.earlier.objects if self.earlier else {}
        left = {ref for ref, value in before.items() if self.given.objects.get(ref) is value}
        return self.given.objects.keys() - seen - self.given.structure - left


def _held(value: Value) -> Iterable[Value]:
    if isinstance(value, Stream):
        return value.entries.values()
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _same(one: Value, other: Value) -> bool:
    """Whether two values that hold no others are the same: numbers by what they are, all else by its kind, too."""
    numbers = isinstance(one, int | Decimal) and isinstance(other, int | Decimal)
    kinds = type(one) is type(other) or (numbers and not isinstance(one, bool) and not isinstance(other, bool))
    return kinds and one == other


def _same_content(given: Stream, expected: Stream) -> bool:
    """Whether two streams hold the same bytes, however they are packed; packed alike where nothing undoes it here."""
    try:
        content = decode(expected, LARGEST)
    except PdfError:
        return all(given.entries.get(key) == expected.entries.get(key) for key in PACKING) and given.raw == expected.raw
    try:
        return decode(given, len(content)) == content
    except PdfError:
        return False
