"""The texts of the sources that are kept beside a fact base, so that every citation can be checked later."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factsheet.containment import contents, within
from factsheet.errors import FactBaseError
from factsheet.factbase import sidecar
from factsheet.factbase.files import refuse_outside, replace
from factsheet.model.fact import FactBase
from factsheet.model.source import Source

FOLDER = "sources"
"""The folder of the copies, beside the fact base."""
LARGEST = 16 << 20
"""Bytes of a kept text at most: an article has 5 MB, which may grow when it is written as UTF-8."""


def kept_of(folder: Path, base: FactBase) -> dict[str, str]:
    """The texts that are kept in the `folder` of the fact base `base`, by the ids of their sources."""
    texts = {name: kept(folder, entry.text) for name, entry in base.sources.items()}
    return {name: text for name, text in texts.items() if text is not None}


def kept(folder: Path, name: str | None) -> str | None:
    """The text that a source entry calls `name`, in the `folder` of its fact base; None where there is none.

    Nothing outside of the folder is read, links resolved: the file comes from strangers.
    """
    if name is None or not within(folder / name, folder):
        return None
    try:
        return contents(folder / name, LARGEST).decode("utf-8", errors="replace")
    except OSError:
        return None


def place(source: str, name: str | None) -> str:
    """Where to put the text of the source with the id `source` that comes from elsewhere and is called `name` there.

    Names that a run makes stay, others give way to the usual one: they come from strangers.
    """
    made = re.fullmatch(rf"{FOLDER}/(\w[\w .-]*/)?{re.escape(source)}(-[0-9a-f]{{12}})?\.txt", name or "")
    return name if name and made else f"{FOLDER}/{source}.txt"


def keep_earlier(facts: Path, base: FactBase, sources: Sequence[Source]) -> dict[str, list[str]]:
    """Keeps the texts that `sources` had before they were corrected; gives all that are kept, by their ids.

    `base` is what the fact base at `facts` says before the run. A copy is called `sources/ID-DIGEST.txt`, and no other
    text has its name. A text that only is read otherwise, from the same original, is no correction. Raises
    FactBaseError.
    """
    found = {}
    for source in sources:
        entry = base.sources.get(source.id)
        if entry is None:
            continue
        names = list(entry.versions or [])
        before = kept(facts.parent, entry.text)
        if entry.text and before is not None and before != source.original and entry.digest != source.digest:
            content = before.encode("utf-8")
            name = f"{FOLDER}/{source.id}-{hashlib.sha256(content).hexdigest()[:12]}.txt"
            replace(facts.parent / name, content, inside=facts.parent)
            names = [*(other for other in names if other != name), name]
        if names:
            found[source.id] = names
    return found


def keep(facts: Path, sources: Sequence[Source]) -> dict[str, str]:
    """Writes a copy of what was read of each source; gives their names, by the ids of the sources, as `facts` has them.

    A copy is `sources/ID.txt`. Where that is another file (a copy that another fact base in the folder names, or
    something that no run wrote), it is `sources/FACTS/ID.txt`, FACTS being the name of the fact base. Raises
    FactBaseError.
    """
    own = _read(facts) + _read(sidecar.beside(facts))
    return {source.id: _keep(facts, own, source) for source in sources}


def _keep(facts: Path, own: str, source: Source) -> str:
    content = source.original.encode("utf-8")
    for name in _names(facts, own, source.id, content):
        path = facts.parent / name
        refuse_outside(path, facts.parent)
        if path.is_file() and _read(path).encode("utf-8") == content:
            return name
        if not path.exists() or (_names_text(own, name) and not _is_anothers(facts, name)):
            replace(path, content, inside=facts.parent)
            return name
    raise FactBaseError("cannot be written: other files have its names", where=str(facts.parent / FOLDER / source.id))


def _names(facts: Path, own: str, id_: str, content: bytes) -> Iterator[str]:
    """What the copy of source `id_` may be called, the best first: the name that it has stays."""
    usual, apart = f"{FOLDER}/{id_}.txt", f"{FOLDER}/{facts.stem}/{id_}.txt"
    yield from (apart, usual) if _names_text(own, apart) else (usual, apart)
    yield f"{FOLDER}/{id_}-{hashlib.sha256(content).hexdigest()[:12]}.txt"


def _is_anothers(facts: Path, name: str) -> bool:
    """Whether another YAML file beside `facts` names the copy."""
    others = (path for path in facts.parent.iterdir() if path.suffix.lower() in (".yaml", ".yml"))
    return any(_names_text(_read(path), name) for path in others if path.name != facts.name)


def _names_text(fact_base: str, name: str) -> bool:
    return re.search(rf"\btext\"?: *[\"']?{re.escape(name)}(?=[\"',}}\s]|$)", fact_base) is not None


def _read(path: Path) -> str:
    try:
        return contents(path, sidecar.LARGEST).decode("utf-8", errors="replace")
    except OSError:
        return ""
