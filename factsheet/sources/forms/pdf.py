"""PDF to its text, page by page, without what stands on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from factsheet.errors import SourceError
from factsheet.limits import PDF_PAGES, TEXT_CHARACTERS
from factsheet.model.source import BlockKind
from factsheet.sources.forms import Read, Zone
from factsheet.sources.forms.typeset import body_size, frames, set_lines, told

_NUMBER = re.compile(r"(?:page\s+)?[-–—|]?\s*\d{1,4}\s*(?:[-–—|]|(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_SPLIT = re.compile(r"([^\W\d_]+)(?:([-\u2010\u00ad])\n|([\x02\ufffe])\n?)([a-z]+)(\S*)[^\S\f]?")
"""A word that the end of a line parts; PDFium writes two marks of its own for such a hyphen, and no break behind it."""
_TENS = re.compile(r".*(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)", re.IGNORECASE)
_SOFT = ("\u2010", "\u00ad")
_EDGE = 2
"""Lines at the top and at the bottom of a page that may be its running head and its number."""
_LETTERS = 20
"""Letters that a page of text has at least; less is a picture, with a number perhaps."""
_SCAN = "recognise its text with a program for that (OCR), or type what you need into a .txt file"
_HYPHENATED = 0.03
"""Share of the lines that end with a hyphen where a program parts words; without one they are few."""
_PASSWORD, _PROTECTION = 4, 5
"""Error codes of PDFium."""


def read(data: bytes) -> Read:
    """The text of the PDF file `data`, a form feed between its pages. Raises SourceError."""
    pages, count, made = _pages(data)
    if "factsheet " in made:
        remedy = "give the articles it was made from, or get its fact base out with `factsheet open`"
        raise SourceError("this is a sheet that factsheet has printed, no article", remedy=remedy)
    empty = [at for at, texts in enumerate(pages, start=1) if sum(map(str.isalpha, "".join(texts))) < _LETTERS]
    if len(empty) == len(pages):
        raise SourceError("this PDF has pictures of pages and no text: it is a scan", remedy=_SCAN)
    remarks = []
    if empty:
        numbers = ", ".join(map(str, empty[:10])) + (" …" if len(empty) > 10 else "")
        remarks.append(f"no text on page {numbers}: empty, or a picture of one, which is not read")
    if count > len(pages):
        remarks.append(f"only the first {len(pages)} of {count:,} pages are read")
    bare = [_without(lines) for lines in _bare([[*_lines(text)] for text, _ in pages])]
    boxes = [_without([*_lines(box)]) for _, box in pages]
    texts = _joined([*bare, *boxes])
    whole = ""
    zones: list[Zone] = []
    for text, box in zip(texts[: len(bare)], texts[len(bare) :], strict=True):
        whole += f"\f{text}" if zones or whole else text
        if box:
            whole += "\n\n" if text else ""
            zones.append((len(whole), len(whole) + len(box), BlockKind.BOX))
            whole += box
    return Read(whole + "\n", remarks=tuple(remarks), zones=tuple(zones))


def _pages(data: bytes) -> tuple[list[tuple[str, str]], int, str]:
    """The text of each page that is read and that of its boxes, how many pages there are, and the program that made
    them."""
    import pypdfium2  # slow to load, and wanted for these files only

    try:
        document = pypdfium2.PdfDocument(data)
        count, pages, left = len(document), [], TEXT_CHARACTERS
        for index in range(min(count, PDF_PAGES)):
            page = document[index]
            lines = set_lines(page.get_textpage())
            pages.append((lines, frames(page)))
            left -= sum(len(line.words) for line in lines)
            if left < 0:
                break
        made = document.get_metadata_dict()
        size = body_size(line for lines, _ in pages for line in lines)
        texts = [told(lines, found, size, len(pages) == 1) for lines, found in pages]
        return texts, count, f"{made.get('Creator')} {made.get('Producer')}"
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (_PASSWORD, _PROTECTION) or "assword" in str(error):
            remedy = "open it with its password and save it without one"
            raise SourceError("this PDF is locked with a password", remedy=remedy) from None
        raise SourceError("this PDF is damaged and cannot be read", remedy="save or fetch it again") from None


def _lines(text: str) -> Iterable[str]:
    """The lines of a page's text; one over which a blank one stands begins with its line break."""
    over = ""
    for line in text.split("\n"):
        words = " ".join(line.split())
        if words:
            yield over + words
        over = "" if words else "\n"


def _bare(pages: Sequence[list[str]]) -> list[list[str]]:
    """The lines of each page without the running heads: what stands at the edge of half of the pages, whatever its
    numbers are."""
    edges = Counter(chain.from_iterable({_shape(line) for line in _edge(lines)} for lines in pages))
    heads = {line for line, count in edges.items() if count > 1 and 2 * count >= len(pages)}
    found = []
    for lines in pages:
        kept = list(enumerate(lines))
        near = {*range(_EDGE), *range(len(lines) - _EDGE, len(lines))}
        found.append([line for at, line in kept if at not in near or _shape(line) not in heads])
    return found


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line.strip())


def _edge(lines: list[str]) -> list[str]:
    return lines[:_EDGE] + lines[-_EDGE:]


def _without(lines: list[str]) -> list[str]:
    """`lines` without the number of the page."""
    last = len(lines) - 1
    return [line for at, line in enumerate(lines) if at not in (0, last) or not _NUMBER.fullmatch(line.strip())]


def _joined(pages: Sequence[list[str]]) -> list[str]:
    """The text of each page, the words that a line's end parts put together."""
    text = "\f".join("\n".join(lines) for lines in pages)
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold()))
    parted = sum(1 for _ in _SPLIT.finditer(text))
    always = parted > _HYPHENATED * max(1, text.count("\n")) and parted > 2

    def mended(match: re.Match[str]) -> str:
        left, mark, _, right, rest = match.groups()
        whole, tied = f"{left}{right}", f"{left}-{right}"
        known = tied.casefold() in words or _TENS.fullmatch(left)
        soft = whole.casefold() in words or mark in _SOFT or (always and not known)
        return f"{whole if soft else tied}{rest}\n"

    return _SPLIT.sub(mended, text).replace("\x02", "-").replace("\ufffe", "-").split("\f")
