"""The sources as citations: BibTeX, and CSL-JSON, which Zotero, Pandoc and the like take in."""

from __future__ import annotations

import json
import re
from typing import Any

from factsheet.model.calendar import days
from factsheet.model.passage import plain
from factsheet.render.briefing import SourceView
from factsheet.render.sheet import Sheet
from factsheet.render.unruly import tame

_AUTHORS = re.compile(r"\s*(?:;|,\s*and\s|,|\s+and\s+|\s*&\s*)\s*")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_LATEX = {
    **{char: f"\\{char}" for char in "$&#%_"},
    "{": "(",
    "}": ")",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""Signs that mean something to TeX. Braces cannot be kept: BibTeX counts those, too, that are escaped."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def csl(sheet: Sheet) -> bytes:
    """The sources as CSL-JSON, by their ids."""
    items = [_item(source) for source in _cited(sheet)]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()


def bibtex(sheet: Sheet) -> bytes:
    """The sources as BibTeX, by their ids."""
    return ("\n\n".join(_entry(source) for source in _cited(sheet)) + "\n").encode()


def _cited(sheet: Sheet) -> list[SourceView]:
    """The sources that the sheet cites, in their order."""
    return [source for source in sheet.view.sources if source.number is not None]


def _item(source: SourceView) -> dict[str, Any]:
    given = {
        "id": source.id,
        "type": "article-newspaper",
        "title": _plain(source.title),
        "author": [{"literal": name} for name in _authors(source)],
        "container-title": _plain(source.publisher),
        "issued": {"date-parts": [_date(source)]} if _date(source) else None,
        "URL": source.url,
    }
    return {key: value for key, value in given.items() if value}


def _entry(source: SourceView) -> str:
    day = _date(source)
    fields = {
        "author": " and ".join(f"{{{_latex(name)}}}" for name in _authors(source)),
        "title": _latex(_plain(source.title)) and f"{{{_latex(_plain(source.title))}}}",
        "howpublished": _latex(_plain(source.publisher)),
        "year": str(day[0]) if day else "",
        "url": _address(source.url),
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    lines += [f"  month = {_MONTHS[day[1] - 1]},", f"  day = {{{day[2]}}},"] if day else []
    return "\n".join([f"@misc{{{source.id},", *lines, "}"])


def _authors(source: SourceView) -> list[str]:
    """The names of a byline, as they are printed."""
    return [name for name in _AUTHORS.split(_BY.sub("", _plain(source.byline), count=1)) if name]


def _date(source: SourceView) -> list[int]:
    """Year, month and day of publication; nothing where no day is known."""
    covered = days(source.published_iso)
    known = covered is not None and covered.first == covered.last
    return [covered.first.year, covered.first.month, covered.first.day] if covered and known else []


def _plain(text: str) -> str:
    return tame(plain(text))


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in text)


def _address(url: str) -> str:
    """An address, its braces and backslashes written as addresses write them: nothing in it ends the field."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
