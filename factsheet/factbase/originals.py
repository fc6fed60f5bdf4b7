"""The originals of a fact base's sources, read again, so that citations are proved against them, not their copies."""

from __future__ import annotations

from factsheet.errors import SourceError
from factsheet.factbase.findings import Checked, Original
from factsheet.factbase.load import Loaded
from factsheet.limits import DOCUMENT_BYTES
from factsheet.model.digest import digest
from factsheet.sources.attached import contents
from factsheet.sources.said import again


def originals(loaded: Loaded) -> dict[str, Original]:
    """What the originals say that still are what was read, by the ids of their sources.

    Others are not read: the paths may come from a stranger, and what has the digest that he recorded he has already.
    """
    cited = {cite.source for fact in loaded.base.facts for cite in fact.cites}
    found = {}
    for name, entry in loaded.base.sources.items():
        if name not in cited or not entry.file or not entry.digest or entry.left_out:
            continue
        path = loaded.path.parent / entry.file
        try:
            data = contents(path, DOCUMENT_BYTES)
            if digest(data) == entry.digest:
                found[name] = Original(*again(path, data))
        except (OSError, SourceError):
            continue
    return found


def proved(checked: Checked) -> str:
    """What the citations of a fact base were looked for in, in words; empty where no original was read."""
    by_original = [name for name in checked.originals if checked.counts(name)]
    cited = {cite.source for fact in checked.facts for cite in fact.cites}
    by_copy = [name for name in checked.kept if name in cited and name not in by_original]
    if not by_original:
        return ""
    rest = f", those of {_listed(by_copy)} in the copy that was kept" if by_copy else ""
    return f"passages of {_listed(by_original)} looked for in the original{rest}"


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
