"""What WeasyPrint and fontTools complain of while a page is printed: what of it stops the page, what is told, what not.

A page is stopped where it would show less than it should: a letter, a picture, a typeface or a style sheet that is
missing. Nothing else that a library says decides whether a person gets a sheet; it is told once as a note. The table
was made from every call of a logger in WeasyPrint 66 to 70.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from factsheet.errors import RenderError
from factsheet.render.libraries import SUBSETTER

STOPS = (
    # A letter that no typeface has, or whose drawing cannot be read: nothing stands where it should.
    ".notdef glyph rendered",
    "Please install HarfBuzz version 13+",
    "Unknown bitmap metrics",
    "Unsupported bitmap glyph format",
    "Unknown subglyph",
    "Unsupported subglyph",
    # What the page asks for and does not get.
    "Font-face %r cannot be loaded",
    "Failed to load image",
    "Failed to render SVG image",
    "Failed to load inline SVG",
    "Failed to load stylesheet",
    "Unsupported stylesheet type",
    "Failed to load attachment",
    "Invalid profile file",
)
"""How the messages begin that stop a page, as WeasyPrint's source has them: before a page's own words are filled in."""

FALLBACK = "Using fontTools instead of HarfBuzz-Subset"
"""How WeasyPrint says that a library is missing without which it works all the same."""

_PLACE = re.compile(r" at \d+:\d+")
"""A place in all styles together, which is none in the file of a newsroom."""
_LONGEST = 200
_MOST = 10


class Complaints(logging.Handler):
    """Takes what the libraries complain of: `wrong` stops the page; `notes` and `missing` libraries are told."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.wrong: dict[str, None] = {}
        self.notes: dict[str, None] = {}
        self.missing: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Puts a message where it belongs. Only WeasyPrint's speak of the page; fontTools' are about its own work."""
        if not record.name.startswith("weasyprint"):
            return
        template, message = str(record.msg), _short(record.getMessage())
        if template.startswith(STOPS):
            self.wrong[message] = None
        elif template.startswith(FALLBACK):
            self.missing[SUBSETTER.missing()] = None
        else:
            self.notes[f"in the printed page: {_PLACE.sub('', message)}"] = None

    def check(self) -> None:
        """Raises RenderError where something stops the page."""
        if self.wrong:
            raise RenderError("the page cannot be printed as it is: " + "; ".join(_few(list(self.wrong))))

    def told(self) -> list[str]:
        """The libraries that are missing, and the notes, each once; of very many the first."""
        return [*self.missing, *_few(list(self.notes))]


@contextmanager
def complaints() -> Iterator[Complaints]:
    """What the libraries complain of while the context lasts; none of it goes anywhere else."""
    taken = Complaints()
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    before = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.addHandler(taken)
        logger.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield taken
    finally:
        for logger, propagate in zip(loggers, before, strict=True):
            logger.removeHandler(taken)
            logger.propagate = propagate


def _short(message: str) -> str:
    """A message in one line, and not the picture that it may be about."""
    line = " ".join(message.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"


def _few(messages: list[str]) -> list[str]:
    return messages if len(messages) <= _MOST else [*messages[:_MOST], f"and {len(messages) - _MOST} more like these"]
