"""One fact as a person reads it: what it says, and each passage in its context."""

from __future__ import annotations

from pathlib import Path

from factsheet.errors import FactBaseError
from factsheet.factbase.explain import nearest
from factsheet.factbase.findings import Checked
from factsheet.factbase.load import load
from factsheet.factbase.write import mapping
from factsheet.model.fact import Citation
from factsheet.model.passage import plain

_CONTEXT = 160
"""Characters shown on each side of a passage."""


def show(path: Path, name: str) -> str:
    """The fact `name` of the fact base at `path`, and its passages in their sources. Raises FactBaseError."""
    checked = Checked(load(path))
    fact = next((fact for fact in checked.facts if fact.id == name), None)
    if fact is None:
        guess = nearest(name, sorted(checked.ids))
        remedy = f"Did you mean `{guess}`?" if guess else None
        raise FactBaseError(f"there is no fact `{name}`", where=str(path), remedy=remedy)
    written = {key: value for key, value in fact.as_written().items() if key != "cites"}
    passages = (_passage(checked, number, cite) for number, cite in enumerate(fact.cites, 1))
    return "\n\n".join([mapping(written, 0), *passages])


def _passage(checked: Checked, number: int, cite: Citation) -> str:
    entry = checked.loaded.base.sources.get(cite.source)
    about = ", ".join(part for part in (entry and entry.publisher, entry and entry.published) if part)
    readings = {
        key: value
        for key, value in cite.as_written().items()
        if key not in ("source", "quote", "occurrence", "for", "gone")
    }
    head = f"[{number}] {cite.source}" + (f" ({about})" if about else "")
    head += f"; it reads {mapping(readings, 0)}".replace("\n", ", ") if readings else ""
    head += f"; {cite.gone}" if cite.gone else ""
    return f"{head}\n{_in_context(checked, cite)}"


def _in_context(checked: Checked, cite: Citation) -> str:
    text = checked.texts.get(cite.source)
    places = text.find(cite.quote) if text is not None else []
    if text is None or len(places) < (cite.occurrence or 1):
        where = "stands no more in its text" if text is not None else "has no text beside the file"
        return f"    {cite.quote}\n    ({where})"
    start, end = places[(cite.occurrence or 1) - 1]
    before = plain(text.text[max(0, start - _CONTEXT) : start])
    after = plain(text.text[end : end + _CONTEXT])
    left = f"… {before}" if start > _CONTEXT else before
    right = f"{after} …" if end + _CONTEXT < len(text.text) else after
    return f"    {left} >>> {plain(text.text[start:end])} <<< {right}"
