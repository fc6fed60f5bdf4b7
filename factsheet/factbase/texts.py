"""The texts of the sources that are kept beside a fact base, so that every citation can be checked later."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factsheet.errors import FactBaseError
from factsheet.factbase import sidecar
from factsheet.factbase.files import replace
from factsheet.model.source import Source

FOLDER = "sources"
"""The folder of the copies, beside the fact base."""


def kept(folder: Path, name: str | None) -> str | None:
    """The text that a source entry calls `name`, in the `folder` of its fact base; None where there is none.

    Nothing outside of the folder is read, links followed: the file comes from strangers.
    """
    if name is None:
        return None
    path = folder / name
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    return path.read_bytes().decode("utf-8", errors="replace")


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
        if path.is_file() and path.read_bytes() == content:
            return name
        if not path.exists() or (_names_text(own, name) and not _is_anothers(facts, name)):
            replace(path, content)
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
    return path.read_bytes().decode("utf-8", errors="replace") if path.is_file() else ""
