"""What stands between a fact base and a final print: nothing but what people have looked at and settled."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from factsheet.factbase import sidecar
from factsheet.factbase.check import found_in
from factsheet.factbase.load import Loaded
from factsheet.factbase.merge_fact import SAID
from factsheet.factbase.sidecar import Base, Entry
from factsheet.model.agreement import agreement
from factsheet.model.fact import Fact
from factsheet.model.review import changed_since, printable, review

_NAMED = 5
"""Ids at most that a line names."""


def blockers(loaded: Loaded) -> list[str]:
    """Why the fact base cannot be printed as final, a line each with what to do; none where it can."""
    base, known = loaded.base, sidecar.read(loaded)
    here = f"-f {shlex.quote(str(loaded.path))}"
    facts = printable(base)
    open_ = [fact.id for fact in facts if fact.ask or _blanked(fact, known)]
    undecided = [fact.id for fact in facts if _undecided(fact, loaded) or _taken_out(fact, loaded, known)]
    errors = sum(finding.level == "error" for finding in found_in(loaded))
    found = [
        _line(open_, "question open", "questions open", f"factsheet answer ID --by INITIALS {here}"),
        _line(
            undecided,
            "difference undecided",
            "differences undecided",
            f"factsheet decide ID VALUE --by INITIALS {here}",
        ),
        f"{errors} errors: factsheet check {shlex.quote(str(loaded.path))}" if errors else "",
        *(f"{why}: factsheet sign --all --by INITIALS {here}" for why in _unsigned(loaded, known)),
    ]
    return [line for line in found if line]


def _blanked(fact: Fact, known: Base | None) -> bool:
    """Whether a question was taken out and nothing else: that is no answer. A decision or a signature is one."""
    entry = known.facts.get(fact.id) if known else None
    if entry is None or entry.applied is None or "ask" not in entry.applied or fact.ask or fact.decided or fact.checked:
        return False
    return _untouched(entry, fact)


def _taken_out(fact: Fact, loaded: Loaded, known: Base | None) -> bool:
    """Whether readings that differ were taken out, and nothing was put right: that decides nothing."""
    entry = known.facts.get(fact.id) if known else None
    if entry is None or entry.applied is None or fact.decided or fact.checked or _untouched(entry, fact):
        return False
    return _untouched(entry, fact, SAID) and _undecided(Fact.model_validate(entry.applied), loaded)


def _untouched(entry: Entry, fact: Fact, keys: Iterable[str] = (*SAID, "cites")) -> bool:
    """Whether the fact says under `keys` (all that it says and cites) what the machine last put there."""
    ours, applied = fact.as_written(), entry.applied or {}
    return all(ours.get(key) == applied.get(key) for key in keys)


def _undecided(fact: Fact, loaded: Loaded) -> bool:
    return not (fact.decided or fact.checked) and agreement(fact, loaded.base.sources).status == "differs"


def _unsigned(loaded: Loaded, known: Base | None) -> Iterator[str]:
    """Why the sheet does not bear a signature that holds."""
    state = review(loaded.base)
    if state.changed:
        signed = known.signed if known and known.signed else {}
        of_this = loaded.base.signed is not None and loaded.base.signed.endswith(str(signed.get("digest")))
        ids = changed_since(loaded.base, signed["facts"]) if of_this else []
        what = f": {_ids(ids)}" if ids else ""
        yield f"changed since {state.by} signed it on {state.on}{what}"
    elif state.state != "signed off":
        yield "not signed off"


def _line(ids: list[str], one: str, several: str, remedy: str) -> str:
    return f"{len(ids)} {one if len(ids) == 1 else several} ({_ids(ids)}): {remedy}" if ids else ""


def _ids(ids: Iterable[str]) -> str:
    named = list(ids)
    return ", ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
