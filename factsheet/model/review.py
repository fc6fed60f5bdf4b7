"""How far people have looked at a sheet: unreviewed, in review, or signed off.

What a machine has written is a draft until people have looked, whether or not it raised a question. The state is
worked out from the fact base: `checked` facts are counted, and `signed` holds only for what was printed when it was
given. Its digest leaves out the marks of the review itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from factsheet.model.agreement import counted
from factsheet.model.fact import Fact, FactBase

State = Literal["unreviewed", "in review", "signed off"]

_MARKS = ("checked", "decided", "suggests")
"""Keys of a fact that print nothing of what it says."""
_NOT_PRINTED = ("file", "text", "reader", "versions")


@dataclass(frozen=True, slots=True)
class Review:
    """The state of review: `checked` of `facts` printed ones are signed off one by one; `by` and `on` (ISO) say who
    signed the sheet as a whole and when, `changed` that it has changed since."""

    state: State
    checked: int
    facts: int
    by: str = ""
    on: str = ""
    changed: bool = False


def printable(base: FactBase) -> list[Fact]:
    """The facts that may print: not held back, not gone, with at least one citation that counts."""
    return [fact for fact in base.facts if not fact.hold and not fact.gone and counted(fact, base.sources)]


def review(base: FactBase) -> Review:
    """The state of review of `base`."""
    facts = printable(base)
    checked = sum(fact.checked is not None for fact in facts)
    by, on, digest = base.signed.split(" ") if base.signed else ("", "", "")
    if digest and digest == printed_digest(base):
        return Review("signed off", checked, len(facts), by, on)
    state: State = "in review" if checked or digest else "unreviewed"
    return Review(state, checked, len(facts), by, on, changed=bool(digest))


def printed_digest(base: FactBase) -> str:
    """`sha256-` and the digest of all that a sheet of `base` prints."""
    written = base.as_written()
    head = {key: value for key, value in written.items() if key not in ("facts", "sources", "signed")}
    sources = {
        name: {key: value for key, value in entry.items() if key not in _NOT_PRINTED}
        for name, entry in written.get("sources", {}).items()
    }
    return _digest({**head, "sources": sources, "facts": [_printed(fact) for fact in printable(base)]})


def fact_digests(base: FactBase) -> dict[str, str]:
    """The digest of each printed fact, by id: what tells later which facts have changed since a signature."""
    return {fact.id: _digest(_printed(fact)) for fact in printable(base)}


def changed_since(base: FactBase, signed: Mapping[str, str]) -> list[str]:
    """The ids of facts that print otherwise than when they had the digests `signed`: changed, new, or no more there."""
    now = fact_digests(base)
    return sorted({*now, *signed} - {name for name, digest in now.items() if signed.get(name) == digest})


def seen_digest(fact: Fact) -> str:
    """The digest of all that `fact` says, the marks of the review too: what somebody who looks at it has seen."""
    return _digest(fact.as_written())


def _printed(fact: Fact) -> dict[str, Any]:
    return {key: value for key, value in fact.as_written().items() if key not in _MARKS}


def _digest(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256-{hashlib.sha256(text.encode()).hexdigest()}"
