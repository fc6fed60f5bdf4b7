"""Differences between a file and what it should be, in words for the person who holds it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from factsheet.render.proofing.compare import Difference, Place
from factsheet.render.proofing.document import Revision
from factsheet.render.proofing.files import attached, text
from factsheet.render.proofing.syntax import PdfError
from factsheet.render.proofing.words import otherwise

SHOWN = 8
TYPEFACE = "a typeface in it is another: letters may look like others, or it was made with another font library"
_LONGEST = 120

_BOXES = frozenset({"MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox", "Rotate", "UserUnit"})
_ACTIONS = frozenset({"OpenAction", "AA", "JavaScript", "A"})
_CATALOG = {
    "Outlines": "its outline (bookmarks) is another",
    "StructTreeRoot": "what screen readers read out is another (structure, alternative texts)",
    "Metadata": "its title or its other metadata are others",
    "OCProperties": "it has layers that can be shown and hidden",
    "AcroForm": "it has a form, or a signature that is none",
    "Dests": "its links lead elsewhere",
    "EmbeddedFiles": "its attachments are not those that its fact base accounts for",
    "AF": "its attachments are not those that its fact base accounts for",
}


def told(differences: Sequence[Difference], given: Revision, expected: Revision) -> list[str]:
    """The gravest differences, each once, at most SHOWN of them."""
    found = list(dict.fromkeys(_told(differences, given, expected)))
    return [*found[:SHOWN], *([f"and {len(found) - SHOWN} more differences"] if len(found) > SHOWN else [])]


def _told(differences: Iterable[Difference], given: Revision, expected: Revision) -> Iterator[str]:
    drawn_first = sorted(differences, key=lambda difference: "Contents" not in difference.place[2:3])
    for difference in drawn_first:
        match difference.place:
            case ("page", int(page), "Contents", *_):
                yield from _drawn(given, expected, page)
            case ("page", int(page), *rest):
                yield _on_page(page, rest, difference)
            case ("Root", "Names", "EmbeddedFiles", *_) | ("Root", "AF", *_):
                yield from _attachments(given, expected)
            case _:
                yield _elsewhere(difference)


def _drawn(given: Revision, expected: Revision, page: int) -> Iterator[str]:
    lacks, says = otherwise(given, expected, page)
    for lack, says_instead in zip_longest(lacks, says):
        yield from [f"page {page} lacks: {_short(lack)}"] if lack else []
        yield from [f"page {page} says: {_short(says_instead)}"] if says_instead else []
    if not lacks and not says:
        yield f"page {page} has the same words, but is drawn otherwise"


def _on_page(page: int, rest: Sequence[str | int], difference: Difference) -> str:
    key = str(rest[0]) if rest else "kind"
    if "ToUnicode" in rest:
        return "letters are copied and read out as others than they look"
    if "Font" in rest:
        return TYPEFACE
    if key in _BOXES:
        return f"page {page} is cut, turned or sized otherwise ({key})"
    if key == "Annots" and rest[-1] == "URI" and isinstance(difference.given, bytes):
        return f"page {page} has a link that leads to {_short(text(difference.given))}"
    if key == "Annots":
        return f"page {page} has links, notes or fields that its fact base does not give, or lacks some"
    if key == "Resources":
        return f"page {page} is drawn with other means ({' '.join(map(str, rest[1:3])) or 'resources'})"
    return f"page {page} has another {key}"


def _elsewhere(difference: Difference) -> str:
    place: Place = difference.place
    if (
        place == ("Root", "Pages", "Kids")
        and isinstance(difference.given, list)
        and isinstance(difference.expected, list)
    ):
        return f"it has {len(difference.given)} pages, its fact base gives {len(difference.expected)}"
    if place[0] == "objects":
        return "it holds something that no part of it refers to"
    if action := next((str(key) for key in place if key in _ACTIONS), None):
        return f"it does something of its own when it is opened, read or printed ({action})"
    known = next((words for key, words in _CATALOG.items() if key in place), None)
    if known or place[0] == "Info":
        return known or _CATALOG["Metadata"]
    return f"its catalog is another ({' '.join(map(str, place[1:3]))})"


def _attachments(given: Revision, expected: Revision) -> Iterator[str]:
    try:
        there, wanted = attached(given), dict(attached(expected))
    except PdfError as error:
        yield str(error)
        return
    counts = Counter(name for name, _ in there)
    yield from (f"it has {count} attachments called {_short(name)}" for name, count in counts.items() if count > 1)
    for name, content in there:
        if name not in wanted:
            yield f"its fact base does not account for the attachment {_short(name)}"
        elif content != wanted[name]:
            yield f"the attachment {_short(name)} is not the one that its fact base accounts for"
    yield _CATALOG["AF"]


def _short(words: str) -> str:
    line = "".join(char if char.isprintable() else "�" for char in words[:_LONGEST])
    return line if len(words) <= _LONGEST else line + "…"
