"""A fact base on disk: the file that people own, and beside it the last machine output and the schema."""

from __future__ import annotations

from pathlib import Path

from factsheet.factbase import sidecar
from factsheet.factbase.files import locked, refuse_outside, replace
from factsheet.factbase.load import loads, read
from factsheet.factbase.merge import Report, first_base, merge
from factsheet.factbase.nodes import uncollected
from factsheet.factbase.schema import SCHEMA_FILE, schema_text
from factsheet.factbase.sidecar import Base
from factsheet.factbase.write import dump
from factsheet.model.fact import FactBase

__all__ = ["Report", "locked", "merge_into"]


def merge_into(path: Path, new: FactBase, *, model: str | None = None) -> Report:
    """Brings the machine's reading `new` into the fact base at `path`, or writes a new one.

    Sources of the file that `new` does not name were not read, which is what `only` asks for: what they say stays as
    it is. `model` is the language model that read, for the record. Nothing is written where nothing changes. Raises
    FactBaseError where the file cannot be read or written, or somebody else writes it.
    """
    with locked(path.parent), uncollected():
        if not path.exists():
            return _write_new(path, new, model)
        text = read(path)
        loaded = loads(text, path)
        base = sidecar.read(loaded)
        merged, following, report = merge(loaded, base, new)
        following.model = model or following.model
        _write_merged(path, text, merged, base, following)
        _write_schema(path)
    return report


def _write_new(path: Path, new: FactBase, model: str | None) -> Report:
    text = dump(new)
    loads(text, path)
    base = first_base(new)
    base.model = model
    replace(path, text.encode())
    _replace_if_other(sidecar.beside(path), sidecar.dumps(base))
    _write_schema(path)
    return Report(new=len(new.facts))


def _write_merged(path: Path, text: str, merged: str, base: Base | None, following: Base) -> None:
    """The file between two states of the sidecar: first both bases, then the file, then the new base alone."""
    beside = sidecar.beside(path)
    if merged != text:
        if base is not None:
            both = sidecar.dumps(base, following=following, before=text, after=merged)
            replace(beside, both.encode(), inside=path.parent)
        replace(path, merged.encode(), expected=text.encode())
    _replace_if_other(beside, sidecar.dumps(following))


def _write_schema(path: Path) -> None:
    _replace_if_other(path.with_name(SCHEMA_FILE), schema_text())


def _replace_if_other(path: Path, text: str) -> None:
    refuse_outside(path, path.parent)
    if not path.exists() or path.read_bytes() != text.encode():
        replace(path, text.encode(), inside=path.parent)
