"""Checks the source entries: the text kept beside the file, and the original as it was read."""

from __future__ import annotations

import errno
from collections.abc import Iterator

from factsheet.factbase.findings import Checked, Finding
from factsheet.limits import DOCUMENT_BYTES
from factsheet.model.digest import digest
from factsheet.model.fact import SourceEntry
from factsheet.sources.attached import contents


def sources(checked: Checked) -> Iterator[Finding]:
    """Sources without a text or a day of publication, or whose original is another than the one that was read."""
    for name, entry in checked.loaded.base.sources.items():
        if entry.left_out:
            continue
        if name not in checked.kept and any(cite.source == name for fact in checked.facts for cite in fact.cites):
            what = f"{entry.text} is not there" if entry.text else "no text is kept"
            message = f"{what}, so that its passages cannot be checked; run `factsheet build` again"
            yield checked.at("error", "source-text", message, "sources", name, "text")
        if not entry.published:
            message = "no day of publication is known, so that “Monday” and the like stay open; write `published:` here"
            yield checked.at("note", "source-undated", message, "sources", name)
        yield from _copy(checked, name, entry)
        yield from _original(checked, name, entry)
        yield from _read_again(checked, name, entry)


def _copy(checked: Checked, name: str, entry: SourceEntry) -> Iterator[Finding]:
    """The kept text, where it is not what the run wrote that made the fact base."""
    text = checked.kept.get(name)
    if text is not None and entry.text_digest and digest(text.encode("utf-8")) != entry.text_digest:
        message = f"the copy {entry.text} has changed since it was kept; run `factsheet build` again"
        yield checked.at("error", "source-changed", message, "sources", name, "text_digest")


def _original(checked: Checked, name: str, entry: SourceEntry) -> Iterator[Finding]:
    path = checked.beside(entry.file)
    if path is None or not entry.digest:
        return
    try:
        original = contents(path, DOCUMENT_BYTES)
    except OSError as error:
        missing = error.errno in (errno.ENOENT, errno.ENOTDIR)
        why = "is not there" if missing else f"cannot be read ({error.strerror})"
        message = f"the original {entry.file} {why}; the copy that was kept was checked"
        yield checked.at("note", "source-changed", message, "sources", name, "file")
        return
    if entry.digest != digest(original):
        message = f"{entry.file} has changed since it was read; run `factsheet build` again"
        yield checked.at("error", "source-changed", message, "sources", name, "digest")


def _read_again(checked: Checked, name: str, entry: SourceEntry) -> Iterator[Finding]:
    """The kept text, where the original says something else when it is read again."""
    found, kept = checked.originals.get(name), checked.kept.get(name)
    if found is None or kept is None or found.text == kept:
        return
    if found.reader == entry.reader:
        message = f"the copy {entry.text} is not what {entry.file} says; run `factsheet build` again"
        yield checked.at("error", "source-changed", message, "sources", name, "text")
        return
    then = f"it was read by {entry.reader}" if entry.reader else "what read it is not recorded"
    message = f"{entry.file} reads otherwise now ({found.reader}; {then}); the copy that was kept was checked"
    yield checked.at("warning", "source-changed", message, "sources", name, "file")
