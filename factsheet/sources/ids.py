"""Short readable ids of sources: `ap`, `nbc`, `nbcnews-com`, `ap-2`."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from factsheet.model.slug import slug
from factsheet.sources.outlets import by_file_name, by_name

_NUMBER = re.compile(r"^\d{1,4}[-_. ]+")
_MEANINGLESS = re.compile(r"[0-9a-f]{8,}|\d+|article|text|source|page|index|untitled|document|download")


def mint(publisher: str | None, file: Path | None, title: str | None, taken: Collection[str]) -> str:
    """An id for a source that is not in `taken`: from its publisher, else its file name, else its headline."""
    base = _base(publisher, file, title)
    number = 1
    found = base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found


def _base(publisher: str | None, file: Path | None, title: str | None) -> str:
    outlet = by_name(publisher) if publisher else None
    if outlet:
        return outlet.id
    if publisher:
        return slug(publisher, "source")
    stem = _NUMBER.sub("", file.stem.casefold()) if file else ""
    owner = by_file_name(stem)
    if owner:
        return owner.id
    name = "-".join(re.findall(r"[a-z0-9]+", stem)).removeprefix("www-")[:40].strip("-")
    if name and not _MEANINGLESS.fullmatch(name.replace("-", "")):
        return name
    return slug(title, "source") if title else "source"
