"""The words of a page that WeasyPrint has drawn, read with its own typefaces: to say what a changed page says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from factsheet.render.proofing.document import LARGEST, Revision, decode
from factsheet.render.proofing.syntax import PdfError, Stream, Value

_MORE = 1 << 20
_DRAWN = re.compile(
    rb"/([\w+-]{1,40}) [\d.]{1,20} Tf|(-?[\d.]{1,20}) (-?[\d.]{1,20}) Tm|\[([^\[\]]*)\] TJ",
)
_GLYPHS = re.compile(rb"<([0-9A-Fa-f]*)>")
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


def otherwise(given: Revision, expected: Revision, page: int) -> tuple[list[str], list[str]]:
    """The lines that the given file lacks on a page (by its number from 1), and those that it has instead."""
    drawings = []
    size = LARGEST
    for revision in (expected, given):
        drawing = revision.get(_page(revision, page).get("Contents"))
        try:
            drawings.append(decode(drawing, size) if isinstance(drawing, Stream) else b"")
        except PdfError:
            return [], []
        size = len(drawings[0]) * 2 + _MORE
    letters: dict[str, dict[str, str]] = {}
    for revision in (given, expected):  # what both name counts as our typefaces have it
        resources = revision.dictionary(_page(revision, page).get("Resources"))
        for name, font in revision.dictionary(resources.get("Font")).items():
            letters.setdefault(name, {}).update(_letters(revision, font))
    ours, theirs = (Counter(_lines(drawing, letters)) for drawing in drawings)
    return list(ours - theirs), list(theirs - ours)


def _page(revision: Revision, number: int) -> Mapping[str, Value]:
    kids = revision.array(revision.dictionary(revision.root.get("Pages")).get("Kids"))
    return revision.dictionary(kids[number - 1]) if number <= len(kids) else {}


def _letters(revision: Revision, font: Value) -> dict[str, str]:
    """The characters of each glyph of a typeface, by its code in four hexadecimal digits."""
    table = revision.get(revision.dictionary(font).get("ToUnicode"))
    try:
        content = decode(table, _MORE) if isinstance(table, Stream) else b""
    except PdfError:
        return {}
    return {
        glyph.decode().lower(): bytes.fromhex(codes.decode()).decode("utf-16-be", errors="replace")
        for glyph, codes in _MAPPED.findall(content)
        if len(codes) % 4 == 0
    }


def _lines(drawing: bytes, letters: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The lines of a drawing from above to below, as it draws them."""
    lines: list[tuple[bytes, list[str]]] = [(b"", [])]
    font: Mapping[str, str] = {}
    for name, _, height, shown in _DRAWN.findall(drawing):
        if name:
            font = letters.get(name.decode(), {})
        elif height:
            if height != lines[-1][0]:
                lines.append((height, []))
        else:
            glyphs = "".join(part.decode().lower() for part in _GLYPHS.findall(shown))
            codes = (glyphs[place : place + 4] for place in range(0, len(glyphs), 4))
            lines[-1][1].append("".join(font.get(code, "�") for code in codes))
    return [" ".join(" ".join(parts).split()) for _, parts in lines if parts]
