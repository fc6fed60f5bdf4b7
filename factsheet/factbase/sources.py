"""The sources that a fact base names, for a run that reads them again."""

from __future__ import annotations

from pathlib import Path

from factsheet.factbase import sidecar
from factsheet.factbase.load import load
from factsheet.model.fact import SourceEntry
from factsheet.model.typed_date import typed
from factsheet.sources.read import Known

GIVEN = ("title", "publisher", "byline", "url", "published", "updated")
"""The keys of a source that a person may know better than the text."""

_READ = ("given", "stated", "metadata")
"""Where a day of publication is from that the source itself, or a person, tells."""


def known(path: Path) -> list[Known]:
    """The sources of the fact base at `path`, in their order, then those that a person removed from it.

    What a person wrote into an entry counts as given; a source that is left out or removed says why it is skipped.
    Raises FactBaseError.
    """
    loaded = load(path)
    base = sidecar.read(loaded)
    found = [
        _known(path, name, entry, base.sources.get(name, {}) if base else entry.as_written())
        for name, entry in loaded.base.sources.items()
    ]
    for name, entry in loaded.base.sources.items():
        for version in entry.versions or ():
            found.append(Known(name, text=_beside(path, version), skip=f"it is an earlier text of `{name}`"))
    base = base or sidecar.Base()
    for name, written in {**base.removed_sources, **base.sources}.items():
        if name not in loaded.base.sources:
            entry = SourceEntry.model_validate(written)
            skip = f"it was removed from {path.name} by hand; write it there again to have it read"
            texts = _beside(path, entry.file), _beside(path, entry.text)
            found.append(Known(name, *texts, digest=entry.digest, skip=skip))
    return found


def _known(path: Path, name: str, entry: SourceEntry, before: dict[str, str]) -> Known:
    written = entry.as_written()
    written |= {key: _day(written.get(key)) for key in ("published", "updated")}
    given = {key: written[key] for key in GIVEN if written.get(key) and written[key] != before.get(key)}
    if entry.retrieved:  # no file says so itself
        given |= {key: value for key, value in (("retrieved", entry.retrieved), ("url", entry.url)) if value}
    recorded = {key: written[key] for key in GIVEN if written.get(key)}
    if entry.published_basis in _READ:
        recorded["published_basis"] = entry.published_basis
    else:  # worked out from other sources, as it will be again
        recorded.pop("published", None)
    return Known(
        name,
        file=_beside(path, entry.file),
        text=_beside(path, entry.text),
        digest=entry.digest,
        folder=path.parent,
        reader=entry.reader,
        given=given,
        recorded=recorded,
        told=written["published"] if entry.published_basis == "given" else None,
        versions=tuple(path.parent / version for version in entry.versions or ()),
        skip=f"left out: {entry.left_out}" if entry.left_out else None,
    )


def _day(value: str | None) -> str | None:
    """The ISO day that a person has written; what is none is nothing to count from, and `check` tells it."""
    day = typed(value) if value else None
    return day if day and len(day) == len("2013-01-28") else None


def _beside(path: Path, name: str | None) -> Path | None:
    return path.parent / name if name else None
