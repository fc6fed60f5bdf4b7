"""What was named instead of a fact base: a folder, a printed sheet, a page, an article, a name with a slip."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from factsheet.errors import FactBaseError
from factsheet.factbase.lines import BOM

_STARTS = (
    (b"%pdf-", "this is a PDF", "`factsheet open` gives the fact base out of a printed sheet."),
    (b"<!doctype", "this is a page", "Name the fact base that it was made from."),
    (b"<html", "this is a page", "Name the fact base that it was made from."),
    (b"pk\x03\x04", "this is a packed file, such as Word writes", "Name the fact base that it was made from."),
)
"""How files of other forms begin, in lower case, what they are, and what to do."""
_KEY = re.compile(r"[\[{]|- |[\"']?[a-z_ ]+[\"']?[ ]*:(?:\s|$)")
_PROSE = re.compile(r"\w\S*(?:\s+\S+){2}")
"""How a line of YAML begins, and one of prose: with three words."""
_HEAD = 5
"""Lines in which it shows."""
_USUAL = "facts.yaml"


def other_form(path: Path, content: bytes) -> FactBaseError | None:
    """The error for a file whose first bytes are those of another form; None where it may be YAML."""
    start = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, what, remedy in _STARTS:
        if start.startswith(mark):
            usual = path.parent / _USUAL
            meant = f"Did you mean {usual}?" if usual.is_file() else remedy
            return FactBaseError(f"{what}, no fact base", where=str(path), remedy=meant)
    return None


def other_text(path: Path, text: str) -> FactBaseError | None:
    """The error for a text that begins as prose does, such as an article, and for the sidecar."""
    head = list(islice(filter(None, map(str.strip, text.removeprefix(BOM).splitlines())), _HEAD))
    if path.name.endswith(".base.json"):
        what, remedy = "this is the sidecar of a fact base", "Name the fact base beside it."
    elif any(map(_PROSE.match, head)) and not any(map(_KEY.match, head)):
        what, remedy = "this is a text, no fact base", f"`factsheet build {path}` makes one of an article."
    else:
        return None
    return FactBaseError(what, where=str(path), remedy=remedy)


def unreadable(path: Path, error: OSError) -> FactBaseError:
    """The error for a path that cannot be read, with the file that may be meant."""
    if path.is_dir():
        usual = path / _USUAL
        remedy = f"Did you mean {usual}?" if usual.is_file() else "Name the fact base in it."
        return FactBaseError("this is a folder, no fact base", where=str(path), remedy=remedy)
    if not isinstance(error, FileNotFoundError):
        return FactBaseError(f"cannot be read ({error.strerror})", where=str(path))
    try:
        near = get_close_matches(path.name, sorted(other.name for other in path.parent.iterdir()), 1)
    except OSError:
        near = []
    remedy = f"Did you mean {path.parent / near[0]}?" if near else "Check the name; `factsheet build` makes one."
    return FactBaseError("there is no such file", where=str(path), remedy=remedy)
