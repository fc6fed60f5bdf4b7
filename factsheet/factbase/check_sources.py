"""Checks the source entries: the text kept beside the file, and the original as it was read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from factsheet.factbase.findings import Checked, Finding
from factsheet.model.fact import SourceEntry

_CHUNK = 1 << 20


def sources(checked: Checked) -> Iterator[Finding]:
    """Sources without a text or a day of publication, or whose original is another than the one that was read."""
    for name, entry in checked.loaded.base.sources.items():
        if entry.left_out:
            continue
        if name not in checked.texts and any(cite.source == name for fact in checked.facts for cite in fact.cites):
            what = f"{entry.text} is not there" if entry.text else "no text is kept"
            message = f"{what}, so that its passages cannot be checked; run `factsheet build` again"
            yield checked.at("error", "source-text", message, "sources", name, "text")
        if not entry.published:
            message = "no day of publication is known, so that “Monday” and the like stay open; write `published:` here"
            yield checked.at("note", "source-undated", message, "sources", name)
        yield from _original(checked, name, entry)


def _original(checked: Checked, name: str, entry: SourceEntry) -> Iterator[Finding]:
    path = checked.beside(entry.file)
    if path is None or not entry.digest:
        return
    if not path.is_file():
        message = f"the original {entry.file} is not there; the copy that was kept was checked"
        yield checked.at("note", "source-changed", message, "sources", name, "file")
        return
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    if entry.digest != f"sha256-{digest.hexdigest()}":
        message = f"{entry.file} has changed since it was read; run `factsheet build` again"
        yield checked.at("error", "source-changed", message, "sources", name, "digest")
